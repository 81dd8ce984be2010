"""Whether the window answers while a large corpus is loaded."""

from __future__ import annotations

import random
import tempfile
from pathlib import Path

from benchmarks.corpora import lesson_sized_names
from benchmarks.live_window import live_window
from benchmarks.loop_probe import LoopProbe
from benchmarks.result import Result

_NAMES = 1_000_000


def measure() -> list[Result]:
    """Return how late the event loop was at most, from the request to the first frame."""
    with tempfile.TemporaryDirectory() as folder, live_window() as window:
        path = Path(folder, "names.txt")
        names = random.Random(0).choices(lesson_sized_names()[0], k=_NAMES)
        path.write_text("\n".join(names), encoding="utf-8")
        controller = window.session.controller
        before, probe = controller.run, LoopProbe()
        window.session.corpora.open(path)
        window.wait_until(lambda: controller.run is not before)
        window.settle()
        longest = max(probe.stop())
    return [Result("event loop delay while loading 1,000,000 names", longest, 50, "ms", at_most=1)]
