"""Names that a corpus has more than once."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt

from bigram_gui.core.arrays import IntArray, read_only
from bigram_gui.core.corpus import Corpus
from bigram_gui.core.name_hashes import in_hash_order, name_hashes
from bigram_gui.core.rearranging import rearranged
from bigram_gui.core.waiting import PATIENT, Waiting

MOST_REPEATED = 10
_BLOCK_NAMES = 1 << 16


@dataclass(frozen=True, slots=True)
class Duplicates:
    """How often names are repeated.

    Attributes
    ----------
    repeated
        How many different names occur more than once.
    surplus
        How many names there are beyond the first of their kind.
    most_repeated
        The names that occur most often with their number, at most ``MOST_REPEATED``, each at
        least twice; of equally frequent ones those that come first.
    """

    repeated: int
    surplus: int
    most_repeated: tuple[tuple[str, int], ...]


def first_equals(corpus: Corpus, waiting: Waiting = PATIENT) -> IntArray:
    """Return for each name the index of the first that equals it, itself perhaps; shape (D,).

    Raises
    ------
    Cancelled
        If ``waiting`` ends.
    """
    hashes = name_hashes(corpus.stream, corpus.offsets, waiting.part(0.0, 0.3))
    first = np.empty(len(hashes), dtype=np.int64)
    for names in in_hash_order(hashes, waiting.part(0.3, 0.6)):
        theirs = hashes[names]
        starts = np.flatnonzero(np.concatenate([[True], theirs[1:] != theirs[:-1]]))
        firsts = np.minimum.reduceat(names, starts)
        first[names] = np.repeat(firsts, np.diff(np.append(starts, len(names))))
    _keep_different_apart(first, corpus, waiting.part(0.6, 1.0))
    return read_only(first)


def find_duplicates(corpus: Corpus, first: IntArray) -> Duplicates:
    """Sum up what ``first_equals`` found."""
    times = np.zeros(len(first), dtype=np.int64)
    for start in range(0, len(first), _BLOCK_NAMES):  # bincount would take them all in one go
        np.add.at(times, first[start : start + _BLOCK_NAMES], 1)
    repeated = np.flatnonzero(times > 1)
    most = repeated[np.argsort(-times[repeated], kind="stable")][:MOST_REPEATED]
    return Duplicates(
        repeated=len(repeated),
        surplus=int((times[repeated] - 1).sum()),
        most_repeated=tuple((corpus.name(index), int(times[index])) for index in most.tolist()),
    )


def without_duplicates(corpus: Corpus, waiting: Waiting = PATIENT) -> Corpus:
    """Return the corpus with the first of equal names alone, in their order.

    Its report says how many were dropped. The vocabulary stays as it is: each character of a
    dropped name is in the one that is kept.

    Raises
    ------
    Cancelled
        If ``waiting`` ends.
    """
    first = first_equals(corpus, waiting.part(0.0, 0.8))
    kept = np.flatnonzero(first == np.arange(len(first)))
    dropped = len(first) - len(kept)
    if not dropped:
        return corpus
    stream, offsets = rearranged(corpus, kept, waiting.part(0.8, 1.0))
    return replace(
        corpus,
        stream=stream,
        offsets=offsets,
        report=replace(corpus.report, dropped=corpus.report.dropped + dropped),
    )


def _keep_different_apart(first: IntArray, corpus: Corpus, waiting: Waiting) -> None:
    """Set right, in place, the names that only share a hash with the first of their kind."""
    later = np.flatnonzero(first != np.arange(len(first)))
    for start in range(0, len(later), _BLOCK_NAMES):
        waiting.go_on(start / len(later))
        names = later[start : start + _BLOCK_NAMES]
        different = names[~_are_equal(corpus, names, first[names])]
        first[different] = different


def _are_equal(corpus: Corpus, names: IntArray, others: IntArray) -> npt.NDArray[np.bool_]:
    """Compare names with others, token by token; shape of both."""
    offsets = corpus.offsets
    lengths = offsets[names + 1] - offsets[names]
    equal: npt.NDArray[np.bool_] = lengths == offsets[others + 1] - offsets[others]
    names, others, lengths = names[equal], others[equal], lengths[equal]
    starts = np.cumsum(lengths) - lengths
    places = np.arange(lengths.sum()) - np.repeat(starts, lengths)
    one = corpus.stream[np.repeat(offsets[names], lengths) + places]
    other = corpus.stream[np.repeat(offsets[others], lengths) + places]
    if len(lengths):
        equal[equal] = np.logical_and.reduceat(one == other, starts)
    return equal
