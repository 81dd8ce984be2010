"""The bytes of a file, or a sentence that says why they cannot be had."""

from __future__ import annotations

import os
import stat
from pathlib import Path
from typing import BinaryIO

from bigram_gui.core.errors import CorpusError
from bigram_gui.core.waiting import PATIENT, Waiting

BLOCK_BYTES = 1 << 18  # a block takes some milliseconds, whatever is done with it
MAX_BYTES = 256 << 20
"""Some 36 million names, for which the program takes up to 6 GB of memory."""


def read_blocks(path: Path, waiting: Waiting = PATIENT) -> list[bytes]:
    """Return the bytes of a file in blocks of ``BLOCK_BYTES``, the last one shorter.

    Raises
    ------
    Cancelled
        If ``waiting`` ends.
    CorpusError
        If the file cannot be read, is none, is too large, or changes meanwhile.
    """
    try:
        _refuse_streams(path)
        with path.open("rb") as file:
            before = os.fstat(file.fileno())
            blocks = _blocks_of(file, path, before.st_size, waiting)
            _check_unchanged(path, before, os.fstat(file.fileno()), sum(map(len, blocks)))
    except OSError as error:
        raise CorpusError(_reason(path, error)) from error
    except ValueError:  # a zero character in the path
        raise CorpusError(_missing(path)) from None
    return blocks


def _refuse_streams(path: Path) -> None:
    """Refuse what only a look before opening tells from a file: a pipe lets nobody in alone."""
    mode = path.stat().st_mode
    if not (stat.S_ISREG(mode) or stat.S_ISDIR(mode)):
        raise CorpusError(
            f"{path} is a device or a pipe, not a file. "
            "Save its names as a text file and open that."
        )


def _blocks_of(file: BinaryIO, path: Path, size: int, waiting: Waiting) -> list[bytes]:
    """Read to the end, wherever it is: some files have no size."""
    blocks: list[bytes] = []
    read = 0
    while True:
        waiting.go_on(min(1.0, read / max(1, size)))
        if max(read, size) > MAX_BYTES:
            raise CorpusError(
                f"{path} is larger than {MAX_BYTES >> 20} MB. "
                "Choose a smaller text file with a name a line."
            )
        block = file.read(BLOCK_BYTES)
        if not block:
            return blocks
        blocks.append(block)
        read += len(block)


def _check_unchanged(path: Path, before: os.stat_result, after: os.stat_result, read: int) -> None:
    """Refuse a file that was written to, replaced or removed since it was opened.

    Nobody could tell which of its names are the old ones and which the new.
    """
    try:
        now = path.stat()
    except FileNotFoundError:
        raise CorpusError(
            f"{path} vanished while it was being read. Check the name and the folder."
        ) from None
    is_same_file = os.path.samestat(before, now)
    is_untouched = (before.st_size, before.st_mtime_ns) == (after.st_size, after.st_mtime_ns)
    # The files in which a system tells of itself have no size, but can be read.
    is_whole = read == after.st_size or after.st_size == 0
    if not (is_same_file and is_untouched and is_whole):
        raise CorpusError(f"{path} changed while it was being read. Open it again.")


def _reason(path: Path, error: OSError) -> str:
    if isinstance(error, FileNotFoundError):
        return _missing(path)
    if path.is_dir():  # not by the type of the error: Windows speaks of permission
        return f"{path} is a folder. Choose a text file with a name a line."
    reason = error.strerror or type(error).__name__
    return f"{path} cannot be read: {reason}. Choose another file, or make this one readable."


def _missing(path: Path) -> str:
    shown = str(path).replace("\0", "\ufffd")
    return f"There is no file {shown}. Check the name and the folder."
