"""What if the model had said another probability: asked with the mouse and with keys."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtTest import QTest

from bigram_gui.core.what_if import what_if, what_if_text
from bigram_gui.views.inspector.asked_probability import STEP
from bigram_gui.views.inspector.why_section import unbroken
from tests.views.frames import frame_of, theme_of
from tests.views.inspector.asking import LEFT, RIGHT, ask, back, drag, place, texts


def test_dragging_the_point_tells_what_would_follow(why, curve, run, asked):
    score = frame_of(run).score
    drag(curve, place(curve, score.probabilities[1]), place(curve, 0.6), place(curve, 0.25))
    assert asked[-1] == pytest.approx(0.25, abs=0.01)
    question = what_if(score, 1, asked[-1])
    assert why.what_if == question
    cost = f"{question.pair_loss:.2f}"
    assert texts(why) == [f"What if a → v cost {cost}?", unbroken(what_if_text(question))]
    assert what_if_text(question) in curve.accessibleDescription()
    assert back(why).isVisible()


def test_a_press_on_the_point_alone_asks_nothing(curve, run, asked):
    point = place(curve, frame_of(run).score.probabilities[1])
    QTest.mouseClick(curve, LEFT, pos=point)
    QTest.mouseClick(curve, RIGHT, pos=place(curve, 0.9))
    assert asked == []


def test_a_click_on_the_curve_moves_the_point_there(curve, asked):
    ask(curve, 0.5)
    assert asked == [pytest.approx(0.5, abs=0.01)]


@pytest.mark.parametrize("outside", [QPoint(-500, -500), QPoint(600, 600), QPoint(70, -900)])
def test_the_point_stays_on_the_curve_wherever_the_mouse_goes(curve, run, asked, outside):
    drag(curve, place(curve, 0.5), outside)
    assert curve._plane(frame_of(run)).least_probability <= asked[-1] <= 1
    point = curve._plane(frame_of(run)).point(asked[-1])
    assert curve.rect().contains(point.toPoint())


def test_a_double_click_goes_back(why, curve, asked):
    before = texts(why)
    ask(curve, 0.5)
    QTest.mouseDClick(curve, LEFT, pos=place(curve, 0.7))
    assert asked[-1] is None
    assert why.what_if is None
    assert texts(why) == before


def test_the_button_goes_back(why, curve):
    before, height = texts(why), why.sizeHint()
    assert not back(why).isVisible()
    ask(curve, 0.5)
    assert why.sizeHint() == height
    QTest.mouseClick(back(why), LEFT)
    assert texts(why) == before
    assert not back(why).isVisible()


def test_the_hand_closes_around_the_point(curve):
    assert curve.cursor().shape() is Qt.CursorShape.OpenHandCursor
    QTest.mousePress(curve, LEFT, pos=place(curve, 0.5))
    assert curve.cursor().shape() is Qt.CursorShape.ClosedHandCursor
    QTest.mouseRelease(curve, LEFT, pos=place(curve, 0.5))
    assert curve.cursor().shape() is Qt.CursorShape.OpenHandCursor
    assert "what if the model had said" in curve.toolTip()


def test_keys_move_the_point(curve, run, asked):
    curve.setFocus()
    QTest.keyClick(curve, Qt.Key.Key_End)
    QTest.keyClick(curve, Qt.Key.Key_Left)
    QTest.keyClick(curve, Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(curve, Qt.Key.Key_Right)
    QTest.keyClick(curve, Qt.Key.Key_Home)
    QTest.keyClick(curve, Qt.Key.Key_Left)
    least = curve._plane(frame_of(run)).least_probability
    assert asked == [1.0, 0.99, 0.9, 0.91, least, least]


def test_the_first_step_starts_at_what_the_model_says(curve, run, asked):
    curve.setFocus()
    said = frame_of(run).score.probabilities[1]
    QTest.keyClick(curve, Qt.Key.Key_Right)
    assert said < asked[0] <= said + STEP + 0.0005


@pytest.mark.parametrize("part", ["curve", "button"])
def test_escape_goes_back_before_it_is_the_windows(why, curve, qtbot, part):
    action = QAction(why)
    action.setShortcut(QKeySequence("Esc"))
    why.addAction(action)
    triggered: list[bool] = []
    action.triggered.connect(lambda: triggered.append(True))
    curve.setFocus()
    QTest.keyClick(curve, Qt.Key.Key_End)
    focused = curve if part == "curve" else back(why)
    focused.setFocus()
    QTest.keyClick(focused, Qt.Key.Key_Escape)
    assert why.what_if is None
    assert triggered == []
    assert curve.hasFocus()
    QTest.keyClick(curve, Qt.Key.Key_Escape)
    assert len(triggered) == 1


def test_tab_reaches_the_curve_and_then_the_button(why, curve):
    curve.setFocus()
    QTest.keyClick(curve, Qt.Key.Key_End)
    QTest.keyClick(curve, Qt.Key.Key_Tab)
    assert back(why).hasFocus()
    QTest.keyClick(back(why), Qt.Key.Key_Space)
    assert why.what_if is None
    assert curve.hasFocus()


def test_the_focus_is_seen(curve, qtbot):
    blue = theme_of("dark").colours.blue.name()

    def colours():
        image = curve.grab().toImage()
        every = (image.pixelColor(x, y) for x in range(image.width()) for y in range(112))
        return {colour.name() for colour in every}

    curve.clearFocus()
    assert blue not in colours()
    curve.setFocus()
    assert blue in colours()
