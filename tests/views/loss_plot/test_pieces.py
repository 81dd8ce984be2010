"""Lines of text in pieces: how wide they are, and which of them gives way."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF

from bigram_gui.views.loss_plot.pieces import (
    TextPiece,
    paint_placed,
    placed_pieces,
    text_width,
    width_of,
)
from bigram_gui.views.theme import Size, type_font
from tests.views.loss_plot.canvas import BLUE, GROUND, painted


@pytest.fixture(scope="module", autouse=True)
def _application(qapp):
    """Fonts need one."""


def written(pieces, room):
    """Return the picture of a line that is no wider than there is room."""

    def paint(painter):
        for placed in placed_pieces(0, pieces, room):
            paint_placed(painter, placed, 20)

    return painted(paint)


def rightmost(image):
    """Return the last column in which anything is painted."""
    return max(
        x
        for x in range(image.width())
        for y in range(image.height())
        if image.pixelColor(x, y) != QColor(Qt.GlobalColor.black)
    )


def test_elastic_text_gives_way_and_the_figure_after_it_stays_whole():
    font = type_font(Size.SMALL)
    words = TextPiece("“" + "vivian" * 20 + "” ", font, BLUE, elastic=True)
    figure = TextPiece("2.31", font, GROUND)
    image = written([words, figure], 120)
    assert rightmost(image) <= 121
    white = [
        x
        for x in range(image.width())
        if any(image.pixelColor(x, y) == GROUND for y in range(image.height()))
    ]
    assert white[0] > 121 - text_width("2.31", font) - 20


def test_text_that_fits_is_as_wide_as_it_says():
    pieces = [TextPiece("loss 3.18", type_font(Size.SMALL), BLUE)]
    image = written(pieces, 190)
    assert rightmost(image) == pytest.approx(width_of(pieces), abs=2)


@pytest.mark.parametrize("tabular", [False, True])
def test_a_figure_is_as_wide_as_its_own_digits_make_it(tabular):
    font = type_font(Size.SMALL)
    if not tabular:
        font.unsetFeature(QFont.Tag("tnum"))
    metrics = QFontMetricsF(font)
    for text in ("1.11", "8.88", "Step 71,111", "Step 48,000"):
        assert text_width(text, font) == metrics.horizontalAdvance(text)


def test_a_text_is_measured_and_laid_out_anew_in_another_font(qapp):
    def drawn():
        pieces = [TextPiece("loss 3.18", type_font(Size.SMALL), BLUE)]
        image = written(pieces, 190)
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
