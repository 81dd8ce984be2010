"""Everything that is worked out once for a corpus and an order, before training starts."""

from __future__ import annotations

from dataclasses import dataclass

from bigram_gui.core.bounds import Bounds, find_bounds
from bigram_gui.core.corpus import Corpus
from bigram_gui.core.curriculum import DEFAULT_SEED, Curriculum, Order, arrange
from bigram_gui.core.held_out import HeldOut
from bigram_gui.core.occurrences import OccurrenceIndex
from bigram_gui.core.vocabulary import Vocabulary
from bigram_gui.core.waiting import PATIENT, Waiting


@dataclass(frozen=True, slots=True, eq=False)
class PreparedCorpus:
    """A corpus ready for training and for questions about any step of it.

    ``held_out`` is None if every name is trained on.
    """

    curriculum: Curriculum
    index: OccurrenceIndex
    bounds: Bounds
    held_out: HeldOut | None

    @property
    def corpus(self) -> Corpus:
        """The names in their file's order."""
        return self.curriculum.corpus

    @property
    def vocabulary(self) -> Vocabulary:
        """The tokens of the corpus."""
        return self.corpus.vocabulary


def prepare(
    corpus: Corpus,
    order: Order = Order.SHUFFLED,
    seed: int = DEFAULT_SEED,
    held_out_share: float = 0.0,
    waiting: Waiting = PATIENT,
) -> PreparedCorpus:
    """Lay out ``corpus`` in its training order and index it; the time grows with the corpus.

    Raises
    ------
    Cancelled
        If ``waiting`` ends.
    """
    curriculum = arrange(corpus, order, seed, held_out_share, waiting.part(0.0, 0.5))
    return PreparedCorpus(
        curriculum,
        OccurrenceIndex.of(curriculum, waiting.part(0.5, 0.95)),
        find_bounds(curriculum),
        HeldOut.of(curriculum, waiting.part(0.95, 1.0)) if len(curriculum.held_out) else None,
    )
