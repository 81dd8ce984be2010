"""A label of the axes that the viewed step's tag covers in part is not seen at all."""

from PySide6.QtCore import QRect

from tests.views.frames import frame_of, theme_of
from tests.views.loss_plot.page import STEPS


def outside(box, tag):
    """Return the part of a label's box beside the tag, a pixel off both."""
    left, right = box.left(), box.right()
    if tag.left() > left:
        right = min(right, tag.left() - 1)
    else:
        left = max(left, tag.right() + 1)
    return QRect(round(left), round(box.top()), max(0, int(right - left)), int(box.height()))


def test_nothing_of_it_is_beside_the_tag(panel, run):
    ground = theme_of("dark").colours.ground.rgb()
    panel.show_frame(frame_of(run, step=1))
    seen = 0
    for step in range(1, STEPS, 7):
        panel.show_frame(frame_of(run, step=step))
        panel.chart.show_figures()
        tag, image = panel.chart.cursor_line.tag(), panel.chart.grab().toImage()
        for box in panel.chart._left_out._boxes:
            if not box.intersects(tag):
                continue
            part = outside(box, tag)
            pixels = [
                image.pixel(x, y)
                for x in range(part.left(), part.right() + 1)
                for y in range(part.top(), part.bottom() + 1)
            ]
            seen += len(pixels)
            assert set(pixels) <= {ground}, step
    assert seen > 500
