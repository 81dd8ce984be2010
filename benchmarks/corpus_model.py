"""How soon a large corpus is ready, and what the table and the samples of a frame take."""

from __future__ import annotations

import random
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from statistics import median

from benchmarks.corpora import lesson_sized_names
from benchmarks.result import Result
from bigram_gui.core.corpus import Corpus
from bigram_gui.core.prepared import prepare
from bigram_gui.core.reading import read_corpus
from bigram_gui.core.run import Run
from bigram_gui.core.sampling import Sampler
from bigram_gui.core.table import Quantity, make_table, probabilities_of
from bigram_gui.core.table_grid import TableGrid, chosen_tokens, token_frequencies

_LARGE = 1_000_000
_SAMPLES = 20
_TIMES = 25


def measure() -> Iterator[Result]:
    """Yield each figure with what it is compared with."""
    names, _ = lesson_sized_names()
    yield _loading(names)
    yield _table("table of 27 tokens", names, 3.0)
    yield _table("table of 500 tokens", _of_many_characters(500), 16.0)
    yield _samples(names)


def _loading(names: list[str]) -> Result:
    """Compare reading and preparing with reading and splitting; a second more is allowed."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "names.txt")
        path.write_text("\n".join(random.Random(0).choices(names, k=_LARGE)), encoding="utf-8")
        plain = _milliseconds(lambda: path.read_text(encoding="utf-8").split("\n"), 3)
        ready = _milliseconds(lambda: prepare(read_corpus(path)), 3)
    allowed = (plain + 1_000) / plain
    return Result(
        "1,000,000 names ready, against read and split", ready, plain, "ms", None, allowed
    )


def _table(name: str, names: list[str], most_ms: float) -> Result:
    run = Run(1, prepare(Corpus.of_names(names)))
    curriculum = run.prepared.curriculum
    tokens = chosen_tokens(token_frequencies(curriculum), 500)
    grid = TableGrid.of(curriculum.pairs, tokens, tokens)
    before = probabilities_of(grid, run.model_after(1))

    def update() -> None:
        table = make_table(grid, run.model_after(20_000), Quantity.CHANGE, before=before)
        _ = table.shares

    return Result(
        f"{name}: a frame, against its limit", _milliseconds(update), most_ms, "ms", None, 1
    )


def _samples(names: list[str]) -> Result:
    run = Run(1, prepare(Corpus.of_names(names)))
    characters = run.prepared.vocabulary.characters
    model = run.model_after(1_000)

    def make() -> None:
        Sampler(model, characters, seed=42).samples(range(_SAMPLES))

    return Result("20 names made, against their limit", _milliseconds(make), 3.0, "ms", None, 1)


def _of_many_characters(size: int) -> list[str]:
    generator = random.Random(0)
    characters = [chr(0x4E00 + offset) for offset in range(size - 1)]
    return [*characters, *("".join(generator.choices(characters, k=6)) for _ in range(30_000))]


def _milliseconds(work: Callable[[], object], times: int = _TIMES) -> float:
    """Return the median time of several runs, in ms."""
    taken = []
    for _ in range(times):
        start = time.perf_counter()
        work()
        taken.append(time.perf_counter() - start)
    return 1_000 * median(taken)
