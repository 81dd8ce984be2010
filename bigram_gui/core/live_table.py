"""The table of pairs that a person looks at, from frame to frame."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from bigram_gui.core.arrays import FloatArray, IntArray
from bigram_gui.core.frame import Frame
from bigram_gui.core.model import BigramModel
from bigram_gui.core.rank import Rank, rank
from bigram_gui.core.run import Run
from bigram_gui.core.scoring import ScoredPair, score
from bigram_gui.core.table import Quantity, Table, make_table, probabilities_of
from bigram_gui.core.table_grid import TableGrid, chosen_tokens, token_frequencies

MOST_CHOICES = (60, 100, 250, 500, 1_000)
"""How many tokens of a larger vocabulary can be asked for."""


@dataclass(frozen=True, slots=True)
class TableChoice:
    """What is to be seen of the table.

    Attributes
    ----------
    since
        The step from which changes are counted.
    most
        How many tokens are shown of a vocabulary with more.
    """

    quantity: Quantity = Quantity.COUNT
    since: int = 0
    most: int = MOST_CHOICES[0]


@dataclass(frozen=True, slots=True, eq=False)
class ShownTable:
    """The table of a frame.

    Attributes
    ----------
    model
        The one after the frame's step.
    earlier
        The one from which changes are counted.
    since
        Its step: the one chosen, or the newest if there are not so many.
    """

    frame: Frame
    choice: TableChoice
    table: Table
    model: BigramModel
    earlier: BigramModel
    since: int

    @property
    def grid(self) -> TableGrid:
        """Which tokens are shown."""
        return self.table.grid

    @property
    def quantity(self) -> Quantity:
        """What the cells show."""
        return self.choice.quantity

    @property
    def is_part(self) -> bool:
        """Whether tokens of the vocabulary are left out."""
        return len(self.grid.rows) < self.frame.score.vocabulary_size

    def pair(self, current: int, following: int) -> ScoredPair:
        """Return a pair under the model."""
        return score(self.model, (current, following)).pair(0)

    def change(self, pair: ScoredPair) -> float:
        """Return how much larger the pair's probability is than it was."""
        return pair.probability - score(self.earlier, (pair.current, pair.next)).pair(0).probability

    def rank(self, pair: ScoredPair) -> Rank:
        """Return the pair's place among those that begin with the same token."""
        return rank(self.model.next_counts(pair.current), pair.next)


class LiveTable:
    """Makes the table of frame after frame; what no step changes is worked out once a run."""

    def __init__(self) -> None:
        self._run: Run | None = None
        self._frequencies: IntArray | None = None
        self._grid: TableGrid | None = None
        self._grid_key: object = None
        self._earlier: tuple[int, BigramModel] | None = None
        self._before: FloatArray | None = None  # the probabilities of the earlier one in the grid

    def show(self, frame: Frame, choice: TableChoice) -> ShownTable:
        """Return what ``choice`` shows of a frame."""
        if frame.run is not self._run:
            self._run, self._frequencies = frame.run, None
            self._grid_key = self._earlier = self._before = None
        grid, model = self._grid_for(frame, choice.most), frame.model
        since, earlier = self._earlier_for(frame, choice.since)
        before = self._before_in(grid, earlier) if choice.quantity is Quantity.CHANGE else None
        table = make_table(grid, model, choice.quantity, frame.unit, before)
        return ShownTable(frame, choice, table, model, earlier, since)

    def _grid_for(self, frame: Frame, most: int) -> TableGrid:
        is_all = frame.score.vocabulary_size <= most
        pair = frame.selected.current, frame.selected.next
        key = most if is_all else (most, frame.name, pair)
        if self._grid is None or self._grid_key != key:
            tokens = chosen_tokens(self._frequencies_of(frame.run), most, _required(frame, most))
            if self._grid_key is None or self._grid is None or not _same(tokens, self._grid.rows):
                self._grid = TableGrid.of(frame.run.prepared.curriculum.pairs, tokens, tokens)
                self._before = None
            self._grid_key = key
        return self._grid

    def _frequencies_of(self, run: Run) -> IntArray:
        if self._frequencies is None:
            self._frequencies = token_frequencies(run.prepared.curriculum)
        return self._frequencies

    def _earlier_for(self, frame: Frame, since: int) -> tuple[int, BigramModel]:
        step = min(since, frame.latest)
        if self._earlier is None or self._earlier[0] != step:
            self._earlier = step, frame.run.model_after(step)
            self._before = None
        return self._earlier

    def _before_in(self, grid: TableGrid, earlier: BigramModel) -> FloatArray:
        if self._before is None:
            self._before = probabilities_of(grid, earlier)
        return self._before


def _required(frame: Frame, most: int) -> Iterator[int]:
    """Yield the tokens that a person looks at, no more than fit beside BOS."""
    tokens = dict.fromkeys((frame.selected.current, frame.selected.next, *frame.score.tokens))
    return islice(tokens, most - 1)


def _same(tokens: IntArray, others: IntArray) -> bool:
    return tokens.shape == others.shape and bool((tokens == others).all())
