"""The line above the progress bar."""

import pytest

from bigram_gui.core.progress_text import duration_text, pace_text, rate_text, step_text
from bigram_gui.core.status import Phase, TrainingStatus


def test_step_and_target():
    status = TrainingStatus(Phase.RUNNING, step=412, target=1_000)
    assert step_text(status) == "Step 412 / 1,000"


@pytest.mark.parametrize(
    ("status", "text"),
    [
        (TrainingStatus(), "no corpus yet"),
        (TrainingStatus(Phase.UNTRAINED), "not trained yet"),
        (TrainingStatus(Phase.RUNNING, 1, 1_000), ""),
        (TrainingStatus(Phase.RUNNING, 412, 1_000, rate=245.0), "245 steps/s · 2.4 s left"),
        (TrainingStatus(Phase.RUNNING, 9, 1_000, rate=0.0), "0.00 steps/s"),
        (TrainingStatus(Phase.PAUSED, 412, 1_000, rate=245.0), "245 steps/s · paused"),
        (TrainingStatus(Phase.PAUSED, 1, 1_000), "paused"),
        (
            TrainingStatus(Phase.FINISHED, 1_000, 1_000, rate=248.0, seconds=4.03),
            "248 steps/s · done in 4.0 s",
        ),
        (TrainingStatus(Phase.FINISHED, 10, 10, seconds=0.0003), "done in under 0.1 s"),
    ],
)
def test_pace(status, text):
    assert pace_text(status) == text


@pytest.mark.parametrize(
    ("rate", "text"),
    [
        (0.984, "0.98 steps/s"),
        (12.34, "12.3 steps/s"),
        (248.4, "248 steps/s"),
        (1_234.5, "1,230 steps/s"),
        (345_678.0, "346,000 steps/s"),
        (2_047_000.0, "2.05 million steps/s"),
    ],
)
def test_rates_have_three_digits(rate, text):
    assert rate_text(rate) == text


@pytest.mark.parametrize(
    ("seconds", "text"),
    [
        (0.0, "under 0.1 s"),
        (0.04, "under 0.1 s"),
        (0.06, "0.1 s"),
        (59.94, "59.9 s"),
        (59.97, "1 min 0 s"),
        (200.0, "3 min 20 s"),
        (3_599.7, "1 h 0 min"),
        (7_500.0, "2 h 5 min"),
        (90_000.0, "1 d 1 h"),
        (10_000_000.0, "115 d 17 h"),
    ],
)
def test_durations_have_two_units(seconds, text):
    assert duration_text(seconds) == text
