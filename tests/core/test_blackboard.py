"""The sum so far, after each pair, against adding decimals."""

import math
from decimal import Context, Decimal, localcontext

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bigram_gui.core.blackboard import (
    UNKNOWN,
    conclusion_text,
    partial_sum,
    partial_sum_text,
    progress_text,
    running_sum_text,
    unfinished,
)
from bigram_gui.core.calculation import mean_of
from bigram_gui.core.parts import Part, Tone
from bigram_gui.core.units import Unit
from tests.core.scores import AVA, scored, scores

ALL = 10**9


@given(scores, st.data())
def test_the_sum_so_far_is_that_of_the_first_terms(name, data):
    added = data.draw(st.integers(0, len(name)))
    found = partial_sum(name, added)
    with localcontext(Context(prec=60)):
        exact = sum(map(Decimal, name.losses.tolist()[:added]), Decimal(0))
    assert found.nats == float(exact)
    assert (found.added, found.pairs) == (added, len(name))


@given(scores)
def test_the_last_sum_is_the_whole(name):
    assert partial_sum(name, len(name)).nats == name.total_loss


@pytest.mark.parametrize("added", [-1, 5])
def test_there_is_no_sum_of_more_pairs_than_the_name_has(added):
    with pytest.raises(ValueError, match="4 pairs"):
        partial_sum(AVA, added)


@pytest.mark.parametrize(
    ("unit", "texts"),
    [
        (
            Unit.NATS,
            [
                "Nothing added yet; 0 of 4 pairs",
                "2.01 so far; 1 of 4 pairs",
                "2.01 + 3.19 ≈ 5.21 so far; 2 of 4 pairs",
                "2.01 + 3.19 + 2.14 ≈ 7.35 so far; 3 of 4 pairs",
                "2.01 + 3.19 + 2.14 + 1.91 ≈ 9.26; all 4 pairs; divided by 4 it is 2.31",
            ],
        ),
        (
            Unit.BITS,
            [
                "Nothing added yet; 0 of 4 pairs",
                "2.90 so far; 1 of 4 pairs",
                "2.90 + 4.61 = 7.51 so far; 2 of 4 pairs",
                "2.90 + 4.61 + 3.09 = 10.60 so far; 3 of 4 pairs",
                "2.90 + 4.61 + 3.09 + 2.76 = 13.36; all 4 pairs; divided by 4 it is 3.34",
            ],
        ),
        (
            Unit.PERPLEXITY,
            [
                "Nothing added yet; 0 of 4 pairs",
                "7.47 so far; 1 of 4 pairs",
                "7.47 × 24.40 ≈ 182.28 so far; 2 of 4 pairs",
                "7.47 × 24.40 × 8.50 ≈ 1,549 so far; 3 of 4 pairs",
                "7.47 × 24.40 × 8.50 × 6.78 ≈ 10,501; all 4 pairs; its root of degree 4 is 10.12",
            ],
        ),
    ],
)
def test_the_lessons_name_pair_by_pair(unit, texts):
    assert [partial_sum_text(AVA, added, unit) for added in range(5)] == texts


def test_a_name_of_one_pair():
    empty = scored([0], [0])
    assert partial_sum_text(empty, 0) == "Nothing added yet; 0 of 1 pair"
    assert partial_sum_text(empty, 1) == "3.30; the only pair; the loss is 3.30"
    perplexity = partial_sum_text(empty, 1, Unit.PERPLEXITY)
    assert perplexity == "27.00; the only pair; perplexity 27.00"


def test_what_is_impossible_stays_so():
    name = scored([4, 0, 4], [8, 8, 8], smoothing=0.0)
    assert partial_sum_text(name, 2) == "0.69 + ∞ = ∞ so far; 2 of 3 pairs"
    assert partial_sum_text(name, 3) == "0.69 + ∞ + 0.69 = ∞; all 3 pairs; divided by 3 it is ∞"


def test_a_long_name_leaves_out_its_middle():
    name = scored([0] * 10_001, [0] * 10_001)
    text = partial_sum_text(name, 5_000, room=3)
    assert text == "3.30 + 3.30 + … + 3.30 = 16479.18 so far; 5,000 of 10,001 pairs"


@given(scores, st.sampled_from([Unit.NATS, Unit.BITS]), st.data())
def test_the_sign_tells_whether_the_written_figures_add_up(name, unit, data):
    added = data.draw(st.integers(2, len(name))) if len(name) > 1 else 1
    text = partial_sum_text(name, added, unit, ALL).split(" so far")[0].split(";")[0]
    if added == 1 or "∞" in text:
        assert "≈" not in text
        return
    sign = " = " if " = " in text else " ≈ "
    terms, result = text.split(sign)
    figures = [round(100 * float(term)) for term in terms.split(" + ")]
    missed = abs(sum(figures) - round(100 * float(result)))
    assert (sign == " = ") == (missed == 0)
    assert missed <= len(figures) / 2 + 0.5
    assert not math.isinf(sum(figures))


@pytest.mark.parametrize(
    ("added", "unit", "heading", "progress"),
    [
        (0, Unit.NATS, "Sum so far 0.00", "0 of 4 pairs"),
        (2, Unit.NATS, "Sum so far 5.21", "2 of 4 pairs"),
        (4, Unit.NATS, "Sum 9.26", "all 4 pairs"),
        (2, Unit.PERPLEXITY, "Product so far 182.28", "2 of 4 pairs"),
    ],
)
def test_the_sum_stands_alone_too(added, unit, heading, progress):
    assert running_sum_text(AVA, added, unit) == heading
    assert progress_text(AVA, added) == progress


@given(scores, st.sampled_from(Unit))
def test_the_conclusion_is_the_end_of_the_whole_sum(name, unit):
    conclusion = conclusion_text(name, unit)
    assert partial_sum_text(name, len(name), unit).endswith("; " + conclusion)
    assert not conclusion.startswith(";")


@given(scores, st.sampled_from(Unit), st.integers(3, 9), st.data())
def test_what_is_not_added_is_pending_and_nothing_else(name, unit, room, data):
    added = data.draw(st.integers(1, len(name)))
    before = mean_of(name, unit).parts(added - 1, room)
    after = unfinished(before, added)
    assert len(after) == len(before)
    assert [part.pair for part in after] == [part.pair for part in before]
    assert after[-1] == Part(UNKNOWN, Tone.PENDING)
    for part in after:
        if part.pair is not None:
            assert (part.tone is Tone.PENDING) == (part.pair >= added)
    for old, new in zip(before[:-1], after[:-1], strict=True):
        assert new in (old, old._replace(tone=Tone.PENDING))
    newest = next(i for i, part in enumerate(before) if part.pair == added - 1)
    assert after[: newest + 1] == before[: newest + 1]
