"""The commands about the typed name, in the real window."""

import pytest
from PySide6.QtCore import QEvent, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel

from bigram_gui.core.name_text import in_quotes
from bigram_gui.core.selection import MOST_PINNED
from bigram_gui.shell.commands import Command
from bigram_gui.views.message_line import MessageLine
from tests.shell.driving import shown_frame, train_to_the_end


def trigger(session, command):
    session.window.actions_of[command].trigger()


def test_a_name_is_pinned_and_unpinned(session):
    trigger(session, Command.PIN_NAME)
    assert session.explorer.selection.pinned == ("ava",)
    trigger(session, Command.PIN_NAME)
    assert session.explorer.selection.pinned == ()


def test_what_was_pinned_and_copied_is_told_and_passes(qtbot, session):
    for command, word in ((Command.PIN_NAME, "Pinned"), (Command.COPY_TSV, "Copied")):
        trigger(session, command)
        message = session.window.findChild(MessageLine)
        assert message.isVisibleTo(session.window)
        assert word in message.findChild(QLabel).text()
        QApplication.sendEvent(message, QEvent(QEvent.Type.Leave))
        message.findChild(QTimer).timeout.emit()
        assert not message.isVisibleTo(session.window)


@pytest.mark.parametrize("name", ["ava", ""])
def test_a_pinned_name_turns_nothing_around_that_is_told_beside_it(session, name):
    """A name that runs to the left would take the colon and the number after it along."""
    session.explorer.type_name(name)
    told = session.window.findChild(MessageLine).findChild(QLabel)
    trigger(session, Command.PIN_NAME)
    assert told.text() == f"Pinned {in_quotes(name)}: 1 name to compare (Ctrl+3)."
    trigger(session, Command.PIN_NAME)
    assert told.text() == f"Unpinned {in_quotes(name)}."


def test_no_more_names_than_fit_are_pinned(qtbot, session):
    for index in range(MOST_PINNED):
        session.explorer.pin_name("a" * (index + 1))
    trigger(session, Command.PIN_NAME)
    assert len(session.explorer.selection.pinned) == MOST_PINNED
    assert "ava" not in session.explorer.selection.pinned


def test_pinned_and_recent_names_are_remembered(qtbot, session):
    trigger(session, Command.PIN_NAME)
    session.window.inspector.name_committed.emit("mia")
    session.window.close()
    assert session.preferences.pinned == ["ava"]
    assert session.preferences.recent_names == ["mia"]


@pytest.mark.parametrize(
    ("command", "part"),
    [
        (Command.COPY_TEXT, "ava"),
        (Command.COPY_TSV, "\t"),
        (Command.COPY_MARKDOWN, "|"),
        (Command.COPY_LATEX, "tabular"),
    ],
)
def test_the_pairs_are_copied(qtbot, session, command, part):
    session.controller.set_target(100)
    train_to_the_end(qtbot, session)
    QGuiApplication.clipboard().clear()
    trigger(session, command)
    assert part in QGuiApplication.clipboard().text()


def test_escape_stops_the_playing_first_and_then_goes_live(qtbot, session):
    session.controller.set_target(100)
    train_to_the_end(qtbot, session)
    shown_frame(qtbot, session, lambda: session.explorer.pick_step(50))
    session.window.actions_of[Command.PLAY_PAIRS].trigger()
    back = session.window.actions_of[Command.BACK_TO_LIVE]
    back.trigger()
    assert not session.window.inspector.is_playing
    assert session.explorer.selection.step == 50
    back.trigger()
    assert session.explorer.selection.step is None


def test_the_pairs_are_played_and_stopped(qtbot, session):
    session.controller.set_target(100)
    train_to_the_end(qtbot, session)
    action = session.window.actions_of[Command.PLAY_PAIRS]
    action.trigger()
    assert session.window.inspector.is_playing
    assert "Stop" in action.text()
    action.trigger()
    assert not session.window.inspector.is_playing
    assert "Stop" not in action.text()


def test_a_text_with_unknown_characters_cannot_be_played(qtbot, session):
    play = session.window.actions_of[Command.PLAY_PAIRS]
    assert play.isEnabled()
    shown_frame(qtbot, session, lambda: session.explorer.type_name("a7a"))
    assert not play.isEnabled()
    shown_frame(qtbot, session, lambda: session.explorer.type_name("ava"))
    assert play.isEnabled()


def test_names_pinned_on_the_command_line_are_read_as_typed_ones(qtbot, open_session):
    session = open_session(pinned=(" Ava", "MIA"))
    assert session.explorer.selection.pinned == ("ava", "mia")
