import math

import numpy as np
import pytest

from bigram_gui.core.units import Unit


@pytest.mark.parametrize("nats", [0.0, 0.5, 2.3148, 20.0])
def test_a_loss_in_every_unit(nats):
    assert Unit.NATS.of(nats) == nats
    assert Unit.BITS.of(nats) == pytest.approx(nats * math.log2(math.e))
    assert Unit.PERPLEXITY.of(nats) == pytest.approx(math.exp(nats))


def test_of_a_uniform_guess_among_27():
    nats = math.log(27)
    assert Unit.BITS.of(nats) == pytest.approx(math.log2(27))
    assert Unit.PERPLEXITY.of(nats) == pytest.approx(27)


@pytest.mark.parametrize("unit", list(Unit))
def test_infinity_stays_and_the_order_is_kept(unit):
    losses = unit.of_all(np.array([0.0, 1.0, 800.0, math.inf]))
    assert math.isinf(losses[-1])
    assert (np.diff(losses[:3]) > 0).all()


@pytest.mark.parametrize("unit", list(Unit))
@pytest.mark.parametrize("nats", [0.0, 1.5, 709.0, 800.0, math.inf])
def test_one_loss_is_as_one_of_many(unit, nats):
    assert unit.of(nats) == pytest.approx(unit.of_all(np.array([nats]))[0], rel=1e-14)
