"""What becomes of the product in floating point: a text and a picture."""

from __future__ import annotations

from PySide6.QtGui import QFont
from PySide6.QtWidgets import QVBoxLayout, QWidget

from bigram_gui.core.float_product import float_product, why_logarithms
from bigram_gui.core.frame import Frame
from bigram_gui.core.parts import Part, Tone
from bigram_gui.views.inspector.product_strip import ProductStrip
from bigram_gui.views.inspector.why_section import unbroken
from bigram_gui.views.text.look import Look, Looks
from bigram_gui.views.text.parts_text import PartsText
from bigram_gui.views.text.place import Place
from bigram_gui.views.theme import Size, Theme

_LINE_HEIGHT = 17
_LINES = 3
_GAP = 6


def _looks() -> Looks:
    secondary = Look(Size.SMALL, QFont.Weight.Normal, lambda colours: colours.text_secondary)
    return {Tone.PLAIN: secondary}


class WhyLogarithms(QWidget):
    """The text and the picture below it; as long as it is hidden it works nothing out."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = PartsText(_looks(), Place(_LINE_HEIGHT), _LINES)
        self._strip = ProductStrip()
        self._frame: Frame | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, _GAP, 0, 0)
        column.setSpacing(_GAP)
        column.addWidget(self._text)
        column.addWidget(self._strip)
        self.hide()

    def show_frame(self, frame: Frame) -> None:
        """Show what becomes of the frame's name."""
        self._frame = frame
        if not self.isHidden():
            self._show(frame)

    def show_unfolded(self, is_unfolded: bool) -> None:
        """Show it, or hide it."""
        if is_unfolded and self._frame is not None:
            self._show(self._frame)
        self.setVisible(is_unfolded)

    def show_theme(self, theme: Theme) -> None:
        """Draw in other colours."""
        self._text.show_theme(theme)
        self._strip.show_theme(theme)

    def _show(self, frame: Frame) -> None:
        text = why_logarithms(float_product(frame.score), frame.unit)
        self._text.show_parts((Part(unbroken(text)),))
        self._strip.show_score(frame.score)
