"""The buttons by the step axis: how it is divided, and the way back to all of it."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import (
    QButtonGroup,
    QGridLayout,
    QPushButton,
    QWidget,
)

from bigram_gui.views.segment import Segment

_SPACING = 4
_SEGMENTS = (
    ("Linear", "first", "Linear step axis", "Every step is as wide as every other (L)"),
    (
        "Log",
        "last",
        "Logarithmic step axis",
        "Every doubling of steps is as wide as any other (L)",
    ),
)


class AxisControls(QWidget):
    """A pair of segments, and a button above them while the view is zoomed."""

    log_chosen = Signal(bool)
    fit_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.linear, self.log = (_segment(*texts) for texts in _SEGMENTS)
        self._group = QButtonGroup(self)
        for button in (self.linear, self.log):
            self._group.addButton(button)
        self.linear.setChecked(True)
        self._group.buttonClicked.connect(self._on_clicked)
        self.fit = _segment("Fit (F)", "only", "Fit", "Show all steps and follow the training (F)")
        self.fit.setCheckable(False)
        self.fit.hide()
        self.fit.clicked.connect(self.fit_requested)
        self._arrange()

    def show_log(self, on: bool) -> None:
        """Mark how the axis is divided."""
        (self.log if on else self.linear).setChecked(True)

    def show_zoomed(self, zoomed: bool) -> None:
        """Offer the way back to all steps while there is one."""
        self.fit.setVisible(zoomed)
        self.adjustSize()

    def follow_in_tab_order(self, widget: QWidget) -> None:
        """Be reached with Tab after ``widget``."""
        for before, after in pairwise((widget, self.fit, self.linear, self.log)):
            QWidget.setTabOrder(before, after)

    def _arrange(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(0)
        grid.setVerticalSpacing(_SPACING)
        grid.addWidget(self.fit, 0, 0, 1, 2)
        grid.addWidget(self.linear, 1, 0)
        grid.addWidget(self.log, 1, 1)

    @Slot(object)
    def _on_clicked(self, button: QPushButton) -> None:
        self.log_chosen.emit(button is self.log)


def _segment(text: str, place: str, name: str, tip: str) -> Segment:
    segment = Segment(text, place, tip)
    segment.setAccessibleName(name)
    return segment
