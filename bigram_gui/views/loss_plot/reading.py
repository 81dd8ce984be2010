"""What the readout says of a step, cell by cell."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from enum import Enum, auto
from typing import NamedTuple

from bigram_gui.core.isolating import isolated
from bigram_gui.core.name_text import quoted, shortened
from bigram_gui.core.step_text import Reading
from bigram_gui.views.loss_plot.series import MEAN, NAME, STEPS, Series


class Cell(Enum):
    """One thing that the readout says."""

    STEP = auto()
    TRAINED_ON = auto()
    WORST_PAIR = auto()
    LOSS = auto()
    MEAN = auto()
    NAME = auto()
    OTHER_UNIT = auto()  # the loss once more, as perplexity
    AFTER = auto()  # what the step has changed


class Saying(NamedTuple):
    """The text of a cell: words, then what they are about in bold, after a curve's mark.

    Attributes
    ----------
    brief
        Words for a figure that leaves too little room for the others.
    """

    words: str
    figure: str
    series: Series | None = None
    brief: str = ""


NOTHING = Saying("", "")
_Sayer = Callable[[Reading, bool], Saying]  # in short words or not


def say(cell: Cell, reading: Reading, *, is_short: bool) -> Saying:
    """Return the text of a cell; of a step that trained on nothing there is less to say."""
    sayer = _sayers(reading).get(cell)
    return NOTHING if sayer is None else sayer(reading, is_short)


def _sayers(reading: Reading) -> Mapping[Cell, _Sayer]:
    """Return what writes the text of each cell that has something to say."""
    if reading.is_beyond:
        return _BEYOND
    return _UNTRAINED if reading.facts.name is None else _TRAINED


def _step(reading: Reading, is_short: bool) -> Saying:
    return Saying("", f"Step {reading.facts.step:,}")


def _trained_on(reading: Reading, is_short: bool) -> Saying:
    return Saying("trained on ", isolated(shortened(reading.facts.name or "")))


def _worst_pair(reading: Reading, is_short: bool) -> Saying:
    brief = "worst "
    words = brief if is_short else "worst pair "
    return Saying(words, reading.worst_pair_shown, brief=brief)


def _loss(reading: Reading, is_short: bool) -> Saying:
    return _curve("loss ", reading.facts.loss, STEPS, reading)


def _mean(reading: Reading, is_short: bool) -> Saying:
    words = "mean " if is_short else "running mean "
    return _curve(words, reading.facts.running_mean, MEAN, reading)


def _name(reading: Reading, is_short: bool) -> Saying:
    typed = reading.loss(reading.facts.typed_loss)
    return Saying(f"{isolated(quoted(reading.name))} ", typed, NAME)


def _other_unit(reading: Reading, is_short: bool) -> Saying:
    words, figure = reading.other_unit
    return Saying(f"{words} ", figure)


def _after(reading: Reading, is_short: bool) -> Saying:
    before, after = reading.facts.loss, reading.facts.loss_after
    if before is None or after is None:
        return NOTHING
    if is_short:
        return Saying("after it ", reading.loss(after))
    return Saying("before → after learning it ", f"{reading.loss(before)} → {reading.loss(after)}")


def _curve(words: str, loss: float | None, series: Series, reading: Reading) -> Saying:
    return NOTHING if loss is None else Saying(words, reading.loss(loss), series)


_TRAINED: dict[Cell, _Sayer] = {
    Cell.STEP: _step,
    Cell.TRAINED_ON: _trained_on,
    Cell.WORST_PAIR: _worst_pair,
    Cell.LOSS: _loss,
    Cell.MEAN: _mean,
    Cell.NAME: _name,
    Cell.OTHER_UNIT: _other_unit,
    Cell.AFTER: _after,
}
_UNTRAINED: dict[Cell, _Sayer] = {
    Cell.STEP: _step,
    Cell.TRAINED_ON: lambda reading, is_short: Saying("before training", ""),
    Cell.NAME: _name,
}
_BEYOND: dict[Cell, _Sayer] = {
    Cell.STEP: _step,
    Cell.TRAINED_ON: lambda reading, is_short: Saying("not reached yet", ""),
}
