"""Exponents in texts of several looks."""

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPixmap

from bigram_gui.core.parts import Part, Tone
from bigram_gui.views.text.look import Look
from bigram_gui.views.text.parts_layout import PartsLayout, natural_width
from tests.views.frames import theme_of


def test_an_exponent_is_smaller_and_stands_higher(qapp):
    plain = Look(18, QFont.Weight.Normal, lambda colours: colours.text)
    raised = Look(18, QFont.Weight.Normal, lambda colours: colours.text, raised=True)
    looks = {Tone.PLAIN: plain, Tone.EXPONENT: raised}
    parts = (Part("H"), Part("H", Tone.EXPONENT))
    layout = PartsLayout(parts, looks, 0, 30, theme_of("light").colours)
    picture = QPixmap(60, 30)
    picture.fill(Qt.GlobalColor.white)
    painter = QPainter(picture)
    layout.paint(painter, QPointF(4, 0))
    painter.end()
    start = 4 + QFontMetricsF(plain.ruler.font).horizontalAdvance("H")
    normal, higher = inked_rows(picture, 0, start - 1), inked_rows(picture, start, 60)
    assert len(higher) < len(normal)
    assert higher[-1] < normal[-1] - 3
    assert natural_width(parts, looks) == pytest.approx(
        layout._layout.lineAt(0).naturalTextWidth(), abs=1
    )


def test_an_exponent_is_never_too_small_to_read(qapp):
    look = Look(11, QFont.Weight.Normal, lambda colours: colours.text, raised=True)
    assert look.size == 10


def inked_rows(picture, first, last):
    image = picture.toImage()
    columns = range(round(first), round(last))
    return [
        y
        for y in range(image.height())
        if any(image.pixelColor(x, y).lightness() < 128 for x in columns)
    ]
