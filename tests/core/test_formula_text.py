"""The formula of the loss, in every unit."""

import pytest

from bigram_gui.core.formula_text import formula_meaning, formulas
from bigram_gui.core.units import Unit


@pytest.mark.parametrize(
    ("unit", "longest", "shortest"),
    [
        (
            Unit.NATS,
            "L = −(1/n) Σ ln p(next | current), n = 4 pairs",
            "L = −(1/n) Σ ln p, n = 4",
        ),
        (
            Unit.BITS,
            "L = −(1/n) Σ log₂ p(next | current), n = 4 pairs",
            "L = −(1/n) Σ log₂ p, n = 4",
        ),
        (
            Unit.PERPLEXITY,
            "e^L, L = −(1/n) Σ ln p(next | current), n = 4 pairs",
            "e^L, L = −(1/n) Σ ln p, n = 4",
        ),
    ],
)
def test_each_unit_has_its_logarithm(unit, longest, shortest):
    written = formulas(4, unit)
    assert (written[0], written[-1]) == (longest, shortest)
    assert sorted(written, key=len, reverse=True) == list(written)


@pytest.mark.parametrize(("pairs", "n"), [(1, "n = 1 pair"), (10_001, "n = 10,001 pairs")])
def test_n_is_the_number_of_pairs(pairs, n):
    assert formulas(pairs)[0].endswith(n)


@pytest.mark.parametrize("unit", list(Unit))
def test_every_symbol_is_explained(unit):
    formula, *meanings = formula_meaning(4, unit).split("\n")
    assert formulas(4, unit)[0].startswith(formula)
    explained = [meaning.split(":")[0] for meaning in meanings]
    logarithm = "log₂" if unit is Unit.BITS else "ln"
    loss = "e^L" if unit is Unit.PERPLEXITY else "L"
    assert explained == [loss, "n", "Σ", "p(next | current)", logarithm, "−"]
    assert "here 4" in meanings[1]
