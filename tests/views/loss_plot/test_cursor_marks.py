"""The marks on the line of a step are as fine as the screen that it is on."""

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter

from bigram_gui.views.loss_plot.cursor import Crosshair
from bigram_gui.views.loss_plot.plane import Plane, Window
from bigram_gui.views.loss_plot.step_scale import LinearSteps
from tests.views.frames import frame_of, theme_of, trained_run

AREA = QRectF(0, 0, 200, 100)

pytestmark = pytest.mark.usefixtures("qapp")  # pictures need it


def line():
    """Return a line on a step that crosses three curves."""
    line = Crosshair()
    line.show_theme(theme_of("dark").colours)
    line.show_facts(frame_of(trained_run(steps=40), step=20).facts, frozenset())
    return line


def painted(line, ratio):
    """Return what the line looks like on a screen with so many pixels a pixel."""
    line.show_plane(Plane(AREA, AREA, Window(0, 40, 0, 4), LinearSteps(), ratio))
    image = QImage(AREA.size().toSize() * ratio, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(ratio)
    image.fill(Qt.GlobalColor.black)
    with QPainter(image) as painter:
        line.paint(painter)
    return image


@pytest.mark.parametrize("ratio", [1.5, 2.0])
def test_they_are_as_on_a_line_that_was_never_on_another_screen(ratio):
    moved = line()
    painted(moved, 1.0)
    assert painted(moved, ratio) == painted(line(), ratio)
    assert painted(moved, 1.0) == painted(line(), 1.0)
