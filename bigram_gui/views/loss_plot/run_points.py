"""The points of all curves of a run, of which only the new ones are found as it grows."""

from __future__ import annotations

from bigram_gui.core.frame import Frame
from bigram_gui.views.loss_plot.grown_columns import GrownColumns
from bigram_gui.views.loss_plot.plane import Plane
from bigram_gui.views.loss_plot.points import NameCurve, Points, Stretch, dots_of, mean_of
from bigram_gui.views.loss_plot.series import Series


class RunPoints:
    """Finds what is drawn of the present run, and remembers it for the next frame."""

    def __init__(self) -> None:
        self._dots = GrownColumns()
        self._mean = GrownColumns()
        self._name: NameCurve | None = None

    def find(self, frame: Frame, plane: Plane) -> dict[Series, Points]:
        """Return the points of each curve."""
        stretch = Stretch(*plane.steps_in_view(frame.latest), plane.columns, plane.scale)
        history = frame.run.history
        return {
            Series.STEPS: dots_of(history, stretch, self._dots),
            Series.MEAN: mean_of(history, stretch, self._mean),
            Series.NAME: self._name_curve(frame).points(stretch),
        }

    def _name_curve(self, frame: Frame) -> NameCurve:
        tokens = frame.score.tokens
        if self._name is None or not self._name.is_of(frame.run, tokens):
            self._name = NameCurve(frame.run, tokens)
        return self._name
