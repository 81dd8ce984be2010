"""What a loss is called in each unit, and how a pair's is worked out from its probability."""

from __future__ import annotations

from bigram_gui.core.scoring import ScoredPair
from bigram_gui.core.units import Unit
from bigram_gui.core.wording import fraction_text, loss_text, significant_text

_HEADINGS = {Unit.NATS: "−log p", Unit.BITS: "−log₂ p", Unit.PERPLEXITY: "1/p"}
_LOGARITHMS = {Unit.NATS: "−ln", Unit.BITS: "−log₂"}
_MEANINGS = {
    Unit.NATS: ("losses in nats", "natural logarithm"),
    Unit.BITS: ("losses in bits", "logarithm to base 2"),
    Unit.PERPLEXITY: ("losses as perplexity", "e to the loss"),
}


def cost_heading(unit: Unit) -> str:
    """Name what a pair costs, as a heading: "−log p", "−log₂ p", "1/p"."""
    return _HEADINGS[unit]


def cost_name(unit: Unit) -> str:
    """Name the function of p that a pair's cost is: "−ln p", "−log₂ p", "1/p"."""
    return "1/p" if unit is Unit.PERPLEXITY else f"{logarithm(unit)} p"


def logarithm(unit: Unit) -> str:
    """Write the logarithm of a unit that has one: "−ln", "−log₂"."""
    return _LOGARITHMS[unit]


def cost_text(nats: float, unit: Unit, decimals: int = 2) -> str:
    """Write what a pair costs with its unit: "3.19 nats", "4.61 bits", "24.40"."""
    figure = loss_text(nats, decimals, unit)
    return figure if unit is Unit.PERPLEXITY else f"{figure} {unit.value}"


def name_loss_text(nats: float, unit: Unit) -> str:
    """Write the loss of a name: "Loss 2.31 nats", "Loss 3.34 bits", "Perplexity 10.12"."""
    subject = "Perplexity" if unit is Unit.PERPLEXITY else "Loss"
    return f"{subject} {cost_text(nats, unit)}"


def cost_equation(pair: ScoredPair, unit: Unit) -> str:
    """Write how a pair's probability becomes its cost.

    "−ln 0.041 = 3.19", "−log₂(9.97 × 10⁻⁵) = 13.29", "1/p = 122/5 = 24.40". Perplexity takes the
    fraction, because a rounded probability would turn over to something else.
    """
    if unit is not Unit.PERPLEXITY or pair.probability == 0 or pair.row_total == 0:
        return equation_text(pair.probability, pair.loss, unit)
    fraction = fraction_text(pair.denominator, pair.numerator)
    return f"1/p = {fraction} = {loss_text(pair.loss, unit=unit)}"


def equation_text(probability: float, nats: float, unit: Unit) -> str:
    """Write how a probability becomes its cost, which is given in nats, without its counts.

    "−ln 0.041 = 3.19", "−log₂ 0.041 = 4.61", "1/p = 24.40".
    """
    cost = loss_text(nats, unit=unit)
    if unit is Unit.PERPLEXITY:
        return f"1/p = {cost}"
    return f"{logarithm(unit)}{_argument(probability)} = {cost}"


def unit_meaning(unit: Unit) -> str:
    """Say in what losses are shown: "losses in nats (natural logarithm)"."""
    return "{} ({})".format(*_MEANINGS[unit])


def short_unit_meaning(unit: Unit) -> str:
    """Say in what losses are shown, where there is less room: "losses in nats"."""
    return _MEANINGS[unit][0]


def _argument(probability: float) -> str:
    text = significant_text(probability)
    return f"({text})" if " " in text else f" {text}"
