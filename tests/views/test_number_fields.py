"""Numbers are written as in the rest of the window, and typing is left in peace."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QKeySequence, QShortcut, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from bigram_gui.views.number_fields import SmoothingField, StepsField


@pytest.fixture
def steps(qtbot):
    field = StepsField()
    qtbot.addWidget(field)
    field.show()
    qtbot.waitExposed(field)
    field.activateWindow()
    field.setFocus()
    return field


def typed(field, text):
    field.selectAll()
    QTest.keyClicks(field, text)


def test_thousands_are_grouped(steps):
    assert steps.text() == "1,000"
    steps.setValue(10_000_000)
    assert steps.text() == "10,000,000"


@pytest.mark.parametrize("text", ["50000", "50,000"])
def test_a_typed_number_counts_when_enter_is_pressed(steps, qtbot, text):
    values: list[int] = []
    steps.valueChanged.connect(values.append)
    typed(steps, text)
    assert values == []
    QTest.keyClick(steps, Qt.Key.Key_Return)
    assert values == [50_000]
    assert steps.text() == "50,000"


def test_what_is_being_typed_is_not_disturbed(steps):
    typed(steps, "25")
    steps.show_steps(2_000)
    assert steps.text() == "25"
    QTest.keyClick(steps, Qt.Key.Key_Return)
    assert steps.value() == 25


def test_a_focused_field_that_nobody_types_in_follows(steps):
    steps.show_steps(2_000)
    assert steps.text() == "2,000"


def test_escape_takes_back_what_was_typed(steps):
    typed(steps, "25")
    QTest.keyClick(steps, Qt.Key.Key_Escape)
    assert steps.text() == "1,000"
    steps.show_steps(2_000)
    assert steps.value() == 2_000


def test_escape_is_kept_from_the_window_only_while_there_is_something_to_take_back(steps):
    used: list[bool] = []
    QShortcut(QKeySequence("Esc"), steps.window()).activated.connect(lambda: used.append(True))
    typed(steps, "25")
    QTest.keyClick(steps, Qt.Key.Key_Escape)
    assert (steps.text(), used) == ("1,000", [])
    QTest.keyClick(steps, Qt.Key.Key_Escape)
    assert used == [True]


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_N])
def test_keys_that_write_no_number_are_the_windows_once_it_is_finished(steps, qtbot, key):
    shortcut = QShortcut(QKeySequence(key), steps)
    pressed: list[bool] = []
    shortcut.activated.connect(lambda: pressed.append(True))
    typed(steps, "50")
    QTest.keyClick(steps, key)  # "50k" is not to keep the run
    assert pressed == []
    QTest.keyClick(steps, Qt.Key.Key_Return)
    QTest.keyClick(steps, key)
    assert pressed == [True]
    assert steps.value() == 50


def test_showing_never_emits(steps):
    values: list[int] = []
    steps.valueChanged.connect(values.append)
    steps.show_steps(5)
    assert values == []
    assert steps.value() == 5


@pytest.mark.parametrize(
    ("key", "value"),
    [
        (Qt.Key.Key_Up, 2_000),
        (Qt.Key.Key_Down, 500),
        (Qt.Key.Key_PageUp, 10_000),
        (Qt.Key.Key_PageDown, 100),
    ],
)
def test_arrows_lead_to_round_numbers(steps, key, value):
    QTest.keyClick(steps, key)
    assert steps.value() == value


def test_arrows_stop_at_the_ends(steps):
    steps.setValue(10_000_000)
    QTest.keyClick(steps, Qt.Key.Key_Up)
    assert steps.value() == 10_000_000
    steps.setValue(1)
    QTest.keyClick(steps, Qt.Key.Key_Down)
    assert steps.value() == 1


@pytest.mark.parametrize(("focused", "value"), [(False, 1_000), (True, 2_000)])
def test_the_wheel_turns_only_the_focused_field(steps, focused, value):
    if not focused:
        steps.clearFocus()
    at = QPointF(20, 10)
    none = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase
    wheel = QWheelEvent(at, at, QPoint(0, 0), QPoint(0, 120), *none, False)
    QApplication.sendEvent(steps, wheel)
    assert steps.value() == value


@pytest.fixture
def smoothing(qtbot):
    field = SmoothingField()
    qtbot.addWidget(field)
    return field


@pytest.mark.parametrize(
    ("value", "text"),
    [(1.0, "1"), (0.5, "0.5"), (0.000001, "0.000001"), (1_000.0, "1000"), (0, "0")],
)
def test_as_many_decimals_as_needed(smoothing, value, text):
    smoothing.setValue(value)
    assert smoothing.text() == text


@pytest.mark.parametrize(("text", "value"), [("0.5", 0.5), ("0,5", 0.5), ("12", 12.0)])
def test_a_comma_is_a_decimal_point(smoothing, text, value):
    typed(smoothing, text)
    QTest.keyClick(smoothing, Qt.Key.Key_Return)
    assert smoothing.value() == value


@pytest.mark.parametrize(
    ("value", "up", "down"),
    [(0.0, 0.001, 0.0), (0.3, 0.5, 0.1), (1.0, 2.0, 0.5), (1_000.0, 1_000.0, 100.0)],
)
def test_arrows_lead_to_round_smoothings(smoothing, value, up, down):
    smoothing.setValue(value)
    QTest.keyClick(smoothing, Qt.Key.Key_Up)
    assert smoothing.value() == up
    smoothing.setValue(value)
    QTest.keyClick(smoothing, Qt.Key.Key_Down)
    assert smoothing.value() == down
