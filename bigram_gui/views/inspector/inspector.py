"""The inspector: a name, its loss, and every figure that the loss is made of."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from bigram_gui.core.frame import Frame
from bigram_gui.views.inspector.details import Details
from bigram_gui.views.inspector.faded import faded
from bigram_gui.views.inspector.headings import hairline
from bigram_gui.views.inspector.name_header import NameHeader
from bigram_gui.views.inspector.pair_keys import clamped
from bigram_gui.views.theme import Theme

_SIZE = QSize(440, 696)
_NARROWEST = 380
_LOWEST = 240
_SIDE = 20


class Inspector(QWidget):
    """The right column of the window.

    Signals
    -------
    name_edited
        Each text that the name field has while the person types.
    pair_picked
        The index of the pair that the person chose.
    """

    name_edited = Signal(str)
    pair_picked = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMinimumSize(_NARROWEST, _LOWEST)
        self.setAccessibleName("Inspector")
        self._header = NameHeader(self)
        self._details = Details(self)
        self._theme: Theme | None = None
        self._frame: Frame | None = None
        self._pair = 0  # ahead of the frame's between a pick and the frame that shows it
        self._lay_out()
        self._connect()

    @Slot(object)
    def show_frame(self, frame: Frame) -> None:
        """Show the frame's name; with a problem, the last good result in greys."""
        was_faded = self._is_faded
        self._frame = frame
        self._pair = frame.pair
        if self._is_faded != was_faded:
            self._show_colours()
        self._header.show_frame(frame)
        self._details.show_frame(frame)

    @Slot(object)
    def show_theme(self, theme: Theme) -> None:
        """Draw in other colours."""
        self._theme = theme
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)  # what is behind need not be
        self._show_colours()
        self.update()

    @Slot()
    def focus_name(self) -> None:
        """Let the next key replace the name."""
        self._header.focus_name()

    @Slot()
    def select_previous_pair(self) -> None:
        """Pick the pair before the selected one, if there is one."""
        self._pick_beside(-1)

    @Slot()
    def select_next_pair(self) -> None:
        """Pick the pair after the selected one, if there is one."""
        self._pick_beside(1)

    @property
    def _is_faded(self) -> bool:
        return self._frame is not None and self._frame.problem is not None

    def _show_colours(self) -> None:
        if self._theme is not None:
            theme = faded(self._theme) if self._is_faded else self._theme
            self._header.show_theme(theme)
            self._details.show_theme(theme)

    def _pick_beside(self, distance: int) -> None:
        if self._frame is not None:
            pair = clamped(self._pair + distance, len(self._frame.score))
            if pair != self._pair:
                self._on_pair_picked(pair)

    @Slot(int)
    def _on_pair_picked(self, pair: int) -> None:
        self._pair = pair
        self.pair_picked.emit(pair)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._header)
        line = QVBoxLayout()
        line.setContentsMargins(_SIDE, 0, _SIDE, 0)
        line.addWidget(hairline())
        column.addLayout(line)
        column.addWidget(self._details, 1)

    def _connect(self) -> None:
        self._header.name_edited.connect(self.name_edited)
        self._details.pair_picked.connect(self._on_pair_picked)
        self._details.previous_requested.connect(self.select_previous_pair)
        self._details.next_requested.connect(self.select_next_pair)

    def sizeHint(self) -> QSize:
        return _SIZE

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._theme is not None:
            QPainter(self).fillRect(event.rect(), self._theme.colours.panel)
