"""What is said of a typed text, and the room that it takes."""

import pytest
from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from bigram_gui.core.frame import resolve
from bigram_gui.core.selection import Selection, retyped
from bigram_gui.views.inspector.entry_message import EntryMessage
from bigram_gui.views.inspector.name_field import NameField
from bigram_gui.views.inspector.name_header import NameHeader
from bigram_gui.views.inspector.pair_heading import PairHeading
from tests.views.frames import part_of
from tests.views.inspector.page import shout

Key = Qt.Key


def said(explored):
    labels = explored.inspector.findChild(EntryMessage).children()
    return [label.text() for label in labels if label.isWidgetType() and label.isVisible()]


def below(explored):
    """Return where it goes on below the sentence."""
    QApplication.sendPostedEvents()
    explored.inspector.grab()
    return explored.inspector.findChild(PairHeading).mapTo(explored.inspector, QPoint(0, 0)).y()


@pytest.mark.parametrize(
    ("typed", "note"),
    [
        ("AVA", "Read as “ava”: the corpus is all lower case."),
        (" ", "An empty name: the single pair BOS → BOS."),
    ],
)
def test_a_note_is_quiet_and_moves_nothing(explored, field, typed, note):
    before = below(explored)
    shout(field, typed)
    assert said(explored) == [note]
    assert field.accessibleDescription() == note
    assert field.property("error") is False
    assert below(explored) == before
    QTest.keyClick(field, Key.Key_Escape)
    assert said(explored) == [""]


def test_a_long_problem_keeps_its_room_until_typing_is_over(explored, field):
    explored.inspector.resize(QSize(380, 496))
    before = below(explored)
    QTest.keyClicks(field, "ava7")
    assert said(explored)[0] == "!"
    grown = below(explored)
    assert grown > before
    QTest.keyClick(field, Key.Key_Backspace)
    assert said(explored) == [""]
    assert below(explored) == grown
    QTest.keyClick(field, Key.Key_Return)
    assert below(explored) == before


def test_what_esc_took_back_gives_its_room_back_though_the_answer_comes_later(qtbot, run):
    window, header = QWidget(), NameHeader()
    qtbot.addWidget(window)
    window.resize(380, 400)
    column = QVBoxLayout(window)
    column.addWidget(header)
    column.addStretch(1)
    good = Selection(None, "ava", 0)
    header.show_frame(resolve(good, run))
    with qtbot.waitActive(window):
        window.show()
    field, message = part_of(header, NameField), part_of(header, EntryMessage)
    before = message.height()
    field.setFocus()
    QTest.keyClicks(field, "ava78")
    header.show_frame(resolve(retyped(good, "ava78", run), run))
    qtbot.waitUntil(lambda: message.height() > before)
    QTest.keyClick(field, Key.Key_Escape)
    QApplication.processEvents()
    header.show_frame(resolve(good, run))
    qtbot.waitUntil(lambda: message.height() == before)
