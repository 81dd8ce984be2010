"""The window as it is painted first: nothing of it arrives later."""

from collections import Counter

from PySide6.QtCore import QEvent, QObject, QRect
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from bigram_gui.shell.main_window import MainWindow
from bigram_gui.views.status_line import StatusLine

Places = list[tuple[str, QRect]]


class FirstPaint(QObject):
    """Notes what the main window shows when it is painted first, and what was done for that."""

    def __init__(self) -> None:
        super().__init__()
        self.places: Places = []
        self.name = ""
        self.times: Counter[str] = Counter()
        self.styled = 0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.styled += event.type() is QEvent.Type.StyleChange
        if event.type() is QEvent.Type.Paint and isinstance(watched, QWidget):
            self.times[type(watched).__name__] += 1
            if not self.places:
                self.places = places_in(watched.window())
                self.name = name_in(watched.window())
        return False


def places_in(window: QWidget) -> Places:
    """Return kind and place of everything that is visible in ``window``."""
    return [
        (type(part).__name__, part.geometry())
        for part in window.findChildren(QWidget)
        if part.isVisible() and type(part).__name__ != "_Ring"  # which goes where the focus is
    ]


def name_in(window: QWidget) -> str:
    assert isinstance(window, MainWindow)
    field = window.inspector.findChild(QLineEdit)
    assert isinstance(field, QLineEdit)
    return field.text()


def test_the_first_picture_is_whole_and_painted_once(qapp, open_session):
    first = FirstPaint()
    qapp.installEventFilter(first)
    try:
        window = open_session().window
        QApplication.sendPostedEvents()  # and whatever they make it paint
    finally:
        qapp.removeEventFilter(first)
    assert first.name == "ava"
    assert first.times[StatusLine.__name__] == 1
    assert first.places == places_in(window)
    assert first.styled < 2 * len(window.findChildren(QWidget))
