"""What a run's history does when nobody asks, and leaves behind when the run is over."""

import gc
import weakref

import numpy as np
import pytest

from bigram_gui.core import history as history_module
from bigram_gui.core.history import RunHistory
from bigram_gui.core.levels import Pyramid


@pytest.fixture
def no_collection():
    """Let nothing free memory but that nobody refers to it any more."""
    gc.disable()
    yield
    gc.enable()


def test_the_memory_of_a_run_is_given_back_at_once(no_collection):
    history = RunHistory()
    history.append(np.ones(100))
    history.running_means(0, 100)
    gone = weakref.ref(history)
    del history
    assert gone() is None


def test_levels_take_in_new_steps_when_they_are_asked_for(monkeypatch):
    history = RunHistory()
    grown: list[int] = []
    grow_to = Pyramid.grow_to

    def noting(pyramid, size):
        grown.append(size)
        grow_to(pyramid, size)

    monkeypatch.setattr(Pyramid, "grow_to", noting)
    for _ in range(3):
        history.append(np.ones(100))
    assert grown == []
    assert len(history.loss_levels) == len(history.mean_levels) == 300
    assert set(grown) == {300}


def test_nobody_who_looks_away_is_kept_waiting_afterwards(monkeypatch):
    monkeypatch.setattr(history_module, "_MOST_FRESH", 2_000)
    history = RunHistory()
    for _ in range(5):
        history.append(np.ones(600))
    assert history._fresh < 2_000
    assert len(history.loss_levels) == 3_000
