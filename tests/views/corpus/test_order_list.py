"""The names in training order: marked up to the viewed step, walked through, and picked."""

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication

from bigram_gui.views.corpus.walked_list import ROW_HEIGHT
from tests.views.corpus.page import MANY, frame_of, place, told
from tests.views.frames import NAMES, theme_of, trained_run
from tests.views.paints import Paints

KEY = Qt.Key
LEFT = Qt.MouseButton.LeftButton
ROLE = Qt.ItemDataRole


def names_in_view(order):
    model = order.model()
    return [model.data(model.index(row, 0)) for row in range(model.rowCount())]


def test_names_are_marked_up_to_the_viewed_step(open_page):
    page = open_page(trained_run(steps=8), step=3)
    assert names_in_view(page.order) == list(NAMES)
    assert [page.order.row(row).is_trained for row in range(8)] == [True] * 3 + [False] * 5
    assert [page.order.row(row).is_viewed for row in range(8)] == [i == 2 for i in range(8)]
    assert told(page.order, 2) == "Step 3: anna, trained on so far"
    assert told(page.order, 3) == "Step 4: vivian, not trained on yet"
    assert page.says("3 of 8 trained on so far")


def test_in_a_later_epoch_all_are_trained_on(open_page):
    page = open_page(trained_run(steps=30), step=10)
    assert all(page.order.row(row).is_trained for row in range(8))
    assert [page.order.row(row).is_viewed for row in range(8)] == [i == 1 for i in range(8)]


def test_the_name_of_the_viewed_step_is_brought_into_view(open_page):
    page = open_page(trained_run(MANY, steps=150), step=70)
    assert MANY[69] not in names_in_view(page.order)
    QTest.mouseClick(page.button("Viewed"), LEFT)
    assert MANY[69] in names_in_view(page.order)
    page.order.setFocus()
    QTest.keyClick(page.order, KEY.Key_Return)
    assert page.picked == [70]
    page.panel.show_frame(frame_of(trained_run(MANY, steps=0)))
    assert not page.button("Viewed").isEnabled()


def test_marks_out_of_view_repaint_nothing(open_page, qtbot):
    run = trained_run(MANY, steps=100)
    page = open_page(run, step=80)
    paints = Paints(page.order.viewport())
    page.panel.show_frame(frame_of(run, 81))
    QApplication.processEvents()
    assert paints.count == 0
    page.panel.show_frame(frame_of(run, 3))
    qtbot.waitUntil(lambda: paints.count > 0)


def test_marks_can_be_seen(open_page):
    page = open_page(trained_run(steps=8), step=3)
    blue = theme_of("dark").colours.blue_bar.rgb()
    picture = page.order.viewport().grab().toImage()
    rails = [
        any(picture.pixel(x, row * ROW_HEIGHT + 2) == blue for x in range(picture.width()))
        for row in range(6)
    ]
    assert rails == [True, True, True, False, False, False]


def test_a_step_that_is_not_made_yet_cannot_be_picked(open_page):
    page = open_page(trained_run(MANY, steps=3))
    model = page.order.model()
    for row in (2, 3):
        QTest.mouseClick(page.order.viewport(), LEFT, pos=place(page.order, row))
        QTest.keyClick(page.order, KEY.Key_Return)
        tip = model.data(model.index(row, 0), Qt.ItemDataRole.ToolTipRole)
        assert ("Click to view" in tip) == (row == 2)
    assert page.picked == [3, 3]


def test_a_click_picks_the_step(open_page):
    page = open_page(trained_run(MANY, steps=50), step=3)
    QTest.mouseClick(page.order.viewport(), LEFT, pos=place(page.order, 4))
    assert page.picked == [5]
    QTest.mouseClick(page.order.viewport(), Qt.MouseButton.RightButton, pos=place(page.order, 1))
    QTest.mousePress(page.order.viewport(), LEFT, pos=place(page.order, 1))
    QTest.mouseRelease(page.order.viewport(), LEFT, pos=place(page.order, 3))
    assert page.picked == [5]


def test_a_name_that_was_scrolled_away_from_the_mouse_is_not_clicked(open_page):
    page = open_page(trained_run(MANY, steps=50), step=3)
    QTest.mousePress(page.order.viewport(), LEFT, pos=place(page.order, 1))
    page.order.scroll_bar.setValue(20)
    QTest.mouseRelease(page.order.viewport(), LEFT, pos=place(page.order, 1))
    assert page.picked == []


def test_dragging_leads_the_keyboard_nowhere(open_page):
    page = open_page(trained_run(MANY, steps=50), step=3)
    order = page.order
    current, window = order.currentIndex(), order.window_of_rows
    QTest.mousePress(order.viewport(), LEFT, pos=place(order, 1))
    for row in (2, 3):
        at = QPointF(place(order, row))
        QApplication.sendEvent(
            order.viewport(),
            QMouseEvent(
                *(QEvent.Type.MouseMove, at, order.viewport().mapToGlobal(at)),
                *(Qt.MouseButton.NoButton, LEFT, Qt.KeyboardModifier.NoModifier),
            ),
        )
    QTest.mouseRelease(order.viewport(), LEFT, pos=place(order, 3))
    assert (order.currentIndex(), order.window_of_rows) == (current, window)
    assert order.state() is QAbstractItemView.State.NoState


def test_the_keyboard_walks_through_all_names(open_page):
    page = open_page(trained_run(MANY, steps=120), step=3)
    page.order.setFocus()
    for key in (KEY.Key_Down, KEY.Key_Down, KEY.Key_Up, KEY.Key_Return):
        QTest.keyClick(page.order, key)
    QTest.keyClick(page.order, KEY.Key_End)
    QTest.keyClick(page.order, KEY.Key_Enter, Qt.KeyboardModifier.KeypadModifier)
    assert page.picked == [2, 100]
    assert names_in_view(page.order)[-1] == MANY[-1]
    assert page.order.model().data(page.order.currentIndex()) == MANY[-1]
    QTest.keyClick(page.order, KEY.Key_Home)
    assert names_in_view(page.order)[0] == MANY[0]


def test_taking_the_focus_gives_no_row_in_view_the_keyboard_that_is_elsewhere(open_page):
    page = open_page(trained_run(MANY, steps=50), step=3)
    page.order.scroll_bar.setValue(20)
    page.order.clearFocus()
    page.order.setFocus(Qt.FocusReason.TabFocusReason)
    assert page.order.hasFocus()
    assert not page.order.currentIndex().isValid()
    QTest.keyClick(page.order, KEY.Key_Down)
    assert page.order.model().data(page.order.currentIndex()) == MANY[1]


def test_the_wheel_scrolls(open_page):
    page = open_page(trained_run(MANY, steps=50), step=3)
    centre = QPointF(page.order.viewport().rect().center())
    at = QPointF(page.order.viewport().mapToGlobal(centre))
    wheel = QWheelEvent(
        *(centre, at, QPoint(), QPoint(0, -120), Qt.MouseButton.NoButton),
        *(Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False),
    )
    QApplication.sendEvent(page.order.viewport(), wheel)
    assert page.order.window_of_rows.top > 0
    assert names_in_view(page.order)[0] == MANY[page.order.window_of_rows.top]


def test_only_the_names_in_view_are_asked_for(open_page):
    page = open_page(trained_run(MANY * 300, steps=0))
    assert page.order.window_of_rows.rows == 30_000
    assert page.order.model().rowCount() < 20
