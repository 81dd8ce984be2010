"""A comparison that follows a run, its sparklines no more often than can be seen."""

from __future__ import annotations

from bigram_gui.core.compared_names import Comparison, Courses, Spacing
from bigram_gui.core.compared_pairs import ComparedPairs
from bigram_gui.core.frame import Frame
from bigram_gui.core.run import Run

_GROWTH = 8  # sparklines are made anew at once where the run is longer by this part of itself


class LiveComparison:
    """Compares the pinned names of frame after frame.

    The names are spelled once for a corpus in an order. A move of the viewed step asks its model
    once for all names. The sparklines are made anew for other names, another run, and as the run
    has grown by so much that it shows; ``catch_up`` does it for the rest, when there is time.
    """

    def __init__(self) -> None:
        self._run: Run | None = None
        self._frame: Frame | None = None
        self._courses: Courses | None = None
        self._comparison: Comparison | None = None
        self._spacing = Spacing.EVEN

    def space(self, spacing: Spacing) -> None:
        """Space the steps of the sparklines so, from the next frame on."""
        self._spacing = spacing

    @property
    def is_behind(self) -> bool:
        """Whether the run has grown since the sparklines were made."""
        if self._frame is None or self._courses is None or not self._frame.pinned:
            return False
        return self._frame.latest > _end(self._courses)

    def show_frame(self, frame: Frame) -> Comparison:
        """Return the pinned names at the frame's step."""
        self._frame, courses, before = frame, self._courses, self._comparison
        if courses is None or before is None or not self._still_fit(courses, frame):
            return self.catch_up()
        if frame.step == before.step:
            return before
        self._comparison = courses.at(frame.model, frame.step)
        return self._comparison

    def catch_up(self) -> Comparison:
        """Return the names of the last frame with sparklines up to the newest step."""
        frame = self._frame
        assert frame is not None, "a frame comes first"
        self._run = frame.run
        self._courses = Courses.of(self._spelled(frame), frame.run, self._spacing)
        self._comparison = self._courses.at(frame.model, frame.step)
        return self._comparison

    def _still_fit(self, courses: Courses, frame: Frame) -> bool:
        """Return whether courses are those of the frame, as far as can be seen."""
        if self._run is not frame.run or courses.pairs.names != frame.pinned:
            return False
        return courses.spacing is self._spacing and not _has_outgrown(frame.latest, _end(courses))

    def _spelled(self, frame: Frame) -> ComparedPairs:
        """Return the frame's names with their pairs: those there are already, if they fit."""
        curriculum = frame.run.prepared.curriculum
        before = self._courses.pairs if self._courses is not None else None
        if before and before.table is curriculum.pairs and before.names == frame.pinned:
            return before
        return ComparedPairs.of(frame.pinned, curriculum)


def _has_outgrown(latest: int, end: int) -> bool:
    return latest < end or (latest - end) * _GROWTH > end


def _end(courses: Courses) -> int:
    return int(courses.steps[-1])
