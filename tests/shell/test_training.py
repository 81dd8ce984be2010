"""Training in the whole program, on its bundled names, and what is kept of it."""

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog

from bigram_gui.app import worker
from bigram_gui.core.status import MAX_STEPS, Phase
from bigram_gui.core.training import train
from bigram_gui.shell.commands import Command
from bigram_gui.views.number_fields import StepsField
from tests.shell.driving import press, shown, text_of, train_to_the_end


def test_the_lesson_s_figures_after_a_hundred_steps(qtbot, session):
    session.controller.set_target(100)
    train_to_the_end(qtbot, session)
    losses = shown(session).score.losses
    assert [f"{loss:.2f}" for loss in losses] == ["2.01", "3.19", "2.14", "1.91"]
    assert f"{shown(session).score.loss:.2f}" == "2.31"


def test_space_trains_and_pauses(qtbot, session):
    session.controller.set_target(MAX_STEPS)
    session.window.loss_panel.setFocus()
    with qtbot.waitSignal(session.controller.steps_recorded):
        press(qtbot, session.window, Qt.Key.Key_Space)
    assert phase_of(session) is Phase.RUNNING
    assert session.window.actions_of[Command.TRAIN].text() == "Pause"
    press(qtbot, session.window, Qt.Key.Key_Space)
    assert phase_of(session) is Phase.PAUSED
    assert session.window.actions_of[Command.TRAIN].text() == "Train"


def phase_of(session) -> Phase:
    phase: Phase = session.controller.status.phase
    return phase


def test_n_steps_and_r_resets(qtbot, session):
    with qtbot.waitSignal(session.controller.steps_recorded):
        press(qtbot, session.window, Qt.Key.Key_N)
    assert session.controller.status.step == 1
    press(qtbot, session.window, Qt.Key.Key_R)
    assert session.controller.status.step == 0


def test_training_more_when_it_is_finished(qtbot, session):
    session.controller.set_target(50)
    train_to_the_end(qtbot, session)
    assert session.window.actions_of[Command.TRAIN].text() == "Train more"
    train_to_the_end(qtbot, session)
    assert session.controller.status.step == 100


def test_fewer_steps_than_are_trained_are_told_to_count_later(qtbot, session):
    session.controller.set_target(50)
    train_to_the_end(qtbot, session)
    type_steps(session, "60")
    assert "will count" not in text_of(session.window.status_line)
    type_steps(session, "20")
    told = "50 steps are trained already; 20 will count from the next reset on."
    assert told in text_of(session.window.status_line)
    session.window.actions_of[Command.RESET].trigger()
    assert session.controller.status.target == 20


def test_space_trains_after_the_steps_are_typed(qtbot, session):
    session.window.activateWindow()
    type_steps(session, "50")
    with qtbot.waitSignal(session.controller.steps_recorded):
        press(qtbot, session.window.focusWidget(), Qt.Key.Key_Space)


def type_steps(session, figures):
    field = session.window.training_bar.findChild(StepsField)
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, figures)
    QTest.keyClick(field, Qt.Key.Key_Return)


def test_a_failure_in_training_is_shown_and_the_program_lives_on(
    qtbot, session, monkeypatch, caplog
):
    with monkeypatch.context() as patch:
        patch.setattr(worker, "train", _fail)
        with qtbot.waitSignal(session.controller.failed):
            session.window.actions_of[Command.TRAIN].trigger()
    assert "Training stopped after step 0" in text_of(session.window.status_line)
    train_to_the_end(qtbot, session)


def _fail(*args):
    raise MemoryError


def test_closing_while_training_ends_the_threads(qtbot, session):
    session.controller.set_target(MAX_STEPS)
    with qtbot.waitSignal(session.controller.steps_recorded):
        session.window.actions_of[Command.TRAIN].trigger()
    session.window.close()
    assert session.controller._thread._thread.isFinished()
    assert session.loader._thread._thread.isFinished()


def test_the_losses_on_the_curve_are_the_core_s(qtbot, session):
    session.controller.set_target(2_000)
    train_to_the_end(qtbot, session)
    run = session.controller.run
    expected = train(run.start(), 2_000).losses
    np.testing.assert_array_equal(run.history.losses(0, 2_000), expected)


def test_the_curve_is_saved_beside_the_window(qtbot, session, tmp_path, monkeypatch):
    session.controller.set_target(200)
    train_to_the_end(qtbot, session)
    path = tmp_path / "curve.csv"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *args: (str(path), ""))
    session.window.actions_of[Command.SAVE_CURVE].trigger()
    qtbot.waitUntil(lambda: "is saved" in text_of(session.window.status_line))
    lines = path.read_text(encoding="utf-8").splitlines()
    assert len(lines) == 201
    assert lines[1].startswith("1,")


def test_a_curve_that_cannot_be_saved(qtbot, session, tmp_path, monkeypatch):
    session.controller.set_target(5)
    train_to_the_end(qtbot, session)
    path = tmp_path / "nowhere" / "curve.csv"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *args: (str(path), ""))
    session.window.actions_of[Command.SAVE_CURVE].trigger()
    qtbot.waitUntil(lambda: "could not be written" in text_of(session.window.status_line))


def test_the_person_s_number_of_steps_is_remembered(qtbot, open_session):
    first = open_session()
    first.controller.set_target(100)
    train_to_the_end(qtbot, first)
    train_to_the_end(qtbot, first)  # Train more: 200
    first.window.close()
    assert open_session().controller.status.target == 100
