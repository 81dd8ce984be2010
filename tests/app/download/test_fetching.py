"""The download against a real server that does what it should."""

import subprocess
import sys
from pathlib import Path

from pytestqt.qtbot import QtBot

from tests.app.download.downloads import NAMES, Downloads, files_in
from tests.app.server import Handler, Loopback
from tests.commands import PROJECT, SECONDS


def test_the_list_is_fetched_checked_and_found_again(
    qtbot: QtBot, downloads: Downloads, folder: Path
) -> None:
    download = downloads.of(lambda handler, _: handler.send(NAMES))
    told: list[tuple[int, int | None]] = []
    download.progress.connect(lambda received, total: told.append((received, total)))
    with qtbot.waitSignal(download.done) as done:
        download.start()
        assert download.is_busy
    assert not download.is_busy
    assert done.args == [folder / "names.txt"]
    assert (folder / "names.txt").read_bytes() == NAMES
    assert files_in(folder) == ["names.txt"]
    assert told[-1] == (len(NAMES), len(NAMES))
    assert told == sorted(told)


def test_a_server_may_keep_the_length_to_itself(qtbot: QtBot, downloads: Downloads) -> None:
    download = downloads.of(lambda handler, _: handler.send(NAMES, length=-1))
    with qtbot.waitSignals([download.progress, download.done]):
        download.start()


def test_asking_twice_fetches_once(qtbot: QtBot, downloads: Downloads) -> None:
    asked: list[str] = []

    def answer(handler: Handler, _: Loopback) -> None:
        asked.append(handler.path)
        handler.send(NAMES)

    download = downloads.of(answer)
    with qtbot.waitSignal(download.done):
        download.start()
        download.start()
    assert asked == ["/names.txt"]
    with qtbot.waitSignal(download.done):
        download.start()
    assert len(asked) == 2


def test_only_a_download_loads_the_network() -> None:
    code = "import sys, bigram_gui.app.download as d; print('PySide6.QtNetwork' in sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=PROJECT,
        capture_output=True,
        encoding="utf-8",
        timeout=SECONDS,
        check=True,
    )
    assert done.stdout.split() == ["False"]
