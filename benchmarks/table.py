"""Whether the table of pairs keeps up with the curve, for a small and a large vocabulary."""

from __future__ import annotations

import time
from statistics import median

import numpy as np
from PySide6.QtWidgets import QApplication

from benchmarks.corpora import lesson_sized_names
from benchmarks.live_window import application
from benchmarks.result import Result
from bigram_gui.core.corpus import Corpus
from bigram_gui.core.frame import Frame, resolve
from bigram_gui.core.live_table import TableChoice
from bigram_gui.core.prepared import prepare
from bigram_gui.core.run import Run
from bigram_gui.core.selection import Selection
from bigram_gui.core.table import Quantity
from bigram_gui.core.training import train
from bigram_gui.resources_path import resource
from bigram_gui.views.count_table import TablePanel
from bigram_gui.views.theme import Theme

_SIZE = (840, 296)  # in a window of 1280 × 800
_STEPS = 30_000
_TRIES = 60
_LARGE = 500
_FIRST = 0x4E00  # of many characters in a row


def measure() -> list[Result]:
    """Return the results: from a frame until everything of it is painted, in milliseconds."""
    app = application()
    small = _trained(lesson_sized_names()[0])
    large = _trained(_names_of_many_characters())
    assert large.prepared.vocabulary.size == _LARGE
    return [
        *(_result(app, small, "ava", quantity, 3.0) for quantity in Quantity),
        *(_result(app, large, chr(_FIRST) * 2, quantity, 16.0) for quantity in Quantity),
    ]


def _names_of_many_characters() -> list[str]:
    """Return as many names as the lesson has, of characters of which few are frequent."""
    characters = np.array([chr(_FIRST + place) for place in range(_LARGE - 1)])
    weights = 1 / np.arange(5, _LARGE + 4)
    letters = np.random.default_rng(0).choice(characters, (_STEPS, 6), p=weights / weights.sum())
    return ["".join(characters), *("".join(name) for name in letters)]


def _trained(names: list[str]) -> Run:
    run = Run(1, prepare(Corpus.of_names(names)))
    run.history.append(train(run.start(), _STEPS).losses)
    return run


def _result(app: QApplication, run: Run, name: str, quantity: Quantity, limit: float) -> Result:
    size = run.prepared.vocabulary.size
    title = f"table of {size} × {size}, {quantity.value}"
    return Result(title, _update(app, run, name, quantity), limit, "ms", at_most=1)


def _update(app: QApplication, run: Run, name: str, quantity: Quantity) -> float:
    """Return how long a frame of another step takes."""
    panel = TablePanel()
    panel.resize(*_SIZE)
    panel.show_theme(Theme.from_toml(resource("themes", "dark.toml").read_text("utf-8")))
    panel.show_choice(TableChoice(quantity, since=_STEPS // 2, most=_LARGE))
    panel.show()
    steps = np.random.default_rng(0).integers(1, _STEPS, _TRIES).tolist()
    times = [_shown(app, panel, resolve(Selection(step, name, 1), run)) for step in steps]
    panel.close()
    return median(times[5:])


def _shown(app: QApplication, panel: TablePanel, frame: Frame) -> float:
    start = time.perf_counter()
    panel.show_frame(frame)
    for _ in range(3):
        app.processEvents()
    return 1e3 * (time.perf_counter() - start)
