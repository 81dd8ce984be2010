"""How fast names are trained on, and whether that depends on how many there are."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from statistics import median

import numpy as np

from benchmarks.corpora import lesson_sized_names
from benchmarks.lesson_loop import train_plainly
from benchmarks.result import Result
from bigram_gui.core.corpus import Corpus
from bigram_gui.core.curriculum import Order, arrange
from bigram_gui.core.training import train, untrained

_ROUNDS = 5
_PLAIN_STEPS = 4_000
_TIMES_LARGER = 30


def measure() -> list[Result]:
    """Return the results, measured in turns so that a busy machine is fair to all."""
    names, source = lesson_sized_names()
    train_small = _trainer(names)
    train_large = _trainer(names * _TIMES_LARGER)
    _check_equal(names)
    plain, small, large = [], [], []
    for _ in range(_ROUNDS):
        plain.append(_seconds(lambda: train_plainly(names, _PLAIN_STEPS)) / _PLAIN_STEPS)
        small.append(_seconds(lambda: train_small(len(names))) / len(names))
        large.append(_seconds(lambda: train_large(len(names))) / len(names))
    return [
        Result(
            f"training, {len(names):,} names ({source}), against a plain loop",
            1 / median(small),
            1 / median(plain),
            "steps/s",
            at_least=30,
        ),
        Result(
            f"cost of a step at {len(names) * _TIMES_LARGER:,} names",
            1e9 * median(large),
            1e9 * median(small),
            "ns",
            at_most=1.2,
        ),
    ]


def _trainer(names: Sequence[str]) -> Callable[[int], None]:
    """Return a function that goes on training for so many steps."""
    state = untrained(arrange(Corpus.of_names(names), Order.FILE), 1.0)

    def go_on(steps: int) -> None:
        nonlocal state
        state = train(state, steps).end

    return go_on


def _check_equal(names: Sequence[str]) -> None:
    """Make sure that what is compared does the same."""
    exact = train(untrained(arrange(Corpus.of_names(names), Order.FILE), 1.0), 1_000).losses
    plain = train_plainly(names, 1_000)
    np.testing.assert_allclose(exact, plain, rtol=0, atol=1e-12)


def _seconds(act: Callable[[], object]) -> float:
    start = time.perf_counter()
    act()
    return time.perf_counter() - start
