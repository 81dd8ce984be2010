"""Other corpora and other settings begin other runs, or tell why not."""

from PySide6.QtWidgets import QDialog

from bigram_gui.core.curriculum import Order
from bigram_gui.core.run_settings import RunSettings
from bigram_gui.shell.commands import Command
from bigram_gui.views.run_settings_dialog import RunSettingsDialog
from tests.shell.driving import text_of, train_to_the_end


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


def test_a_second_file_that_fails_does_not_end_the_program(qtbot, session, tmp_path):
    session._is_first_run = True  # the first file is still being read, and the window is open
    with qtbot.waitSignal(session.loader.failed):
        session.corpora.open(tmp_path / "nowhere.txt")
    assert session.window.isVisible()
    assert "There is no file" in text_of(session.window.status_line)


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
