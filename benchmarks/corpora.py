"""The names that are measured with."""

from __future__ import annotations

import random
from pathlib import Path

from bigram_gui.core.reading import read_corpus
from bigram_gui.resources_path import data_file

LESSON_SIZE = 32_033
_LESSON_LIST = Path(__file__).resolve().parents[2] / "shared" / "data" / "names.txt"


def lesson_sized_names() -> tuple[list[str], str]:
    """Return 32,033 names and where they are from: the lesson's own list where it is at hand."""
    if _LESSON_LIST.is_file():
        return _names_in(_LESSON_LIST), "the lesson's names"
    bundled = _names_in(data_file("names.txt"))
    return random.Random(0).choices(bundled, k=LESSON_SIZE), "names drawn from the bundled ones"


def _names_in(path: Path) -> list[str]:
    corpus = read_corpus(path)
    return [corpus.name(index) for index in range(corpus.names_count)]
