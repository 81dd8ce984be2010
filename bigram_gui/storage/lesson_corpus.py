"""The lesson's list of names, kept in the user's data folder once it was fetched."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path

from bigram_gui.core.errors import ExplorerError
from bigram_gui.storage.atomic import write_whole


@dataclass(frozen=True, slots=True)
class RemoteFile:
    """A file on the network that never changes: its SHA-256 is known."""

    url: str
    sha256: str
    file_name: str


LESSON_CORPUS = RemoteFile(
    url=(
        "https://raw.githubusercontent.com/karpathy/makemore/"
        "988aa59e4d8fefa526d06f3b453ad116258398d4/names.txt"
    ),
    sha256="0a30b5557f192f32ab962680889aac5f6fda0f4cecf40a6d0b5694f58ea8cc4d",
    file_name="lesson-names.txt",
)


class WrongFileError(ExplorerError):
    """What was fetched is not the file that was asked for."""


def lesson_corpus_path(folder: Path, remote: RemoteFile = LESSON_CORPUS) -> Path | None:
    """Return where the list is in ``folder``; None if it is not there, or is not that list."""
    path = folder / remote.file_name
    try:
        return path if _is_it(path.read_bytes(), remote) else None
    except OSError:
        return None


def save_lesson_corpus(folder: Path, data: bytes, remote: RemoteFile = LESSON_CORPUS) -> Path:
    """Save the list into ``folder``, whole or not at all, and return its path.

    Raises
    ------
    WrongFileError
        If ``data`` is something else; then nothing is saved.
    OSError
        If the folder cannot be made or written to.
    """
    if not _is_it(data, remote):
        raise WrongFileError(
            "What came is not the lesson’s list of names: its SHA-256 is another. "
            "Nothing was saved. Try again later, or open a file of your own."
        )
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / remote.file_name
    write_whole(path, data)
    return path


def _is_it(data: bytes, remote: RemoteFile) -> bool:
    return hashlib.sha256(data).hexdigest() == remote.sha256
