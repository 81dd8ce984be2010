"""What the readout says of a step, cell by cell."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto

from bigram_gui.core.calculation import pair_text
from bigram_gui.core.frame import StepFacts
from bigram_gui.core.vocabulary import Vocabulary
from bigram_gui.core.wording import loss_text
from bigram_gui.views.loss_plot.series import Series, quoted, shortened


@dataclass(frozen=True, slots=True)
class Reading:
    """A step's facts, beside the typed name and the vocabulary that says how tokens are written."""

    facts: StepFacts
    name: str
    vocabulary: Vocabulary


class Cell(Enum):
    """One thing that the readout says."""

    STEP = auto()
    TRAINED_ON = auto()
    WORST_PAIR = auto()
    LOSS = auto()
    MEAN = auto()
    NAME = auto()


@dataclass(frozen=True, slots=True)
class Saying:
    """The text of a cell: words, then what they are about in bold, after a curve's mark."""

    words: str
    figure: str
    series: Series | None = None


NOTHING = Saying("", "")


def say(cell: Cell, reading: Reading, *, is_short: bool) -> Saying:
    """Return the text of a cell; of step 0, which trained on nothing, there is less to say."""
    facts = reading.facts
    if facts.name is None:
        return _say_untrained(cell, reading)
    if cell is Cell.STEP:
        return _step(reading)
    if cell is Cell.NAME:
        return _name(reading)
    if cell is Cell.TRAINED_ON:
        return Saying("trained on ", shortened(facts.name))
    if cell is Cell.WORST_PAIR:
        return _worst_pair(reading, "worst " if is_short else "worst pair ")
    if cell is Cell.LOSS:
        return _curve("loss ", facts.loss, Series.STEPS)
    return _curve("mean " if is_short else "running mean ", facts.running_mean, Series.MEAN)


def _say_untrained(cell: Cell, reading: Reading) -> Saying:
    """Return the text of a cell of step 0, in the two columns that every form begins with."""
    if cell is Cell.STEP:
        return _step(reading)
    if cell is Cell.TRAINED_ON:
        return Saying("before training", "")
    return _name(reading) if cell is Cell.MEAN else NOTHING


def _step(reading: Reading) -> Saying:
    return Saying("", f"Step {reading.facts.step:,}")


def _name(reading: Reading) -> Saying:
    return Saying(f"{quoted(reading.name)} ", loss_text(reading.facts.typed_loss), Series.NAME)


def _curve(words: str, loss: float | None, series: Series) -> Saying:
    return NOTHING if loss is None else Saying(words, loss_text(loss), series)


def _worst_pair(reading: Reading, words: str) -> Saying:
    pair = reading.facts.worst_pair
    if pair is None:
        return NOTHING
    return Saying(words, f"{pair_text(reading.vocabulary, pair)} {loss_text(pair.loss)}")
