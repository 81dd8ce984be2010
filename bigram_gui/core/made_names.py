"""The names that the model of a step makes, with what they cost and whether the corpus has them."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto

from bigram_gui.core.curriculum import DEFAULT_SEED
from bigram_gui.core.expected_loss import expected_loss
from bigram_gui.core.name_index import NameIndex, Standing
from bigram_gui.core.run import Run
from bigram_gui.core.sampling import Ending, Sample, Sampler
from bigram_gui.core.scales import LOSS_ENDS, PERPLEXITY_ENDS, Scale
from bigram_gui.core.tempering import AS_IT_IS
from bigram_gui.core.units import Unit

FEW, MANY = 20, 40
MOST_SEED = 999_999

_NOTHING = Ending.NOTHING_TO_DRAW  # to look up an enum's member takes its time


class SampleOrder(Enum):
    """How samples are sorted."""

    DRAWN = auto()
    LOSS = auto()  # the least surprising first, of equals the one drawn first


@dataclass(frozen=True, slots=True)
class Recipe:
    """What names are asked for: the first ``count`` of a seed, at a temperature."""

    seed: int = DEFAULT_SEED
    temperature: float = AS_IT_IS
    count: int = FEW


@dataclass(frozen=True, slots=True, eq=False)
class MadeNames:
    """Names made by the recipe from the model after a step.

    Attributes
    ----------
    samples
        In the order drawn: the one at place i has the index i.
    standings
        What the corpus knows of each; None while that is not looked up. A sample that is no
        whole name is ``NEW``.
    expected
        What the model expects such names to cost, in nats a pair; None if that is not known.
    """

    step: int
    recipe: Recipe
    sampler: Sampler
    samples: tuple[Sample, ...]
    standings: tuple[Standing | None, ...]
    expected: float | None

    @property
    def can_draw(self) -> bool:
        """Whether there is anything to draw."""
        return all(sample.ending is not _NOTHING for sample in self.samples)

    @property
    def loss(self) -> float:
        """The mean loss of all pairs of all samples, in nats; there is something to draw."""
        scores = [sample.score for sample in self.samples if sample.score is not None]
        return math.fsum(score.total_loss for score in scores) / sum(map(len, scores))

    def count(self, *standings: Standing) -> int:
        """Return how many samples are known so."""
        return sum(standing in standings for standing in self.standings)

    def in_order(self, order: SampleOrder) -> list[int]:
        """Return the places of the samples in an order."""
        places = range(len(self.samples))
        if order is SampleOrder.DRAWN:
            return list(places)
        return sorted(places, key=lambda place: sample_loss(self.samples[place]))


def make_names(run: Run, step: int, recipe: Recipe, index: NameIndex | None = None) -> MadeNames:
    """Make names from the model after ``step`` steps; ``index`` is that of the run's corpus."""
    model = run.model_after(step)
    characters = run.prepared.vocabulary.characters
    sampler = Sampler(model, characters, recipe.seed, recipe.temperature)
    samples = tuple(sampler.samples(range(recipe.count)))
    return MadeNames(
        step=step,
        recipe=recipe,
        sampler=sampler,
        samples=samples,
        standings=tuple(standing_of(sample, step, index) for sample in samples),
        expected=expected_loss(model, recipe.temperature),
    )


def standing_of(sample: Sample, step: int, index: NameIndex | None) -> Standing | None:
    """Return what is known of a sample after ``step`` steps; None without an index."""
    if not sample.is_whole:
        return Standing.NEW
    return None if index is None else index.standing(sample.tokens, step)


def sample_loss(sample: Sample) -> float:
    """Return a sample's loss in nats; 0 if nothing was drawn."""
    return sample.score.loss if sample.score is not None else 0.0


def samples_scale(samples: Sequence[Sample], vocabulary_size: int, unit: Unit) -> Scale:
    """Return the scale of all bars of samples, in a unit, with the uniform guess."""
    uniform = unit.of(math.log(vocabulary_size))
    largest = max(uniform, unit.of(max(map(sample_loss, samples), default=0.0)))
    ends = PERPLEXITY_ENDS if unit is Unit.PERPLEXITY else LOSS_ENDS
    return Scale(next((end for end in ends if largest <= end), ends[-1]), uniform)
