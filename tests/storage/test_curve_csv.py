"""The table of a curve, read back with Python's own reader of CSV."""

import csv
import math

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bigram_gui.core.corpus import Corpus
from bigram_gui.core.curriculum import Order
from bigram_gui.core.prepared import prepare
from bigram_gui.core.run import Run
from bigram_gui.core.running_mean import DEFAULT_WINDOW
from bigram_gui.core.training import train
from bigram_gui.storage import curve_csv
from bigram_gui.storage.curve_csv import open_curve, write_curve
from tests.core import oracle
from tests.core.strategies import names_lists


def trained(names, steps, smoothing=1.0):
    run = Run(1, prepare(Corpus.of_names(names), Order.FILE), smoothing)
    if steps:
        run.history.append(train(run.start(), steps).losses)
    return run


def rows_of(path):
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.reader(file, strict=True))


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(names_lists, st.integers(0, 70), st.sampled_from([0.0, 1.0]))
def test_the_table_has_every_step_with_all_its_digits(tmp_path, names, steps, smoothing):
    path = tmp_path / "curve.csv"
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(curve_csv, "_BLOCK_STEPS", 16)
        run = trained(names, steps, smoothing)
        write_curve(path, run, run.steps)
    header, *rows = rows_of(path)
    losses = oracle.losses_of_training(names, steps, smoothing)
    means = oracle.running_mean(losses, DEFAULT_WINDOW)
    assert header == ["step", "name", "loss", "running_mean"]
    assert [int(row[0]) for row in rows] == list(range(1, steps + 1))
    assert [row[1] for row in rows] == [names[step % len(names)] for step in range(steps)]
    assert [float(row[2]) for row in rows] == pytest.approx(losses, abs=1e-12)
    assert [float(row[3]) for row in rows] == pytest.approx(means, abs=1e-12)
    assert [float(row[2]) for row in rows] == run.history.losses(0, steps).tolist()


def test_names_with_commas_and_quotes_are_quoted(tmp_path):
    names = ["o'neil, jr", 'the "kid"', "plain"]
    write_curve(tmp_path / "curve.csv", trained(names, 3), 3)
    assert [row[1] for row in rows_of(tmp_path / "curve.csv")[1:]] == names
    lines = (tmp_path / "curve.csv").read_bytes().split(b"\r\n")
    assert lines[0] == b"step,name,loss,running_mean"
    assert lines[1].startswith(b'1,"o\'neil, jr",')
    assert lines[2].startswith(b'2,"the ""kid""",')
    assert lines[3].startswith(b"3,plain,")
    assert lines[4:] == [b""]


def test_infinity_is_written_as_inf(tmp_path):
    write_curve(tmp_path / "curve.csv", trained(["ab"], 2, smoothing=0.0), 2)
    rows = rows_of(tmp_path / "curve.csv")
    assert rows[1] == ["1", "ab", "inf", "inf"]
    assert float(rows[2][2]) == 0.0
    assert rows[2][3] == "inf"


def test_steps_come_in_any_pieces(tmp_path):
    run = trained(["ab", "c"], 5)
    losses = run.history.losses(0, 5)
    with open_curve(tmp_path / "pieces.csv", run.prepared.curriculum) as curve:
        for piece in (losses[:2], losses[2:2], losses[2:]):
            curve.add(piece, np.full(len(piece), math.pi))
    rows = rows_of(tmp_path / "pieces.csv")[1:]
    assert [row[:2] for row in rows] == [[str(i + 1), ["ab", "c"][i % 2]] for i in range(5)]


def test_the_bare_headings_are_written_of_an_untrained_run(tmp_path):
    write_curve(tmp_path / "curve.csv", trained(["ab"], 0), 0)
    assert rows_of(tmp_path / "curve.csv") == [["step", "name", "loss", "running_mean"]]


def test_giving_up_leaves_nothing_behind(tmp_path):
    path = tmp_path / "curve.csv"
    with pytest.raises(InterruptedError):
        write_curve(path, trained(["ab"], 3), 3, lambda: False)
    assert list(tmp_path.iterdir()) == []
