"""What the inspector says of a frame."""

import math

import pytest

from bigram_gui.core.token_mark import token_mark
from bigram_gui.views.inspector.chip_strip import ChipStrip
from bigram_gui.views.inspector.pair_table import PairTable
from tests.views.frames import frame_of, part_of, trained_run
from tests.views.inspector.page import frame_after, texts
from tests.views.inspector.tables import texts as table_texts

LEFT_TO_RIGHT_MARK = "\u200e"


def test_it_says_all_that_a_loss_is_made_of(inspector, run):
    score = frame_of(run).score
    shown = texts(inspector)
    assert "Loss after 8 steps" in shown
    assert f"Loss {score.loss:.2f} nats" in shown
    assert "pair 2 of 4" in shown
    assert f"Why a → v costs {score.losses[1]:.2f}" in shown
    assert "Loss: the mean of the four" in shown
    figures = " + ".join(f"{loss:.2f}" for loss in score.losses)
    assert f"({figures}) / 4 = {score.loss:.2f}" in shown
    assert any(text.startswith(f"Perplexity {math.exp(score.loss):.2f}: ") for text in shown)


def test_a_problem_is_told_and_the_last_good_result_stays(inspector, run):
    loss = frame_of(run).score.loss
    inspector.show_frame(frame_after(run, "ava7"))
    shown = texts(inspector)
    assert any("“7” is not one of the corpus’s" in text for text in shown)
    assert "!" in shown
    assert f"Loss {loss:.2f} nats" in shown
    assert "Loss of “ava”" in shown
    inspector.show_frame(frame_of(run))
    assert not any("corpus’s" in text for text in texts(inspector))


def test_the_last_line_of_the_readout(inspector, run):
    inspector.show_frame(frame_of(run, step=0))
    assert "Loss before training" in texts(inspector)
    inspector.show_frame(frame_of(run, step=1))
    assert "Loss after 1 step" in texts(inspector)


def test_without_smoothing_an_unseen_pair_costs_infinitely_much(inspector):
    run = trained_run(smoothing=0.0)
    inspector.show_frame(frame_of(run, "ve", 1))
    shown = texts(inspector)
    assert "Loss ∞ nats" in shown
    assert "Why v → e costs ∞" in shown
    assert any("Perplexity ∞: one impossible pair makes the name impossible" in t for t in shown)


@pytest.mark.parametrize(
    "names",
    [["אבא", "שלום"], ["नमस्ते", "राम"], ["日本", "本田"], ["a b", "b a"], ["😀🎉", "🎉😀"]],
)
def test_any_script_is_shown(inspector, names):
    run = trained_run(names, steps=2)
    name = names[0]
    inspector.show_frame(frame_of(run, name, 1))
    first, second = (token_mark(letter) for letter in name[:2])
    strip, table = part_of(inspector, ChipStrip), part_of(inspector, PairTable)
    written = strip.accessibleDescription(), table_texts(table._model, 1)[0]
    assert [text.replace(LEFT_TO_RIGHT_MARK, "") for text in written] == [
        f"pair 2 of {len(name) + 1}: {first} → {second}",
        f"{first} → {second}",
    ]


def test_a_name_of_ten_thousand_letters_is_shown(inspector, run):
    name = "nadia" * 2_000
    inspector.show_frame(frame_of(run, name, 9_999))
    assert "Loss: the mean of the 10,001" in texts(inspector)
