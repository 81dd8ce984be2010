"""A comparison that follows a run, its sparklines no more often than can be seen."""

from __future__ import annotations

from typing import NamedTuple

from bigram_gui.core.compared_names import (
    Comparison,
    Courses,
    Known,
    Spacing,
    sparkline_steps,
)
from bigram_gui.core.compared_pairs import ComparedPairs
from bigram_gui.core.frame import Frame
from bigram_gui.core.pieces import Pieces
from bigram_gui.core.run import Run

AT_ONCE = 6_000.0
"""How many microseconds' work on a comparison may be done before something else comes."""

_GROWTH = 8  # sparklines are made anew at once where the run is longer by this part of itself


class _Wanted(NamedTuple):
    """What courses are of."""

    run: Run
    names: tuple[str, ...]
    spacing: Spacing


class LiveComparison:
    """Compares the pinned names of frame after frame.

    The names are spelled once for a corpus. A move of the viewed step asks its model once for all
    names. The sparklines are made anew for other names, another run, and as the run has grown by
    so much that it shows; ``catch_up`` does it for the rest, when there is time.

    What takes long, such as names of thousands of letters in a corpus of many characters, is done
    in pieces: ``go_on`` goes on with it, and until then the comparison tells what is ``known``.
    """

    def __init__(self, at_once: float = AT_ONCE) -> None:
        self._at_once = at_once
        self._frame: Frame | None = None
        self._spacing = Spacing.EVEN
        self._pairs: ComparedPairs | None = None  # of the names that were spelled last
        self._courses: Courses | None = None
        self._courses_of: _Wanted | None = None
        self._work: Pieces[Courses] | None = None
        self._work_of: _Wanted | None = None
        self._ahead = 0.0  # what its next piece takes
        self._last: tuple[object, Comparison] | None = None

    def space(self, spacing: Spacing) -> None:
        """Space the steps of the sparklines so, from the next frame on."""
        self._spacing = spacing

    @property
    def is_behind(self) -> bool:
        """Whether the run has grown since the sparklines were made."""
        if self._frame is None or self._courses is None or not self._frame.pinned:
            return False
        return self._frame.latest > _end(self._courses)

    @property
    def is_working(self) -> bool:
        """Whether there is something to go on with."""
        return self._work is not None

    def show_frame(self, frame: Frame) -> Comparison:
        """Return the pinned names at the frame's step, as far as that can be known at once."""
        self._frame = frame
        wanted = _Wanted(frame.run, frame.pinned, self._spacing)
        if self._work is not None and self._work_of != wanted:
            self._work = None
        if self._work is None and not self._still_fit(wanted, frame):
            self._begin(wanted)
        return self.go_on()

    def catch_up(self) -> Comparison:
        """Begin with sparklines up to the newest step; return what is known at once."""
        frame = self._frame
        assert frame is not None, "a frame comes first"
        if self._work is None:
            self._begin(_Wanted(frame.run, frame.pinned, self._spacing))
        return self.go_on()

    def go_on(self) -> Comparison:
        """Do some more of the work, if there is any; return what is known then."""
        frame = self._frame
        assert frame is not None, "a frame comes first"
        left = self._at_once - self._ahead
        while self._work is not None:
            self._do_a_piece(self._work)
            left -= self._ahead
            if left < 0:
                break
        return self._known(frame)

    def _begin(self, wanted: _Wanted) -> None:
        self._work, self._work_of, self._ahead = self._pieces(wanted), wanted, 0.0

    def _pieces(self, wanted: _Wanted) -> Pieces[Courses]:
        """Spell the names unless they are spelled already, then find their courses."""
        pairs = self._spelled(wanted.names, wanted.run)
        if pairs is None:
            curriculum = wanted.run.prepared.curriculum
            self._pairs = pairs = yield from ComparedPairs.in_pieces(
                wanted.names, curriculum, self._pairs
            )
        return (yield from Courses.in_pieces(pairs, wanted.run, wanted.spacing))

    def _spelled(self, names: tuple[str, ...], run: Run) -> ComparedPairs | None:
        """Return the pairs of names in the corpus of a run, None if they are yet to be spelled.

        Those of the courses are known too: a name that came after them may be gone again.
        """
        courses = self._courses
        for pairs in (self._pairs, courses.pairs if courses is not None else None):
            if pairs is not None and _are_of(pairs, names, run):
                return pairs
        return None

    def _do_a_piece(self, work: Pieces[Courses]) -> None:
        self._work = None  # unless the piece is done: what has failed would end without courses
        try:
            self._ahead = next(work)
            self._work = work
        except StopIteration as end:
            self._courses, self._courses_of = end.value, self._work_of
            self._ahead = 0.0

    def _known(self, frame: Frame) -> Comparison:
        """Return what is known at the frame's step; the same as before if that is the same."""
        pairs = self._spelled(frame.pinned, frame.run)
        known = Known.NOTHING if pairs is None else self._how_much(frame)
        key = (frame.run, frame.step, frame.pinned, known, self._courses)
        if self._last is None or self._last[0] != key:
            self._last = key, self._compared(frame, pairs, known)
        return self._last[1]

    def _how_much(self, frame: Frame) -> Known:
        """Return how much is known of names that are spelled."""
        of = self._courses_of
        has_courses = of is not None and of.run is frame.run and of.names == frame.pinned
        return Known.ALL if has_courses else Known.LOSSES

    def _compared(self, frame: Frame, pairs: ComparedPairs | None, known: Known) -> Comparison:
        courses, of = self._courses, self._courses_of
        if pairs is None:
            steps = sparkline_steps(frame.latest, self._spacing)
            return Comparison.of_unknown(frame.pinned, frame.step, steps)
        if courses is None or of is None or of.run is not frame.run:
            steps = sparkline_steps(frame.latest, self._spacing)
            courses = Courses(pairs, steps, self._spacing, {})
        elif known is Known.LOSSES:  # some of the names have theirs
            courses = Courses(pairs, courses.steps, courses.spacing, courses.sparklines)
        return courses.at(frame.model, frame.step, known)

    def _still_fit(self, wanted: _Wanted, frame: Frame) -> bool:
        """Return whether the courses are those of the frame, as far as can be seen."""
        if self._courses is None or self._courses_of != wanted:
            return False
        return not _has_outgrown(frame.latest, _end(self._courses))


def _are_of(pairs: ComparedPairs, names: tuple[str, ...], run: Run) -> bool:
    """Return whether pairs are those of names in the corpus of a run."""
    return pairs.table is run.prepared.curriculum.pairs and pairs.names == names


def _has_outgrown(latest: int, end: int) -> bool:
    return latest < end or (latest - end) * _GROWTH > end


def _end(courses: Courses) -> int:
    return int(courses.steps[-1])
