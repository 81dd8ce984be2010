"""The field for the name whose loss is taken apart."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QFont, QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from bigram_gui.core.frame import Frame
from bigram_gui.core.name_entry import entry_note, readable_name
from bigram_gui.views.inspector.typed_texts import TypedTexts
from bigram_gui.views.style import mark
from bigram_gui.views.theme import Size, type_font

if TYPE_CHECKING:
    from bigram_gui.views.inspector.recent_names import RecentNames

LONGEST_NAME = 10_000
_HEIGHT = 36
_ENTER_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_NO_COMMIT = (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason)


class NameField(QLineEdit):
    """Reports each edit; takes a name from a frame only if it was not typed here.

    Writing an echo of the typing back into the field would move the cursor, clear what can be
    undone, and break off the composition of an input method.

    Enter settles on the name, Tab and the mouse settle and leave. Esc takes back what was typed
    since, and if there is nothing to take back it leaves.

    Signals
    -------
    name_edited
        Each text while the person types.
    name_committed
        The name, as it was read, that the person settled on; never the empty one.
    entry_ended
        Typing is over for now: Enter, Esc, or the focus went elsewhere.
    """

    name_edited = Signal(str)
    name_committed = Signal(str)
    entry_ended = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        mark(self, "kind", "name")
        self.setFont(type_font(Size.NAME, QFont.Weight.Medium))
        self.setFixedHeight(_HEIGHT)
        self.setMinimumWidth(80)
        self.setMaxLength(LONGEST_NAME)
        self.setPlaceholderText("Type a name")
        self.setAccessibleName("Name")
        self.setToolTip("The name whose loss is taken apart (Ctrl+L); Down lists recent names")
        self._frame: Frame | None = None
        self._settled = ""  # the text that Esc goes back to
        self._typed = TypedTexts()
        self._is_composing = False
        self._refuses_escape = False
        self._recent_names: Sequence[str] = ()
        self._list: RecentNames | None = None  # once there is something to offer
        self.textEdited.connect(self._on_text_edited)

    def show_frame(self, frame: Frame) -> None:
        """Show the frame's name, unless the field holds what the person typed since."""
        problem = frame.problem
        self._frame = frame
        is_news = self._typed.is_news(problem.text if problem else frame.name)
        if is_news and not self._is_composing:
            self._take(problem.text if problem else frame.name)
        mark(self, "error", problem is not None)
        self.setAccessibleDescription(problem.message if problem else entry_note(frame))

    def show_recent(self, names: Sequence[str]) -> None:
        """Offer names that were settled on before, the newest first."""
        self._recent_names = names
        if self._list is not None:
            self._list.show_names(names)

    def refuse_escape(self, refuses: bool) -> None:
        """Leave Esc to what it stops elsewhere, for the time being."""
        self._refuses_escape = refuses

    def take_focus(self) -> None:
        """Let the next key replace the name."""
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.selectAll()

    @property
    def _recent(self) -> RecentNames:
        """The list of recent names."""
        if self._list is None:
            self._list = self._make_list()
        return self._list

    def _make_list(self) -> RecentNames:
        from bigram_gui.views.inspector.recent_names import RecentNames  # not needed to start

        made = RecentNames(self)
        made.picked.connect(self._on_recent_picked)
        made.show_names(self._recent_names)
        return made

    def _close_list(self) -> None:
        if self._list is not None:
            self._list.close()

    def _take(self, text: str) -> None:
        """Show a name from elsewhere."""
        self._settled = text
        self._close_list()
        self.setText(text)
        self.setCursorPosition(0)  # of a name too long for the field, show the beginning

    def _readable(self) -> str | None:
        if self._frame is None:
            return None
        return readable_name(self.text(), self._frame.run.prepared.vocabulary)

    def _commit(self) -> bool:
        """Settle on the text if it has a loss, and return whether it has."""
        name = self._readable()
        if name is None:
            return False
        self._settled = self.text()
        if name:
            self.name_committed.emit(name)
        return True

    def _enter(self) -> None:
        self._close_list()
        if self._commit():
            self.selectAll()
            self.entry_ended.emit()

    def _escape(self) -> None:
        """Take back what was typed; if nothing was, leave."""
        good = self._settled
        if self._readable() is None and self._frame is not None and self.text() == good:
            good = self._frame.name  # another corpus made the name impossible
        if self.text() == good:
            self.clearFocus()
            return
        self.selectAll()
        self.insert(good)  # an edit like typing: it is reported, and can be undone
        self._close_list()
        self._settled = good
        self.selectAll()
        self.entry_ended.emit()

    @Slot(str)
    def _on_text_edited(self, text: str) -> None:
        name = self._readable()
        self._typed.add(text, name)
        self.name_edited.emit(text)
        if self.hasFocus():
            self._recent.follow(text, name)

    @Slot(str)
    def _on_recent_picked(self, name: str) -> None:
        self.selectAll()
        self.insert(name)
        self._enter()

    def event(self, event: QEvent) -> bool:
        """Claim Esc, which is a shortcut of the window too, and refuse it where others need it."""
        if isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            if self._refuses_escape:
                event.ignore()
                return False
            if event.type() is QEvent.Type.ShortcutOverride:
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        is_open = self._list is not None and self._list.is_open
        if is_open and (key == Qt.Key.Key_Escape or self._recent.has_choice):
            super().keyPressEvent(event)
        elif key == Qt.Key.Key_Escape:
            self._escape()
        elif key in _ENTER_KEYS:
            self._enter()
        elif key == Qt.Key.Key_Down and not is_open:
            self._recent.open_all()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        if event.reason() not in _NO_COMMIT:
            if self.text() != self._settled:
                self._commit()
            self.entry_ended.emit()
        super().focusOutEvent(event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        self._is_composing = bool(event.preeditString())
        super().inputMethodEvent(event)
