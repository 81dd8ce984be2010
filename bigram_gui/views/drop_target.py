"""Where names can be dropped: a file, or a text."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject, Qt, Signal, Slot
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QWidget

from bigram_gui.timers import one_shot_timer
from bigram_gui.views.drop_veil import DropVeil
from bigram_gui.views.theme import Theme

_LEAVE_MS = 50  # the veil comes under the pointer itself, which leaves the window for it

_Kind = QEvent.Type


def file_of(mime: QMimeData) -> Path | None:
    """Return the one local file that is dragged; None if it is another number or no file."""
    urls = mime.urls()
    if len(urls) != 1 or not urls[0].isLocalFile():
        return None
    return Path(urls[0].toLocalFile())


def text_of(mime: QMimeData) -> str:
    """Return the text that is dragged; "" if there is none, or it only names files."""
    return "" if mime.hasUrls() or not mime.hasFormat("text/plain") else mime.text()


def is_welcome(mime: QMimeData) -> bool:
    """Return whether what is dragged can be trained on: one local file, or a text."""
    return file_of(mime) is not None or bool(text_of(mime))


class DropTarget(QObject):
    """Lets files and texts be dropped anywhere on a window.

    Signals
    -------
    file_dropped
        A Path.
    text_dropped
        A text that is not that of a file.
    """

    file_dropped = Signal(object)  # Path
    text_dropped = Signal(str)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.veil = DropVeil(window)
        self._leaving = one_shot_timer(self, _LEAVE_MS)
        self._leaving.timeout.connect(self._on_left)
        window.setAcceptDrops(True)
        window.installEventFilter(self)
        self.veil.installEventFilter(self)

    def show_theme(self, theme: Theme) -> None:
        """Draw the veil in ``theme``."""
        self.veil.show_theme(theme)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (_Kind.DragEnter, _Kind.DragMove) and isinstance(event, QDropEvent):
            return self._drag(event)
        if event.type() is _Kind.DragLeave:
            self._leaving.start()
            return True
        if event.type() is _Kind.Drop and isinstance(event, QDropEvent):
            return self._drop(event)
        if event.type() is _Kind.Resize and watched is self.parent() and self.veil.isVisible():
            self.veil.fit()
        return False

    def _drag(self, event: QDropEvent) -> bool:
        """Take or refuse what is dragged; a text that is moved within the window is not ours.

        Qt tells only those that it leaves again who took it when it entered, so its entering is
        always taken. What the pointer shows is the answer to its moving, which follows at once.
        """
        if event.source() is not None:
            return False
        self._leaving.stop()
        welcome = is_welcome(event.mimeData())
        is_entering = event.type() is _Kind.DragEnter
        if is_entering or not self.veil.isVisible():
            self.veil.cover(welcome=welcome)
        _answer(event, welcome or is_entering)
        return True

    def _drop(self, event: QDropEvent) -> bool:
        if event.source() is not None:
            return False
        self._on_left()
        mime = event.mimeData()
        file, text = file_of(mime), text_of(mime)
        _answer(event, file is not None or bool(text))
        if file is not None:
            self.file_dropped.emit(file)
        elif text:
            self.text_dropped.emit(text)
        return True

    @Slot()
    def _on_left(self) -> None:
        self._leaving.stop()
        self.veil.hide()


def _answer(event: QDropEvent, welcome: bool) -> None:
    if welcome:
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
    else:
        event.ignore()
