"""The sentence over a page."""

from __future__ import annotations

import math

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QFontMetricsF
from PySide6.QtWidgets import QWidget

from bigram_gui.core.parts import Parts, Tone
from bigram_gui.views.still import Still
from bigram_gui.views.text.font_change import is_followed
from bigram_gui.views.text.look import Look, Looks
from bigram_gui.views.text.parts_text import PartsText
from bigram_gui.views.text.place import Place, ground
from bigram_gui.views.theme import Size, Theme, type_font

_NORMAL, _BOLD = QFont.Weight.Normal, QFont.Weight.DemiBold
_ENDLESS = 10_000  # pixels


def _looks() -> Looks:
    return {
        Tone.PLAIN: Look(Size.BODY, _NORMAL, lambda colours: colours.text),
        Tone.STRONG: Look(Size.BODY, _BOLD, lambda colours: colours.text),
        Tone.SELECTED: Look(Size.BODY, _BOLD, lambda colours: colours.orange_text),
    }


def _place() -> Place:
    line_height = math.ceil(QFontMetricsF(type_font(Size.BODY)).lineSpacing())
    return Place(line_height, ground, vertical=Qt.AlignmentFlag.AlignVCenter)


class Sentence(Still):
    """Stands midway in the room that its page makes for it.

    Its figures and names are bold, and orange where they are what the person looks at. One
    ``ends_with_name`` if its last part names another name with nearly each frame.
    """

    def __init__(self, ends_with_name: bool = False, parent: QWidget | None = None) -> None:
        text = PartsText(_looks(), _place(), ends_with_name=ends_with_name)
        super().__init__(text, parent)
        self._text = text
        self._measure()

    @property
    def text(self) -> str:
        """The sentence as one line, as it is heard."""
        return self._text.accessibleName()

    @property
    def line_height(self) -> int:
        """The height of a line in pixels."""
        return self._line_height

    def show_parts(self, parts: Parts) -> None:
        """Show another sentence."""
        self._text.show_parts(parts)

    def show_theme(self, theme: Theme) -> None:
        """Show it in other colours."""
        self._text.show_theme(theme)

    def height_in(self, width: int) -> int:
        """Return the height that it takes in lines of ``width`` pixels."""
        return self._text.height_in(max(1, width))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if is_followed(event):
            self._measure()
            self._text.move_to(_place())

    def _measure(self) -> None:
        self._metrics = QFontMetrics(type_font(Size.BODY))
        self._line_height = _place().line_height

    def size_of(self, text: str, width: int = _ENDLESS) -> QSize:
        """Return the size of another one in lines of ``width`` pixels."""
        room = QRect(0, 0, max(1, width), _ENDLESS)
        return self._metrics.boundingRect(room, Qt.TextFlag.TextWordWrap, text).size()
