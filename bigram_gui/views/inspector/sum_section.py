"""The loss as the mean of its pairs' losses, or the perplexity as the geometric mean of 1/p."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QVBoxLayout, QWidget

from bigram_gui.core.blackboard import (
    conclusion_text,
    partial_sum_text,
    progress_text,
    running_sum_text,
)
from bigram_gui.core.calculation import Calculation, mean_of, sum_heading
from bigram_gui.core.formula_text import formula_meaning, formulas
from bigram_gui.core.frame import Frame
from bigram_gui.core.parts import Tone
from bigram_gui.core.scoring import NameScore
from bigram_gui.core.units import Unit
from bigram_gui.views.inspector.calculation_line import RING_MARGIN, CalculationLine
from bigram_gui.views.inspector.pair_player import Board
from bigram_gui.views.inspector.sum_heading import SumHeading
from bigram_gui.views.text.look import Look, Looks
from bigram_gui.views.theme import Size, Theme

if TYPE_CHECKING:
    from bigram_gui.core.what_if import WhatIf

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
        Tone.SUPPOSED: Look(
            size, _BOLD, lambda colours: colours.orange_text, boxed=True, dashed=True
        ),
        Tone.EXPONENT: Look(size, _NORMAL, lambda colours: colours.text, raised=True),
        Tone.RESULT: Look(result_size, _BOLD, lambda colours: colours.text),
        Tone.ASIDE: Look(Size.CAPTION, _NORMAL, lambda colours: colours.text_secondary),
        Tone.PENDING: Look(size, _NORMAL, lambda colours: colours.text_disabled),
    }


def _heading_of(board: Board, score: NameScore, unit: Unit) -> tuple[str, tuple[str, ...]]:
    """Return the sum so far, and beside it how far that is or what becomes of it."""
    if board.is_concluded:
        aside = conclusion_text(score, unit)
    else:
        aside = progress_text(score, board.added)
    return running_sum_text(score, board.added, unit), (aside,)


class SumSection(QWidget):
    """A heading and the mean written out. ``indent`` is the left margin of the text.

    While the pairs are played, the sum so far takes the place of the heading, and what is not
    yet added is faint. While another probability is asked about, what its pair would cost stands
    in the sum, in a dashed edge, and what was so is told beside the result.
    """

    pair_picked = Signal(int)
    pair_hovered = Signal(object)  # int, or None

    def __init__(self, indent: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        sizes = (_looks(Size.SUM, Size.RESULT), _looks(Size.NAME, Size.SUM))
        self._frame: Frame | None = None
        self._board: Board | None = None
        self._question: WhatIf | None = None
        self._meant: tuple[int, Unit] | None = None  # by the formula in the tip
        self._heading = SumHeading()
        self._line = CalculationLine(self._mean, (*sizes, _looks(Size.BODY, Size.NAME)), _HEIGHT)
        self._line.setToolTip(_TIP)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(_GAP)
        for part, margin in ((self._heading, indent), (self._line, indent - RING_MARGIN)):
            row = QVBoxLayout()
            row.setContentsMargins(margin, 0, margin, 0)
            row.addWidget(part)
            column.addLayout(row)
        self._line.pair_picked.connect(self.pair_picked)
        self._line.pair_hovered.connect(self.pair_hovered)

    def show_frame(self, frame: Frame, question: WhatIf | None = None) -> None:
        """Show the sum of the frame's name, or what it would be for another probability."""
        self._frame, self._question = frame, question
        self._show_heading(frame)
        self._line.show_frame(frame)

    def show_board(self, board: Board | None) -> None:
        """Show how far the pairs are added up; None shows the whole."""
        self._board = board
        self._line.show_board(board)
        if self._frame is not None:
            self._show_heading(self._frame)

    def show_hover(self, pair: int | None) -> None:
        """Mark the term of the pair under the mouse."""
        self._line.show_hover(pair)

    def show_theme(self, theme: Theme) -> None:
        """Draw in other colours."""
        self._heading.show_theme(theme)
        self._line.show_theme(theme)

    @property
    def _supposed(self) -> WhatIf | None:
        """What is asked about the name; the blackboard shows what is so."""
        return self._question if self._board is None else None

    def _mean(self, frame: Frame) -> Calculation:
        if self._supposed is None:
            return mean_of(frame.score, frame.unit)

        from bigram_gui.core.what_if import what_if_mean  # not needed to start

        return what_if_mean(frame.score, frame.pair, self._supposed, frame.unit)

    def _show_heading(self, frame: Frame) -> None:
        score, unit = frame.score, frame.unit
        if self._board is None:
            heading = sum_heading(len(score), unit, self._supposed is not None)
            texts = heading, formulas(len(score), unit)
        else:
            texts = _heading_of(self._board, score, unit)
        self._heading.show_texts(*texts)
        self._line.setAccessibleDescription(self._told(frame))
        if self._meant != (len(score), unit):
            self._meant = len(score), unit
            self._heading.setToolTip(formula_meaning(len(score), unit))

    def _told(self, frame: Frame) -> str:
        """Return what there is to say of the line besides its text."""
        if self._board is not None:
            return partial_sum_text(frame.score, self._board.added, frame.unit)
        if self._supposed is None:
            return ""

        from bigram_gui.core.what_if import what_if_text  # not needed to start

        return what_if_text(self._supposed, frame.unit)
