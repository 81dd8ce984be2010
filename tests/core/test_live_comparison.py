"""A comparison that follows its run, against one made anew."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bigram_gui.core.compared_names import Spacing, compare
from bigram_gui.core.frame import resolve
from bigram_gui.core.live_comparison import LiveComparison
from bigram_gui.core.run import Run
from bigram_gui.core.selection import Selection
from bigram_gui.core.training import train
from bigram_gui.core.vocabulary import Vocabulary
from tests.core.test_compared_names import trained

NAMES = ["ava", "eva", "avb"]
PINNED = st.lists(st.sampled_from(["ava", "eva", "b", "", "é"]), unique=True, max_size=5)


def frame(run, pinned=("ava", "eva"), step=None, name="ava"):
    return resolve(Selection(step, name, pinned=tuple(pinned)), run)


def grow(run, steps):
    state = train(run.start(), run.steps).end if run.steps else run.start()
    run.history.append(train(state, steps).losses)


def facts(comparison):
    return [(one.name, one.loss, one.sparkline.tolist()) for one in comparison.names]


@given(st.lists(st.tuples(PINNED, st.integers(0, 50)), min_size=1, max_size=6))
def test_it_is_as_if_compared_anew(looks):
    live, run = LiveComparison(), trained(NAMES, 50)
    for pinned, step in looks:
        shown = live.show_frame(frame(run, pinned, step))
        assert facts(shown) == facts(compare(pinned, run, step))
        assert shown.step == step
        assert not live.is_behind


@pytest.fixture
def asked(monkeypatch):
    """What was spelled, and of which steps a model was asked for, in turn."""
    encode, model_after = Vocabulary.encode, Run.model_after
    spelled, steps = [], []

    def noting_encode(vocabulary, name):
        spelled.append(name)
        return encode(vocabulary, name)

    def noting_model_after(run, step):
        steps.append(step)
        return model_after(run, step)

    monkeypatch.setattr(Vocabulary, "encode", noting_encode)
    monkeypatch.setattr(Run, "model_after", noting_model_after)
    return spelled, steps


def test_a_move_spells_no_name_and_asks_for_no_model(asked):
    live, run = LiveComparison(), trained(NAMES, 50)
    frames = [frame(run, step=step) for step in (50, 3, 0, 49)]
    live.show_frame(frames[0])
    for record in asked:
        record.clear()
    for moved in frames[1:]:
        live.show_frame(moved)
    assert asked == ([], [])


def test_names_are_spelled_once_for_a_corpus(asked):
    live, run = LiveComparison(), trained(NAMES, 100)
    smoother = Run(2, run.prepared, 5.0)
    smoother.history.append(train(smoother.start(), 100).losses)
    elsewhere, spelled = trained(NAMES, 100), asked[0]
    frames = [
        frame(run),
        frame(smoother),
        frame(smoother, ("ava", "b")),
        frame(elsewhere, ("ava", "b")),
    ]
    expected = [["ava", "eva"], [], ["b"], ["ava", "b"]]
    for one, names in zip(frames, expected, strict=True):
        spelled.clear()
        shown = live.show_frame(one)
        assert spelled == names
        spelled.clear()
        assert facts(live.catch_up()) == facts(shown)
        live.space(Spacing.LOG)
        live.show_frame(one)
        live.space(Spacing.EVEN)
        assert facts(live.show_frame(one)) == facts(shown)
        assert spelled == []
        assert facts(shown) == facts(compare(one.pinned, one.run, one.step))


def test_nothing_changes_while_nothing_changes():
    live, run = LiveComparison(), trained(NAMES, 50)
    assert live.show_frame(frame(run)) is live.show_frame(frame(run))


def test_sparklines_wait_for_growth_that_shows():
    live, run = LiveComparison(), trained(NAMES, 1_000)
    before = live.show_frame(frame(run))
    grow(run, 100)
    shown = live.show_frame(frame(run))
    assert shown.steps is before.steps
    assert shown.step == 1_100
    assert [one.loss for one in shown.names] == [
        one.loss for one in compare(("ava", "eva"), run, 1_100).names
    ]
    assert live.is_behind
    assert live.catch_up().steps[-1] == 1_100
    assert not live.is_behind
    live.show_frame(frame(run))
    grow(run, 200)
    assert live.show_frame(frame(run)).steps[-1] == 1_300


def test_another_name_in_a_grown_run_has_the_others_steps():
    live, run = LiveComparison(), trained(NAMES, 1_000)
    live.show_frame(frame(run))
    grow(run, 10)
    shown = live.show_frame(frame(run, ("ava", "eva", "b")))
    assert facts(shown) == facts(compare(("ava", "eva", "b"), run, 1_010))


def test_without_names_it_is_never_behind():
    live, run = LiveComparison(), trained(NAMES, 1_000)
    live.show_frame(frame(run, ()))
    grow(run, 1)
    assert live.show_frame(frame(run, ())).names == ()
    assert not live.is_behind


def test_another_run_is_compared_anew():
    live, one, other = LiveComparison(), trained(NAMES, 10), trained(["b"], 10)
    live.show_frame(frame(one))
    shown = live.show_frame(frame(other, name="b"))
    assert facts(shown) == facts(compare(("ava", "eva"), other, 10))


def test_other_spacing_makes_the_sparklines_anew():
    live, run = LiveComparison(), trained(NAMES, 1_000)
    even = live.show_frame(frame(run))
    live.space(Spacing.LOG)
    logarithmic = live.show_frame(frame(run))
    assert facts(logarithmic) == facts(compare(["ava", "eva"], run, 1_000, Spacing.LOG))
    assert logarithmic.steps.tolist() != even.steps.tolist()
    live.space(Spacing.LOG)
    assert live.show_frame(frame(run)) is logarithmic
    other = live.show_frame(frame(run, ["ava", "avb"]))
    assert facts(other) == facts(compare(["ava", "avb"], run, 1_000, Spacing.LOG))
