"""The whole program, by mouse and keyboard, on its bundled names."""

import gc
import math
import weakref

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QAbstractSlider,
    QAbstractSpinBox,
    QApplication,
    QDialog,
    QFileDialog,
    QLabel,
    QLineEdit,
    QMenuBar,
    QPushButton,
    QScrollBar,
    QToolButton,
)

from bigram_gui.app import worker
from bigram_gui.core.curriculum import Order
from bigram_gui.core.frame import Frame, resolve
from bigram_gui.core.run_settings import RunSettings
from bigram_gui.core.status import MAX_STEPS, Phase
from bigram_gui.core.training import train
from bigram_gui.page_name import PageName
from bigram_gui.shell.commands import Command
from bigram_gui.shell.screenshot import Photographer
from bigram_gui.views.inspector.pair_table_heading import TableHeading
from bigram_gui.views.run_settings_dialog import RunSettingsDialog
from bigram_gui.views.step_dialog import StepDialog


def press(qtbot, widget, key, modifiers=Qt.KeyboardModifier.NoModifier):
    qtbot.keyClick(widget, key, modifiers)


def train_to_the_end(qtbot, session):
    with qtbot.waitSignal(
        session.controller.status_changed,
        check_params_cb=lambda status: status.phase is Phase.FINISHED,
    ):
        session.window.actions_of[Command.TRAIN].trigger()


def shown_frame(qtbot, session, act):
    frames: list[Frame] = []
    session.explorer.figures_changed.connect(frames.append)
    act()
    qtbot.waitUntil(lambda: bool(frames))
    session.explorer.figures_changed.disconnect(frames.append)
    return frames[-1]


def test_the_first_launch_shows_the_untrained_model(session):
    frame = shown(session)
    assert (frame.step, frame.name) == (0, "ava")
    assert frame.score.loss == pytest.approx(math.log(27))
    assert session.controller.status.phase is Phase.UNTRAINED
    assert session.window.actions_of[Command.TRAIN].isEnabled()
    assert not session.window.actions_of[Command.RESET].isEnabled()


def shown(session):
    return resolve(session.explorer.selection, session.controller.run)


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


def text_of(widget):
    return " ".join(label.text() for label in widget.findChildren(QLabel) if label.isVisible())


def test_closing_while_training_ends_the_threads(qtbot, session):
    session.controller.set_target(MAX_STEPS)
    with qtbot.waitSignal(session.controller.steps_recorded):
        session.window.actions_of[Command.TRAIN].trigger()
    session.window.close()
    assert session.controller._thread._thread.isFinished()
    assert session.loader._thread._thread.isFinished()


def test_a_bad_corpus_leaves_the_run_untouched(qtbot, session, tmp_path):
    session.controller.set_target(20)
    train_to_the_end(qtbot, session)
    run = session.controller.run
    with qtbot.waitSignal(session.loader.failed):
        session.corpora.open(tmp_path / "nowhere.txt")
    assert session.controller.run is run
    assert "There is no file" in text_of(session.window.status_line)


def run_settings(session):
    return session.corpora.settings


def test_another_corpus_begins_a_new_run(qtbot, session, tmp_path):
    path = tmp_path / "towns.txt"
    path.write_text("oslo\nbergen\n\x07\n", encoding="utf-8")
    with qtbot.waitSignal(session.controller.run_started):
        session.corpora.open(path)
    assert session.controller.run.prepared.corpus.names_count == 2
    assert "line 3" in text_of(session.window.status_line)
    qtbot.waitUntil(lambda: session.explorer.selection.name in {"oslo", "bergen"})  # no “v”


def test_every_theme_reaches_every_part(qtbot, session):
    session.controller.set_target(100)
    train_to_the_end(qtbot, session)
    pictures = {}
    for command in (Command.THEME_LIGHT, Command.THEME_DARK):
        session.window.actions_of[command].trigger()
        pictures[command] = session.window.grab().toImage()
    for part in ("training_bar", "loss_panel", "bottom_panel", "inspector", "status_line"):
        widget = getattr(session.window, part)
        corner = widget.mapTo(session.window, QPoint(2, widget.height() // 2))
        light = pictures[Command.THEME_LIGHT].pixelColor(corner).lightness()
        dark = pictures[Command.THEME_DARK].pixelColor(corner).lightness()
        assert light > 200 > 60 > dark, part


def test_every_control_has_a_name_and_can_be_reached(session):
    kinds = (QAbstractButton, QAbstractSlider, QAbstractSpinBox, QLineEdit)
    for kind in kinds:
        for control in session.window.findChildren(kind):
            if not control.isVisible() or _is_inside_a_control(control, kinds):
                continue
            name = control.accessibleName() or getattr(control, "text", str)()
            assert name, control
            assert control.focusPolicy() & Qt.FocusPolicy.TabFocus, name
            assert control.toolTip(), name


def _is_inside_a_control(control, kinds):
    parent = control.parentWidget()
    in_scroll_area = isinstance(control, QScrollBar) and isinstance(
        parent.parentWidget(), QAbstractScrollArea
    )
    return in_scroll_area or isinstance(parent, (*kinds, QMenuBar))


def test_the_window_opens_as_it_was_left(qtbot, open_session):
    first = open_session()
    first.window.resize(1_100, 700)
    first.controller.set_target(5_000)
    first.window.close()
    second = open_session()
    assert second.window.height() == 700  # Qt fits the width to the offscreen screen's
    assert second.controller.status.target == 5_000


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


def test_other_settings_begin_a_new_run(qtbot, session, monkeypatch):
    monkeypatch.setattr(RunSettingsDialog, "open", QDialog.accept)
    wanted = RunSettings(Order.FILE, 7, 0.5)
    monkeypatch.setattr(RunSettingsDialog, "settings", lambda _: wanted)
    before = session.controller.run
    with qtbot.waitSignal(session.controller.run_started):
        session.window.actions_of[Command.RUN_SETTINGS].trigger()
    run = session.controller.run
    assert run is not before
    assert run.smoothing == 0.5
    assert run.prepared.curriculum.order is Order.FILE
    assert run.prepared.corpus is before.prepared.corpus


def test_skipped_lines_are_told_once(qtbot, session, tmp_path):
    path = tmp_path / "names.txt"
    path.write_text("ava\n\x07\n", encoding="utf-8")
    with qtbot.waitSignal(session.controller.run_started):
        session.corpora.open(path)
    assert "was skipped" in text_of(session.window.status_line)
    session.window.status_line.show_message("something else", error=False)
    session.controller.reset()
    assert "was skipped" not in text_of(session.window.status_line)


def test_a_closed_window_stays_closed(qtbot, open_session, tmp_path):
    session = open_session()
    session._patience.start()
    session.window.close()
    assert not session._patience.isActive()


def test_the_person_s_number_of_steps_is_remembered(qtbot, open_session):
    first = open_session()
    first.controller.set_target(100)
    train_to_the_end(qtbot, first)
    train_to_the_end(qtbot, first)  # Train more: 200
    first.window.close()
    assert open_session().controller.status.target == 100


def test_a_second_file_that_fails_does_not_end_the_program(qtbot, session, tmp_path):
    session._is_first_run = True  # the first file is still being read, and the window is open
    with qtbot.waitSignal(session.loader.failed):
        session.corpora.open(tmp_path / "nowhere.txt")
    assert session.window.isVisible()
    assert "There is no file" in text_of(session.window.status_line)


def test_a_picture_of_a_failure_is_not_taken(qtbot, session, tmp_path, capsys):
    path = tmp_path / "window.png"
    photographer = Photographer(session.window, path, 10)
    statuses: list[int] = []
    photographer.done.connect(statuses.append)
    session.controller.failed.connect(photographer.on_failed)
    session.controller.failed.emit("Training stopped.")
    assert statuses == [2]
    assert "Training stopped." in capsys.readouterr().err
    assert not path.exists()


def test_upper_case_is_folded_when_it_is_asked_for(qtbot, session, tmp_path, monkeypatch):
    path = tmp_path / "names.txt"
    path.write_text("Ava\nEMMA\n", encoding="utf-8")
    with qtbot.waitSignal(session.controller.run_started):
        session.corpora.open(path)
    assert "A" in session.controller.run.prepared.vocabulary
    monkeypatch.setattr(RunSettingsDialog, "open", QDialog.accept)
    monkeypatch.setattr(RunSettingsDialog, "settings", lambda _: RunSettings(fold_case=True))
    with qtbot.waitSignal(session.controller.run_started):
        session.window.actions_of[Command.RUN_SETTINGS].trigger()
    assert "A" not in session.controller.run.prepared.vocabulary
    assert run_settings(session).fold_case


@pytest.mark.parametrize(
    ("size", "upper", "lower", "right"),
    [((1_280, 800), 368, 328, 440), ((1_920, 1_080), 555, 421, 480), ((960, 600), 248, 248, 380)],
)
def test_the_parts_have_their_shares(qtbot, open_session, size, upper, lower, right):
    session = open_session(size=size)
    window = session.window
    assert window.loss_panel.height() == pytest.approx(upper, abs=4)
    assert window.bottom_panel.height() == pytest.approx(lower, abs=4)
    assert window.inspector.width() == pytest.approx(right, abs=2)


def test_enter_presses_a_focused_button(qtbot, session):
    buttons = session.window.training_bar.findChildren(QPushButton)
    step = next(button for button in buttons if button.text() == "Step")
    step.setFocus()
    with qtbot.waitSignal(session.controller.steps_recorded):
        press(qtbot, step, Qt.Key.Key_Return)
    assert session.controller.status.step == 1


@pytest.mark.parametrize("command", [Command.SHORTCUTS, Command.RUN_SETTINGS, Command.GO_TO_STEP])
def test_dialogs_open_and_close(qtbot, session, command):
    session.controller.set_target(5)
    train_to_the_end(qtbot, session)

    def close():
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QDialog)
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)

    QTimer.singleShot(0, close)
    session.window.actions_of[command].trigger()
    train_to_the_end(qtbot, session)  # and the program lives on


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
