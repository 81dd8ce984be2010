"""The loss once more, as a product of probabilities, and what it means."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from bigram_gui.core.calculation import (
    Calculation,
    logarithm_parts,
    perplexity_parts,
    product_heading,
    product_of,
)
from bigram_gui.core.chance import chance_text
from bigram_gui.core.frame import Frame
from bigram_gui.core.parts import Part, Parts, Tone
from bigram_gui.views.inspector.calculation_line import RING_MARGIN, CalculationLine
from bigram_gui.views.inspector.headings import heading_label
from bigram_gui.views.inspector.why_button import WhyButton
from bigram_gui.views.inspector.why_section import unbroken
from bigram_gui.views.style import mark
from bigram_gui.views.text.look import Look, Looks
from bigram_gui.views.text.parts_text import PartsText
from bigram_gui.views.text.place import Place
from bigram_gui.views.theme import Size, Theme

if TYPE_CHECKING:
    from bigram_gui.views.inspector.why_logarithms import WhyLogarithms

_LINE_HEIGHT = 17
_MEANING_HEIGHT, _MEANING_LINES = 17, 2
_PRODUCT_HEIGHT = 20  # with the ring of the focus
_NORMAL, _BOLD = QFont.Weight.Normal, QFont.Weight.DemiBold
_ONE_TIME_IN = "1\u00a0time in\u00a0"  # not broken
_BUTTON_PADDING = 6  # its text ends where the other lines may
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
        Tone.PLAIN: Look(Size.SMALL, _NORMAL, lambda colours: colours.text_secondary),
        Tone.STRONG: Look(Size.SMALL, _BOLD, lambda colours: colours.text),
    }


def _meaning(frame: Frame) -> Parts:
    """Say what the loss means for one pair, and what the product means for the name."""
    chance = unbroken(chance_text(frame.score)).replace("1 time in ", _ONE_TIME_IN)
    return (*perplexity_parts(frame.score), Part(f". {chance}"))


class ProductSection(QWidget):
    """A heading, two lines, what they mean, and why one takes logarithms.

    ``indent`` is the left margin of the text.

    Signals
    -------
    unfolded
        The person wants to see why one takes logarithms.
    """

    pair_picked = Signal(int)
    pair_hovered = Signal(object)  # int, or None
    unfolded = Signal()

    def __init__(self, indent: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._indent = indent
        self._frame: Frame | None = None
        self._theme: Theme | None = None
        looks = [_looks(size) for size in (Size.BODY, Size.SMALL, Size.CAPTION)]
        self._heading = heading_label(product_heading())
        self._heading.setMinimumWidth(1)  # a longer one makes nothing wider
        self._product = CalculationLine(_product, looks, _PRODUCT_HEIGHT)
        self._logarithm = PartsText(_looks(Size.BODY), Place(_LINE_HEIGHT))
        self._meaning = PartsText(_meaning_looks(), Place(_MEANING_HEIGHT), _MEANING_LINES)
        self._button = WhyButton()
        self._why: WhyLogarithms | None = None  # once it is first unfolded
        self._product.setToolTip(_TIP)
        self._column = QVBoxLayout(self)
        self._lay_out()
        self._product.pair_picked.connect(self.pair_picked)
        self._product.pair_hovered.connect(self.pair_hovered)
        self._button.toggled.connect(self._on_toggled)

    def show_frame(self, frame: Frame, is_supposed: bool = False) -> None:
        """Show the product of the frame's name, also while something else ``is_supposed``."""
        self._frame = frame
        mark(self._heading, "faded", frame.problem is not None)
        heading = product_heading(is_supposed)
        if heading != self._heading.text():  # Qt lays out anew even for the same
            self._heading.setText(heading)
        self._product.show_frame(frame)
        self._logarithm.show_parts(logarithm_parts(frame.score, frame.unit))
        self._meaning.show_parts(_meaning(frame))
        if self._why is not None:
            self._why.show_frame(frame)

    def show_hover(self, pair: int | None) -> None:
        """Mark the fraction of the pair under the mouse."""
        self._product.show_hover(pair)

    def show_theme(self, theme: Theme) -> None:
        """Draw in other colours."""
        self._theme = theme
        for part in (self._product, self._logarithm, self._meaning, self._button):
            part.show_theme(theme)
        if self._why is not None:
            self._why.show_theme(theme)

    @Slot(bool)
    def _on_toggled(self, is_unfolded: bool) -> None:
        if self._why is None:
            self._why = self._make_why()
        self._why.show_unfolded(is_unfolded)
        if is_unfolded:
            self.unfolded.emit()

    def _make_why(self) -> WhyLogarithms:
        from bigram_gui.views.inspector.why_logarithms import WhyLogarithms  # not needed to start

        why = WhyLogarithms()
        self._column.addLayout(_with_margin(why, self._indent))
        if self._theme is not None:
            why.show_theme(self._theme)
        if self._frame is not None:
            why.show_frame(self._frame)
        return why

    def _lay_out(self) -> None:
        heading = QHBoxLayout()
        heading.addWidget(self._heading, 1)
        heading.addWidget(self._button)
        heading.setContentsMargins(0, 0, -_BUTTON_PADDING, 0)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        for part, margin in (
            (heading, self._indent),
            (self._product, self._indent - RING_MARGIN),
            (self._logarithm, self._indent),
            (self._meaning, self._indent),
        ):
            self._column.addLayout(_with_margin(part, margin))


def _with_margin(part: QWidget | QHBoxLayout, margin: int) -> QVBoxLayout:
    row = QVBoxLayout()
    row.setContentsMargins(margin, 0, margin, 0)
    if isinstance(part, QWidget):
        row.addWidget(part)
    else:
        row.addLayout(part)
    return row
