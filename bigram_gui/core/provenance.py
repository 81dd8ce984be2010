"""Where a pair was learned: the steps whose names have it, newest first."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass

from bigram_gui.core.arrays import IndexArray
from bigram_gui.core.curriculum import Curriculum
from bigram_gui.core.occurrences import OccurrenceIndex


@dataclass(frozen=True, slots=True)
class Lesson:
    """A step that taught a pair.

    Attributes
    ----------
    tokens
        Those of the step's name, BOS at both ends.
    at
        The indices of the pair among the pairs of the name: a name may have it several times.
    count_after
        How often the pair was seen once the step was made.
    """

    step: int
    name: str
    tokens: tuple[int, ...]
    at: tuple[int, ...]
    count_after: int


@dataclass(frozen=True, slots=True, eq=False)
class Lessons:
    """The steps up to one of them whose names taught a pair; row 0 is the newest.

    A step is one lesson however often its name has the pair. Epochs repeat the corpus, so each
    lesson is reckoned from the positions of one epoch: no question takes longer for more steps
    than a binary search does.

    Attributes
    ----------
    positions
        Where an epoch has the pair (``OccurrenceIndex.positions_of``).
    repeats
        Which of these are in the same name as the one before (``OccurrenceIndex.repeats_of``).
    count
        How often the pair was seen in all.
    """

    curriculum: Curriculum
    positions: IndexArray
    repeats: IndexArray
    count: int
    _length: int

    @classmethod
    def of(cls, index: OccurrenceIndex, current: int, following: int, step: int) -> Lessons:
        """Return the lessons of a pair among the first ``step`` steps."""
        positions = index.positions_of(current, following)
        repeats = index.repeats_of(current, following)
        epochs, names = divmod(step, index.curriculum.names_count)
        recent = bisect_left(positions, int(index.curriculum.bounds[names]))
        length = epochs * (len(positions) - len(repeats)) + recent - bisect_left(repeats, recent)
        count = epochs * len(positions) + recent
        return cls(index.curriculum, positions, repeats, count, length)

    def __len__(self) -> int:
        return self._length

    @property
    def is_possible(self) -> bool:
        """Whether any name that is trained on has the pair."""
        return len(self.positions) > 0

    def lesson(self, row: int) -> Lesson:
        """Return the lesson at ``row``, 0 for the newest.

        Raises
        ------
        IndexError
            If there is no such row.
        """
        if not 0 <= row < len(self):
            raise IndexError(f"no lesson {row} of {len(self)}")
        an_epoch = len(self.positions) - len(self.repeats)
        epoch, number = divmod(len(self) - 1 - row, an_epoch)
        first, end = self._start(number), self._start(number + 1)
        bounds = self.curriculum.bounds
        place = int(bounds.searchsorted(int(self.positions[first]), "right")) - 1
        step = epoch * self.curriculum.names_count + place + 1
        tokens = self.curriculum.tokens_of_step(step)
        characters = self.curriculum.corpus.vocabulary.characters
        return Lesson(
            step=step,
            name="".join([characters[token] for token in tokens[1:-1]]),
            tokens=tokens,
            at=tuple((self.positions[first:end] - bounds[place]).tolist()),
            count_after=epoch * len(self.positions) + end,
        )

    def _start(self, number: int) -> int:
        """Return the index in ``positions`` at which the lesson ``number`` of an epoch begins.

        Before it is a position for each earlier lesson, and the repeats within these lessons.
        """

        def lessons_before(repeat: int) -> int:
            return int(self.repeats[repeat]) - repeat

        return number + bisect_right(range(len(self.repeats)), number, key=lessons_before)
