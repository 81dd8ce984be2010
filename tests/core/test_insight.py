import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bigram_gui.core.history import RunHistory
from bigram_gui.core.insight import Insight, find_insight, insight_text
from bigram_gui.core.units import Unit


def history(losses) -> RunHistory:
    recorded = RunHistory()
    for part in np.array_split(np.asarray(losses, dtype=float), 7):
        recorded.append(part)
    return recorded


def falling(steps: int, fast: float, noise: float = 0.2) -> np.ndarray:
    """Fall from 3.3 to 2.3, half of the way in ``fast · ln 2`` steps."""
    step = np.arange(steps)
    rng = np.random.default_rng(5)
    return 2.3 + np.exp(-step / fast) + rng.normal(scale=noise, size=steps) * (step > 0)


def plainly(losses, window=50):
    """The same by brute force over all running means."""
    means = [np.mean(losses[max(0, i + 1 - window) : i + 1]) for i in range(len(losses))]
    recent = losses[max(len(losses) // 2, len(losses) - 10_000) :]
    widths = math.sqrt(2 * math.log(len(losses))) + 0.5
    level, noise = np.mean(recent), widths * np.std(recent) / math.sqrt(window)
    half = next((i + 1 for i, mean in enumerate(means) if mean <= (losses[0] + level) / 2), None)
    moving = [i for i, mean in enumerate(means) if mean >= level + noise]
    flat = moving[-1] + 2 if moving else 1
    return half, flat if flat - 1 + window < len(losses) else None


@pytest.mark.parametrize(("steps", "fast"), [(200, 20), (1_000, 60), (30_000, 500), (5_000, 1e6)])
def test_against_brute_force(steps, fast):
    losses = falling(steps, fast)
    insight = find_insight(history(losses))
    assert insight is not None
    half, flat = plainly(losses)
    if insight.half_step is not None:
        assert insight.half_step == half
    assert insight.flat_since == flat


def test_a_curve_that_fell_fast_and_lies_flat():
    text = insight_text(find_insight(history(falling(2_000, 60))), 2_000)
    assert text.startswith("Half of the improvement came in the first ")
    assert "since step" in text


@pytest.mark.parametrize(
    ("unit", "noise"),
    [(Unit.NATS, "±0.05 nats"), (Unit.BITS, "±0.07 bits"), (Unit.PERPLEXITY, "±5.1 %")],
)
def test_noise_has_a_unit(unit, noise):
    insight = Insight(steps=2_000, level=2.4, noise=0.05, half_step=41, flat_since=600)
    assert insight_text(insight, 2_000, unit) == (
        "Half of the improvement came in the first 41 steps; since step 600 the running mean has "
        f"moved less than its noise ({noise})."
    )


def test_a_curve_that_never_fell_claims_no_improvement():
    losses = np.full(1_000, 3.3) + np.random.default_rng(1).normal(scale=0.2, size=1_000)
    losses[0] = 3.3
    insight = find_insight(history(losses))
    assert insight is not None
    assert insight.half_step is None
    assert "not improved" in insight_text(insight, 1_000)


@pytest.mark.parametrize("steps", [1, 2, 199])
def test_too_short_to_tell(steps):
    assert find_insight(history(falling(steps, 20))) is None
    assert "too few" in insight_text(None, steps)


def test_nothing_trained():
    assert insight_text(None, 0) == "Nothing is trained yet."


@pytest.mark.parametrize("at", [0, -1])
def test_losses_of_infinity_are_not_explained_away(at):
    losses = falling(1_000, 60)
    losses[at] = math.inf
    insight = find_insight(history(losses))
    assert insight is not None
    assert (insight.half_step, insight.flat_since) == (None, None)
    assert "∞" in insight_text(insight, len(losses))


@pytest.mark.parametrize("steps", [10_000, 100_000, 1_000_000])
def test_a_curve_that_lies_flat_is_not_said_to_have_just_come_to_rest(steps):
    insight = find_insight(history(falling(steps, 60)))
    assert insight is not None
    assert insight.flat_since is not None
    assert insight.flat_since < 1_000


@given(st.lists(st.floats(0, 5), min_size=200, max_size=400))
def test_any_curve_has_some_words(losses):
    insight = find_insight(history(losses))
    assert isinstance(insight, Insight)
    assert insight_text(insight, len(losses)).endswith(".")
    assert insight.flat_since is None or 1 <= insight.flat_since <= len(losses) - 50
