"""A comparison that takes long is worked out in pieces, and comes out as if made at once."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bigram_gui.core.compared_names import Courses, Known, Spacing, compare
from bigram_gui.core.compared_pairs import ComparedPairs
from bigram_gui.core.live_comparison import LiveComparison
from bigram_gui.core.pieces import all_at_once
from bigram_gui.core.run import Run
from tests.core.test_compared_names import trained
from tests.core.test_live_comparison import NAMES, PINNED, facts, frame, grow

MOST_PIECES = 500


@pytest.fixture
def live():
    return LiveComparison(at_once=0.0)


def told_in_turn(live):
    """Return what is told from now on until nothing is left to be done."""
    told = []
    while live.is_working:
        told.append(live.go_on())
        assert len(told) < MOST_PIECES
    return told


def test_names_come_first_then_losses_then_courses(live):
    run, pinned = trained(NAMES, 50), ("eva", "ava", "é")
    first = live.show_frame(frame(run, pinned, 20))
    assert [one.name for one in first.names] == list(pinned)
    told = [first, *told_in_turn(live)]
    known = [one.known for one in told]
    assert list(dict.fromkeys(known)) == [Known.NOTHING, Known.LOSSES, Known.ALL]
    whole = compare(pinned, run, 20)
    half = next(one for one in told if one.known is Known.LOSSES)
    assert [(one.name, one.loss) for one in half.names] == [
        (one.name, one.loss) for one in whole.names
    ]
    assert all(len(one.sparkline) == 0 for one in half.names)
    assert facts(told[-1]) == facts(whole)


def test_names_that_have_their_courses_keep_them_while_another_is_worked_out(live):
    run = trained(NAMES, 50)
    live.show_frame(frame(run))
    before = {one.name: one.sparkline for one in told_in_turn(live)[-1].names}
    live.show_frame(frame(run, ("ava", "b", "eva")))
    half = next(one for one in told_in_turn(live) if one.known is Known.LOSSES)
    courses = {one.name: one.sparkline for one in half.names}
    assert courses["ava"] is before["ava"]
    assert courses["eva"] is before["eva"]
    assert len(courses["b"]) == 0


def test_the_viewed_step_moves_at_once_while_courses_are_worked_out(live):
    run, pinned = trained(NAMES, 50), ("eva", "ava")
    live.show_frame(frame(run, pinned))
    while live.go_on().known is not Known.LOSSES:
        pass
    moved = live.show_frame(frame(run, pinned, 7))
    assert moved.known is Known.LOSSES
    assert [one.loss for one in moved.names] == [one.loss for one in compare(pinned, run, 7).names]


def test_a_run_that_grows_all_the_time_does_not_begin_the_work_again(live):
    run = trained(NAMES, 50)
    shown = live.show_frame(frame(run))
    for _ in range(MOST_PIECES):
        if shown.known is Known.ALL:
            break
        grow(run, 40)
        shown = live.show_frame(frame(run))
    assert shown.known is Known.ALL
    assert live.is_behind
    live.catch_up()
    assert facts(told_in_turn(live)[-1]) == facts(compare(("ava", "eva"), run, run.steps))
    assert not live.is_behind


def test_while_courses_are_renewed_those_there_are_stay(live):
    run = trained(NAMES, 1_000)
    live.show_frame(frame(run))
    before = told_in_turn(live)[-1]
    live.space(Spacing.LOG)
    shown = live.show_frame(frame(run))
    assert shown is before
    assert told_in_turn(live)[-1].spacing is Spacing.LOG


def test_nothing_changes_between_pieces_that_tell_nothing_new(live):
    run = trained(NAMES, 50)
    live.show_frame(frame(run))
    told_in_turn(live)
    grow(run, 400)
    first = live.show_frame(frame(run))
    assert live.is_working
    assert live.go_on() is first


@given(st.lists(st.tuples(PINNED, st.integers(0, 50), st.integers(0, 30)), min_size=1, max_size=5))
def test_whatever_comes_between_it_comes_out_as_if_made_at_once(looks):
    live, run = LiveComparison(at_once=0.0), trained(NAMES, 50)
    for pinned, step, pieces in looks:
        shown = live.show_frame(frame(run, pinned, step))
        for _ in range(pieces):
            shown = live.go_on()
        assert shown.step == step
        assert sorted(one.name for one in shown.names) == sorted(pinned)
    assert facts([shown, *told_in_turn(live)][-1]) == facts(compare(pinned, run, step))


@pytest.mark.parametrize("known", [Known.NOTHING, Known.LOSSES])
def test_a_name_that_is_unpinned_while_it_is_worked_out_leaves_the_others_as_they_were(live, known):
    run = trained(NAMES, 50)
    live.show_frame(frame(run))
    before = told_in_turn(live)[-1]
    live.show_frame(frame(run, ("ava", "eva", "b")))
    while live.go_on().known is not known:
        pass
    again = live.show_frame(frame(run))
    assert again.known is Known.ALL
    assert facts(again) == facts(before)


def test_a_piece_that_fails_is_begun_again_and_nothing_is_told_to_be_known(live, monkeypatch):
    run = trained(NAMES, 50)
    live.show_frame(frame(run))
    while live.go_on().known is not Known.LOSSES:
        pass
    with monkeypatch.context() as failing:
        failing.setattr(ComparedPairs, "_means", failed)
        failing.setattr(ComparedPairs, "losses_under", failed)
        with pytest.raises(MemoryError):
            told_in_turn(live)
    shown = live.show_frame(frame(run))
    assert shown.known is not Known.ALL
    assert facts([shown, *told_in_turn(live)][-1]) == facts(compare(("ava", "eva"), run, 50))


def failed(*_given):
    raise MemoryError


def test_courses_of_another_run_are_not_taken_for_those_of_this_one(live):
    run = trained(NAMES, 50)
    live.show_frame(frame(run))
    told_in_turn(live)
    other = Run(2, run.prepared, 5.0)
    grow(other, 20)
    half = live.show_frame(frame(other))
    assert half.known is Known.LOSSES
    assert all(len(one.sparkline) == 0 for one in half.names)
    assert half.steps[-1] == 20


def test_no_more_is_done_in_one_go_than_there_is_time_for(monkeypatch):
    done = []
    plain = Courses.in_pieces

    def in_pieces(*given):
        for _ in range(9):
            yield 40.0
            done.append(1)
        return all_at_once(plain(*given))

    run, live = trained(NAMES, 50), LiveComparison(at_once=100.0)
    live.show_frame(frame(run))
    told_in_turn(live)
    monkeypatch.setattr(Courses, "in_pieces", in_pieces)
    live.space(Spacing.LOG)
    live.show_frame(frame(run))
    counts = [len(done)]
    while live.is_working:
        live.go_on()
        counts.append(len(done))
    assert counts == [2, 4, 6, 8, 9]
