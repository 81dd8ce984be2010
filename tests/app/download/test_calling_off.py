"""A download that is called off, and one that ends with the program."""

from pathlib import Path
from threading import Event

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from bigram_gui.app.download import CorpusDownload
from tests.app.download.downloads import NAMES, Downloads, files_in, stall_within
from tests.commands import SECONDS


def test_a_download_can_be_called_off_and_made_anew(
    qtbot: QtBot, downloads: Downloads, folder: Path
) -> None:
    answers = [stall_within, lambda handler, _: handler.send(NAMES)]
    download = downloads.of(lambda handler, server: answers.pop(0)(handler, server))
    with qtbot.waitSignal(download.progress):
        download.start()
    with qtbot.assertNotEmitted(download.failed), qtbot.waitSignal(download.cancelled):
        download.cancel()
    assert not download.is_busy
    assert files_in(folder) == []
    with qtbot.assertNotEmitted(download.cancelled):
        download.cancel()
    with qtbot.waitSignal(download.done):
        download.start()


class SlowDisk:
    """Saves nothing, and takes its time over it."""

    def __init__(self) -> None:
        self.is_asked, self.goes_on = Event(), Event()

    def save(self, data: bytes) -> Path:
        self.is_asked.set()
        self.goes_on.wait(SECONDS)
        return Path("names.txt")


@pytest.fixture
def disk() -> SlowDisk:
    return SlowDisk()


@pytest.fixture
def saving(qtbot: QtBot, downloads: Downloads, disk: SlowDisk) -> CorpusDownload:
    """A download that has come, and is being saved."""
    download = downloads.of(lambda handler, _: handler.send(NAMES), save=disk.save)
    download.start()
    qtbot.waitUntil(disk.is_asked.is_set)
    return download


@pytest.fixture
def done(saving: CorpusDownload) -> list[Path]:
    """What is handed on of it."""
    done: list[Path] = []
    saving.done.connect(done.append)
    return done


def test_what_is_called_off_while_it_is_saved_is_not_handed_on(
    qtbot: QtBot, disk: SlowDisk, saving: CorpusDownload, done: list[Path]
) -> None:
    with qtbot.waitSignal(saving.cancelled):
        saving.cancel()
    assert not saving.is_busy
    disk.goes_on.set()
    with qtbot.waitSignal(saving.done):
        saving.start()
    assert done == [Path("names.txt")]


def test_what_ends_with_the_program_is_not_handed_on(
    disk: SlowDisk, saving: CorpusDownload, done: list[Path]
) -> None:
    disk.goes_on.set()
    saving.stop()  # waits for the disk: whatever it had to say is said
    QApplication.processEvents()
    assert done == []
