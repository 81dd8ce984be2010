"""The name, its loss, and what there is to say of the name: what stays in place above the rest."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from bigram_gui.core.frame import Frame
from bigram_gui.views.inspector.entry_message import EntryMessage
from bigram_gui.views.inspector.loss_caption import LossCaption
from bigram_gui.views.inspector.loss_readout import LossReadout
from bigram_gui.views.inspector.name_entry import NameEntry
from bigram_gui.views.style import mark
from bigram_gui.views.theme import Size, Theme, type_font

_SIDE = 20
_TOP = 15
_BOTTOM = 3  # below the sentence, to the hairline
_COLUMN_GAP = 16
_ROW_GAP = 4
_MESSAGE_GAP = 2


class NameHeader(QWidget):
    """Two columns, the name and its loss; below them room for a sentence."""

    name_edited = Signal(str)
    name_committed = Signal(str)
    pin_requested = Signal(str)
    unpin_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._entry = NameEntry(self)
        self._field, self._pin = self._entry.field, self._entry.pin
        self._readout = LossReadout(self)
        self._caption = LossCaption(self)
        self._message = EntryMessage(self)
        self._is_typing = False
        self._lay_out()
        self._connect()

    def show_frame(self, frame: Frame) -> None:
        """Show the frame's name and loss; with a problem, the last good loss in grey."""
        self._field.show_frame(frame)
        self._readout.show_frame(frame)
        self._caption.show_frame(frame)
        self._pin.show_frame(frame)
        self._message.show_frame(frame, keep_room=self._is_typing)

    def show_recent(self, names: Sequence[str]) -> None:
        """Offer names that were settled on before, the newest first."""
        self._field.show_recent(names)

    def show_theme(self, theme: Theme) -> None:
        """Draw in other colours."""
        self._readout.show_theme(theme)
        self._caption.show_theme(theme)
        self._pin.show_theme(theme)

    def show_playing(self, is_playing: bool) -> None:
        """Leave Esc to what is played."""
        self._field.refuse_escape(is_playing)

    def focus_name(self) -> None:
        """Let the next key replace the name."""
        self._field.take_focus()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(_SIDE, _TOP, _SIDE, _BOTTOM)
        column.setSpacing(_MESSAGE_GAP)
        grid = QGridLayout()
        grid.setHorizontalSpacing(_COLUMN_GAP)
        grid.setVerticalSpacing(_ROW_GAP)
        grid.setColumnStretch(0, 1)
        grid.addWidget(self._field_label(), 0, 0)
        grid.addWidget(self._caption, 0, 1, Qt.AlignmentFlag.AlignRight)
        grid.addWidget(self._entry, 1, 0)
        grid.addWidget(self._readout, 1, 1)
        column.addLayout(grid)
        column.addWidget(self._message)

    def _connect(self) -> None:
        self._field.name_edited.connect(self._on_edited)
        self._field.name_edited.connect(self.name_edited)
        self._field.name_committed.connect(self.name_committed)
        self._field.entry_ended.connect(self._on_entry_ended)
        self._pin.pin_requested.connect(self.pin_requested)
        self._pin.unpin_requested.connect(self.unpin_requested)

    @Slot()
    def _on_edited(self) -> None:
        self._is_typing = True

    @Slot()
    def _on_entry_ended(self) -> None:
        """Give back the room that was kept, also if the answer to the last key is yet to come."""
        self._is_typing = False
        self._message.release()

    def _field_label(self) -> QLabel:
        label = QLabel("Name")
        mark(label, "kind", "secondary")
        label.setFont(type_font(Size.SMALL))
        label.setBuddy(self._field)
        return label
