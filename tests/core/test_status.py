"""How long the rest of a training will take."""

import pytest

from bigram_gui.core.status import Phase, TrainingStatus


def test_the_rest_takes_its_steps_at_the_present_rate():
    status = TrainingStatus(Phase.RUNNING, step=400, target=1_000, rate=200.0)
    assert status.seconds_left == 3.0


@pytest.mark.parametrize("phase", [phase for phase in Phase if phase is not Phase.RUNNING])
def test_nothing_is_left_to_tell_while_nothing_runs(phase):
    assert TrainingStatus(phase, step=400, rate=200.0).seconds_left is None


@pytest.mark.parametrize("rate", [None, 0.0])
def test_without_a_rate_there_is_no_telling(rate):
    assert TrainingStatus(Phase.RUNNING, rate=rate).seconds_left is None
