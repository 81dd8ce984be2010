"""What the mouse does to a view made of parts, with a real mouse."""

from dataclasses import dataclass, field

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractScrollArea, QApplication

from bigram_gui.views.pointing import Pointing

LEFT, RIGHT = Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton
HEIGHT = 20


@dataclass(frozen=True)
class Row:
    """A row with the word that stands in it now."""

    row: int
    word: str = field(compare=False)


class Words(QAbstractScrollArea):
    """Has a word in each of its rows, and notes what is done to them."""

    def __init__(self):
        super().__init__()
        self.words = ["one", "two", "three"]
        self.pointing = Pointing(self)
        self.pressed: list[str] = []
        self.clicked: list[str] = []
        self.paints = self.own_presses = 0
        self.setMouseTracking(True)
        self.pointing.pressed.connect(lambda part: self.pressed.append(part.word))
        self.pointing.clicked.connect(lambda part: self.clicked.append(part.word))

    def part_at(self, position):
        row = int(position.y()) // HEIGHT
        return Row(row, self.words[row]) if 0 <= row < len(self.words) else None

    def mousePressEvent(self, event):
        self.own_presses += 1

    def paintEvent(self, event):
        self.paints += 1


@pytest.fixture
def words(qtbot):
    view = Words()
    qtbot.addWidget(view)
    view.resize(100, 120)
    with qtbot.waitExposed(view):
        view.show()
    return view


def at(row):
    return QPoint(30, row * HEIGHT + HEIGHT // 2)


def move(view, position):
    """Move the mouse, wherever it was before."""
    local, spot = QPointF(position), QPointF(view.viewport().mapToGlobal(position))
    none = Qt.MouseButton.NoButton
    plain = Qt.KeyboardModifier.NoModifier
    event = QMouseEvent(QEvent.Type.MouseMove, local, spot, none, none, plain)
    QApplication.sendEvent(view.viewport(), event)


def hovered(view):
    part = view.pointing.hovered
    return None if part is None else part.word


def test_a_click_is_a_press_and_a_release_on_the_same_part(words):
    QTest.mouseClick(words.viewport(), LEFT, pos=at(1))
    QTest.mousePress(words.viewport(), LEFT, pos=at(0))
    assert words.pointing.held == Row(0, "")
    QTest.mouseRelease(words.viewport(), LEFT, pos=at(2))
    assert words.pointing.held is None
    assert words.pressed == ["two", "one"]
    assert words.clicked == ["two"]


def test_the_part_that_was_pressed_is_meant(words):
    QTest.mousePress(words.viewport(), LEFT, pos=at(0))
    words.words = ["another", "two"]
    QTest.mouseRelease(words.viewport(), LEFT, pos=at(0))
    assert words.clicked == ["one"]


def test_beside_all_parts_nothing_is_clicked(words):
    QTest.mouseClick(words.viewport(), LEFT, pos=at(4))
    QTest.mousePress(words.viewport(), LEFT, pos=at(4))
    QTest.mouseRelease(words.viewport(), LEFT, pos=at(0))
    assert words.pressed == words.clicked == []


def test_letting_go_outside_the_view_is_no_click(words):
    beside = at(0) - QPoint(200, 0)  # level with the row, as a drag leaves it
    QTest.mousePress(words.viewport(), LEFT, pos=at(0))
    move(words, beside)
    assert hovered(words) is None
    QTest.mouseRelease(words.viewport(), LEFT, pos=beside)
    assert words.clicked == []


def test_another_button_presses_but_does_not_click(words):
    QTest.mouseClick(words.viewport(), RIGHT, pos=at(1))
    assert words.pressed == ["two"]
    assert words.clicked == []


def test_another_button_does_not_end_the_press(words):
    QTest.mousePress(words.viewport(), LEFT, pos=at(1))
    QTest.mouseClick(words.viewport(), RIGHT, pos=at(1))
    QTest.mouseRelease(words.viewport(), LEFT, pos=at(1))
    assert words.clicked == ["two"]


def test_the_second_click_of_two_counts(words):
    for press in (QTest.mousePress, QTest.mouseDClick):
        press(words.viewport(), LEFT, pos=at(2))
        QTest.mouseRelease(words.viewport(), LEFT, pos=at(2))
    assert words.clicked == ["three", "three"]


def test_the_view_itself_gets_no_presses(words):
    QTest.mouseClick(words.viewport(), LEFT, pos=at(0))
    assert words.own_presses == 0


def test_the_part_under_the_mouse_is_the_one_that_is_there_by_now(words):
    assert hovered(words) is None
    move(words, at(1))
    assert hovered(words) == "two"
    words.words = ["other", "words"]
    assert hovered(words) == "words"
    QApplication.sendEvent(words, QEvent(QEvent.Type.Leave))
    assert hovered(words) is None


def test_moves_within_a_part_paint_nothing(words, qtbot):
    move(words, at(1))
    assert hovered(words) == "two"
    QApplication.processEvents()
    paints = words.paints
    move(words, at(1) + QPoint(20, 2))
    QApplication.processEvents()
    assert words.paints == paints
    move(words, at(2))
    qtbot.waitUntil(lambda: words.paints > paints)
