"""What the readout says of a step, cell by cell."""

from __future__ import annotations

from enum import Enum, auto
from typing import NamedTuple

from bigram_gui.core.isolating import isolated
from bigram_gui.core.name_text import quoted, shortened
from bigram_gui.core.step_text import Reading
from bigram_gui.views.loss_plot.series import Series


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
    """The text of a cell: words, then what they are about in bold, after a curve's mark."""

    words: str
    figure: str
    series: Series | None = None


NOTHING = Saying("", "")


def say(cell: Cell, reading: Reading, *, is_short: bool) -> Saying:
    """Return the text of a cell; of step 0, which trained on nothing, there is less to say."""
    facts = reading.facts
    if reading.is_beyond:
        return _say_beyond(cell, reading)
    if facts.name is None:
        return _say_untrained(cell, reading)
    if cell is Cell.STEP:
        return _step(reading)
    if cell is Cell.NAME:
        return _name(reading)
    if cell is Cell.TRAINED_ON:
        return Saying("trained on ", isolated(shortened(facts.name)))
    if cell is Cell.WORST_PAIR:
        return Saying("worst " if is_short else "worst pair ", reading.worst_pair_shown)
    if cell is Cell.OTHER_UNIT:
        words, figure = reading.other_unit
        return Saying(f"{words} ", figure)
    if cell is Cell.AFTER:
        return _after(reading, is_short=is_short)
    if cell is Cell.LOSS:
        return _curve("loss ", facts.loss, Series.STEPS, reading)
    words = "mean " if is_short else "running mean "
    return _curve(words, facts.running_mean, Series.MEAN, reading)


def _say_beyond(cell: Cell, reading: Reading) -> Saying:
    if cell is Cell.STEP:
        return _step(reading)
    return Saying("not reached yet", "") if cell is Cell.TRAINED_ON else NOTHING


def _say_untrained(cell: Cell, reading: Reading) -> Saying:
    """Return the text of a cell of step 0."""
    if cell is Cell.STEP:
        return _step(reading)
    if cell is Cell.TRAINED_ON:
        return Saying("before training", "")
    return _name(reading) if cell is Cell.NAME else NOTHING


def _step(reading: Reading) -> Saying:
    return Saying("", f"Step {reading.facts.step:,}")


def _name(reading: Reading) -> Saying:
    typed = reading.loss(reading.facts.typed_loss)
    return Saying(f"{isolated(quoted(reading.name))} ", typed, Series.NAME)


def _curve(words: str, loss: float | None, series: Series, reading: Reading) -> Saying:
    return NOTHING if loss is None else Saying(words, reading.loss(loss), series)


def _after(reading: Reading, *, is_short: bool) -> Saying:
    before, after = reading.facts.loss, reading.facts.loss_after
    if before is None or after is None:
        return NOTHING
    if is_short:
        return Saying("after it ", reading.loss(after))
    return Saying("before → after learning it ", f"{reading.loss(before)} → {reading.loss(after)}")
