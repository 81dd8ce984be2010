"""Which figures the readout tells: of the step under the mouse, of a pinned one, or of both."""

from __future__ import annotations

from math import nan
from typing import NamedTuple

from PySide6.QtCore import QRectF

from bigram_gui.core.frame import Frame, StepFacts
from bigram_gui.core.kept import KeptRuns
from bigram_gui.core.kept_means import kept_means
from bigram_gui.core.step_text import Reading
from bigram_gui.views.loss_plot.form import Needs
from bigram_gui.views.loss_plot.readout import Place, Readout

_ABOVE, _BELOW_MARKS = 4.0, 1.5  # a pinned box gives way to the line under the mouse


class Pointed(NamedTuple):
    """The step under the mouse.

    Attributes
    ----------
    facts
        What is known of a step of the present run; None if the mouse is on none.
    beyond
        A step that only kept runs have; None if the mouse is on none.
    """

    facts: StepFacts | None = None
    beyond: int | None = None

    @property
    def told(self) -> StepFacts | None:
        """What is told of the step: of one that the run has not reached nothing is known."""
        return self.facts if self.beyond is None else StepFacts(self.beyond, nan)


class Readouts:
    """The readout, and the brief one at the foot while another step is pinned."""

    def __init__(self) -> None:
        self.main = Readout(_ABOVE)
        self.brief = Readout(_ABOVE)

    def show_needs(self, longest: int, frame: Frame, kept: KeptRuns) -> None:
        """Have room for all figures that there can be."""
        title = max((one.title for one in kept), key=len, default="")
        needs = Needs(longest, frame.unit, len(kept), title, frame.name)
        self.main.show_needs(needs)
        self.brief.show_needs(needs)

    def show_nothing(self) -> None:
        """Be gone."""
        self._show(None)

    def show_step(self, frame: Frame, pointed: Pointed, kept: KeptRuns) -> None:
        """Tell the figures of the step under the mouse, else of the viewed one."""
        told = pointed.told
        if told is None and frame.latest == 0:
            self.show_nothing()
            return
        place = Place.AT_END if told is None and frame.live else Place.AT_STEP
        place = place if pointed.beyond is None else Place.BEYOND
        self._show(reading_of(frame, told or frame.facts, kept), place)

    def show_pinned(self, frame: Frame, pointed: Pointed, kept: KeptRuns) -> None:
        """Tell the figures of the viewed step; another under the mouse has a row at the foot."""
        told = pointed.told
        pinned = reading_of(frame, frame.facts, kept)
        if told is None or told.step == frame.step:
            self._show(pinned, is_pinned=True)
        else:
            brief = reading_of(frame, told, kept)
            self._show(pinned, Place.ABOVE_FOOT, brief, is_pinned=True)

    def boxes(self) -> list[QRectF]:
        """Return where the boxes are."""
        return [box for box in (self.main.box(), self.brief.box()) if box is not None]

    def _show(
        self,
        reading: Reading | None,
        place: Place = Place.AT_STEP,
        brief: Reading | None = None,
        *,
        is_pinned: bool = False,
    ) -> None:
        self.main.show_height(_BELOW_MARKS if is_pinned else _ABOVE)
        self.main.show_reading(reading, place)
        self.brief.show_reading(brief, Place.AT_FOOT)


def reading_of(frame: Frame, facts: StepFacts, kept: KeptRuns) -> Reading:
    """Return a step's facts with what they are told with; ``kept`` are the runs that are shown."""
    vocabulary, is_beyond = frame.run.prepared.vocabulary, facts.step > frame.latest
    means = kept_means(kept, facts.step)
    return Reading(facts, frame.name, vocabulary, frame.unit, means, is_beyond)
