"""Pictures of the real window, made by the real command."""

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from bigram_gui.launch_options import LaunchOptions
from bigram_gui.shell import application
from bigram_gui.shell.theming import load_theme

PROJECT = Path(__file__).resolve().parents[2]


def run_program(
    *arguments: str | Path, environment: Mapping[str, str] | None = None
) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "bigram_gui", *map(str, arguments)],
        cwd=PROJECT,
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"} | dict(environment or {}),
        capture_output=True,
        text=True,
        timeout=50,
        check=False,
    )


@pytest.mark.parametrize(
    ("theme", "size"), [("dark", (1_280, 800)), ("light", (960, 600)), ("light", (1_920, 1_080))]
)
def test_a_picture_in_the_asked_theme_and_size(tmp_path, theme, size):
    path = tmp_path / "window.png"
    width, height = size
    run = run_program(
        "--screenshot", path, "--theme", theme, "--size", f"{width}x{height}", "--steps", "300"
    )
    assert (run.returncode, run.stdout, run.stderr) == (0, "", "")
    picture = QImage(str(path))
    assert (picture.width(), picture.height()) == size
    colours = load_theme(theme).colours
    inside_plot = {
        picture.pixelColor(x, y).name()
        for x in range(60, width // 2, 7)
        for y in range(110, height // 2 - 60, 7)
    }
    assert colours.ground.name() in inside_plot
    assert colours.blue.name() in inside_plot  # the running mean


@pytest.mark.parametrize(
    ("arguments", "environment", "size"),
    [
        ("--scale 1.5 --size 1280x800", {}, (1_920, 1_200)),
        ("--scale 2", {}, (2_560, 1_600)),  # whatever the size of the screen
        ("--scale 0.5", {"QT_SCALE_FACTOR": "3"}, (640, 400)),
        ("--size 960x600", {"QT_SCALE_FACTOR": "2"}, (1_920, 1_200)),
    ],
)
def test_a_picture_has_its_size_times_the_scale(tmp_path, arguments, environment, size):
    path = tmp_path / "window.png"
    run = run_program(
        "--screenshot", path, "--steps", "1", *arguments.split(), environment=environment
    )
    assert (run.returncode, run.stdout, run.stderr) == (0, "", "")
    picture = QImage(str(path))
    assert (picture.width(), picture.height()) == size


class ApplicationMadeError(Exception):
    pass


@pytest.mark.parametrize(
    ("scale", "before", "factor"),
    [(None, None, None), (None, "1.25", "1.25"), (1.5, None, "1.5"), (0.5, "2", "0.5")],
)
def test_qt_is_told_the_scale_before_it_starts(monkeypatch, scale, before, factor):
    told = []

    def make_application(_):
        told.append(os.environ.get("QT_SCALE_FACTOR"))
        raise ApplicationMadeError

    monkeypatch.setenv("QT_SCALE_FACTOR", before or "")  # so that it is put back afterwards
    if before is None:
        monkeypatch.delenv("QT_SCALE_FACTOR")
    monkeypatch.setattr(application, "QApplication", make_application)
    monkeypatch.setattr("signal.signal", lambda *_: None)
    monkeypatch.setattr("sys.setswitchinterval", lambda _: None)
    with pytest.raises(ApplicationMadeError):
        application.run_window(LaunchOptions(scale=scale, screenshot=Path("window.png")))
    assert told == [factor]


def test_a_picture_that_cannot_be_written(tmp_path):
    run = run_program("--screenshot", tmp_path / "nowhere" / "window.png", "--steps", "1")
    assert run.returncode == 2
    assert len(run.stderr.splitlines()) == 1
    assert "could not be written" in run.stderr


def test_a_corpus_that_is_not_there(tmp_path):
    run = run_program("--screenshot", tmp_path / "window.png", "--data", tmp_path / "nowhere.txt")
    assert run.returncode == 2
    assert len(run.stderr.splitlines()) == 1
    assert "There is no file" in run.stderr
