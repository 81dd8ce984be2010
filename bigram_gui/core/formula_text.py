"""The formula of a name's loss, and what its symbols mean."""

from __future__ import annotations

from functools import lru_cache

from bigram_gui.core.units import Unit
from bigram_gui.core.wording import plural

_REMEMBERED = 32  # numbers of pairs
_LOGARITHM = {Unit.NATS: "ln", Unit.BITS: "log₂", Unit.PERPLEXITY: "ln"}
_LOGARITHM_MEANINGS = {
    Unit.NATS: "ln: the natural logarithm, which makes it a loss in nats",
    Unit.BITS: "log₂: the logarithm to base 2, which makes it a loss in bits",
    Unit.PERPLEXITY: "ln: the natural logarithm, e its base; e^L is the perplexity",
}


@lru_cache(maxsize=_REMEMBERED)
def formulas(pairs: int, unit: Unit = Unit.NATS) -> tuple[str, ...]:
    """Write the loss of a name of so many pairs as a formula, the longest form first.

    "L = −(1/n) Σ ln p(next | current), n = 4 pairs"; with less room "L = −(1/n) Σ ln p, n = 4".
    """
    full, short = (_formula(argument, unit) for argument in ("p(next | current)", "p"))
    return (
        f"{full}, n = {plural(pairs, 'pair')}",
        f"{full}, n = {pairs:,}",
        f"{short}, n = {pairs:,}",
    )


def formula_meaning(pairs: int, unit: Unit = Unit.NATS) -> str:
    """Say in words what each symbol of the formula is, one a line below the formula."""
    subject = "perplexity, e to the mean loss" if unit is Unit.PERPLEXITY else "loss"
    return "\n".join(
        (
            _formula("p(next | current)", unit),
            f"{'e^L' if unit is Unit.PERPLEXITY else 'L'}: the {subject} of the name",
            f"n: the number of its token pairs, here {pairs:,}",
            "Σ: the sum over all its pairs",
            "p(next | current): the probability that the model gives the next token "
            "after the current one",
            _LOGARITHM_MEANINGS[unit],
            "−: a logarithm of a probability is never above 0, so the minus makes a loss of it",
        )
    )


def _formula(argument: str, unit: Unit) -> str:
    mean = f"(1/n) Σ {_LOGARITHM[unit]} {argument}"
    return f"e^L, L = −{mean}" if unit is Unit.PERPLEXITY else f"L = −{mean}"
