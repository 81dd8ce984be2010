"""Marks, dots and lines, each on a picture of its own."""

import numpy as np
import pytest
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from bigram_gui.views.loss_plot.dots import Dots
from bigram_gui.views.loss_plot.line import Line
from bigram_gui.views.loss_plot.log_steps import LogSteps
from bigram_gui.views.loss_plot.mark_picture import copy_mark
from bigram_gui.views.loss_plot.plane import Plane, Window
from bigram_gui.views.loss_plot.points import Points
from bigram_gui.views.loss_plot.series import Series, line_colour
from bigram_gui.views.loss_plot.step_scale import LinearSteps
from bigram_gui.views.marks import Mark, paint_mark
from tests.views.frames import theme_of
from tests.views.loss_plot.canvas import BLACK, BLUE, GROUND, painted

pytestmark = pytest.mark.usefixtures("qapp")  # pictures need it


@pytest.mark.parametrize("ratio", [1.5, 2.0])
def test_dots_are_as_large_on_a_finer_screen(ratio):
    def drawn(dots, pixel_ratio):
        area = QRectF(0, 0, 200, 40)
        plane = Plane(area, area, Window(0, 200, 0, 40), LinearSteps(), pixel_ratio)
        dots.show_points(Points(np.array([100.0]), np.array([20.0])), plane)
        image = QImage(area.size().toSize() * pixel_ratio, QImage.Format.Format_RGB32)
        image.setDevicePixelRatio(pixel_ratio)
        image.fill(Qt.GlobalColor.black)
        with QPainter(image) as painter:
            dots.paint(painter)
        return image

    moved, fresh = Dots(), Dots()
    for dots in (moved, fresh):
        dots.show_theme(theme_of("dark").colours)
    drawn(moved, 1.0)
    assert drawn(moved, ratio) == drawn(fresh, ratio)


@pytest.mark.parametrize("scale", [LinearSteps(), LogSteps()])
def test_dots_are_larger_where_steps_have_room(scale):
    """A few small ones would look like dust on a screen that a class looks at."""

    def drawn(dots, first, last):
        area = QRectF(0, 0, 200, 40)
        window = Window(scale.place(first), scale.place(last), 0, 40)
        middle = Points(np.array([(first + last) / 2]), np.array([20.0]))
        dots.show_points(middle, Plane(area, area, window, scale))
        image = painted(dots.paint)
        return sum(image.pixelColor(x, y) != BLACK for x in range(200) for y in range(40))

    dots = Dots()
    dots.show_theme(theme_of("dark").colours)
    many, few, many_again = drawn(dots, 1, 401), drawn(dots, 391, 401), drawn(dots, 1, 401)
    assert few > 2 * many
    assert many_again == many


def test_the_marks_have_different_shapes():
    shapes = set()
    for mark in Mark:
        image = painted(lambda painter, mark=mark: paint_mark(painter, mark, QPointF(20, 20), BLUE))
        assert image.pixelColor(20, 20) == BLUE
        shapes.add(
            frozenset(
                (x, y) for x in range(40) for y in range(40) if image.pixelColor(x, y) == BLUE
            )
        )
    assert len(shapes) == len(Mark)


@pytest.mark.parametrize("mark", Mark)
def test_a_mark_stands_on_a_ring_of_ground(mark):
    image = painted(lambda painter: paint_mark(painter, mark, QPointF(20, 20), BLUE, ground=GROUND))
    row = [image.pixelColor(x, 20) for x in range(20, 32)]
    assert row[0] == BLUE
    assert GROUND in row
    assert row.index(GROUND) > 2


@pytest.mark.parametrize("mark", [Mark.CIRCLE, Mark.DIAMOND])
def test_a_hollow_mark_shows_what_is_below(mark):
    image = painted(lambda painter: paint_mark(painter, mark, QPointF(20, 20), BLUE, hollow=True))
    assert image.pixelColor(20, 20) == QColor(Qt.GlobalColor.black)


@pytest.mark.parametrize("ratio", [1.0, 1.25, 2.0])
@pytest.mark.parametrize("hollow", [False, True])
@pytest.mark.parametrize("ground", [None, GROUND])
def test_a_copied_mark_looks_like_a_drawn_one(ratio, hollow, ground):
    def on_screen(paint):
        image = QImage(60, 60, QImage.Format.Format_ARGB32_Premultiplied)
        image.setDevicePixelRatio(ratio)
        image.fill(Qt.GlobalColor.black)
        with QPainter(image) as painter:
            # A place in the middle of one of the screen's pixels, where both can be exact.
            centre = QPointF(20.5 / ratio, 24.5 / ratio)
            paint(painter, Mark.DIAMOND, centre, BLUE, ground=ground, hollow=hollow)
        return image

    assert on_screen(copy_mark) == on_screen(paint_mark)


@pytest.mark.parametrize("series", [Series.MEAN, Series.NAME])
def test_a_sloping_line_has_smooth_edges(series):
    area = QRectF(0, 0, 200, 40)
    plane = Plane(area, area, Window(0, 200, 0, 40), LinearSteps())
    line, colours = Line(series), theme_of("light").colours
    line.show_theme(colours)
    line.show_points(Points(np.array([0.0, 200.0]), np.array([2.0, 38.0])), plane)
    image = painted(line.paint)
    heights = {image.pixelColor(100, y).lightnessF() for y in range(40)}
    assert line_colour(series, colours).lightnessF() in heights
    assert len(heights) > 2  # neither ground nor line


def test_losses_above_the_window_are_no_bar_along_its_edge():
    area = QRectF(0, 0, 200, 40)
    plane = Plane(area, area, Window(0, 200, 0, 1), LinearSteps())
    dots, colours = Dots(), theme_of("light").colours
    dots.show_theme(colours)
    dots.show_points(Points(np.arange(200.0), np.full(200, 2.0)), plane)
    image = painted(dots.paint)
    ground = QColor(Qt.GlobalColor.black)
    drawn = [image.pixelColor(x, 1) != ground for x in range(200)]
    assert 25 <= sum(drawn) <= 40
