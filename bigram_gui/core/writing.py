"""A name while the model writes it: the tokens so far, and the draw of the newest."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from bigram_gui.core.arrays import FloatArray, read_only
from bigram_gui.core.sampling import Draw, Sample, Sampler


@dataclass(frozen=True, slots=True)
class Stretch:
    """The part of the numbers from 0 to 1 that a token has: as wide as its probability."""

    token: int
    start: float
    end: float

    @property
    def width(self) -> float:
        """The token's probability."""
        return self.end - self.start


@dataclass(frozen=True, slots=True, eq=False)
class Writing:
    """A sample of which the first ``drawn`` tokens after BOS are written."""

    sampler: Sampler
    sample: Sample
    drawn: int = 0

    @property
    def total(self) -> int:
        """How many tokens are drawn in all."""
        return len(self.sample.draws)

    @property
    def is_finished(self) -> bool:
        """Whether nothing more comes."""
        return self.drawn == self.total

    @property
    def tokens(self) -> tuple[int, ...]:
        """BOS and the tokens written so far."""
        return self.sample.tokens[: self.drawn + 1]

    @property
    def draw(self) -> Draw | None:
        """The draw of the newest token; None before the first."""
        return self.sample.draws[self.drawn - 1] if self.drawn else None

    @property
    def current(self) -> int:
        """The token after which is drawn: the one before the newest, at first BOS."""
        return self.sample.tokens[max(0, self.drawn - 1)]

    def at(self, drawn: int) -> Writing:
        """Return the same name with so many tokens, as far as it has them."""
        return replace(self, drawn=max(0, min(drawn, self.total)))

    def edges(self, current: int) -> FloatArray:
        """Return where the stretches after a token begin, and 1 for the last one's end.

        Shape (V + 1,), ascending from 0; token i has ``edges[i]`` to ``edges[i + 1]``. All 0 if
        nothing can be drawn.
        """
        summed = np.concatenate([[0.0], np.cumsum(self.sampler.distribution(current))])
        if summed[-1] > 0:
            summed /= summed[-1]
        return read_only(summed)

    def stretch(self, current: int, token: int) -> Stretch:
        """Return the stretch of a token after another."""
        edges = self.edges(current)
        return Stretch(token, float(edges[token]), float(edges[token + 1]))
