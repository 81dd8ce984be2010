"""The sentence over the bars, and the legend beside it."""

from itertools import product

import pytest
from PySide6.QtWidgets import QApplication

from bigram_gui.core.parts import Part, Tone
from bigram_gui.core.units import Unit
from bigram_gui.resources_path import resource
from bigram_gui.views.next_token.legend import Legend
from bigram_gui.views.style import style_sheet
from bigram_gui.views.text.parts_text import PartsText
from bigram_gui.views.text.sentence import Sentence
from tests.views.frames import frame_of, part_of, trained_run
from tests.views.paints import Paints


def test_the_sentence_is_that_of_the_frame(panel, theme):
    """After a stood BOS 6 times, n 5, d and v once: 7, 6, 2, 2, 1, 1 and 1 of 20 with α = 1."""
    panel.show_frame(frame_of(trained_run()))
    sentence = part_of(panel, Sentence)
    heard = part_of(sentence, PartsText).accessibleName()
    assert heard == "After a, two tokens are likelier than v. Entropy 1.64 nats."
    picture = sentence.grab().toImage()
    places = product(range(picture.width()), range(picture.height()))
    colours = {picture.pixelColor(x, y).name() for x, y in places}
    assert {theme.colours.orange_text.name(), theme.colours.ground.name()} <= colours


def test_a_character_of_markup_is_shown_as_it_is(panel):
    panel.show_frame(frame_of(trained_run(["<b>", "<&>"], 2), "<&>", 1))
    heard = part_of(panel, Sentence).text
    assert heard.startswith("After <, no token is likelier than &.")


@pytest.mark.parametrize(
    ("unit", "entropy"), [(Unit.BITS, "Entropy 2.36 bits."), (Unit.PERPLEXITY, "Perplexity 5.15.")]
)
def test_the_entropy_is_in_the_frames_unit(panel, unit, entropy):
    panel.show_frame(frame_of(trained_run(), unit=unit))
    assert part_of(panel, Sentence).text.endswith(f" {entropy}")


def test_in_a_small_window_the_legend_is_short(panel):
    panel.show_frame(frame_of(trained_run()))
    panel.resize(1_200, 296)
    legend = panel.findChild(Legend)
    assert legend.accessibleName() == "Legend: from counts and from smoothing"
    panel.resize(500, 216)
    assert legend.accessibleName() == "Legend: counts and smoothing"


def test_in_the_narrowest_column_the_legend_gives_way_to_the_sentence(panel):
    panel.resize(396, 216)
    panel.show_frame(frame_of(trained_run()))
    panel.layout().activate()
    legend, sentence = panel.findChild(Legend), part_of(panel, Sentence)
    assert legend.isHidden()
    assert sentence.height_in(sentence.width()) <= sentence.height()
    assert sentence.height() < 4 * sentence.line_height
    panel.resize(580, 216)
    assert legend.isVisible()


def test_at_the_smallest_size_the_sentence_has_room_whatever_the_alphabet(panel, theme):
    sheet = resource("style.qss").read_text(encoding="utf-8")
    panel.setStyleSheet(style_sheet(sheet, theme))
    panel.resize(580, 216)
    panel.show_frame(frame_of(trained_run()))
    panel.show_frame(frame_of(trained_run(["олег", "нина"], 2), "олег", 1))
    sentence = part_of(panel, Sentence)
    parts = [Part("After "), Part("BOS", Tone.STRONG), Part(", eight tokens are likelier than ")]
    sentence.show_parts((*parts, Part("м", Tone.SELECTED), Part(". Entropy 2.34 nats.")))
    panel.layout().activate()
    assert sentence.height_in(sentence.width()) <= sentence.height()


def test_a_sentence_that_stays_is_not_painted_anew(panel):
    panel.show_frame(frame_of(trained_run()))
    paints = Paints(part_of(panel, PartsText))
    panel.show_frame(frame_of(trained_run()))
    QApplication.processEvents()
    assert paints.count == 0


def test_another_sentence_is_painted_alone(panel):
    run = trained_run(steps=40)
    panel.show_frame(frame_of(run, step=40))
    sentence = part_of(panel, Sentence)
    paints, behind = Paints(part_of(panel, PartsText)), Paints(panel)
    before = sentence.text
    panel.show_frame(frame_of(run, step=39))
    assert sentence.text != before
    QApplication.processEvents()
    assert paints.count == 1
    assert not behind.region.intersects(sentence.geometry())
