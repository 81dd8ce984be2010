"""How numbers are written: a loss with two decimals, a probability with three, as in the lesson."""

from __future__ import annotations

import math

from bigram_gui.core.isolating import between_marks
from bigram_gui.core.token_mark import token_mark
from bigram_gui.core.units import Unit

_PERPLEXITY = Unit.PERPLEXITY  # to look up an enum's member takes its time
_SUPERSCRIPTS = str.maketrans("-0123456789", "⁻⁰¹²³⁴⁵⁶⁷⁸⁹")
_PREFIXES = ((1e9, "G"), (1e6, "M"), (1e3, "k"))
_BEYOND_PREFIXES = 1e12
_FINE = 1e3  # perplexities from here on are written with three decimals fewer
_COUNTED = 1e6  # and from here on as a power of ten
_SMALLEST_POWER, _LARGEST_POWER = -3, 6  # what lies between is written without


def loss_text(nats: float, decimals: int = 2, unit: Unit = Unit.NATS) -> str:
    """Write a loss, which is given in nats, in a unit: "2.31", "3.34", "10.12", or "∞".

    Large perplexities keep to few figures: "1,234", "1.07 × 10⁷".
    """
    if math.isinf(nats):
        return "∞"
    if unit is not _PERPLEXITY:
        return f"{unit.of(nats):.{decimals}f}"
    if nats >= math.log(_COUNTED):
        return scientific_text(nats)  # before it is too large for a float
    perplexity = unit.of(nats)
    return f"{perplexity:,.{decimals if perplexity < _FINE else max(0, decimals - 3)}f}"


def probability_text(probability: float, decimals: int = 3) -> str:
    """Write a probability: "0.041"; one that would read as zero but is not, "<0.001"."""
    text = f"{probability:.{decimals}f}"
    if probability > 0 and float(text) == 0:
        return f"<{10**-decimals:.{decimals}f}"
    return text


def significant_text(probability: float) -> str:
    """Write a probability to reckon on with: "0.041", "0.00831", "9.97 × 10⁻⁵", or "0".

    It has at least two digits that count, so that its logarithm comes out about right.
    """
    if probability == 0:
        return "0"
    if probability >= 0.01:
        return probability_text(probability)
    if probability >= 0.001:
        return probability_text(probability, decimals=5)
    return scientific_text(math.log(probability))


def count_text(count: float) -> str:
    """Write a count, with or without a share of smoothing: "17", "1,234", "4.5"."""
    if float(count).is_integer():
        return f"{count:,.0f}"
    digits = max(6, len(str(int(count))) + 3)  # a large count does not swallow the share
    return f"{count:,.{digits}g}"


def fraction_text(numerator: float, denominator: float) -> str:
    """Write a fraction: "5/122"."""
    return f"{count_text(numerator)}/{count_text(denominator)}"


def scientific_text(natural_logarithm: float) -> str:
    """Write e to the given power with three digits: "9.52 × 10⁻⁵", "0.037", "1.07 × 10⁷", "0".

    It takes the logarithm, because a product of many probabilities is too small for a float, and
    what it is turned over too large.
    """
    if natural_logarithm == -math.inf:
        return "0"
    logarithm = natural_logarithm / math.log(10)
    exponent = math.floor(logarithm)
    digits = f"{10 ** (logarithm - exponent):.2f}"
    if digits == "10.00":
        digits, exponent = "1.00", exponent + 1
    if _SMALLEST_POWER < exponent < _LARGEST_POWER:
        return f"{math.exp(natural_logarithm):.3f}"
    return f"{digits} × 10{str(exponent).translate(_SUPERSCRIPTS)}"


def compact_text(value: float) -> str:
    """Write a number of few digits shortly: "0.5", "500", "20k", "1M", "1e12"."""
    if value >= _BEYOND_PREFIXES:
        return f"{value:.0e}".replace("e+", "e")
    for size, prefix in _PREFIXES:
        if value >= size:
            return f"{value / size:g}{prefix}"
    return f"{value:g}"


def plural(count: int, one: str, many: str | None = None) -> str:
    """Write a count with its noun: "1 step", "1,000 steps"."""
    return f"{count:,} {one if count == 1 else many or one + 's'}"


def character_text(character: str) -> str:
    """Write a character in a sentence: "“a”", "a space", or "U+200B" if it cannot be seen."""
    if character == " ":
        return "a space"
    mark = token_mark(character)
    return between_marks(f"“{mark}”") if character.isprintable() else mark
