"""Which rows are in view while a list grows at its top."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bigram_gui.core.row_window import RowWindow

sizes = st.integers(0, 40)


def test_who_looks_at_the_newest_goes_on_seeing_the_newest():
    window = RowWindow().resized_to(5).grown_to(20).grown_to(1_000)
    assert (window.top, window.current) == (0, 0)


def test_who_scrolled_down_keeps_the_rows():
    window = RowWindow(rows=20, page=5).scrolled_to(7).grown_to(23)
    assert (window.top, window.current) == (10, 3)


def test_who_went_down_with_the_keyboard_keeps_the_row_and_its_place():
    window = RowWindow(rows=20, page=5).moved_to(2).grown_to(120)
    assert (window.top, window.current) == (100, 102)


def test_rows_that_are_taken_away_from_the_top():
    window = RowWindow(rows=20, page=5).moved_to(9).grown_to(12)
    assert (window.top, window.current) == (0, 1)
    assert window.grown_to(0) == RowWindow(rows=0, page=5)


@pytest.mark.parametrize(("target", "top"), [(0, 0), (4, 0), (5, 1), (19, 15), (99, 15), (-3, 0)])
def test_the_row_of_the_keyboard_comes_into_view(target, top):
    assert RowWindow(rows=20, page=5).moved_to(target).top == top


@given(st.lists(st.tuples(st.sampled_from(["grown", "scrolled", "resized", "moved"]), sizes)))
def test_the_window_never_leaves_the_list(changes):
    window = RowWindow()
    for change, size in changes:
        window = getattr(window, f"{change}_to")(size)
        assert 0 <= window.top <= window.last_top
        assert 0 <= window.current <= max(0, window.rows - 1)
        if change == "moved":
            assert window.rows == 0 or window.top <= window.current < window.top + window.page
