"""The window and its pages as they are painted first: nothing of them arrives later."""

from collections import Counter

import pytest
from PySide6.QtCore import QEvent, QObject, QRect
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from bigram_gui.page_name import PageName
from bigram_gui.shell import application
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
        self.styled: list[QObject] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.StyleChange:
            self.styled.append(watched)
        if event.type() is QEvent.Type.Paint and isinstance(watched, QWidget):
            self._note_painting(watched, watched.window())
        return False

    def _note_painting(self, part: QWidget, window: QWidget) -> None:
        if not isinstance(window, MainWindow):
            return
        self.times[type(part).__name__] += 1
        if not self.places:
            self.places = places_in(window)
            self.name = name_in(window)


def places_in(window: QWidget) -> Places:
    """Return kind and place of everything that is visible in ``window``."""
    return [
        (type(part).__name__, part.geometry())
        for part in window.findChildren(QWidget)
        if part.isVisible() and type(part).__name__ != "_Ring"  # which goes where the focus is
    ]


def name_in(window: MainWindow) -> str:
    field = window.inspector.findChild(QLineEdit)
    assert isinstance(field, QLineEdit)
    return field.text()


def test_the_first_picture_is_whole_and_painted_once(qapp, open_session, monkeypatch):
    monkeypatch.setattr(application, "_PATIENCE_MS", 60_000)  # on a slow machine, too
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
    parts = window.findChildren(QWidget)
    assert sum(part in parts for part in first.styled) < 2 * len(parts)


SIZES = [(960, 600), (1_280, 800), (1_920, 1_080)]


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("name", [*PageName][1:])  # which is there already
def test_the_first_picture_of_a_page_is_whole(qtbot, qapp, open_session, name, size):
    window = open_session(size=size, pinned=("ava", "mia")).window
    QApplication.processEvents()
    first = FirstPaint()
    window.show_page(name)
    qapp.installEventFilter(first)  # only now: it would see the page half made
    try:
        qtbot.waitUntil(lambda: bool(first.places))
    finally:
        qapp.removeEventFilter(first)
    for _ in range(5):  # and whatever may still come
        QApplication.processEvents()
    assert first.places == places_in(window)
