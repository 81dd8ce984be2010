"""A folder that is empty, and downloads into it."""

from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from bigram_gui.app.download import CorpusDownload
from tests.app.download.downloads import Downloads, Failure, files_in


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "data" / "explorer"


@pytest.fixture
def downloads(qtbot: QtBot, folder: Path) -> Iterator[Downloads]:
    with ExitStack() as stack:
        yield Downloads(folder, stack)


@pytest.fixture
def failure(qtbot: QtBot, folder: Path) -> Failure:
    """Return what a download says that fails; it must leave nothing behind."""

    def of(download: CorpusDownload) -> str:
        with qtbot.assertNotEmitted(download.done), qtbot.waitSignal(download.failed) as failed:
            download.start()
        assert not download.is_busy
        assert files_in(folder) == []
        sentence: str = failed.args[0]
        assert sentence.endswith(".")
        return sentence

    return of
