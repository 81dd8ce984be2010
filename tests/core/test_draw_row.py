"""What is drawn from, kept in the size of a row's pairs, against the whole row laid out."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bigram_gui.core.draw_row import DrawRow
from bigram_gui.core.model import BigramModel
from bigram_gui.core.pairs import PairTable
from tests.core.test_sampling import oracle_tempered, temperatures


def model_of(counts, alpha):
    """Return a model of V tokens; ``counts`` has those of the first row's pairs, None for none."""
    size = len(counts)
    keys = [token for token, count in enumerate(counts) if count is not None]
    starts = np.array([0, *[len(keys)] * size])
    pairs = PairTable(size, np.array(keys, dtype=np.int64), starts)
    known = np.array([counts[key] for key in keys], dtype=np.int64)
    return BigramModel.of_counts(pairs, known, alpha)


rows = st.lists(st.none() | st.integers(0, 9), min_size=2, max_size=30)
alphas = st.sampled_from([0.0, 0.01, 1.0, 50.0])
shares = st.floats(0, 1, exclude_max=True)


@given(rows, alphas, temperatures, shares)
def test_the_token_is_the_one_at_which_the_sum_of_the_whole_row_passes(
    counts, alpha, temperature, random
):
    numerators = [(count or 0) + alpha for count in counts]
    row = DrawRow.of(model_of(counts, alpha), 0, temperature)
    if not any(numerators):
        assert row.total == 0
        return
    total = sum(numerators)
    expected = oracle_tempered([number / total for number in numerators], temperature)
    token, probability = row.pick(random)
    assert probability == pytest.approx(expected[token])
    assert probability > 0
    assert sum(expected[:token]) <= random + 1e-9
    assert random <= sum(expected[: token + 1]) + 1e-9


@pytest.mark.parametrize("alpha", [0.0, 1.0])
def test_each_token_has_its_stretch(alpha):
    counts = [None, 3, None, None, 0, 2, None]
    row = DrawRow.of(model_of(counts, alpha), 0, 1.0)
    weights = [(count or 0) + alpha for count in counts]
    total = sum(weights)
    for token, weight in enumerate(weights):
        if weight:
            middle = (sum(weights[:token]) + weight / 2) / total
            picked, probability = row.pick(middle)
            assert picked == token
            assert probability == pytest.approx(weight / total)
    assert row.pick(0.0)[0] == weights.index(next(filter(None, weights)))
    assert row.pick(np.nextafter(1.0, 0.0))[0] == (6 if alpha else 5)
