"""Text of names, as it comes in blocks, laid out as one stream of tokens."""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt

from bigram_gui.core.arrays import IndexArray, read_only, smallest_index_type
from bigram_gui.core.errors import CorpusError
from bigram_gui.core.vocabulary import Vocabulary
from bigram_gui.core.waiting import PATIENT, Waiting

MAX_CHARACTERS = (1 << 16) - 1
"""With BOS they are as many tokens as two bytes tell apart. No script has more in use, and what
the program keeps for each token, such as the rows of a table, stays small."""

_LINE_FEED = ord("\n")
_UNKNOWN = np.iinfo(np.uint32).max


def code_points_of(text: str) -> npt.NDArray[np.uint32]:
    """Return the code points of ``text``, shape (characters,)."""
    return np.frombuffer(text.encode("utf-32-le"), dtype="<u4")


def distinct(code_points: npt.NDArray[np.uint32]) -> npt.NDArray[np.intp]:
    """Return which code points occur, ascending; at least one must be given."""
    seen = np.zeros(int(code_points.max()) + 1, dtype=np.bool_)
    seen[code_points] = True
    return np.flatnonzero(seen)


class TokenBuilder:
    """Numbers characters as they come, and sorts the numbers at the end.

    So nothing but the tokens of a block is kept, in as few bytes as its numbers need.
    """

    def __init__(self, source: str) -> None:
        self._source = source
        self._characters = [_LINE_FEED]  # code points by provisional id; the line feed is BOS
        self._ids = np.full(128, _UNKNOWN, dtype=np.uint32)
        self._ids[_LINE_FEED] = 0
        self._blocks: list[IndexArray] = []

    @property
    def is_empty(self) -> bool:
        """Whether there is no name yet."""
        return not self._blocks

    def add(self, code_points: npt.NDArray[np.uint32]) -> None:
        """Take names, each non-empty and ended by a line feed.

        Raises
        ------
        CorpusError
            If the names so far have more than ``MAX_CHARACTERS`` different characters.
        """
        if len(code_points) == 0:
            return
        self._number(distinct(code_points))
        id_type = smallest_index_type(len(self._characters))
        self._blocks.append(self._ids[code_points].astype(id_type))

    def finish(self, waiting: Waiting = PATIENT) -> tuple[Vocabulary, IndexArray]:
        """Return the vocabulary and BOS, the first name, BOS, ..., BOS; to be called once.

        Raises
        ------
        Cancelled
            If ``waiting`` ends.
        """
        order = np.argsort(self._characters[1:])
        characters = tuple(chr(self._characters[1 + index]) for index in order.tolist())
        vocabulary = Vocabulary(characters)
        tokens_of: npt.NDArray[Any] = np.empty(
            vocabulary.size, smallest_index_type(vocabulary.size)
        )
        tokens_of[0] = vocabulary.bos
        tokens_of[1 + order] = np.arange(len(order), dtype=tokens_of.dtype)
        stream = np.empty(1 + sum(map(len, self._blocks)), dtype=tokens_of.dtype)
        stream[0] = vocabulary.bos
        end = len(stream)
        while self._blocks:  # from the last, so that each is let go of as it is copied
            waiting.go_on(1 - end / len(stream))
            block = self._blocks.pop()
            np.take(tokens_of, block, out=stream[end - len(block) : end])
            end -= len(block)
        return vocabulary, read_only(stream)

    def _number(self, present: npt.NDArray[np.intp]) -> None:
        """Give an id to each of the code points that has none."""
        missing = int(present[-1]) + 1 - len(self._ids)
        if missing > 0:
            self._ids = np.append(self._ids, np.full(missing, _UNKNOWN, dtype=np.uint32))
        new = present[self._ids[present] == _UNKNOWN]
        first = len(self._characters)
        if first - 1 + len(new) > MAX_CHARACTERS:
            raise CorpusError(
                f"{self._source} has more than {MAX_CHARACTERS:,} different characters. "
                "Choose a text file with a name a line."
            )
        self._ids[new] = np.arange(first, first + len(new), dtype=np.uint32)
        self._characters += new.tolist()
