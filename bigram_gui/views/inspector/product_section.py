"""The loss once more, as a product of probabilities, and what it means as a perplexity."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QVBoxLayout, QWidget

from bigram_gui.core.calculation import (
    Calculation,
    Tone,
    logarithm_parts,
    perplexity_parts,
    product_of,
)
from bigram_gui.core.frame import Frame
from bigram_gui.views.inspector.calculation_line import RING_MARGIN, CalculationLine
from bigram_gui.views.inspector.headings import heading_label
from bigram_gui.views.inspector.parts_layout import Look, Looks
from bigram_gui.views.inspector.parts_text import PartsText
from bigram_gui.views.theme import Size, Theme

_LINE_HEIGHT = 18
_PRODUCT_HEIGHT = 20  # with the ring of the focus
_GAP = 4
_NORMAL, _BOLD = QFont.Weight.Normal, QFont.Weight.DemiBold
_TIP = "As fractions, because rounded probabilities would multiply to something else"


def _looks(size: int) -> Looks:
    return {
        Tone.PLAIN: Look(size, _NORMAL, lambda colours: colours.text),
        Tone.SIGN: Look(size, _NORMAL, lambda colours: colours.text_secondary),
        Tone.TERM: Look(size, _NORMAL, lambda colours: colours.text),
        Tone.SELECTED: Look(size, _BOLD, lambda colours: colours.orange_text),
        Tone.EXPONENT: Look(size, _NORMAL, lambda colours: colours.text, raised=True),
        Tone.RESULT: Look(size, _BOLD, lambda colours: colours.text),
    }


def _product(frame: Frame) -> Calculation:
    return product_of(frame.score)


def _meaning_looks() -> Looks:
    return {
        Tone.PLAIN: Look(Size.BODY, _NORMAL, lambda colours: colours.text_secondary),
        Tone.RESULT: Look(Size.BODY, _BOLD, lambda colours: colours.text),
    }


class ProductSection(QWidget):
    """A heading and three lines. ``indent`` is the left margin of the text."""

    pair_picked = Signal(int)
    pair_hovered = Signal(object)  # int, or None

    def __init__(self, indent: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        looks = [_looks(size) for size in (Size.BODY, Size.SMALL, Size.CAPTION)]
        self._product = CalculationLine(_product, looks, _PRODUCT_HEIGHT)
        self._logarithm = PartsText(_looks(Size.BODY), _LINE_HEIGHT)
        self._meaning = PartsText(_meaning_looks(), _LINE_HEIGHT)
        self._product.setToolTip(_TIP)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part, margin in (
            (heading_label("The same as a product"), indent),
            (self._product, indent - RING_MARGIN),
            (self._logarithm, indent),
            (self._meaning, indent),
        ):
            row = QVBoxLayout()
            row.setContentsMargins(margin, 0, margin, 0)
            row.addWidget(part)
            column.addLayout(row)
        column.insertSpacing(1, _GAP)
        self._product.pair_picked.connect(self.pair_picked)
        self._product.pair_hovered.connect(self.pair_hovered)

    def show_frame(self, frame: Frame) -> None:
        """Show the product of the frame's name."""
        self._product.show_frame(frame)
        self._logarithm.show_parts(logarithm_parts(frame.score, frame.unit))
        self._meaning.show_parts(perplexity_parts(frame.score))

    def show_hover(self, pair: int | None) -> None:
        """Mark the fraction of the pair under the mouse."""
        self._product.show_hover(pair)

    def show_theme(self, theme: Theme) -> None:
        """Draw in other colours."""
        for part in (self._product, self._logarithm, self._meaning):
            part.show_theme(theme)
