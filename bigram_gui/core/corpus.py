"""A corpus: names as one stream of tokens, in the order of their file."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from bigram_gui.core.arrays import IndexArray, IntArray, read_only
from bigram_gui.core.errors import CorpusError
from bigram_gui.core.token_builder import TokenBuilder, code_points_of
from bigram_gui.core.vocabulary import Vocabulary
from bigram_gui.core.waiting import PATIENT, Waiting

NAME_SEPARATOR = "\n"
REPORTED_LINES = 100  # how many skipped lines are remembered one by one; all are counted
_NAMED_LINES = 3  # how many of them a sentence names
_BLOCK_TOKENS = 1 << 20  # are looked through at a time, within a millisecond


@dataclass(frozen=True, slots=True)
class SkippedLine:
    """A line that could not be used; ``line`` counts from 1."""

    line: int
    reason: str


@dataclass(frozen=True, slots=True)
class ReadingReport:
    """What became of the lines of a file.

    ``skipped`` holds the first ``REPORTED_LINES`` of the ``skipped_count`` unusable lines;
    blank lines are counted apart, since they are no mistake. ``dropped`` are the names left out
    because the same name came before.
    """

    lines: int
    blank: int = 0
    skipped_count: int = 0
    skipped: tuple[SkippedLine, ...] = ()
    dropped: int = 0


def skipped_text(report: ReadingReport) -> str:
    """Say in a sentence or two how many lines were skipped, and why the first ones were."""
    were = "line was" if report.skipped_count == 1 else "lines were"
    named = "; ".join(f"line {skip.line:,} {skip.reason}" for skip in report.skipped[:_NAMED_LINES])
    more = report.skipped_count - min(_NAMED_LINES, len(report.skipped))
    rest = f"; and {more:,} more" if more else ""
    return f"{report.skipped_count:,} {were} skipped: {named}{rest}."


@dataclass(frozen=True, slots=True, eq=False)
class Corpus:
    """D names as one stream: BOS, the first name, BOS, the second name, ..., BOS.

    Two neighbours in ``stream`` are a token pair, so the stream of N + 1 tokens holds the
    N pairs of all names and nothing else: pair j is ``(stream[j], stream[j + 1])``.

    Attributes
    ----------
    source
        Where the names came from: a path, or a description.
    stream
        Tokens, shape (N + 1,), read-only.
    offsets
        Shape (D + 1,), read-only: the pairs of name i are ``offsets[i]`` to
        ``offsets[i + 1] - 1``.
    """

    source: str
    vocabulary: Vocabulary
    stream: IndexArray
    offsets: IntArray
    report: ReadingReport

    @classmethod
    def of_names(
        cls, names: Sequence[str], source: str = "names", report: ReadingReport | None = None
    ) -> Corpus:
        """Lay out ``names``, each non-empty and without a line feed.

        Raises
        ------
        CorpusError
            If there is no name, or there are too many different characters.
        """
        builder = TokenBuilder(source)
        builder.add(code_points_of("".join([f"{name}{NAME_SEPARATOR}" for name in names])))
        return cls.of_builder(builder, source, report or ReadingReport(lines=len(names)))

    @classmethod
    def of_builder(
        cls, builder: TokenBuilder, source: str, report: ReadingReport, waiting: Waiting = PATIENT
    ) -> Corpus:
        """Lay out the names that a builder was given.

        Raises
        ------
        Cancelled
            If ``waiting`` ends.
        CorpusError
            If there is no name.
        """
        if builder.is_empty:
            raise CorpusError(f"{source} has no names. A corpus is a text file with a name a line.")
        vocabulary, stream = builder.finish(waiting.part(0.0, 0.5))
        return cls(
            source=source,
            vocabulary=vocabulary,
            stream=stream,
            offsets=_places(vocabulary.bos, stream, waiting.part(0.5, 1.0)),
            report=report,
        )

    @property
    def names_count(self) -> int:
        """The number D of names."""
        return len(self.offsets) - 1

    @property
    def pairs_count(self) -> int:
        """The number N of token pairs of all names: letters + one a name."""
        return len(self.stream) - 1

    def name(self, index: int) -> str:
        """Return the name at ``index`` in the file's order."""
        tokens = self.stream[self.offsets[index] + 1 : self.offsets[index + 1]]
        return "".join([self.vocabulary.characters[token] for token in tokens.tolist()])


def _places(token: int, stream: IndexArray, waiting: Waiting) -> IntArray:
    """Return where a stream has a token, ascending."""
    blocks = []
    for begin in range(0, len(stream), _BLOCK_TOKENS):
        waiting.go_on(begin / len(stream))
        blocks.append(begin + np.flatnonzero(stream[begin : begin + _BLOCK_TOKENS] == token))
    return read_only(np.concatenate(blocks))
