"""The box of figures has all its edges on screens of one and a quarter pixels to a pixel."""

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from bigram_gui.core.frame import resolve
from bigram_gui.core.selection import Selection
from bigram_gui.core.step_text import Reading
from bigram_gui.views.loss_plot.form import Form, Needs
from bigram_gui.views.loss_plot.plane import Plane, Window
from bigram_gui.views.loss_plot.readout_painter import ReadoutPainter
from bigram_gui.views.loss_plot.view import LINEAR_STEPS
from tests.views.frames import theme_of, trained_run

PLANE = Plane(
    QRectF(0, 0, 840, 300), QRectF(48, 8, 664, 240), Window(0, 800, 0, 4), LINEAR_STEPS, 1.0
)


@pytest.mark.parametrize("ratio", [1.0, 1.25, 1.5, 1.75, 2.0])
@pytest.mark.parametrize("more", range(4))
def test_the_edges_of_the_box_are_painted_whole(qapp, ratio, more):
    colours = theme_of("dark").colours
    frame = resolve(Selection(300), trained_run(steps=800))
    reading = Reading(frame.facts, frame.name, frame.run.prepared.vocabulary)
    form = Form.fitting(PLANE, Needs(800))
    form = form._replace(columns=(form.columns[0] + more, *form.columns[1:]))
    through_picture, drawn = screen(ratio), screen(ratio)
    painter = ReadoutPainter(colours)
    with QPainter(through_picture) as on_screen:
        painter.paint(on_screen, form, reading, ())
    with QPainter(drawn) as on_screen:
        painter._paint_box(on_screen, form)
    for x, y in edges(form, ratio):
        assert through_picture.pixelColor(x, y) == drawn.pixelColor(x, y)
        assert drawn.pixelColor(x, y) != QColor(Qt.GlobalColor.black)


def screen(ratio):
    image = QImage(900, 400, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(ratio)
    image.fill(Qt.GlobalColor.black)
    return image


def edges(form, ratio):
    """Return a point of each edge, in pixels of the screen: the last that is painted of it."""
    right, bottom = form.width * ratio, form.height * ratio
    last = int(right - 1e-9), int(bottom - 1e-9)
    return (0, int(bottom / 2)), (last[0], int(bottom / 2)), (90, 0), (90, last[1])
