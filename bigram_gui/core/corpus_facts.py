"""What can be said of a corpus before anything is trained on it."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from bigram_gui.core.arrays import IntArray, read_only
from bigram_gui.core.corpus import Corpus, ReadingReport
from bigram_gui.core.duplicates import Duplicates, find_duplicates, first_equals
from bigram_gui.core.waiting import PATIENT, Waiting

_BLOCK_TOKENS = 1 << 20


@dataclass(frozen=True, slots=True)
class TokenFrequency:
    """How often the names have a token; BOS is counted once a name."""

    token: int
    label: str
    times: int


@dataclass(frozen=True, slots=True, eq=False)
class CorpusFacts:
    """The figures of a corpus.

    Attributes
    ----------
    frequencies
        All V tokens, the most frequent first; of equally frequent ones in the order of ids.
    lengths
        How many names have each number of letters, from 0 to the longest, read-only.
    report
        What became of the lines of the file.
    """

    names_count: int
    pairs_count: int
    frequencies: tuple[TokenFrequency, ...]
    lengths: IntArray
    duplicates: Duplicates
    report: ReadingReport

    @property
    def mean_length(self) -> float:
        """The mean number of letters of a name."""
        return self.pairs_count / self.names_count - 1

    @property
    def shortest(self) -> int:
        """The fewest letters that a name has."""
        return int(np.flatnonzero(self.lengths)[0])

    @property
    def longest(self) -> int:
        """The most letters that a name has."""
        return len(self.lengths) - 1


def find_facts(corpus: Corpus, waiting: Waiting = PATIENT) -> CorpusFacts:
    """Work out the figures of ``corpus``; the time grows with it.

    Raises
    ------
    Cancelled
        If ``waiting`` ends.
    """
    times = _times(corpus, waiting.part(0.0, 0.2))
    first = first_equals(corpus, waiting.part(0.2, 1.0))
    labels = corpus.vocabulary.labels
    order = np.argsort(-times, kind="stable").tolist()
    return CorpusFacts(
        names_count=corpus.names_count,
        pairs_count=corpus.pairs_count,
        frequencies=tuple(
            TokenFrequency(token, labels[token], int(times[token])) for token in order
        ),
        lengths=read_only(np.bincount(np.diff(corpus.offsets) - 1)),
        duplicates=find_duplicates(corpus, first),
        report=corpus.report,
    )


def _times(corpus: Corpus, waiting: Waiting) -> IntArray:
    times = np.zeros(corpus.vocabulary.size, dtype=np.int64)
    for start in range(1, len(corpus.stream), _BLOCK_TOKENS):
        waiting.go_on(start / len(corpus.stream))
        block = corpus.stream[start : start + _BLOCK_TOKENS]
        times += np.bincount(block, minlength=len(times))
    return times
