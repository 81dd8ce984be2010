"""How seldom a model would write a name: its probability as "1 in so many"."""

from __future__ import annotations

import math

from bigram_gui.core.scoring import NameScore
from bigram_gui.core.wording import scientific_text

NEVER, ALMOST_ALWAYS, ALWAYS = "never", "almost always", "always"

_HARDLY_LESS = math.log(1.005)  # less than this would be "1 in 1.00"
_COUNTED = math.log(999_500)  # from here on as a power of ten
_ROUND = math.log(1e15)  # and from here on nobody asks for its digits
_SUPERSCRIPTS = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


def one_in_text(nats: float) -> str:
    """Write a probability of e^−``nats`` as a chance, to three digits.

    "1 in 10,500", "1 in 1.07 × 10⁷", "about 1 in 10²¹⁷"; "never" for 0 and "always" for 1. It
    takes the logarithm, because the probability of a long name is too small for a float.
    """
    if math.isinf(nats):
        return NEVER
    if nats < _HARDLY_LESS:
        return ALWAYS if nats == 0 else ALMOST_ALWAYS
    if nats < _COUNTED:
        return f"1 in {_three_digits(math.exp(nats))}"
    if nats < _ROUND:
        return f"1 in {scientific_text(nats)}"
    return "about 1 in 10" + f"{nats / math.log(10):.0f}".translate(_SUPERSCRIPTS)


def chance_text(score: NameScore) -> str:
    """Say how often the model writes exactly this name when it writes one.

    The product of the probabilities of its pairs is that of beginning with its first token, going
    on with each of the next, and ending where it ends.
    """
    chance = one_in_text(score.total_loss)
    if chance in (NEVER, ALMOST_ALWAYS, ALWAYS):
        return f"Asked for a name, the model would {chance} write exactly this one."
    return f"Asked for a name, the model would write exactly this one {_times(chance)}."


def _times(chance: str) -> str:
    """Turn "about 1 in 10²¹⁷" into "about 1 time in 10²¹⁷"."""
    return chance.replace("1 in", "1 time in", 1)


def _three_digits(value: float) -> str:
    """Write a value from 1 on: "1.50", "27.4", "10,500"."""
    decimals = 2 - math.floor(math.log10(value))
    rounded = round(value, decimals)
    return f"{rounded:,.{max(0, 2 - math.floor(math.log10(rounded)))}f}"
