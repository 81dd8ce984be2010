"""Texts that are written by glyphs that are known look as Qt writes them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPointF
from PySide6.QtGui import QImage, QPainter

from bigram_gui.views.text.ruler import Ruler, shared_ruler
from bigram_gui.views.text.spelling import Speller
from bigram_gui.views.text.writing import Writing, write_text
from bigram_gui.views.theme import Size, type_font

FAMILIES = ("DejaVu Sans", "Inter")
FIGURES = ("0.041", "1,234.5", "<0.001", "21st", "=112th", "∞", "12.29", "1.07 × 10⁷")
EQUATIONS = ("−ln 0.041 = 3.19", "−log₂(9.97 × 10⁻⁵) = 13.29", "1/p = 122/5 = 24.40")
HARDER = ("Loss of “אבא”", "Loss of “नमस्ते”", "e\u0301 1", "漢字 12", "აბგ", "😀 1", "ffi 10", "")


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


@pytest.mark.parametrize("weight", [400, 600, 700])
@pytest.mark.parametrize("size", [Size.CAPTION, Size.SMALL, Size.BODY])
@given(st.integers(0, 99_999), st.integers(0, 512).map(lambda sixty_fourths: sixty_fourths / 64))
def test_digits_that_are_hardly_narrower_look_as_qt_writes_them(qapp, size, weight, figure, left):
    font = font_of("Inter", weight)
    font.setPixelSize(size)
    ruler, text = shared_ruler(font), f"{figure:,} of 44,444"

    def by_qt(painter):
        painter.setFont(ruler.font)
        painter.drawText(QPointF(left, 25.0), text)

    def by_us(painter):
        write_text(painter, left, 25.0, text, ruler)

    assert picture_of(by_us) == picture_of(by_qt)


def test_digits_of_uneven_width_are_left_to_qt(qapp):
    speller = Speller(Ruler(font_of("DejaVu Sans")))
    assert speller.has_equal_digits
    speller.has_equal_digits = False
    assert speller.spelling("12").glyph_of is None


class Metrics:
    """Those of a font whose 4 is narrower than its other characters; notes what it measures."""

    def __init__(self, narrower):
        self.narrower = narrower
        self.measured = []

    def horizontalAdvance(self, text):
        self.measured.append(text)
        return 7 * len(text) - self.narrower * text.count("4")


def ruler_with(metrics):
    ruler = Ruler(font_of("DejaVu Sans"))
    ruler._metrics = metrics
    return ruler


def test_texts_of_hardly_narrower_digits_are_measured_once(qapp):
    metrics = Metrics(narrower=1 / 64)
    ruler = ruler_with(metrics)
    assert ruler.has_even_digits
    metrics.measured.clear()
    assert {ruler.width(text) for text in ("4.44", "1.24", "9.13")} == {28}
    assert metrics.measured == ["0.00"]


def test_texts_of_narrower_digits_are_measured_each(qapp):
    ruler = ruler_with(Metrics(narrower=1))
    assert not ruler.has_even_digits
    assert [ruler.width(text) for text in ("4.44", "1.24")] == [25, 27]
