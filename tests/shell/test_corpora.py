"""Corpora come from files, pasted text and the network, into the real window."""

from functools import partial

import pytest
from PySide6.QtCore import QEvent, QMimeData, QObject, QUrl
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog

from bigram_gui.core.corpus_facts import CorpusFacts
from bigram_gui.core.run_settings import RunSettings
from bigram_gui.shell.application import Session
from bigram_gui.shell.commands import Command
from bigram_gui.views.corpus import panel as corpus_panel
from bigram_gui.views.paste_dialog import PasteDialog
from bigram_gui.views.run_settings_dialog import RunSettingsDialog
from tests.app.server import Loopback, serving
from tests.drags import drop, enter
from tests.shell.driving import LIST, lesson_at, text_of


@pytest.fixture
def corpus(tmp_path):
    path = tmp_path / "towns.txt"
    path.write_text("oslo\nbergen\noslo\n", encoding="utf-8")
    return path


def names_of(session):
    return session.controller.run.prepared.corpus.names_count


def trigger(session, command):
    session.window.actions_of[command].trigger()


def test_a_chosen_file_is_opened_and_remembered(qtbot, session, corpus, monkeypatch):
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *args: (str(corpus), ""))
    with qtbot.waitSignal(session.controller.run_started):
        trigger(session, Command.OPEN_CORPUS)
    assert names_of(session) == 3
    assert session.preferences.recent_corpora == [corpus]
    menu = session.window.actions_of[Command.RECENT_CORPORA].menu()
    menu.aboutToShow.emit()
    with qtbot.waitSignal(session.controller.run_started):
        menu.actions()[0].trigger()


def test_the_next_file_is_looked_for_beside_the_last(qtbot, session, corpus, monkeypatch):
    asked = []

    def choose(_parent, _title, folder, _kinds):
        asked.append(folder)
        return str(corpus if len(asked) == 1 else ""), ""

    monkeypatch.setattr(QFileDialog, "getOpenFileName", choose)
    with qtbot.waitSignal(session.controller.run_started):
        trigger(session, Command.OPEN_CORPUS)
    trigger(session, Command.OPEN_CORPUS)
    assert asked == ["", str(corpus.parent)]


def test_a_recent_file_is_listed_by_its_plain_path(qtbot, session, corpus):
    (corpus.parent / "other").mkdir()
    with qtbot.waitSignal(session.controller.run_started):
        session.corpora.open(corpus.parent / "other" / ".." / corpus.name)
    assert session.preferences.recent_corpora == [corpus]


def test_the_bundled_names_are_no_recent_file(qtbot, session):
    with qtbot.waitSignal(session.controller.run_started):
        trigger(session, Command.BUNDLED_CORPUS)
    assert session.preferences.recent_corpora == []


def test_names_are_pasted(qtbot, session, monkeypatch):
    monkeypatch.setattr(PasteDialog, "open", QDialog.accept)
    monkeypatch.setattr(PasteDialog, "accept", lambda self: self.done(1))
    monkeypatch.setattr(PasteDialog, "text", lambda _: "kim\nlee\n")
    with qtbot.waitSignal(session.controller.run_started):
        trigger(session, Command.PASTE_CORPUS)
    assert names_of(session) == 2


def drag_and_drop(session, data):
    """Drag ``data`` over the window and let go of it there."""
    assert enter(session.window, data).isAccepted()
    drop(session.window, data)


def test_a_file_is_dropped(qtbot, session, corpus):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(corpus))])
    with qtbot.waitSignal(session.controller.run_started):
        drag_and_drop(session, data)
    assert names_of(session) == 3


def test_a_text_is_dropped(qtbot, session):
    data = QMimeData()
    data.setText("kim\nlee\nkim\n")
    with qtbot.waitSignal(session.controller.run_started):
        drag_and_drop(session, data)
    assert names_of(session) == 3


def test_duplicates_are_dropped_and_come_back(qtbot, session, corpus, monkeypatch):
    with qtbot.waitSignal(session.controller.run_started):
        session.corpora.open(corpus)
    monkeypatch.setattr(RunSettingsDialog, "open", QDialog.accept)
    for keep, names in ((False, 2), (True, 3)):
        wanted = RunSettings(keep_duplicates=keep)
        monkeypatch.setattr(RunSettingsDialog, "settings", lambda _, wanted=wanted: wanted)
        with qtbot.waitSignal(session.controller.run_started):
            trigger(session, Command.RUN_SETTINGS)
        assert names_of(session) == names


def test_pasted_names_can_be_read_anew(qtbot, session, monkeypatch):
    with qtbot.waitSignal(session.controller.run_started):
        session.corpora.open_text("Kim\nkim\n")
    monkeypatch.setattr(RunSettingsDialog, "open", QDialog.accept)
    monkeypatch.setattr(RunSettingsDialog, "settings", lambda _: RunSettings(fold_case=True))
    with qtbot.waitSignal(session.controller.run_started):
        trigger(session, Command.RUN_SETTINGS)
    assert "K" not in session.controller.run.prepared.vocabulary


def test_the_lesson_s_list_is_fetched_once_and_then_there(qtbot, open_session, tmp_path):
    asked = []

    def answer(handler, _):
        asked.append(handler.path)
        handler.send(LIST)

    with serving(answer) as server:
        session = open_session(lesson=lesson_at(server.url, tmp_path / "data"))
        for _ in range(2):
            with qtbot.waitSignal(session.controller.run_started):
                trigger(session, Command.LESSON_CORPUS)
            assert names_of(session) == 3
    assert len(asked) == 1


def test_a_download_that_fails_leaves_the_run_as_it_is(qtbot, open_session, tmp_path):
    with serving(lambda handler, _: handler.send(b"something else")) as server:
        session = open_session(lesson=lesson_at(server.url, tmp_path / "data"))
        run = session.controller.run
        with qtbot.assertNotEmitted(session.controller.run_started):
            trigger(session, Command.LESSON_CORPUS)
            qtbot.waitUntil(lambda: "SHA-256" in text_of(session.window.status_line))
    assert session.controller.run is run
    assert session.window.load_progress.isHidden()


def test_progress_takes_the_place_of_the_status_line(qtbot, session):
    window = session.window
    heights = window.loss_panel.height(), window.bottom_panel.height()
    window.load_progress.show_progress("Reading towns.txt…", 0.5)
    qtbot.waitUntil(window.load_progress.isVisible)
    assert not window.status_line.isVisible()
    qtbot.waitUntil(lambda: (window.loss_panel.height(), window.bottom_panel.height()) == heights)
    window.load_progress.hide()
    assert window.status_line.isVisible()


class Resizes(QObject):
    """How often a widget's size changed."""

    def __init__(self, widget):
        super().__init__(widget)
        self.count = 0
        widget.installEventFilter(self)

    def eventFilter(self, watched, event):
        self.count += event.type() is QEvent.Type.Resize
        return False


def test_progress_leaves_the_rest_of_the_window_as_it_is(qtbot, session):
    """Two lines for a moment would have the curve drawn anew, several times over."""
    window = session.window
    resizes = Resizes(window.loss_panel.chart)
    window.load_progress.show_progress("Reading towns.txt…", 0.5)
    qtbot.waitUntil(window.load_progress.isVisible)
    QApplication.processEvents()
    window.load_progress.hide()
    QApplication.processEvents()
    assert resizes.count == 0


def test_a_load_is_called_off(qtbot, session, corpus):
    run = session.controller.run
    with (
        qtbot.assertNotEmitted(session.controller.run_started),
        qtbot.waitSignal(session.loader.cancelled),
    ):
        session.corpora.open(corpus)
        session.window.load_progress.cancel_requested.emit()
    assert session.controller.run is run
    assert "as it was" in text_of(session.window.status_line)


def test_the_corpus_page_knows_its_corpus(qtbot, session, corpus, monkeypatch):
    monkeypatch.setattr(corpus_panel, "AT_ONCE_PAIRS", 0)  # as if it were a large one
    told: list[CorpusFacts] = []
    session.window.findings.facts.found.connect(told.append)
    trigger(session, Command.PAGE_CORPUS)
    qtbot.waitUntil(lambda: bool(told))
    session.corpora.open(corpus)
    qtbot.waitUntil(lambda: told[-1].names_count == 3)


def test_other_settings_take_the_place_of_a_file_that_is_still_being_read(qtbot, session, corpus):
    names = names_of(session)
    begin = partial(session.corpora.begin_again, session.controller.run.prepared.corpus)
    session.corpora.open(corpus)
    for settings in (RunSettings(seed=7), RunSettings(seed=7, fold_case=True)):
        with qtbot.waitSignal(session.controller.run_started):
            begin(settings)
        assert names_of(session) == names
    assert session.preferences.recent_corpora == []


def test_a_file_that_is_opened_instead_of_a_download_is_not_said_to_be_called_off(
    qtbot, open_session, tmp_path, corpus
):
    def stall(_, server: Loopback) -> None:
        server.goes_on.wait()

    with serving(stall) as server:
        session = open_session(lesson=lesson_at(server.url, tmp_path / "data"))
        trigger(session, Command.LESSON_CORPUS)
        with qtbot.waitSignal(session.controller.run_started):
            session.corpora.open(corpus)
            assert "Called off" not in text_of(session.window.status_line)
        server.goes_on.set()


def test_what_is_opened_while_the_first_corpus_is_read_has_the_settings_of_the_start(
    open_session, corpus, monkeypatch
):
    def open_and_think_better_of_it(session):
        begin(session)
        session.corpora.open(corpus)

    begin = Session.open
    monkeypatch.setattr(Session, "open", open_and_think_better_of_it)
    session = open_session(smoothing=0.5)
    assert names_of(session) == 3
    assert session.controller.run.smoothing == 0.5


def test_figures_that_cannot_be_found_are_told(qtbot, session):
    session.window.findings.facts.failed.emit(MemoryError())
    assert "there is not enough memory" in text_of(session.window.status_line)
