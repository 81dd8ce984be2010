import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bigram_gui.core.history import RunHistory
from bigram_gui.core.levels import linear_edges


def recorded(steps: int, window: int = 50) -> RunHistory:
    history = RunHistory(window)
    rng = np.random.default_rng(3)
    for part in np.array_split(rng.uniform(0, 5, steps), 5):
        history.append(part)
    return history


def extremes(history: RunHistory, columns: int = 40):
    envelope = history.mean_levels.envelope(linear_edges(0, len(history), columns))
    return envelope.lowest, envelope.highest


@pytest.mark.parametrize("window", [1, 10, 200, 1_000])
def test_another_window_is_as_if_it_had_always_been(window):
    changed = recorded(20_000)
    changed.set_window(window)
    while not changed.catch_up(3_000):
        pass
    fresh = recorded(20_000, window)
    assert changed.running_mean_at(20_000) == fresh.running_mean_at(20_000)
    for one, other in zip(extremes(changed), extremes(fresh), strict=True):
        np.testing.assert_array_equal(one, other)


@given(calls=st.lists(st.integers(1, 900), min_size=1, max_size=30))
def test_catching_up_in_any_pieces(calls):
    history = recorded(3_000)
    history.set_window(10)
    assert len(history.mean_levels) == 0
    for steps in calls:
        before = len(history.mean_levels)
        done = history.catch_up(steps)
        assert len(history.mean_levels) == min(before + steps, 3_000)
        assert done == (len(history.mean_levels) == 3_000)


def test_new_steps_come_in_while_it_catches_up():
    history = recorded(3_000)
    history.set_window(10)
    history.catch_up(100)
    history.append(np.ones(50))
    while not history.catch_up(1_000):
        pass
    assert len(history.mean_levels) == len(history) == 3_050
    assert history.running_mean_at(3_050) == 1.0
