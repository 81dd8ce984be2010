"""What the curve says in words: readout, pill, references, and the text for screen readers."""

import pytest

from bigram_gui.core.name_text import quoted, shortened
from bigram_gui.core.status import Phase
from bigram_gui.core.step_text import Reading, step_lines
from bigram_gui.views.loss_plot.description import curve_text
from bigram_gui.views.loss_plot.invitation import untrained_text
from bigram_gui.views.loss_plot.pill_text import Viewing, viewing_text
from bigram_gui.views.loss_plot.reading import Cell, say
from tests.views.frames import frame_of, trained_run


def reading_of(frame):
    return Reading(frame.facts, frame.name, frame.run.prepared.vocabulary, frame.unit)


def curve_text_of(frame):
    return curve_text(frame, reading_of(frame))


def texts_of(frame, *, is_short=False):
    reading = reading_of(frame)
    sayings = {cell: say(cell, reading, is_short=is_short) for cell in Cell}
    return {cell: saying.words + saying.figure for cell, saying in sayings.items()}


def test_the_readout_of_a_step():
    run = trained_run(["ava", "eva"], steps=2)
    assert texts_of(frame_of(run, step=2)) == {
        Cell.STEP: "Step 2",
        Cell.TRAINED_ON: "trained on eva",
        # After "ava" alone, with V = 4: BOS → e 0/1, e → v 0/0, v → a 1/1, a → BOS 1/2.
        Cell.WORST_PAIR: "worst pair BOS → e 1.61",
        Cell.LOSS: "loss 1.25",
        Cell.MEAN: "running mean 1.32",
        Cell.NAME: "“ava” 0.97",
        Cell.OTHER_UNIT: "perplexity 3.50",
        Cell.AFTER: "before → after learning it 1.25 → 0.89",
    }


def test_tokens_are_written_as_in_the_inspector():
    """A space can be seen, and the first of two right-to-left letters stands first."""
    run = trained_run(["a", "a b", "\u05d0", "\u05d0\u05d1"], steps=4, smoothing=0.1)
    spaced, right_to_left = (frame_of(run, name="a", step=step) for step in (2, 4))
    assert texts_of(spaced)[Cell.WORST_PAIR].startswith("worst pair a → ␣ ")
    assert "worst pair a → ␣ " in curve_text_of(spaced)
    pair = "\u200e\u05d0\u200e → \u200e\u05d1\u200e "
    assert f"worst pair {pair}" in curve_text_of(right_to_left)


def test_a_name_that_runs_to_the_left_leaves_its_figure_where_it_is():
    run = trained_run(["\u05d0\u05d1", "\u05d1\u05d0"], steps=2)
    frame = frame_of(run, name="\u05d0", step=2)
    texts = texts_of(frame)
    assert texts[Cell.NAME].startswith("\u2068“\u05d0”\u2069 ")
    assert texts[Cell.TRAINED_ON] == "trained on \u2068\u05d1\u05d0\u2069"
    # After the first name, with V = 3: BOS → ב 1/4, ב → א 1/4, א → BOS 1/4.
    assert texts[Cell.WORST_PAIR] == "worst pair BOS → \u2068\u05d1\u2069 1.39"
    heard_or_copied = curve_text_of(frame) + step_lines(reading_of(frame), 50)
    assert not {"\u2068", "\u2069"} & set(heard_or_copied)


def test_the_current_token_comes_first_whichever_way_it_runs():
    run = trained_run(["\u05d0", "\u05d0\u05d1"], steps=2, smoothing=0.1)
    text = texts_of(frame_of(run, step=2, name="\u05d0"))[Cell.WORST_PAIR]
    assert text.startswith("worst pair \u2068\u05d0\u2069 → \u2068\u05d1\u2069 ")


def test_the_short_readout_has_shorter_words():
    texts = texts_of(frame_of(trained_run(steps=4), step=4), is_short=True)
    assert texts[Cell.MEAN].startswith("mean ")
    assert texts[Cell.WORST_PAIR].startswith("worst ")
    assert texts[Cell.AFTER].startswith("after it ")


def test_the_readout_of_the_untrained_model_has_no_empty_words():
    texts = texts_of(frame_of(trained_run(steps=4), step=0))
    assert texts[Cell.TRAINED_ON] == "before training"
    assert texts[Cell.NAME].startswith("“ava” ")
    assert texts[Cell.LOSS] == texts[Cell.MEAN] == texts[Cell.WORST_PAIR] == ""
    assert texts[Cell.OTHER_UNIT] == texts[Cell.AFTER] == ""


def test_without_smoothing_the_readout_says_infinity():
    texts = texts_of(frame_of(trained_run(steps=4, smoothing=0.0), name="ivan", step=1))
    assert texts[Cell.LOSS] == "loss ∞"
    assert texts[Cell.MEAN] == "running mean ∞"
    assert texts[Cell.NAME] == "“ivan” ∞"


def test_long_and_empty_names():
    assert quoted("ava") == "“ava”"
    assert quoted("") == "empty name"
    assert len(shortened("x" * 10_000)) <= 60


@pytest.mark.parametrize(
    ("viewing", "text"),
    [
        (Viewing(412, 412, live=True, phase=Phase.RUNNING), "Live, step 412"),
        (Viewing(1_000, 1_000, live=True, phase=Phase.FINISHED), "Live, step 1,000, finished"),
        (Viewing(0, 0, live=True, phase=Phase.UNTRAINED), "Live, step 0, untrained"),
        (Viewing(100, 1_000, live=False, phase=Phase.RUNNING), "Viewing step 100 of 1,000"),
    ],
)
def test_the_pill(viewing, text):
    assert viewing_text(viewing) == text


def test_the_text_of_the_curve_has_the_figures_at_the_cursor():
    run = trained_run(["ava", "eva"], steps=2)
    text = curve_text_of(frame_of(run, step=2))
    assert "over 2 steps" in text
    assert "Looking back." in text
    assert "Step 2, trained on eva: loss 1.25, running mean 1.32, worst pair BOS → e 1.61" in text
    assert "uniform guess 1.39" in text


def test_the_text_of_the_untrained_curve():
    text = curve_text_of(frame_of(trained_run(steps=0)))
    assert text.startswith("Nothing is trained yet. Step 0, untrained: “ava” 1.95.")


def test_the_untrained_text_fits_the_smoothing():
    assert "equally likely" in untrained_text(1.0)
    assert "without smoothing" in untrained_text(0.0)
