"""All that the list of names shows at a time."""

from __future__ import annotations

from dataclasses import dataclass

from bigram_gui.core.made_names import MadeNames
from bigram_gui.core.sampling import Sample
from bigram_gui.core.scales import Scale
from bigram_gui.core.units import Unit


@dataclass(frozen=True, slots=True, eq=False)
class Shown:
    """Names with the order in which they stand: ``order[i]`` is the place in ``made`` of the i-th.

    It is empty if there is nothing to draw. ``bars`` is the scale of their losses.
    """

    made: MadeNames
    order: tuple[int, ...]
    bars: Scale
    unit: Unit

    def sample(self, number: int) -> Sample:
        """Return the name that stands at a number, from 0."""
        return self.made.samples[self.order[number]]
