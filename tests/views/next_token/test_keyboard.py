"""What the keyboard finds out."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from bigram_gui.core.next_token_text import exact_text
from tests.views.frames import frame_of, trained_run
from tests.views.next_token.page import button, chart_of, hover


def test_tab_leads_to_the_bar_of_the_target(panel):
    frame = frame_of(trained_run())
    panel.show_frame(frame)
    chart = chart_of(panel)
    chart.setFocus(Qt.FocusReason.TabFocusReason)
    assert chart.inspected == frame.selected.next


@pytest.mark.parametrize(
    ("keys", "token"),
    [
        ([Qt.Key.Key_Home], 0),
        ([Qt.Key.Key_Home, Qt.Key.Key_Left], 0),
        ([Qt.Key.Key_Home, Qt.Key.Key_Right, Qt.Key.Key_Right], 2),
        ([Qt.Key.Key_End], 6),
        ([Qt.Key.Key_End, Qt.Key.Key_Right], 6),
        ([Qt.Key.Key_End, Qt.Key.Key_Left], 5),
    ],
)
def test_arrows_lead_from_bar_to_bar(panel, keys, token):
    frame = frame_of(trained_run(["abcdef"], 1), "ab", 1)
    panel.show_frame(frame)
    chart = chart_of(panel)
    chart.setFocus(Qt.FocusReason.TabFocusReason)
    for key in keys:
        QTest.keyClick(chart, key)
    assert chart.inspected == token
    assert chart.accessibleDescription() == exact_text(frame, token)


def test_the_keyboard_shows_where_it_is(panel, theme):
    frame = frame_of(trained_run())
    panel.show_frame(frame)
    chart = chart_of(panel)

    def ringed():
        column = chart.column_of(frame.labels.index("d"))
        image = chart.viewport().grab().toImage()
        return image.pixelColor(column.left(), column.bottom() - 10) == theme.colours.blue

    hover(chart, frame.labels.index("d"))
    assert not ringed()
    chart.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(chart, Qt.Key.Key_Home)
    QTest.keyClick(chart, Qt.Key.Key_Right)
    assert frame.labels[1] == "d"
    assert ringed()


def test_leaving_by_the_keyboard_inspects_nothing(panel):
    panel.show_frame(frame_of(trained_run()))
    chart = chart_of(panel)
    chart.setFocus(Qt.FocusReason.TabFocusReason)
    button(panel, "Sort by token").setFocus(Qt.FocusReason.BacktabFocusReason)
    assert chart.inspected is None


@pytest.mark.parametrize(
    ("reason", "stays"),
    [
        (Qt.FocusReason.MouseFocusReason, False),
        (Qt.FocusReason.OtherFocusReason, False),
        (Qt.FocusReason.PopupFocusReason, True),
        (Qt.FocusReason.ActiveWindowFocusReason, True),
    ],
)
def test_a_bar_that_the_keyboard_inspected_is_left_with_the_focus(panel, reason, stays):
    """But a menu, and another window, only borrow the focus."""
    panel.show_frame(frame_of(trained_run()))
    chart = chart_of(panel)
    chart.setFocus(Qt.FocusReason.TabFocusReason)
    inspected = chart.inspected
    chart.viewport().setAttribute(Qt.WidgetAttribute.WA_UnderMouse, on=False)
    QApplication.sendEvent(chart, QFocusEvent(QEvent.Type.FocusOut, reason))
    assert inspected is not None
    assert chart.inspected == (inspected if stays else None)


def test_a_bar_under_the_mouse_is_inspected_with_and_without_the_focus(panel):
    panel.show_frame(frame_of(trained_run()))
    chart = chart_of(panel)
    chart.setFocus(Qt.FocusReason.MouseFocusReason)
    hover(chart, 3)
    chart.viewport().setAttribute(Qt.WidgetAttribute.WA_UnderMouse)
    gone = QFocusEvent(QEvent.Type.FocusOut, Qt.FocusReason.MouseFocusReason)
    QApplication.sendEvent(chart, gone)
    assert chart.inspected == 3


def test_a_bar_is_picked_by_a_click_and_by_enter(panel, qtbot):
    panel.show_frame(frame_of(trained_run(), pair=1))
    chart = chart_of(panel)
    tokens = panel._frame.run.prepared.vocabulary.encode("ad")[1:3]
    with qtbot.waitSignal(panel.pair_picked) as picked:
        QTest.mouseClick(
            chart.viewport(), Qt.MouseButton.LeftButton, pos=chart.column_of(tokens[1]).center()
        )
    assert picked.args == [tokens]
    chart.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(chart, Qt.Key.Key_Home)
    with qtbot.waitSignal(panel.pair_picked) as picked:
        QTest.keyClick(chart, Qt.Key.Key_Return)
    assert picked.args == [(tokens[0], 0)]
