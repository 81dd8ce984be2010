"""The sentence over the list of lessons, in every case."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bigram_gui.core.corpus import Corpus
from bigram_gui.core.curriculum import Order
from bigram_gui.core.frame import resolve
from bigram_gui.core.learned_text import learned_parts, lesson_spoken, lesson_tip, times_text
from bigram_gui.core.prepared import prepare
from bigram_gui.core.provenance import Lessons
from bigram_gui.core.run import Run
from bigram_gui.core.selection import Selection
from bigram_gui.core.training import train
from tests.core import oracle
from tests.core.strategies import names_lists

NAMES = ("emma", "ravan", "ova", "dave", "vavava", "mia")


def learned(name="ava", pair=1, step=6, names=NAMES, smoothing=1.0):
    run = Run(1, prepare(Corpus.of_names(list(names)), Order.FILE), smoothing)
    if step:
        run.history.append(train(run.start(), step).losses)
    frame = resolve(Selection(step, name, pair), run)
    chosen = frame.selected.current, frame.selected.next
    return frame, Lessons.of(run.prepared.index, *chosen, step)


def sentence(*args, **kwargs):
    parts = learned_parts(*learned(*args, **kwargs))
    return "".join(part.text for part in parts).replace("\u2068", "").replace("\u2069", "")


@pytest.mark.parametrize(
    ("chosen", "text"),
    [
        ({}, "a → v was learned 4 times in 6 steps, last at step 5 from “vavava”."),
        ({"step": 2}, "a → v was learned once in 2 steps, at step 2 from “ravan”."),
        (
            {"names": ["avava"], "step": 1},
            "a → v was learned 2 times in 1 step, all of them at step 1 from “avava”.",
        ),
        (
            {"step": 1_000},
            "a → v was learned 666 times in 1,000 steps, last at step 1,000 from “dave”.",
        ),
        (
            {"pair": 0, "names": ["a"], "name": "a", "step": 1},
            "BOS → a was learned once in 1 step, at step 1 from “a”.",
        ),
        (
            {"step": 1},
            "Never yet in 1 step: the probability of a → v, 0.091, comes from smoothing alone.",
        ),
        (
            {"name": "om", "pair": 1},
            "Never yet in 6 steps: the probability of o → m, 0.091, comes from smoothing alone."
            " No name that is trained on has it.",
        ),
        (
            {"step": 1, "smoothing": 0.0},
            "Never yet in 1 step: without smoothing a → v has no chance.",
        ),
        (
            {"name": "mia", "pair": 1, "step": 1, "smoothing": 5e-324},
            "Never yet in 1 step: smoothing is too small to give m → i a chance.",
        ),
        ({"step": 0}, "Nothing is learned yet: each of the 10 tokens is equally likely."),
        (
            {"step": 0, "smoothing": 0.0},
            "Nothing is learned yet, and without smoothing no token has a chance.",
        ),
    ],
)
def test_the_sentence(chosen, text):
    assert sentence(**chosen) == text


def test_a_long_name_does_not_run_out_of_the_sentence():
    assert sentence(names=["av" + "e" * 99], name="av", step=1).endswith(f"“av{'e' * 21}…”.")


def test_a_lesson_told():
    _, lessons = learned()
    told = [lesson_tip(lessons.lesson(row), "a → v") for row in (0, 1)]
    assert told[0].splitlines()[1:] == ["2 times in this name", "a → v seen 4 times after it"]
    assert told[1].splitlines()[1:] == ["a → v seen 2 times after it"]
    assert [times_text(lessons.lesson(row)) for row in (0, 1)] == ["2×", ""]
    assert lesson_spoken(lessons.lesson(1), "a → v") == (
        "Step 4 trained on dave, a → v seen 2 times after it"
    )


@given(names_lists, st.integers(0, 40), st.sampled_from([0.0, 1e-6, 1.0]), st.data())
def test_the_sentence_tells_the_count_and_the_name(names, step, smoothing, data):
    name = data.draw(st.sampled_from(names))
    pair = data.draw(st.integers(0, len(name)))
    frame, lessons = learned(name, pair, step, names, smoothing)
    parts = learned_parts(frame, lessons)
    count = oracle.model_after(names, step, 1.0).count(*oracle.pairs_of(name)[pair])
    text = "".join(part.text for part in parts)
    if count == 0:
        assert text.startswith(("Never yet", "Nothing is learned yet"))
    else:
        assert parts[2].text == ("once" if count == 1 else f"{count} times")
