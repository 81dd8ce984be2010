"""Small parts of the loss curve: marks, lines of text, and values that come too fast."""

import numpy as np
import pytest
from PySide6.QtCore import QObject, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QImage, QPainter

from bigram_gui.views.loss_plot.dots import Dots
from bigram_gui.views.loss_plot.line import Line
from bigram_gui.views.loss_plot.mark_picture import copy_mark
from bigram_gui.views.loss_plot.paced import Paced
from bigram_gui.views.loss_plot.pieces import TextPiece, paint_pieces, text_width, width_of
from bigram_gui.views.loss_plot.plane import Plane, Window
from bigram_gui.views.loss_plot.points import Points
from bigram_gui.views.loss_plot.series import Series, line_colour
from bigram_gui.views.loss_plot.step_scale import LinearSteps
from bigram_gui.views.marks import Mark, paint_mark
from bigram_gui.views.theme import Size, type_font
from tests.views.frames import theme_of

BLUE, GROUND = QColor("#0072B2"), QColor("#FFFFFF")


@pytest.fixture(autouse=True)
def _gui(qapp):
    """Text and pictures need an application."""


def painted(paint):
    image = QImage(200, 40, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.black)
    painter = QPainter(image)
    paint(painter)
    painter.end()
    return image


def rightmost(image):
    """Return the last column in which anything is painted."""
    return max(
        x
        for x in range(image.width())
        for y in range(image.height())
        if image.pixelColor(x, y) != QColor(Qt.GlobalColor.black)
    )


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


def test_elastic_text_gives_way_and_the_figure_after_it_stays_whole():
    font = type_font(Size.SMALL)
    words = TextPiece("“" + "vivian" * 20 + "” ", font, BLUE, elastic=True)
    figure = TextPiece("2.31", font, GROUND)
    image = painted(lambda painter: paint_pieces(painter, 0, 20, [words, figure], 120))
    assert rightmost(image) <= 121
    white = [
        x
        for x in range(image.width())
        if any(image.pixelColor(x, y) == GROUND for y in range(image.height()))
    ]
    assert white[0] > 121 - text_width("2.31", font) - 20


def test_text_that_fits_is_as_wide_as_it_says():
    pieces = [TextPiece("loss 3.18", type_font(Size.SMALL), BLUE)]
    image = painted(lambda painter: paint_pieces(painter, 0, 20, pieces, 190))
    assert rightmost(image) == pytest.approx(width_of(pieces), abs=2)


@pytest.mark.parametrize("tabular", [False, True])
def test_a_figure_is_as_wide_as_its_own_digits_make_it(tabular):
    font = type_font(Size.SMALL)
    if not tabular:
        font.unsetFeature(QFont.Tag("tnum"))
    metrics = QFontMetricsF(font)
    for text in ("1.11", "8.88", "Step 71,111", "Step 48,000"):
        assert text_width(text, font) == metrics.horizontalAdvance(text)


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


class Recorded(Paced):
    """Keeps what it handed on."""

    def __init__(self, parent):
        super().__init__(30, parent)
        self.handed_on: list[object] = []
        self.due.connect(self.handed_on.append)


@pytest.fixture
def paced():
    owner = QObject()
    yield Recorded(owner)
    owner.deleteLater()


def test_the_first_value_is_handed_on_at_once(paced):
    paced.offer(1)
    assert paced.handed_on == [1]


def test_of_those_that_come_too_fast_the_newest_is_handed_on(paced, qtbot):
    for value in range(5):
        paced.offer(value)
    assert paced.handed_on == [0]
    qtbot.waitUntil(lambda: paced.handed_on == [0, 4])


def test_a_value_may_jump_the_queue_and_empties_it(paced, qtbot):
    paced.offer(1)
    paced.offer(2)
    paced.hand_on(3)
    assert paced.handed_on == [1, 3]
    paced.offer(4)
    qtbot.waitUntil(lambda: paced.handed_on == [1, 3, 4])


def test_what_waits_can_be_hurried(paced):
    paced.offer(1)
    paced.offer(2)
    paced.hurry()
    assert paced.handed_on == [1, 2]
    paced.hurry()
    assert paced.handed_on == [1, 2]


def test_what_waits_can_be_forgotten(paced, qtbot):
    paced.offer(1)
    paced.offer(2)
    paced.forget()
    qtbot.waitUntil(lambda: not paced._timer.isActive())
    assert paced.handed_on == [1]


def test_a_text_is_measured_and_laid_out_anew_in_another_font(qapp):
    def drawn():
        pieces = [TextPiece("loss 3.18", type_font(Size.SMALL), BLUE)]
        image = painted(lambda painter: paint_pieces(painter, 0, 20, pieces, 190))
        return width_of(pieces), rightmost(image)

    usual, before = qapp.font(), drawn()
    spaced = qapp.font()
    spaced.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, 3)
    qapp.setFont(spaced)
    try:
        after = drawn()
    finally:
        qapp.setFont(usual)
    assert after[0] > before[0] + 20
    assert after[1] > before[1] + 20
    assert drawn() == before
