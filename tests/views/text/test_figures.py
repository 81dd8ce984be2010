"""The figures of a sentence are drawn together, by the glyphs that their digits always have."""

import pytest
from PySide6.QtGui import QPainter, QTextLayout

from bigram_gui.core.parts import Part
from bigram_gui.views.text.parts_text import PartsText
from bigram_gui.views.text.place import Place
from bigram_gui.views.text.spelling import shared_speller
from bigram_gui.views.theme import Size
from tests.views.frames import theme_of
from tests.views.text.looks import looks


@pytest.fixture
def drawn(qtbot, monkeypatch):
    """Return what shows a sentence with other figures and tells how it was drawn; its ruler too."""
    plain = looks(Size.BODY)
    text = PartsText(plain, Place(17))
    qtbot.addWidget(text)
    text.resize(400, 17)
    text.show_theme(theme_of("light"))
    text.show()
    qtbot.waitExposed(text)

    def sentence(*figures):
        return (Part("In {} steps, {} times among {}.".format(*figures)),)

    text.show_parts(sentence(100, 17, 122))
    text.grab()
    calls = []

    def count(kind, name):
        plain_call = getattr(kind, name)

        def noted(self, *given):
            calls.append(name)
            return plain_call(self, *given)

        monkeypatch.setattr(kind, name, noted)

    def draw(*figures):
        for kind, name in (
            (QPainter, "drawText"),
            (QPainter, "drawGlyphRun"),
            (QTextLayout, "draw"),
        ):
            count(kind, name)
        text.show_parts(sentence(*figures))
        text.grab()
        return calls

    return draw, next(iter(plain.values())).ruler


def test_other_figures_of_the_same_lengths_are_one_row_of_glyphs(drawn):
    draw, ruler = drawn
    if not shared_speller(ruler).has_equal_digits:
        pytest.skip("the digits of this font are not exactly as wide")
    assert draw(205, 36, 128) == ["drawGlyphRun"]


def test_a_font_with_a_narrower_digit_is_written_by_qt(drawn, monkeypatch):
    draw, ruler = drawn
    monkeypatch.setattr(shared_speller(ruler), "has_equal_digits", False)
    monkeypatch.setattr(shared_speller(ruler), "_spellings", {})
    assert draw(2_050, 36, 1_280).count("drawText") == 3
