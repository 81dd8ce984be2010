"""Texts of several looks: where their parts stand, and how high they are."""

import pytest
from PySide6.QtGui import QFont

from bigram_gui.core.parts import Part, Tone
from bigram_gui.views.text.parts_layout import PartsLayout, natural_width
from bigram_gui.views.text.parts_text import PartsText
from bigram_gui.views.text.place import Place
from bigram_gui.views.text.ruler import Ruler, shared_ruler
from bigram_gui.views.theme import type_font
from tests.views.text.looks import looks

HEIGHT = 30


def test_areas_follow_characters_outside_the_basic_plane(qapp):
    parts = (Part("😀😀 "), Part("x", Tone.TERM, 0), Part(" 😀"))
    layout = PartsLayout(parts, looks(18), 0, HEIGHT)
    (area, part), *rest = layout.areas()
    assert (part.text, rest) == ("x", [])
    before = natural_width(parts[:1], looks(18))
    assert area.left() == pytest.approx(before, abs=1.5)


def test_a_text_wraps_and_never_shrinks_at_the_same_width(qtbot):
    text = PartsText(looks(13), Place(18), lines=2)
    qtbot.addWidget(text)
    text.resize(200, 36)
    text.show_parts((Part("short"),))
    assert text.heightForWidth(200) == 36
    text.show_parts((Part("some words " * 20),))
    grown = text.heightForWidth(200)
    assert grown > 36 and grown % 18 == 0
    text.show_parts((Part("short"),))
    assert text.heightForWidth(200) == grown
    assert text.heightForWidth(2_000) == 36


def test_the_height_in_another_width_is_that_of_the_present_text(qtbot):
    text = PartsText(looks(13), Place(18))
    qtbot.addWidget(text)
    text.resize(400, 18)
    text.show_parts((Part("many words " * 20),))
    high = text.heightForWidth(200)
    assert high > 18
    assert text.heightForWidth(100) > high
    assert text.heightForWidth(200) == high
    text.show_parts((Part("few words"),))
    assert text.heightForWidth(200) == 18


def test_a_text_can_be_heard(qtbot):
    text = PartsText(looks(13), Place(18))
    qtbot.addWidget(text)
    text.show_parts((Part("Perplexity "), Part("10.12", Tone.RESULT)))
    assert text.accessibleName() == "Perplexity 10.12"
    text.show_parts((Part("(a\u2060–\u2060z and BOS)"),))
    assert text.accessibleName() == "(a–z and BOS)"


def test_a_ruler_measures_like_qt(qapp):
    from PySide6.QtGui import QFontMetricsF

    font = type_font(13)
    ruler, metrics = Ruler(font), QFontMetricsF(font)
    for text in ("", "2.01", "17/127", "BOS → a", "3.19", "🎉", "∞"):
        assert ruler.width(text) == pytest.approx(metrics.horizontalAdvance(text))
        assert ruler.width(text) == pytest.approx(metrics.horizontalAdvance(text))


def test_equal_fonts_share_a_ruler(qapp):
    assert shared_ruler(type_font(13)) is shared_ruler(type_font(13))
    proportional = type_font(13)
    proportional.unsetFeature(QFont.Tag("tnum"))
    for other in (type_font(12), type_font(13, QFont.Weight.Bold), proportional):
        assert shared_ruler(other) is not shared_ruler(type_font(13))


def test_other_figures_in_the_same_text_are_not_set_for_their_height(qtbot):
    text = PartsText(looks(13), Place(18))
    qtbot.addWidget(text)
    text.resize(120, 18)
    text.show_parts((Part("as unsure as a fair pick from 10 tokens"),))
    height = text.sizeHint().height()
    assert height > 18
    text.show_parts((Part("as unsure as a fair pick from 29 tokens"),))
    assert text._layout is None
    assert text.sizeHint().height() == height
    text.show_parts((Part("as unsure as a fair pick from 1,000,000 of all the other tokens"),))
    assert text.sizeHint().height() > height
