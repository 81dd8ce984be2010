"""Texts that are written by glyphs that are known look as Qt writes them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPointF
from PySide6.QtGui import QImage, QPainter

from bigram_gui.views.text.ruler import shared_ruler
from bigram_gui.views.text.spelling import Speller, shared_speller
from bigram_gui.views.text.writing import Writing, write_text
from bigram_gui.views.theme import Size, type_font

FAMILIES = ("DejaVu Sans", "Inter")
FIGURES = ("0.041", "1,234.5", "<0.001", "21st", "=112th", "∞", "12.29", "1.07 × 10⁷")
EQUATIONS = ("−ln 0.041 = 3.19", "−log₂(9.97 × 10⁻⁵) = 13.29", "1/p = 122/5 = 24.40")
HARDER = ("Loss of “אבא”", "Loss of “नमस्ते”", "e\u0301 1", "漢字 12", "😀 1", "ffi 10", "")


def picture_of(paint, width=240):
    picture = QImage(width, 40, QImage.Format.Format_RGB32)
    picture.fill(0x202020)
    with QPainter(picture) as painter:
        painter.setPen(0xE0E0E0)
        paint(painter)
    return picture


def font_of(family, weight=400):
    font = type_font(Size.BODY)
    font.setFamilies([family])
    font.setWeight(type(font.weight())(weight))
    return font


@pytest.mark.parametrize("weight", [400, 600, 700])
@pytest.mark.parametrize("family", FAMILIES)
@pytest.mark.parametrize("text", (*FIGURES, *EQUATIONS, *HARDER))
def test_a_text_looks_as_qt_writes_it(qapp, text, family, weight):
    ruler = shared_ruler(font_of(family, weight))
    for left in (3.0, 3.25, 7.4):

        def by_qt(painter, left=left):
            painter.setFont(ruler.font)
            painter.drawText(QPointF(left, 25.0), text)

        def by_us(painter, left=left):
            write_text(painter, left, 25.0, text, ruler)

        assert picture_of(by_us) == picture_of(by_qt)


@given(st.floats(0, 1e7), st.floats(0, 1))
def test_other_digits_of_a_shape_look_as_qt_writes_them(qapp, count, share):
    ruler = shared_ruler(font_of("DejaVu Sans"))
    text = f"{count:,.1f} {share:.3f}"

    def by_qt(painter):
        painter.setFont(ruler.font)
        painter.drawText(QPointF(230 - ruler.width(text), 25.0), text)

    def by_us(painter):
        writing = Writing(ruler)
        writing.write_before(230, 25.0, text)
        writing.draw(painter)

    assert picture_of(by_us) == picture_of(by_qt)


def test_texts_that_differ_in_their_digits_are_shaped_once(qapp, monkeypatch):
    shaped = []
    shape = Speller._shaped

    def noted(speller, text):
        shaped.append(text)
        return shape(speller, text)

    monkeypatch.setattr(Speller, "_shaped", noted)
    speller = Speller(shared_ruler(font_of("DejaVu Sans")))
    for text in ("1,234", "9,870", "12", "1,111", "34"):
        assert speller.spelling(text).glyph_of is not None
    assert shaped == ["1,234", "12"]


def test_digits_of_uneven_width_are_left_to_qt(qapp):
    ruler = shared_ruler(font_of("DejaVu Sans"))
    ruler_of_its_own = type(ruler)(ruler.font)
    ruler_of_its_own.has_even_digits = False
    assert shared_speller(ruler_of_its_own).spelling("12").glyph_of is None
