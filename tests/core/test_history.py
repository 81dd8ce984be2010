"""What a run's history leaves behind when the run is over."""

import gc
import weakref

import numpy as np
import pytest

from bigram_gui.core.history import RunHistory


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
