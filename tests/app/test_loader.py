import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from bigram_gui.app import worker
from bigram_gui.app.loader import CorpusLoader
from bigram_gui.app.messages import LoadAnswer, PastedNames
from bigram_gui.core.corpus import Corpus
from bigram_gui.core.curriculum import Order
from bigram_gui.core.prepared import prepare
from bigram_gui.core.run_settings import RunSettings
from tests.app.runs import prepared


@pytest.fixture
def loader(qtbot: QtBot) -> Iterator[CorpusLoader]:
    loader = CorpusLoader()
    yield loader
    loader.stop()


@pytest.fixture
def names_file(tmp_path: Path) -> Path:
    path = tmp_path / "names.txt"
    path.write_text("ava\nemma\n", encoding="utf-8")
    return path


def test_a_file_is_read_and_prepared(qtbot: QtBot, loader: CorpusLoader, names_file: Path) -> None:
    settings = RunSettings(Order.FILE, 7, 0.5)
    with qtbot.waitSignal(loader.loaded) as loaded:
        loader.load(names_file, settings)
    answer = loaded.args[0]
    assert answer.settings == settings
    assert answer.prepared.corpus.names_count == 2
    assert answer.prepared.curriculum.order is Order.FILE


def test_a_corpus_can_be_prepared_anew(qtbot: QtBot, loader: CorpusLoader) -> None:
    corpus = prepared().corpus
    with qtbot.waitSignal(loader.loaded) as loaded:
        loader.load(corpus, RunSettings(seed=1))
    assert loaded.args[0].prepared.corpus is corpus


def test_a_missing_file_is_told_in_a_sentence(
    qtbot: QtBot, loader: CorpusLoader, tmp_path: Path
) -> None:
    with qtbot.waitSignal(loader.failed) as failed:
        loader.load(tmp_path / "nowhere.txt", RunSettings())
    assert failed.args[0].startswith("There is no file")


def test_an_unforeseen_error_is_told_too(
    qtbot: QtBot,
    loader: CorpusLoader,
    names_file: Path,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    def failing_prepare(*args):
        raise MemoryError

    monkeypatch.setattr(worker, "prepare", failing_prepare)
    with qtbot.waitSignal(loader.failed) as failed:
        loader.load(names_file, RunSettings())
    assert failed.args == ["The corpus could not be loaded: there is not enough memory."]
    assert "loading failed" in caplog.text


def test_the_newest_request_wins(
    qtbot: QtBot, loader: CorpusLoader, names_file: Path, tmp_path: Path
) -> None:
    answers: list[object] = []
    loader.loaded.connect(answers.append)
    loader.failed.connect(answers.append)
    loader.load(tmp_path / "nowhere.txt", RunSettings())
    with qtbot.waitSignal(loader.loaded):
        loader.load(names_file, RunSettings())
    assert len(answers) == 1


def test_a_load_that_takes_longer_than_a_moment_says_so(
    qtbot: QtBot, loader: CorpusLoader, names_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    goes_on = threading.Event()

    def slow_prepare(corpus: Corpus, *args):
        goes_on.wait()
        return prepare(corpus, *args)

    monkeypatch.setattr(worker, "prepare", slow_prepare)
    with qtbot.waitSignal(loader.keeps_waiting) as waiting:
        loader.load(names_file, RunSettings())
    assert waiting.args == ["Reading names.txt…"]
    with qtbot.waitSignal(loader.loaded):
        goes_on.set()


class Gate:
    """Holds up the work of a load at its first sign of progress, until it is opened."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.is_reached = threading.Event()
        self.goes_on = threading.Event()
        monkeypatch.setattr(worker, "prepare", self._prepare)

    def _prepare(self, corpus, order, seed, held_out, waiting):
        self.is_reached.set()
        self.goes_on.wait()
        return prepare(corpus, order, seed, held_out, waiting)


def test_a_load_can_be_called_off(
    qtbot: QtBot, loader: CorpusLoader, names_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers: list[LoadAnswer] = []
    loader.loaded.connect(answers.append)
    gate = Gate(monkeypatch)
    loader.load(names_file, RunSettings())
    gate.is_reached.wait()
    with qtbot.waitSignal(loader.cancelled):
        loader.cancel()
    assert not loader.is_busy
    gate.goes_on.set()
    with qtbot.waitSignal(loader.loaded) as loaded:
        loader.load(names_file, RunSettings(seed=9))
    assert [answer.settings.seed for answer in answers] == [9]
    assert loaded.args[0].settings.seed == 9
    assert not loader.is_busy


def test_calling_off_nothing_says_nothing(qtbot: QtBot, loader: CorpusLoader) -> None:
    with qtbot.assertNotEmitted(loader.cancelled):
        loader.cancel()


def test_stopping_calls_off_a_load_that_is_under_way(
    qtbot: QtBot, names_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    is_under_way = threading.Event()

    def endless(path, *, fold_case, waiting):
        is_under_way.set()
        while True:
            waiting.go_on(0.5)

    monkeypatch.setattr(worker, "read_corpus", endless)
    loader = CorpusLoader()
    loader.load(names_file, RunSettings())
    is_under_way.wait()
    loader.stop()  # returns


def test_a_newer_request_calls_off_the_one_before(
    qtbot: QtBot, loader: CorpusLoader, names_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def endless(path, *, fold_case, waiting):
        while True:
            waiting.go_on(0.5)

    monkeypatch.setattr(worker, "read_corpus", endless)
    loader.load(names_file, RunSettings())
    with qtbot.waitSignal(loader.loaded):
        loader.load(prepared().corpus, RunSettings())


def test_a_long_load_tells_how_far_it_is(
    qtbot: QtBot, loader: CorpusLoader, names_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def endless(path, *, fold_case, waiting):
        while True:
            waiting.go_on(0.25)

    monkeypatch.setattr(worker, "read_corpus", endless)
    with qtbot.waitSignals([loader.keeps_waiting, loader.progress], order="strict"):
        loader.load(names_file, RunSettings())
    with qtbot.waitSignal(loader.progress) as told:
        pass
    assert told.args == ["Reading names.txt…", 0.25]


def test_repeated_names_are_left_out_if_asked_for(
    qtbot: QtBot, loader: CorpusLoader, names_file: Path
) -> None:
    names_file.write_text("ava\nemma\nava\n", encoding="utf-8")
    with qtbot.waitSignal(loader.loaded) as loaded:
        loader.load(names_file, RunSettings(keep_duplicates=False))
    corpus = loaded.args[0].prepared.corpus
    assert corpus.names_count == 2
    assert corpus.report.dropped == 1


def test_pasted_names_are_a_corpus(qtbot: QtBot, loader: CorpusLoader) -> None:
    with qtbot.waitSignal(loader.loaded) as loaded:
        loader.load(PastedNames("Ava\r\n\nEmma\ud800"), RunSettings(fold_case=True))
    corpus = loaded.args[0].prepared.corpus
    assert [corpus.name(index) for index in range(2)] == ["ava", "emma?"]
    assert corpus.source == "The pasted text"


def test_pasted_nothing_is_told(qtbot: QtBot, loader: CorpusLoader) -> None:
    with qtbot.waitSignal(loader.failed) as failed:
        loader.load(PastedNames(" \n"), RunSettings())
    assert failed.args == ["The pasted text has no usable names: every line is blank."]
