"""Which tokens a table shows, and which of its cells the corpus ever fills."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise
from typing import TypeAlias

import numpy as np

from bigram_gui.core.arrays import IntArray, read_only
from bigram_gui.core.curriculum import Curriculum
from bigram_gui.core.pairs import PairTable

Cell: TypeAlias = tuple[int, int]
"""A row and a column of a grid, from 0."""


def token_frequencies(curriculum: Curriculum) -> IntArray:
    """Return how often an epoch has each token, shape (V,); BOS once a name.

    The time grows with the distinct pairs: keep the answer.
    """
    pairs = curriculum.pairs
    times = np.zeros(pairs.vocabulary_size, dtype=np.int64)
    np.add.at(times, pairs.next, curriculum.totals)
    return read_only(times)


def chosen_tokens(frequencies: IntArray, most: int, required: Iterable[int] = ()) -> IntArray:
    """Return the tokens of a table: all V of them, or the ``most`` frequent where V is larger.

    BOS, the last token, is always among them, and so are those ``required``, for which the
    rarest give way while there are any. They are in the order of their ids, so that a token
    keeps its neighbours and BOS stands last. Of equally frequent ones the first are taken.
    """
    size = len(frequencies)
    if size <= most:
        return read_only(np.arange(size))
    needed = np.unique(np.array([*required, size - 1], dtype=np.int64))
    order = np.argsort(-frequencies, kind="stable")
    others = order[~np.isin(order, needed)]
    room = max(0, most - len(needed))
    return read_only(np.sort(np.concatenate([needed, others[:room]])))


@dataclass(frozen=True, slots=True, eq=False)
class TableGrid:
    """A part of the V × V table: some rows (current tokens) and columns (next tokens).

    It is the same at every step: made once, it is filled with each model's figures.

    Attributes
    ----------
    rows, columns
        The tokens, ascending, shapes (R,) and (C,).
    slots
        The slots in ``pairs`` of the cells that the corpus ever fills, shape (M,).
    cells
        Where these stand in the R × C cells counted row by row, shape (M,).
    """

    pairs: PairTable
    rows: IntArray
    columns: IntArray
    slots: IntArray
    cells: IntArray

    @classmethod
    def of(cls, pairs: PairTable, rows: IntArray, columns: IntArray) -> TableGrid:
        """Find the filled cells; takes a time for each pair of the rows, and for V."""
        starts, ends = pairs.row_starts[rows], pairs.row_starts[rows + 1]
        lengths = ends - starts
        slots = np.arange(lengths.sum()) + np.repeat(starts - _before(lengths), lengths)
        column_of = np.full(pairs.vocabulary_size, -1)
        column_of[columns] = np.arange(len(columns))
        row = np.repeat(np.arange(len(rows)), lengths)
        column = column_of[pairs.keys[slots] % pairs.vocabulary_size]
        shown = column >= 0
        cells = (row * len(columns) + column)[shown]
        return cls(pairs, rows, columns, read_only(slots[shown]), read_only(cells))

    @property
    def shape(self) -> tuple[int, int]:
        """The number of rows and of columns."""
        return len(self.rows), len(self.columns)

    @property
    def rows_of_cells(self) -> IntArray:
        """The row, from 0, of each filled cell, shape (M,)."""
        return self.cells // len(self.columns)

    def cell_of(self, current: int, following: int) -> Cell | None:
        """Return where a pair stands, None if the grid leaves one of its tokens out."""
        row, column = _index(self.rows, current), _index(self.columns, following)
        return None if row is None or column is None else (row, column)

    def path(self, tokens: Iterable[int]) -> list[Cell | None]:
        """Return where each pair of a name, given as its tokens, stands, in their order."""
        return [self.cell_of(*pair) for pair in pairwise(tokens)]


def _before(lengths: IntArray) -> IntArray:
    before: IntArray = np.cumsum(lengths) - lengths
    return before


def _index(tokens: IntArray, token: int) -> int | None:
    index = int(tokens.searchsorted(token))
    return index if index < len(tokens) and tokens[index] == token else None
