from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QSettings
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from bigram_gui.core.status import FASTEST
from bigram_gui.launch_options import LaunchOptions
from bigram_gui.shell.application import Session
from bigram_gui.shell.lesson import LessonList

OpenSession = Callable[..., Session]


@pytest.fixture
def open_session(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[OpenSession]:
    """Opens the whole program, on fresh settings, and waits until it shows the untrained model."""
    sessions = []
    font, palette = qapp.font(), qapp.palette()

    def open_with(lesson: LessonList | None = None, **options) -> Session:
        settings = QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)
        session = Session(
            qapp,
            replace(LaunchOptions(), theme="dark", **options),
            settings,
            lesson or LessonList(tmp_path / "data"),
        )
        sessions.append(session)
        with qtbot.waitSignal(session.explorer.figures_changed):
            session.open()
        session.window.activateWindow()  # without a window manager nobody else would
        qtbot.waitUntil(session.window.isActiveWindow)
        session.controller.set_speed(FASTEST)
        return session

    yield open_with
    for session in sessions:
        session.window.close()
        session.window.deleteLater()
        session.deleteLater()
    qapp.setStyleSheet("")  # views are tested without our style
    qapp.setFont(font)
    qapp.setPalette(palette)
    # Now, and not in the next test: a style sheet remembers what it knows of a window that is
    # destroyed under it, and the next change of theme would look at the window once more.
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


@pytest.fixture
def session(open_session: OpenSession) -> Session:
    return open_session()
