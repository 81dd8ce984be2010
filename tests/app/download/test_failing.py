"""The download against a real server, in every way in which it can go wrong."""

from pathlib import Path

import pytest

from tests.app.download.downloads import NAMES, Downloads, Failure, stall_before, stall_within
from tests.app.server import serving


@pytest.mark.parametrize("answer", [stall_before, stall_within])
def test_a_server_that_stalls(downloads: Downloads, failure: Failure, answer) -> None:
    assert failure(downloads.of(answer, stall_ms=200)) == (
        "The download stalled: nothing came for 0.2 seconds. Check the network and try again."
    )


def test_a_server_that_cuts_the_connection(downloads: Downloads, failure: Failure) -> None:
    assert failure(downloads.of(lambda h, _: h.send(NAMES[:100], length=5_000))) == (
        "The connection was cut off after 100 of 5,000 bytes. Nothing was saved. "
        "Check the network and try again."
    )


def test_a_server_that_hangs_up_at_once(downloads: Downloads, failure: Failure) -> None:
    sentence = failure(downloads.of(lambda handler, _: None))
    assert "cut off" in sentence


@pytest.mark.parametrize("length", [100, -1])
def test_a_file_that_ends_early_without_a_word(
    downloads: Downloads, failure: Failure, length: int
) -> None:
    """Either its length is a lie, or there is none."""
    sentence = failure(downloads.of(lambda h, _: h.send(NAMES[:100], length=length)))
    assert sentence.startswith("What came is not the lesson’s list of names: its SHA-256")


def test_a_length_that_is_less_than_what_comes(downloads: Downloads, failure: Failure) -> None:
    sentence = failure(downloads.of(lambda h, _: h.send(NAMES, length=500)))
    assert "SHA-256" in sentence


def test_other_bytes(downloads: Downloads, failure: Failure) -> None:
    assert failure(downloads.of(lambda h, _: h.send(NAMES[:-1] + b"\0"))) == (
        "What came is not the lesson’s list of names: its SHA-256 is another. "
        "Nothing was saved. Try again later, or open a file of your own."
    )


@pytest.mark.parametrize(
    ("status", "words"), [(404, "404 (Not Found)"), (500, "500 (Internal Server Error)")]
)
def test_an_error_of_the_server(
    downloads: Downloads, failure: Failure, status: int, words: str
) -> None:
    assert failure(downloads.of(lambda h, _: h.send(b"sorry", status=status))) == (
        f"The server answered {words} instead of the names. Try again later."
    )


@pytest.mark.parametrize("length", [None, -1])
def test_more_than_it_can_be(downloads: Downloads, failure: Failure, length: int | None) -> None:
    download = downloads.of(lambda h, _: h.send(NAMES, length=length), most_bytes=1_000)
    assert "larger than 1,000 bytes" in failure(download)


def test_a_server_that_is_not_there(downloads: Downloads, failure: Failure) -> None:
    with serving(lambda handler, _: None) as server:
        url = server.url
    assert failure(downloads.at(url)).startswith("The names could not be fetched: ")


def test_a_folder_that_cannot_be_made(downloads: Downloads, failure: Failure, folder: Path) -> None:
    folder.parent.write_text("in the way", encoding="utf-8")
    sentence = failure(downloads.of(lambda h, _: h.send(NAMES)))
    assert sentence.startswith("The names could not be saved: ")
    assert str(folder.parent) in sentence
