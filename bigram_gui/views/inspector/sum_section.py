"""The loss as the mean of its pairs' losses, or the perplexity as the geometric mean of 1/p."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QVBoxLayout, QWidget

from bigram_gui.core.calculation import Calculation, Tone, mean_of, sum_heading
from bigram_gui.core.frame import Frame
from bigram_gui.views.inspector.calculation_line import RING_MARGIN, CalculationLine
from bigram_gui.views.inspector.headings import heading_label
from bigram_gui.views.inspector.parts_layout import Look, Looks
from bigram_gui.views.theme import Size, Theme

_HEIGHT = 29
_GAP = 3
_NORMAL, _BOLD = QFont.Weight.Normal, QFont.Weight.Bold
_TIP = "The mean is taken of unrounded figures"


def _looks(size: int, result_size: int) -> Looks:
    return {
        Tone.PLAIN: Look(size, _NORMAL, lambda colours: colours.text),
        Tone.SIGN: Look(size, _NORMAL, lambda colours: colours.text_tertiary),
        Tone.TERM: Look(size, _NORMAL, lambda colours: colours.text),
        Tone.SELECTED: Look(size, _BOLD, lambda colours: colours.orange_text, boxed=True),
        Tone.EXPONENT: Look(size, _NORMAL, lambda colours: colours.text, raised=True),
        Tone.RESULT: Look(result_size, _BOLD, lambda colours: colours.text),
    }


def _mean(frame: Frame) -> Calculation:
    return mean_of(frame.score, frame.unit)


class SumSection(QWidget):
    """A heading and the mean written out. ``indent`` is the left margin of the text."""

    pair_picked = Signal(int)
    pair_hovered = Signal(object)  # int, or None

    def __init__(self, indent: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        sizes = (_looks(Size.SUM, Size.RESULT), _looks(Size.NAME, Size.SUM))
        self._heading = heading_label("")
        self._line = CalculationLine(_mean, (*sizes, _looks(Size.BODY, Size.NAME)), _HEIGHT)
        self._line.setToolTip(_TIP)
        self._heading.setContentsMargins(indent, 0, 0, 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(_GAP)
        column.addWidget(self._heading)
        row = QVBoxLayout()
        row.setContentsMargins(indent - RING_MARGIN, 0, indent - RING_MARGIN, 0)
        row.addWidget(self._line)
        column.addLayout(row)
        self._line.pair_picked.connect(self.pair_picked)
        self._line.pair_hovered.connect(self.pair_hovered)

    def show_frame(self, frame: Frame) -> None:
        """Show the sum of the frame's name."""
        self._heading.setText(sum_heading(len(frame.score), frame.unit))
        self._line.show_frame(frame)

    def show_hover(self, pair: int | None) -> None:
        """Mark the term of the pair under the mouse."""
        self._line.show_hover(pair)

    def show_theme(self, theme: Theme) -> None:
        """Draw in other colours."""
        self._line.show_theme(theme)
