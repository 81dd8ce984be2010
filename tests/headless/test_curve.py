"""The curve as a table, and long runs."""

import csv
import tracemalloc

import pytest

from bigram_gui.cli import main
from bigram_gui.core.running_mean import DEFAULT_WINDOW
from bigram_gui.headless import command
from tests.core import oracle
from tests.headless.reading import EXACT, NAMES


def test_the_curve_has_every_step(printed, tmp_path, monkeypatch):
    monkeypatch.setattr(command, "_SLICE_STEPS", 16)
    path = tmp_path / "curve.csv"
    plain = printed("--steps", 100, "--order", "file")
    assert printed("--steps", 100, "--order", "file", "--curve", path) == plain
    with path.open(encoding="utf-8", newline="") as file:
        header, *rows = list(csv.reader(file, strict=True))
    losses = oracle.losses_of_training(NAMES, 100, 1.0)
    means = oracle.running_mean(losses, DEFAULT_WINDOW)
    assert header == ["step", "name", "loss", "running_mean"]
    for step, row in enumerate(rows, 1):
        assert row[:2] == [str(step), NAMES[(step - 1) % len(NAMES)]]
        assert float(row[2]) == pytest.approx(losses[step - 1], abs=EXACT)
        assert float(row[3]) == pytest.approx(means[step - 1], abs=EXACT)
    assert len(rows) == 100


def test_a_long_run_takes_no_more_memory_than_a_short_one(corpus, monkeypatch):
    monkeypatch.setattr(command, "_SLICE_STEPS", 4_096)
    peaks = []
    for steps in ("20000", "80000"):
        tracemalloc.start()
        assert main(["--headless", "--data", corpus, "--steps", steps]) == 0
        peaks.append(tracemalloc.get_traced_memory()[1])
        tracemalloc.stop()
    assert peaks[1] < 1.2 * peaks[0]
