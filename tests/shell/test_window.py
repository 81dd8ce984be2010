"""The window: how it opens and closes, its parts, themes, controls and dialogs."""

import math

import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QAbstractSlider,
    QAbstractSpinBox,
    QApplication,
    QDialog,
    QLineEdit,
    QMenuBar,
    QScrollBar,
)

from bigram_gui.core.status import Phase
from bigram_gui.shell.commands import Command
from bigram_gui.shell.screenshot import Photographer
from tests.shell.driving import shown, train_to_the_end


def test_the_first_launch_shows_the_untrained_model(session):
    frame = shown(session)
    assert (frame.step, frame.name) == (0, "ava")
    assert frame.score.loss == pytest.approx(math.log(27))
    assert session.controller.status.phase is Phase.UNTRAINED
    assert session.window.actions_of[Command.TRAIN].isEnabled()
    assert not session.window.actions_of[Command.RESET].isEnabled()


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


def test_a_closed_window_stays_closed(qtbot, open_session, tmp_path):
    session = open_session()
    session._patience.start()
    session.window.close()
    assert not session._patience.isActive()


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
