"""Files that are written whole or not at all."""

from __future__ import annotations

import os
import secrets
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO


@contextmanager
def replaced_text(path: Path) -> Iterator[TextIO]:
    """Open a UTF-8 text file that takes the place of ``path`` when the block ends well.

    Until then, and for ever if it does not, ``path`` is what it was. The new file keeps the
    permissions of the old one; line ends are written as they come. What is no ordinary file,
    such as a pipe, is written straight to.

    Raises
    ------
    OSError
        If the file cannot be written; before the block begins where that can be told.
    """
    with _straight_to(path) if _is_special(path) else _in_place_of(path.resolve()) as file:
        yield file


def _is_special(path: Path) -> bool:
    return path.exists() and not path.is_file()


def write_whole(path: Path, data: bytes) -> None:
    """Write a file of bytes that takes the place of ``path`` once it is whole.

    Raises
    ------
    OSError
        If it cannot be written; then ``path`` is what it was.
    """
    with _part_of(path.resolve()) as part, part.open("xb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


@contextmanager
def _straight_to(path: Path) -> Iterator[TextIO]:
    with path.open("w", encoding="utf-8", newline="") as file:
        yield file


@contextmanager
def _in_place_of(target: Path) -> Iterator[TextIO]:
    with _part_of(target) as part, part.open("x", encoding="utf-8", newline="") as file:
        yield file
        file.flush()
        os.fsync(file.fileno())


@contextmanager
def _part_of(target: Path) -> Iterator[Path]:
    """Give the path of a new file beside ``target``, which it replaces when the block ends well."""
    if target.exists():
        with target.open("ab"):  # fails where it may not be written; replacing would not ask
            pass
    part = target.with_name(f".{secrets.token_hex(8)}.part")
    try:
        yield part
        if target.exists():
            shutil.copymode(target, part)
        part.replace(target)
    finally:
        part.unlink(missing_ok=True)
