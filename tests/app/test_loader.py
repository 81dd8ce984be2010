import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from bigram_gui.app import worker
from bigram_gui.app.loader import CorpusLoader
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
