"""Drives the whole program as a person would, and reads what it shows."""

import hashlib
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from bigram_gui.core.frame import Frame, resolve
from bigram_gui.core.status import Phase
from bigram_gui.shell.commands import Command
from bigram_gui.shell.lesson import LessonList
from bigram_gui.storage.lesson_corpus import RemoteFile

LIST = b"emma\nolivia\nava\n"


def press(qtbot, widget, key, modifiers=Qt.KeyboardModifier.NoModifier):
    qtbot.keyClick(widget, key, modifiers)


def train_to_the_end(qtbot, session):
    with qtbot.waitSignal(
        session.controller.status_changed,
        check_params_cb=lambda status: status.phase is Phase.FINISHED,
    ):
        session.window.actions_of[Command.TRAIN].trigger()


def shown(session):
    return resolve(session.explorer.selection, session.controller.run)


def shown_frame(qtbot, session, act):
    frames: list[Frame] = []
    session.explorer.figures_changed.connect(frames.append)
    act()
    qtbot.waitUntil(lambda: bool(frames))
    session.explorer.figures_changed.disconnect(frames.append)
    return frames[-1]


def text_of(widget):
    return " ".join(label.text() for label in widget.findChildren(QLabel) if label.isVisible())


def lesson_at(url: str, folder: Path) -> LessonList:
    """Return the lesson's list as if it were ``LIST``, at a server of ours."""
    remote = RemoteFile(url, hashlib.sha256(LIST).hexdigest(), "names.txt")
    return LessonList(folder, remote, scheme="http")
