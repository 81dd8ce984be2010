"""A comparison that follows a run, its sparklines no more often than can be seen."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bigram_gui.core.compared_names import Comparison, Spacing, compare, compared_at
from bigram_gui.core.frame import Frame
from bigram_gui.core.run import Run

_GROWTH = 8  # sparklines are made anew at once where the run is longer by this part of itself


class LiveComparison:
    """Compares the pinned names of frame after frame.

    A move of the viewed step costs a loss a name, and another name its own sparkline. All are
    made anew for another run, and as the run has grown by so much that it shows; ``catch_up``
    does it for the rest, when there is time.
    """

    def __init__(self) -> None:
        self._run: Run | None = None
        self._frame: Frame | None = None
        self._pinned: tuple[str, ...] = ()
        self._comparison: Comparison | None = None
        self._spacing = Spacing.EVEN

    def space(self, spacing: Spacing) -> None:
        """Space the steps of the sparklines so, from the next frame on."""
        if spacing is not self._spacing:
            self._spacing = spacing
            self._comparison = None

    @property
    def is_behind(self) -> bool:
        """Whether the run has grown since the sparklines were made."""
        if self._frame is None or self._comparison is None or not self._pinned:
            return False
        return self._frame.latest > _end(self._comparison)

    def show_frame(self, frame: Frame) -> Comparison:
        """Return the pinned names at the frame's step."""
        self._frame, before = frame, self._comparison
        if before is None or self._run is not frame.run:
            return self.catch_up()
        if _has_outgrown(frame.latest, _end(before)):
            return self.catch_up()
        if frame.pinned == self._pinned and frame.step == before.step:
            return before
        self._comparison = compared_at(self._as_pinned(before, frame), frame.run, frame.step)
        return self._comparison

    def catch_up(self) -> Comparison:
        """Return the names of the last frame with sparklines up to the newest step."""
        frame = self._frame
        assert frame is not None, "a frame comes first"
        self._run, self._pinned = frame.run, frame.pinned
        self._comparison = self._compared(frame.pinned, frame)
        return self._comparison

    def _as_pinned(self, before: Comparison, frame: Frame) -> Comparison:
        """Return the frame's names in the order they were pinned in, which equals keep.

        Those that were there before keep their sparklines, if a new one has the same steps.
        """
        known = {one.name: one for one in before.names}
        if all(name in known for name in frame.pinned):
            new = before
        else:
            known = known if _end(before) == frame.latest else {}
            names = [name for name in frame.pinned if name not in known]
            new = self._compared(names, frame)
        known |= {one.name: one for one in new.names}
        self._pinned = frame.pinned
        return replace(new, names=tuple(known[name] for name in frame.pinned))

    def _compared(self, names: Sequence[str], frame: Frame) -> Comparison:
        return compare(names, frame.run, frame.step, self._spacing)


def _has_outgrown(latest: int, end: int) -> bool:
    return latest < end or (latest - end) * _GROWTH > end


def _end(comparison: Comparison) -> int:
    return int(comparison.steps[-1])
