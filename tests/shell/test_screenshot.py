"""Pictures of the real window, made by the real command."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from bigram_gui.shell.theming import load_theme

PROJECT = Path(__file__).resolve().parents[2]


def run_program(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "bigram_gui", *map(str, arguments)],
        cwd=PROJECT,
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
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
