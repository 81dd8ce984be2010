"""Lines across the plot look the same painted part by part as painted at once."""

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QImage, QPainter

from tests.views.frames import frame_of, theme_of
from tests.views.loss_plot.page import held_out_run, shown_panel


@pytest.mark.parametrize("ratio", [1.0, 1.25, 2.0])
@pytest.mark.parametrize("width", [7, 23, 160])
def test_a_part_of_a_line_has_the_dashes_of_the_whole(qtbot, ratio, width):
    panel = shown_panel(qtbot, held_out_run(steps=800))
    panel.show_frame(frame_of(held_out_run(steps=800), step=100))
    chart = panel.chart
    lines = [chart._grid, chart._step_labels, *chart._references._lines]
    assert any(line.reference.follows for line in chart._references._lines)
    for layer in lines:
        layer.show_plane(chart.plane._replace(pixel_ratio=ratio))
        size, (whole, parts) = chart.size(), (screen(chart, ratio), screen(chart, ratio))
        with QPainter(whole) as painter:
            layer.paint(painter)
        with QPainter(parts) as painter:
            for left in range(0, size.width(), width):
                painter.setClipRect(QRect(left, 0, width, size.height()))
                layer.paint(painter)
        assert whole == parts
        assert whole != screen(chart, ratio)


def screen(chart, ratio):
    image = QImage(chart.size() * ratio, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(ratio)
    image.fill(theme_of("dark").colours.ground)
    return image
