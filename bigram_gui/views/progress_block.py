"""Step, rate and time left above a thin progress bar."""

from __future__ import annotations

from PySide6.QtCore import QElapsedTimer, Qt, QTimer, Slot
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from bigram_gui.core.progress_text import pace_text, step_text
from bigram_gui.core.status import Phase, TrainingStatus
from bigram_gui.views.patient_bar import PatientBar
from bigram_gui.views.text.look import Look
from bigram_gui.views.text.written_line import WrittenLine
from bigram_gui.views.theme import Size, Theme

FIGURES_MILLISECONDS = 100
"""How long figures stand at least: faster than this nobody can read them."""

_WIDEST_TIMES = ("done in under 0.1 s", "done in 88.8 s", "done in 88 min 88 s")
_WIDEST_PACES = tuple(f"8.88 million steps/s · {time}" for time in _WIDEST_TIMES)
_GAP = 12
_NORMAL, _BOLD = QFont.Weight.Normal, QFont.Weight.DemiBold


class ProgressBlock(QWidget):
    """Shows how far training is. Where there is no room for rate and time, the tooltip has them.

    A change of phase or target is shown at once, new steps at the pace that can be read.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._status = TrainingStatus()
        self._shown: TrainingStatus | None = None
        self._since_shown = QElapsedTimer()
        self._later = QTimer(self, singleShot=True)
        self._later.timeout.connect(self._show)
        self._step = WrittenLine(Look(Size.SMALL, _BOLD, lambda colours: colours.text))
        secondary = Look(Size.SMALL, _NORMAL, lambda colours: colours.text_secondary)
        self._pace = WrittenLine(secondary, Qt.AlignmentFlag.AlignRight)
        self._bar = PatientBar(textVisible=False)
        self._bar.setAccessibleName("Training progress")
        self._arrange()
        self._show()

    def show_status(self, status: TrainingStatus) -> None:
        """Show how far a run is."""
        self._status = status
        shown = self._shown
        same = shown is not None and (shown.phase, shown.target) == (status.phase, status.target)
        if not same or status.step < (shown.step if shown else 0):
            self._show()
        elif not self._later.isActive():
            wait = FIGURES_MILLISECONDS - self._since_shown.elapsed()
            self._later.start(max(0, int(wait)))

    def show_theme(self, theme: Theme) -> None:
        """Show the figures in other colours."""
        self._step.show_theme(theme)
        self._pace.show_theme(theme)

    def fit(self, width: int, paced: bool) -> None:
        """Be so wide, with rate and time left beside the step or with them left to the tooltip."""
        pace = self._pace_width() if paced else 0
        step = width - _GAP - pace if paced else width
        self.setFixedWidth(width)
        self._pace.setVisible(paced)
        self._step.setFixedSize(step, self._step.line_height)
        self._pace.setFixedSize(pace, self._pace.line_height)

    def widths(self) -> tuple[int, int]:
        """Return the widths of the step and of the rate, at their widest for this target."""
        target = self._status.target
        status = TrainingStatus(Phase.RUNNING, target, target)
        return self._step.width_of(step_text(status)), _GAP + self._pace_width()

    def _pace_width(self) -> int:
        return max(map(self._pace.width_of, _WIDEST_PACES))

    def _arrange(self) -> None:
        line = QHBoxLayout()
        line.setSpacing(_GAP)
        line.addWidget(self._step)
        line.addWidget(self._pace)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addStretch(1)
        column.addLayout(line)
        column.addWidget(self._bar)
        column.addStretch(1)

    @Slot()
    def _show(self) -> None:
        status = self._status
        self._later.stop()
        self._since_shown.start()
        self._shown = status
        step, pace = step_text(status), pace_text(status)
        self._step.show_text(step)
        self._pace.show_text(pace)
        self._bar.setMaximum(status.target)
        self._bar.setValue(status.step)
        told = f"{step}, {pace}" if pace else step
        self.setToolTip(told)
        self._bar.setAccessibleDescription(told)
