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
    """Show a sentence with some figures, and return how often each way to draw text was taken."""
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
        monkeypatch.setattr(
            kind, name, lambda self, *given: (calls.append(name), plain_call(self, *given))[1]
        )

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

    draw.ruler = next(iter(plain.values())).ruler
    return draw


def test_other_figures_of_the_same_lengths_are_one_row_of_glyphs(drawn):
    if not shared_speller(drawn.ruler).has_equal_digits:
        pytest.skip("the digits of this font are not exactly as wide")
    assert drawn(205, 36, 128) == ["drawGlyphRun"]


def test_a_font_with_a_narrower_digit_is_written_by_qt(drawn, monkeypatch):
    monkeypatch.setattr(shared_speller(drawn.ruler), "has_equal_digits", False)
    monkeypatch.setattr(shared_speller(drawn.ruler), "_spellings", {})
    assert drawn(2_050, 36, 1_280).count("drawText") == 3
