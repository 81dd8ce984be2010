"""Where a server may send the download on to, and where not."""

import pytest
from pytestqt.qtbot import QtBot

from tests.app.download.downloads import NAMES, Downloads, Failure
from tests.app.server import Handler, Loopback


@pytest.mark.parametrize(
    "target",
    ["http://localhost:{port}/names.txt", "ftp://127.0.0.1/names.txt", "file:///etc/hosts"],
)
def test_a_server_that_sends_one_elsewhere(
    downloads: Downloads, failure: Failure, target: str
) -> None:
    def answer(handler: Handler, server: Loopback) -> None:
        handler.send(b"", status=302, Location=target.format(port=server.port))

    sentence = failure(downloads.of(answer))
    assert sentence.startswith("The server sent the download on to ")
    assert "Nothing was saved." in sentence


def test_a_secure_download_is_not_sent_on_to_an_open_one(
    downloads: Downloads, failure: Failure
) -> None:
    def answer(handler: Handler, server: Loopback) -> None:
        handler.send(b"", status=301, Location="/elsewhere")

    assert "sent the download on" in failure(downloads.of(answer, scheme="https"))


def test_another_place_on_the_same_server_will_do(qtbot: QtBot, downloads: Downloads) -> None:
    def answer(handler: Handler, server: Loopback) -> None:
        if handler.path == "/names.txt":
            handler.send(b"gone", status=302, Location="/moved.txt")
        else:
            handler.send(NAMES)

    download = downloads.of(answer)
    with qtbot.waitSignal(download.done):
        download.start()


def test_being_sent_in_circles(downloads: Downloads, failure: Failure) -> None:
    download = downloads.of(lambda h, _: h.send(b"", status=302, Location="/names.txt"))
    assert "sent the download on" in failure(download)
