"""The lesson's list of names in its folder."""

import hashlib
from pathlib import Path

from bigram_gui.storage.lesson_corpus import (
    LESSON_CORPUS,
    RemoteFile,
    lesson_corpus_path,
    save_lesson_corpus,
)

NAMES = b"emma\nolivia\nava\n"


def test_a_file_that_was_spoilt_is_not_the_list(tmp_path: Path) -> None:
    folder = tmp_path / "data" / "explorer"
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
