"""Looking at steps, names and pairs in the whole program, by mouse and keyboard."""

import gc
import weakref

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QPushButton, QToolButton

from bigram_gui.core.status import Phase
from bigram_gui.page_name import PageName
from bigram_gui.shell.commands import Command
from bigram_gui.views.inspector.pair_table_heading import TableHeading
from bigram_gui.views.step_dialog import StepDialog
from tests.shell.driving import press, shown_frame, train_to_the_end


def test_an_earlier_step_is_viewed_and_left_again(qtbot, session, monkeypatch):
    session.controller.set_target(300)
    train_to_the_end(qtbot, session)
    monkeypatch.setattr(StepDialog, "open", QDialog.accept)
    monkeypatch.setattr(StepDialog, "step", lambda _: 100)
    go_to_step = session.window.actions_of[Command.GO_TO_STEP]
    frame = shown_frame(qtbot, session, go_to_step.trigger)
    assert (frame.step, frame.live) == (100, False)
    assert f"{frame.score.loss:.2f}" == "2.31"
    frame = shown_frame(qtbot, session, lambda: press(qtbot, session.window, Qt.Key.Key_Escape))
    assert (frame.step, frame.live) == (300, True)


def test_a_name_is_typed(qtbot, session):
    session.window.activateWindow()
    press(qtbot, session.window, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    field = QApplication.focusWidget()
    assert isinstance(field, QLineEdit)
    field.selectAll()
    frame = shown_frame(qtbot, session, lambda: qtbot.keyClicks(field, "norn r"))
    qtbot.waitUntil(lambda: session.explorer.selection.problem is not None)
    assert session.controller.status.step == 0  # n and r were letters, not commands
    assert session.explorer.selection.name == "norn"
    assert frame.run is session.controller.run


def test_ctrl_right_steps_through_the_pairs_even_while_typing(qtbot, session):
    press(qtbot, session.window, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    field = QApplication.focusWidget()
    for expected in (1, 2, 3, 3):
        press(qtbot, field, Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier)
        qtbot.waitUntil(lambda wanted=expected: session.explorer.selection.pair == wanted)
    press(qtbot, field, Qt.Key.Key_Left, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: session.explorer.selection.pair == 2)


def test_space_presses_a_focused_button_and_does_not_train(qtbot, session):
    session.controller.set_target(20)
    train_to_the_end(qtbot, session)
    reset = next(
        button
        for kind in (QPushButton, QToolButton)
        for button in session.window.training_bar.findChildren(kind)
        if "Reset" in button.text()
    )
    reset.setFocus()
    press(qtbot, reset, Qt.Key.Key_Space)
    assert session.controller.status.step == 0
    assert session.controller.status.phase is Phase.UNTRAINED


def test_space_sorts_by_a_heading_and_does_not_train(qtbot, session):
    heading = session.window.inspector.findChild(TableHeading)
    heading.setFocus()
    press(qtbot, heading, Qt.Key.Key_Space)
    assert "the last pair first" in heading.accessibleDescription()
    assert session.controller.status.phase is Phase.UNTRAINED


def test_enter_presses_a_focused_button(qtbot, session):
    buttons = session.window.training_bar.findChildren(QPushButton)
    step = next(button for button in buttons if button.text() == "Step")
    step.setFocus()
    with qtbot.waitSignal(session.controller.steps_recorded):
        press(qtbot, step, Qt.Key.Key_Return)
    assert session.controller.status.step == 1


def test_where_a_pair_was_learned_leads_to_its_steps(qtbot, session):
    session.controller.set_target(100)
    train_to_the_end(qtbot, session)
    shown_frame(qtbot, session, lambda: session.explorer.pick_pair(1))
    panel, place = session.window.bottom_panel, list(PageName).index(PageName.LEARNED)
    panel.show_page(place)
    learned = panel.page(place)
    frame = shown_frame(qtbot, session, lambda: learned.step_picked.emit(61))
    assert (frame.step, frame.pair) == (61, 1)


@pytest.mark.parametrize("name", PageName)
def test_a_page_that_is_not_in_view_holds_no_run_that_is_over(qtbot, session, name):
    other = PageName.NEXT_TOKEN if name is not PageName.NEXT_TOKEN else PageName.LEARNED
    session.window.show_page(name)
    session.window.show_page(other)
    history = weakref.ref(session.controller.run.history)
    shown_frame(qtbot, session, session.controller.reset)

    def is_gone():
        gc.collect()
        return history() is None

    qtbot.waitUntil(is_gone)
