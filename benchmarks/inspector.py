"""Whether the inspector keeps up with the curve, for a name of any length."""

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
from bigram_gui.core.prepared import prepare
from bigram_gui.core.run import Run
from bigram_gui.core.selection import Selection
from bigram_gui.core.training import train
from bigram_gui.resources_path import resource
from bigram_gui.views.inspector import Inspector
from bigram_gui.views.theme import Theme

_SIZE = (440, 696)  # in a window of 1280 × 800
_STEPS = 100_000
_TRIES = 60


def measure() -> list[Result]:
    """Return the results: from a frame until everything of it is painted, in milliseconds."""
    app = application()
    run = Run(1, prepare(Corpus.of_names(lesson_sized_names()[0])))
    run.history.append(train(run.start(), _STEPS).losses)
    names = {"12 letters": "annabellaann", "10,000 letters": "maximilian" * 1_000}
    limits = {"12 letters": 4.0, "10,000 letters": 16.0}
    return [
        Result(f"inspector, {length}", _update(app, run, name), limits[length], "ms", at_most=1)
        for length, name in names.items()
    ]


def _update(app: QApplication, run: Run, name: str) -> float:
    """Return how long a frame of another step takes."""
    inspector = Inspector()
    inspector.resize(*_SIZE)
    inspector.show_theme(Theme.from_toml(resource("themes", "dark.toml").read_text("utf-8")))
    inspector.show()
    steps = np.random.default_rng(0).integers(1, _STEPS, _TRIES).tolist()
    times = [_shown(app, inspector, resolve(Selection(step, name, 1), run)) for step in steps]
    inspector.close()
    return median(times[5:])


def _shown(app: QApplication, inspector: Inspector, frame: Frame) -> float:
    start = time.perf_counter()
    inspector.show_frame(frame)
    for _ in range(3):
        app.processEvents()
    return 1e3 * (time.perf_counter() - start)
