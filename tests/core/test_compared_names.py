"""Names side by side, against the oracle's models after each step."""

import math
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bigram_gui.core.compared_names import (
    SPARKLINE_STEPS,
    Comparison,
    Courses,
    Spacing,
    compare,
    sparkline_steps,
)
from bigram_gui.core.compared_pairs import ComparedPairs
from bigram_gui.core.corpus import Corpus
from bigram_gui.core.curriculum import Order
from bigram_gui.core.prepared import prepare
from bigram_gui.core.run import Run
from bigram_gui.core.training import train
from tests.core import oracle
from tests.core.strategies import names_lists, smoothings

EXACT = 1e-12


def trained(names, steps, alpha=1.0):
    run = Run(1, prepare(Corpus.of_names(names), Order.FILE), alpha)
    if steps:
        run.history.append(train(run.start(), steps).losses)
    return run


@given(names_lists, st.integers(0, 60), st.one_of(st.just(0.0), smoothings), st.data())
def test_losses_and_sparklines_are_the_oracles(names, latest, alpha, data):
    run = trained(names, latest, alpha)
    step = data.draw(st.integers(0, latest))
    letters = st.sampled_from(run.prepared.vocabulary.characters)
    asked = data.draw(st.lists(st.text(letters, max_size=6), max_size=4))
    comparison = compare(asked, run, step)
    assert sorted(one.name for one in comparison.names) == sorted(asked)
    model = oracle.model_after(names, step, alpha)
    models = [oracle.model_after(names, at, alpha) for at in comparison.steps.tolist()[::7]]
    for one in comparison.names:
        assert one.loss == pytest.approx(model.loss(one.name), rel=EXACT, abs=EXACT)
        expected = [model.loss(one.name) for model in models]
        assert one.sparkline.tolist()[::7] == pytest.approx(expected, rel=EXACT, abs=EXACT)
        assert len(one.sparkline) == len(comparison.steps)


def test_names_are_sorted_from_the_least_surprising():
    run = trained(["ava", "avb", "ab"], 3, 0.0)
    names = ["ba", "x", "b", "ava", "é", "ab", "ava"]
    comparison = compare(names, run, 3)
    model = oracle.model_after(["ava", "avb", "ab"], 3, 0.0)
    spelled = [name for name in names if name not in ("x", "é")]
    expected = [*sorted(spelled, key=model.loss), "x", "é"]
    assert [one.name for one in comparison.names] == expected
    assert [one.loss for one in comparison.names[-4:]] == [math.inf, math.inf, None, None]
    assert [len(one.sparkline) for one in comparison.names[-2:]] == [0, 0]


@given(names_lists, st.integers(0, 30), st.one_of(st.just(0.0), smoothings), st.data())
def test_at_another_step_it_is_as_if_compared_anew(names, latest, alpha, data):
    run = trained(names, latest, alpha)
    letters = st.sampled_from(run.prepared.vocabulary.characters)
    asked = data.draw(st.lists(st.text(letters, max_size=4), max_size=4, unique=True))
    first, then = (data.draw(st.integers(0, latest)) for _ in range(2))
    courses = Courses.of(ComparedPairs.of([*asked, "\n"], run.prepared.curriculum), run)
    courses.at(run.model_after(first), first)
    moved, anew = courses.at(run.model_after(then), then), compare([*asked, "\n"], run, then)
    assert moved.step == then
    assert [(one.name, one.loss, one.sparkline.tolist()) for one in moved.names] == [
        (one.name, one.loss, one.sparkline.tolist()) for one in anew.names
    ]


def test_equals_keep_their_order():
    comparison = compare(["bb", "aa", "ab"], trained(["ab"], 0), 0)
    assert [one.name for one in comparison.names] == ["bb", "aa", "ab"]


@given(names_lists, st.one_of(st.just(0.0), smoothings), st.data())
def test_untrained_all_names_are_equals_however_long(names, alpha, data):
    run = trained(names, 0, alpha)
    letters = st.sampled_from(run.prepared.vocabulary.characters)
    asked = data.draw(st.lists(st.text(letters, max_size=30), max_size=6, unique=True))
    assert [one.name for one in compare(asked, run, 0).names] == asked


def test_the_empty_name_and_an_untrained_run():
    comparison = compare([""], trained(["ab"], 0), 0)
    assert comparison.steps.tolist() == [0]
    assert comparison.names[0].sparkline.tolist() == [pytest.approx(math.log(3))]


@given(st.integers(0, 10**9))
def test_the_steps_of_a_sparkline_rise_from_the_first_to_the_last(latest):
    steps = sparkline_steps(latest).tolist()
    assert steps == sorted(set(steps))
    assert (steps[0], steps[-1]) == (0, latest)
    assert len(steps) <= SPARKLINE_STEPS
    if latest < SPARKLINE_STEPS:
        assert steps == list(range(latest + 1))


@given(st.integers(1_000, 10**9))
def test_the_steps_are_evenly_spread(latest):
    steps = sparkline_steps(latest).tolist()
    gaps = [after - before for before, after in pairwise(steps)]
    assert max(gaps) - min(gaps) <= 2


@given(st.integers(0, 10**7), st.sampled_from(Spacing))
def test_sparkline_steps_go_from_the_first_to_the_newest(latest, spacing):
    steps = sparkline_steps(latest, spacing).tolist()
    assert (steps[0], steps[-1]) == (0, latest)
    assert all(one < other for one, other in pairwise(steps))
    assert len(steps) <= SPARKLINE_STEPS


@given(st.integers(1_000, 10**7))
def test_logarithmic_sparklines_have_as_many_steps_for_each_tenfold(latest):
    steps = sparkline_steps(latest, Spacing.LOG)
    even = len(steps) / math.log10(latest)
    for start in (10, 100):
        among = ((steps >= start) & (steps < 10 * start)).sum()
        assert among == pytest.approx(even, abs=2)


@given(st.integers(1, 10**7), st.sampled_from(Spacing), st.data())
def test_steps_lie_across_a_sparkline_as_they_are_spaced(latest, spacing, data):
    comparison = Comparison(0, sparkline_steps(latest, spacing), (), spacing)
    step = data.draw(st.integers(0, latest))
    if spacing is Spacing.EVEN:
        expected = step / latest
    else:
        expected = math.log(step + 1) / math.log(latest + 1)
    assert comparison.across(step) == pytest.approx(expected)
    assert comparison.across(comparison.steps)[[0, -1]].tolist() == pytest.approx([0, 1])


def test_an_untrained_run_has_one_step_at_the_left():
    for spacing in Spacing:
        comparison = compare(["ava"], trained(["ava"], 0), 0, spacing)
        assert comparison.steps.tolist() == [0]
        assert comparison.across(0) == 0
