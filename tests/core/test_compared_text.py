"""The sentence over compared names, over its whole range."""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bigram_gui.core.compared_names import ComparedName, Comparison
from bigram_gui.core.compared_text import INVITATION, Length, compared_parts, when_text
from bigram_gui.core.parts import Tone
from bigram_gui.core.units import Unit

NATS, BITS, PERPLEXITY = Unit.NATS, Unit.BITS, Unit.PERPLEXITY
INF = math.inf


def comparison(*losses, step=100, names="abcdefghijkl"):
    told = zip(names, losses, strict=False)
    return Comparison(
        step, np.array([0]), tuple(ComparedName(name, loss, np.empty(0)) for name, loss in told)
    )


def sentence(*losses, unit=NATS, step=100, typed=None):
    parts = compared_parts(comparison(*losses, step=step), unit, typed)
    text = "".join(part.text for part in parts)
    assert text.count("\u2068") == text.count("\u2069")
    return text.replace("\u2068", "").replace("\u2069", "")


CASES = [
    ((), NATS, INVITATION),
    ((2.31,), NATS, "“a” costs 2.31 nats after 100 steps."),
    ((math.log(2),), BITS, "“a” costs 1.00 bits after 100 steps."),
    ((math.log(10.12),), PERPLEXITY, "“a” has 10.12 after 100 steps."),
    ((INF,), NATS, "“a” is impossible after 100 steps."),
    ((None,), NATS, "“a” has characters that the vocabulary lacks."),
    ((None, None), NATS, "The vocabulary can spell none of the 2 names."),
    ((INF, INF), NATS, "“a” and “b” are impossible after 100 steps."),
    ((INF, INF, INF), PERPLEXITY, "“a” and 2 others are impossible after 100 steps."),
    (
        (INF, None, None),
        NATS,
        "“a” is impossible after 100 steps; the vocabulary cannot spell 2 others.",
    ),
    (
        (2.0, None),
        NATS,
        "“a” costs 2.00 nats after 100 steps; the vocabulary cannot spell 1 other.",
    ),
    ((2.0, 2.0), NATS, "“a” and “b” cost the same after 100 steps: 2.00 nats."),
    ((3.3, 3.3, 3.3), NATS, "All 3 names cost the same after 100 steps: 3.30 nats."),
    ((0.0, 0.0), NATS, "“a” and “b” cost the same after 100 steps: 0.00 nats."),
    (
        (2.0, 3.0, 4.8),
        NATS,
        "“a” is the least surprising of the 3 after 100 steps: 2.00 nats; "
        "“c” costs 2.4 times as much.",
    ),
    (
        (2.0, 2.0, 3.0, 3.0),
        NATS,
        "“a” and “b” are the least surprising of the 4 after 100 steps: 2.00 nats; "
        "“c” and “d” cost 50 % more.",
    ),
    (
        (2.0, 2.0, 2.0, 2.004, 2.004, 2.004),
        NATS,
        "“a” and 2 others are the least surprising of the 6 after 100 steps: 2.00 nats; "
        "“d” and 2 others cost hardly more.",
    ),
    (
        (2.0, INF, None),
        NATS,
        "“a” is the least surprising of the 2 after 100 steps: 2.00 nats; "
        "“b” is impossible; the vocabulary cannot spell 1 other.",
    ),
    (
        (2.0, 2.0, INF, INF),
        NATS,
        "“a” and “b” are the least surprising of the 4 after 100 steps: 2.00 nats; "
        "“c” and “d” are impossible.",
    ),
    (
        (0.0, 2.0),
        NATS,
        "“a” is the least surprising of the 2 after 100 steps: 0.00 nats; “b” costs 2.00 nats.",
    ),
    (
        (0.01, 2.0),
        NATS,
        "“a” is the least surprising of the 2 after 100 steps: 0.01 nats; "
        "“b” costs 200 times as much.",
    ),
    (
        (math.log(10), math.log(24)),
        PERPLEXITY,
        "“a” is the least surprising of the 2 after 100 steps: perplexity 10.00; "
        "“b” has 2.4 times as much.",
    ),
    (
        (0.0, 800.0, 800.0),
        PERPLEXITY,
        "“a” is the least surprising of the 3 after 100 steps: perplexity 1.00; "
        "“b” and “c” have perplexity 2.73 × 10³⁴⁷.",
    ),
]


@pytest.mark.parametrize(("losses", "unit", "expected"), CASES)
def test_the_sentence(losses, unit, expected):
    expected = expected.replace("has 10.12", "has perplexity 10.12")
    assert sentence(*losses, unit=unit) == expected


def test_in_brief():
    def brief(*losses):
        parts = compared_parts(comparison(*losses), NATS, length=Length.BRIEF)
        return "".join(part.text for part in parts).replace("\u2068", "").replace("\u2069", "")

    assert brief(2.0, 2.0, 4.8, 4.8, None) == (
        "“a” and 1 other are the least surprising: 2.00 nats; “c” and 1 other cost 2.4 times as "
        "much."
    )
    assert brief(2.0, INF) == "“a” is the least surprising: 2.00 nats; “b” is impossible."


def test_before_training_and_after_one_step():
    assert sentence(3.3, 3.3, 3.3, step=0).startswith("All 3 names cost the same before training")
    assert "after 1 step:" in sentence(1.0, 2.0, step=1)
    assert when_text(1_000) == "after 1,000 steps"


def test_nats_and_bits_cost_as_many_times_as_much():
    assert sentence(1.0, 2.5, unit=NATS)[-27:] == sentence(1.0, 2.5, unit=BITS)[-27:]


def test_only_the_typed_name_has_its_tone():
    parts = compared_parts(comparison(1.0, 2.0), NATS, "b")
    tones = {part.text.strip("\u2068\u2069"): part.tone for part in parts}
    assert tones["“a”"] is Tone.STRONG
    assert tones["“b”"] is Tone.SELECTED


def test_sums_in_another_order_are_ties():
    assert "“a” and “b” cost the same" in sentence(0.1 + 0.2, 0.3)


losses = st.one_of(st.none(), st.just(INF), st.floats(0, 1500), st.sampled_from([0.0, 1.0, 2.0]))


@given(st.lists(losses, max_size=12), st.sampled_from(Unit), st.integers(0, 10**7))
def test_there_is_a_sentence_for_everything(values, unit, step):
    values.sort(key=lambda loss: (loss is None, loss if loss is not None else 0))
    text = sentence(*values, unit=unit, step=step)
    assert text.endswith(".")
    assert "nan" not in text
    assert "inf" not in text
    assert "None" not in text
    assert "  " not in text
