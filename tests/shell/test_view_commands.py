"""Commands that change how runs are looked at, on the whole program."""

import pytest
from PySide6.QtCore import Qt

from bigram_gui.core.kept import MAX_KEPT
from bigram_gui.core.status import MAX_STEPS, Phase
from bigram_gui.core.units import Unit
from bigram_gui.shell.commands import Command
from bigram_gui.views.compare import ComparePanel
from bigram_gui.views.next_token import NextTokenPanel
from tests.shell.driving import shown_frame, text_of, train_to_the_end
from tests.views.calls import calls_of


@pytest.fixture
def trained(qtbot, session):
    session.controller.set_target(300)
    train_to_the_end(qtbot, session)
    return session


def trigger(session, command):
    session.window.actions_of[command].trigger()


def test_the_unit_goes_round(qtbot, trained):
    units = []
    for _ in range(3):
        frame = shown_frame(qtbot, trained, lambda: trigger(trained, Command.NEXT_UNIT))
        units.append(frame.unit)
    assert units == [Unit.BITS, Unit.PERPLEXITY, Unit.NATS]
    frame = shown_frame(qtbot, trained, lambda: trigger(trained, Command.UNIT_PERPLEXITY))
    assert frame.unit is Unit.PERPLEXITY
    assert trained.window.actions_of[Command.UNIT_PERPLEXITY].isChecked()


def test_the_unit_is_changed_in_the_status_line(qtbot, trained):
    frame = shown_frame(qtbot, trained, trained.window.status_line.unit_requested.emit)
    assert frame.unit is Unit.BITS
    assert trained.window.actions_of[Command.UNIT_BITS].isChecked()


def test_the_running_mean_s_window(qtbot, trained):
    shown_frame(qtbot, trained, lambda: trigger(trained, Command.WINDOW_200))
    assert trained.controller.run.history.window == 200
    shown_frame(qtbot, trained, lambda: trigger(trained, Command.NEXT_WINDOW))
    assert trained.controller.run.history.window == 1_000
    shown_frame(qtbot, trained, lambda: trained.window.loss_panel.window_chosen.emit(10))
    assert trained.window.actions_of[Command.WINDOW_10].isChecked()


def test_a_run_is_kept_and_removed(qtbot, trained):
    first = trained.controller.run
    frame = shown_frame(qtbot, trained, lambda: trigger(trained, Command.KEEP_RUN))
    assert [kept.run for kept in frame.kept] == [first]
    assert trained.controller.status.phase is Phase.UNTRAINED
    dropped = trained.window.loss_panel.run_dropped
    frame = shown_frame(qtbot, trained, lambda: dropped.emit(first.number))
    assert frame.kept == ()


def test_an_untrained_run_is_not_kept(session):
    trigger(session, Command.KEEP_RUN)
    assert "no curve to keep" in text_of(session.window.status_line)


@pytest.mark.parametrize("command", [Command.TRAIN, Command.STEP])
def test_what_was_said_before_training_goes_when_it_begins(qtbot, session, command):
    trigger(session, Command.KEEP_RUN)
    with qtbot.waitSignal(session.controller.steps_recorded):
        trigger(session, command)
    assert "no curve to keep" not in text_of(session.window.status_line)


def test_what_was_said_during_training_stays_when_it_pauses(qtbot, session):
    session.controller.set_target(MAX_STEPS)
    with qtbot.waitSignal(session.controller.steps_recorded):
        trigger(session, Command.TRAIN)
    session.window.show_error("The curve could not be saved.")
    trigger(session, Command.TRAIN)
    qtbot.waitUntil(lambda: session.controller.status.phase is Phase.PAUSED)
    assert "could not be saved" in text_of(session.window.status_line)


def test_there_is_room_for_eight_runs(qtbot, session):
    session.controller.set_target(10)
    for _ in range(MAX_KEPT + 1):
        train_to_the_end(qtbot, session)
        trigger(session, Command.KEEP_RUN)
    assert session.controller.status.step == 10
    assert "no room" in text_of(session.window.status_line)


def test_recorded_training_is_played_and_stopped(qtbot, trained):
    action = trained.window.actions_of[Command.PLAY_BACK]
    with qtbot.waitSignal(trained.explorer.playing_changed):
        action.trigger()
    assert action.text() == "Stop &Playing"
    qtbot.waitUntil(lambda: (trained.explorer.selection.step or 0) > 0)
    with qtbot.waitSignal(trained.explorer.playing_changed):
        action.trigger()
    assert action.text() == "&Play Back"


def test_the_axes_by_key(qtbot, trained):
    trained.window.loss_panel.chart.setFocus()
    qtbot.keyClick(trained.window, Qt.Key.Key_L)
    assert trained.window.actions_of[Command.LOG_STEPS].isChecked()
    qtbot.keyClick(trained.window, Qt.Key.Key_L, Qt.KeyboardModifier.ShiftModifier)
    assert trained.window.actions_of[Command.LOG_LOSS].isChecked()
    trained.window.loss_panel.log_steps_changed.emit(False)
    assert not trained.window.actions_of[Command.LOG_STEPS].isChecked()


def test_the_unit_is_chosen_above_the_curve(qtbot, trained):
    choose = trained.window.loss_panel.unit_chosen.emit
    frame = shown_frame(qtbot, trained, lambda: choose(Unit.PERPLEXITY))
    assert frame.unit is Unit.PERPLEXITY
    assert trained.window.actions_of[Command.UNIT_PERPLEXITY].isChecked()


def test_each_page_has_a_key_that_unfolds_it(qtbot, session):
    window = session.window
    window.actions_of[Command.FOLD_PANEL].setChecked(False)
    window.actions_of[Command.PAGE_LEARNED].trigger()
    assert window.bottom_panel.page(1).isVisible()
    window.actions_of[Command.PAGE_NEXT_TOKEN].trigger()
    assert window.bottom_panel.page(0).isVisible()
    assert not window.bottom_panel.page(1).isVisible()


def test_a_key_that_unfolds_another_page_has_the_chosen_one_do_nothing(qtbot, trained, monkeypatch):
    actions = trained.window.actions_of
    actions[Command.FOLD_PANEL].setChecked(False)
    shown = calls_of(monkeypatch, NextTokenPanel, "show_frame")
    shown_frame(qtbot, trained, lambda: actions[Command.UNIT_BITS].trigger())
    actions[Command.PAGE_LEARNED].trigger()
    assert trained.window.bottom_panel.page(1).isVisible()
    assert shown == []


@pytest.mark.parametrize("is_made_before", [True, False])
def test_sparklines_are_spaced_as_the_curve_is(qtbot, trained, is_made_before):
    window = trained.window
    trained.explorer.pin_name("ava")
    if is_made_before:
        window.actions_of[Command.PAGE_COMPARE].trigger()
    window.actions_of[Command.LOG_STEPS].setChecked(True)
    window.actions_of[Command.PAGE_COMPARE].trigger()
    page = window.bottom_panel.findChild(ComparePanel)
    headings = page._headings
    qtbot.waitUntil(lambda: ", log, " in headings.accessibleName())
