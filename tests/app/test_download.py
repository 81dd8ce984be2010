"""The download against a real server, in every way in which it can go wrong."""

import hashlib
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from functools import partial
from pathlib import Path
from threading import Event

import pytest
from pytestqt.qtbot import QtBot

from bigram_gui.app.download import CorpusDownload
from bigram_gui.storage.lesson_corpus import (
    LESSON_CORPUS,
    RemoteFile,
    lesson_corpus_path,
    save_lesson_corpus,
)
from tests.app.server import Handler, Loopback, serving
from tests.commands import PROJECT, SECONDS

NAMES = b"emma\nolivia\nava\n" * 20_000
OVER = "Nothing was saved."


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "data" / "explorer"


class Downloads:
    """Makes downloads from servers that answer in a given way."""

    def __init__(self, folder: Path, stack: ExitStack) -> None:
        self.folder = folder
        self._stack = stack

    def of(self, answer: Callable[[Handler, Loopback], None], **options) -> CorpusDownload:
        server = self._stack.enter_context(serving(answer))
        return self.at(server.url, **options)

    def at(self, url: str, **options) -> CorpusDownload:
        remote = RemoteFile(url, hashlib.sha256(NAMES).hexdigest(), "names.txt")
        save = partial(save_lesson_corpus, self.folder, remote=remote)
        download = CorpusDownload(url, **{"save": save, "scheme": "http", **options})
        self._stack.callback(download.stop)
        return download


@pytest.fixture
def downloads(qtbot: QtBot, folder: Path) -> Iterator[Downloads]:
    with ExitStack() as stack:
        yield Downloads(folder, stack)


def files_in(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.rglob("*")) if folder.exists() else []


def failure(qtbot: QtBot, download: CorpusDownload) -> str:
    with qtbot.assertNotEmitted(download.done), qtbot.waitSignal(download.failed) as failed:
        download.start()
    assert not download.is_busy
    sentence: str = failed.args[0]
    assert sentence.endswith(".")
    return sentence


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


# What goes wrong.


@contextmanager
def nothing_left(folder: Path) -> Iterator[None]:
    yield
    assert files_in(folder) == []


def stall_before(handler: Handler, server: Loopback) -> None:
    server.goes_on.wait()


def stall_within(handler: Handler, server: Loopback) -> None:
    handler.send(NAMES[:100], length=len(NAMES))
    server.goes_on.wait()


@pytest.mark.parametrize("answer", [stall_before, stall_within])
def test_a_server_that_stalls(qtbot: QtBot, downloads: Downloads, folder: Path, answer) -> None:
    with nothing_left(folder):
        assert failure(qtbot, downloads.of(answer, stall_ms=200)) == (
            "The download stalled: nothing came for 0.2 seconds. Check the network and try again."
        )


def test_a_server_that_cuts_the_connection(
    qtbot: QtBot, downloads: Downloads, folder: Path
) -> None:
    with nothing_left(folder):
        assert failure(qtbot, downloads.of(lambda h, _: h.send(NAMES[:100], length=5_000))) == (
            "The connection was cut off after 100 of 5,000 bytes. Nothing was saved. "
            "Check the network and try again."
        )


def test_a_server_that_hangs_up_at_once(qtbot: QtBot, downloads: Downloads, folder: Path) -> None:
    with nothing_left(folder):
        sentence = failure(qtbot, downloads.of(lambda handler, _: None))
        assert "cut off" in sentence


@pytest.mark.parametrize("length", [100, -1])
def test_a_file_that_ends_early_without_a_word(
    qtbot: QtBot, downloads: Downloads, folder: Path, length: int
) -> None:
    """Either its length is a lie, or there is none."""
    with nothing_left(folder):
        sentence = failure(qtbot, downloads.of(lambda h, _: h.send(NAMES[:100], length=length)))
        assert sentence.startswith("What came is not the lesson's list of names: its SHA-256")


def test_a_length_that_is_less_than_what_comes(
    qtbot: QtBot, downloads: Downloads, folder: Path
) -> None:
    with nothing_left(folder):
        sentence = failure(qtbot, downloads.of(lambda h, _: h.send(NAMES, length=500)))
        assert "SHA-256" in sentence


def test_other_bytes(qtbot: QtBot, downloads: Downloads, folder: Path) -> None:
    with nothing_left(folder):
        assert failure(qtbot, downloads.of(lambda h, _: h.send(NAMES[:-1] + b"\0"))) == (
            "What came is not the lesson's list of names: its SHA-256 is another. "
            "Nothing was saved. Try again later, or open a file of your own."
        )


@pytest.mark.parametrize(
    ("status", "words"), [(404, "404 (Not Found)"), (500, "500 (Internal Server Error)")]
)
def test_an_error_of_the_server(
    qtbot: QtBot, downloads: Downloads, folder: Path, status: int, words: str
) -> None:
    with nothing_left(folder):
        assert failure(qtbot, downloads.of(lambda h, _: h.send(b"sorry", status=status))) == (
            f"The server answered {words} instead of the names. Try again later."
        )


@pytest.mark.parametrize("length", [None, -1])
def test_more_than_it_can_be(
    qtbot: QtBot, downloads: Downloads, folder: Path, length: int | None
) -> None:
    with nothing_left(folder):
        download = downloads.of(lambda h, _: h.send(NAMES, length=length), most_bytes=1_000)
        assert "larger than 1,000 bytes" in failure(qtbot, download)


def test_a_server_that_is_not_there(qtbot: QtBot, downloads: Downloads, folder: Path) -> None:
    with serving(lambda handler, _: None) as server:
        url = server.url
    with nothing_left(folder):
        assert failure(qtbot, downloads.at(url)).startswith("The names could not be fetched: ")


@pytest.mark.parametrize(
    "target",
    ["http://localhost:{port}/names.txt", "ftp://127.0.0.1/names.txt", "file:///etc/hosts"],
)
def test_a_server_that_sends_one_elsewhere(
    qtbot: QtBot, downloads: Downloads, folder: Path, target: str
) -> None:
    def answer(handler: Handler, server: Loopback) -> None:
        handler.send(b"", status=302, Location=target.format(port=server.port))

    with nothing_left(folder):
        sentence = failure(qtbot, downloads.of(answer))
        assert sentence.startswith("The server sent the download on to ")
        assert OVER in sentence


def test_a_secure_download_is_not_sent_on_to_an_open_one(
    qtbot: QtBot, downloads: Downloads, folder: Path
) -> None:
    def answer(handler: Handler, server: Loopback) -> None:
        handler.send(b"", status=301, Location="/elsewhere")

    assert "sent the download on" in failure(qtbot, downloads.of(answer, scheme="https"))


def test_another_place_on_the_same_server_will_do(qtbot: QtBot, downloads: Downloads) -> None:
    def answer(handler: Handler, server: Loopback) -> None:
        if handler.path == "/names.txt":
            handler.send(b"gone", status=302, Location="/moved.txt")
        else:
            handler.send(NAMES)

    download = downloads.of(answer)
    with qtbot.waitSignal(download.done):
        download.start()


def test_being_sent_in_circles(qtbot: QtBot, downloads: Downloads, folder: Path) -> None:
    download = downloads.of(lambda h, _: h.send(b"", status=302, Location="/names.txt"))
    assert "sent the download on" in failure(qtbot, download)


def test_a_folder_that_cannot_be_made(qtbot: QtBot, downloads: Downloads, folder: Path) -> None:
    folder.parent.write_text("in the way", encoding="utf-8")
    sentence = failure(qtbot, downloads.of(lambda h, _: h.send(NAMES)))
    assert sentence.startswith("The names could not be saved: ")
    assert str(folder.parent) in sentence


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


def test_what_is_called_off_while_it_is_saved_is_not_handed_on(
    qtbot: QtBot, downloads: Downloads
) -> None:
    disk = SlowDisk()
    download = downloads.of(lambda handler, _: handler.send(NAMES), save=disk.save)
    done: list[Path] = []
    download.done.connect(done.append)
    download.start()
    qtbot.waitUntil(disk.is_asked.is_set)
    with qtbot.waitSignal(download.cancelled):
        download.cancel()
    assert not download.is_busy
    disk.goes_on.set()
    with qtbot.waitSignal(download.done):
        download.start()
    assert done == [Path("names.txt")]


def test_what_ends_with_the_program_is_not_handed_on(qtbot: QtBot, downloads: Downloads) -> None:
    disk = SlowDisk()
    download = downloads.of(lambda handler, _: handler.send(NAMES), save=disk.save)
    download.start()
    qtbot.waitUntil(disk.is_asked.is_set)
    disk.goes_on.set()
    with qtbot.assertNotEmitted(download.done, wait=20):
        download.stop()


# The file in its folder.


def test_a_file_that_was_spoilt_is_not_the_list(folder: Path) -> None:
    remote = RemoteFile("", hashlib.sha256(NAMES).hexdigest(), "names.txt")
    assert lesson_corpus_path(folder, remote) is None
    path = save_lesson_corpus(folder, NAMES, remote)
    assert lesson_corpus_path(folder, remote) == path
    path.write_bytes(NAMES[1:])
    assert lesson_corpus_path(folder, remote) is None
    path.unlink()
    path.mkdir()
    assert lesson_corpus_path(folder, remote) is None


def test_the_lessons_list_is_the_one_that_is_known(lesson_names: Path) -> None:
    assert hashlib.sha256(lesson_names.read_bytes()).hexdigest() == LESSON_CORPUS.sha256


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
