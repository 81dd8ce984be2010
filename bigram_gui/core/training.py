"""Training by counting: the exact loss of every step, thousands of steps at a time.

The loop that this replaces is sequential: the loss of a step needs the counts of all steps
before it. But a pair's count before a step is its count before the block of steps, plus how
often it stood in the block's earlier names, and the second part comes from sorting: a stable
sort by pair puts the occurrences of a pair side by side in the order of training.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from bigram_gui.core.arrays import AnyArray, FloatArray, IndexArray, IntArray, read_only
from bigram_gui.core.curriculum import Curriculum
from bigram_gui.core.model import BigramModel, losses, probabilities

# Larger blocks leave the processor's caches, smaller ones pay for calls. Long names have blocks
# of fewer names, about as many pairs in all, so that a block takes no more memory for them.
_BLOCK_NAMES = 4_096
_BLOCK_PAIRS = 16 * _BLOCK_NAMES


@dataclass(frozen=True, slots=True, eq=False)
class TrainingState:
    """A model in training: what it has counted in its first ``step`` steps.

    Attributes
    ----------
    step
        How many steps were made; the next one is ``step + 1``.
    counts
        Shape (P,), read-only.
    row_totals
        Shape (V,), read-only.
    """

    curriculum: Curriculum
    smoothing: float
    step: int
    counts: IntArray
    row_totals: IntArray

    @property
    def model(self) -> BigramModel:
        """The model as it is now."""
        return BigramModel(self.curriculum.pairs, self.counts, self.row_totals, self.smoothing)


@dataclass(frozen=True, slots=True, eq=False)
class TrainingChunk:
    """A stretch of consecutive steps and the state they lead to.

    ``losses[i]`` is the loss in nats of the name of step ``start + i``, measured before that
    step's update.
    """

    start: int
    losses: FloatArray  # shape (n,), read-only
    end: TrainingState


def untrained(curriculum: Curriculum, smoothing: float) -> TrainingState:
    """Return the state before the first step: every count is zero."""
    return TrainingState(
        curriculum=curriculum,
        smoothing=smoothing,
        step=0,
        counts=read_only(np.zeros(len(curriculum.pairs), dtype=np.int64)),
        row_totals=read_only(np.zeros(curriculum.corpus.vocabulary.size, dtype=np.int64)),
    )


def train(state: TrainingState, steps: int) -> TrainingChunk:
    """Make ``steps`` ≥ 1 steps from ``state``; the result does not depend on the chunking."""
    start, end = state.step + 1, state.step + steps
    block = _block_names(state.curriculum)
    parts = []
    while state.step < end:
        part, state = _train_block(state, min(block, end - state.step))
        parts.append(part)
    return TrainingChunk(start, read_only(np.concatenate(parts)), state)


def _block_names(curriculum: Curriculum) -> int:
    """Return how many names of average length make a block."""
    pairs_count = curriculum.corpus.pairs_count
    return max(1, min(_BLOCK_NAMES, _BLOCK_PAIRS * curriculum.names_count // pairs_count))


def _train_block(state: TrainingState, steps: int) -> tuple[FloatArray, TrainingState]:
    block = _Block.of(state.curriculum, state.step, steps)
    counts = state.counts[block.slots] + _occurrences_before(block.slots, block.names)
    row_totals = state.row_totals[block.currents] + _occurrences_before(block.currents, block.names)
    size = state.curriculum.corpus.vocabulary.size
    pair_losses = losses(probabilities(counts, row_totals, state.smoothing, size))
    name_losses = np.add.reduceat(pair_losses, block.starts) / block.lengths
    end = TrainingState(
        curriculum=state.curriculum,
        smoothing=state.smoothing,
        step=state.step + steps,
        counts=read_only(_added(state.counts, block.slots)),
        row_totals=read_only(_added(state.row_totals, block.currents)),
    )
    return name_losses, end


@dataclass(frozen=True, slots=True, eq=False)
class _Block:
    """The m pairs of consecutive steps: arrays of shape (m,), and a start and length a name."""

    slots: IndexArray
    currents: IndexArray
    names: IntArray  # which of the block's names each pair belongs to
    starts: IntArray
    lengths: IntArray

    @classmethod
    def of(cls, curriculum: Curriculum, step: int, steps: int) -> _Block:
        """Gather the names of steps ``step + 1`` to ``step + steps``, over epoch borders too."""
        stretches = _stretches(step % curriculum.names_count, steps, curriculum.names_count)
        bounds = curriculum.bounds
        pieces = [slice(int(bounds[first]), int(bounds[last])) for first, last in stretches]
        lengths = np.concatenate([np.diff(bounds[first : last + 1]) for first, last in stretches])
        return cls(
            slots=np.concatenate([curriculum.slots[piece] for piece in pieces]),
            currents=np.concatenate([curriculum.currents[piece] for piece in pieces]),
            names=np.repeat(np.arange(steps), lengths),
            starts=np.concatenate([[0], np.cumsum(lengths[:-1])]),
            lengths=lengths,
        )


def _stretches(place: int, steps: int, epoch: int) -> list[tuple[int, int]]:
    """Cut ``steps`` names from ``place`` on into half-open stretches within one epoch each."""
    stretches = []
    while steps > 0:
        last = min(place + steps, epoch)
        stretches.append((place, last))
        steps -= last - place
        place = 0
    return stretches


def _occurrences_before(keys: IndexArray, names: IntArray) -> IntArray:
    """Return how often each key stood in earlier names of its block, shape (m,).

    After a stable sort the occurrences of a key stand together in training order, and within
    them those of one name. How many came before a name is the distance from the first
    occurrence of the key to the first of the key in that name.
    """
    order = np.argsort(keys, kind="stable")
    sorted_keys, sorted_names = keys[order], names[order]
    times = np.bincount(keys)
    rank = np.arange(len(keys)) - np.repeat(np.cumsum(times) - times, times)
    is_repeat = (sorted_keys[1:] == sorted_keys[:-1]) & (sorted_names[1:] == sorted_names[:-1])
    _level_repeats(rank, np.flatnonzero(is_repeat) + 1)
    before = np.empty_like(rank)
    before[order] = rank
    return before


def _level_repeats(rank: IntArray, repeats: IntArray) -> None:
    """Give each entry of ``rank`` that repeats the one before it that one's value, in place.

    Names seldom have a pair twice, so that it pays to look at the repeats alone. Those in a row
    all get the value before the row.
    """
    if len(repeats) == 0:
        return
    begins_row = np.concatenate([[True], np.diff(repeats) > 1])
    row_starts = repeats[begins_row]
    rank[repeats] = rank[row_starts - 1][np.cumsum(begins_row) - 1]


def _added(counts: IntArray, keys: AnyArray) -> IntArray:
    added: IntArray = np.bincount(keys, minlength=len(counts))
    return added + counts
