"""Timers, and a start of the program, in a language whose capital of i is not I."""

import ast
import os
import shutil
import subprocess

import pytest

from bigram_gui.timers import one_shot_timer, repeating_timer
from tests.commands import PROJECT, SECONDS, run_command


def test_a_one_shot_timer_waits_for_its_start(qapp):
    timer = one_shot_timer(qapp, 7)
    assert (timer.interval(), timer.isSingleShot(), timer.isActive()) == (7, True, False)


def test_a_repeating_timer_waits_for_its_start(qapp):
    timer = repeating_timer(qapp, 40)
    assert (timer.interval(), timer.isSingleShot(), timer.isActive()) == (40, False, False)


@pytest.fixture
def turkish(tmp_path):
    """Make the Turkish locale in a folder of its own; return the variables that choose it."""
    if shutil.which("localedef") is None:
        pytest.skip("there is no localedef to make a Turkish locale with")
    command = ["localedef", "-i", "tr_TR", "-f", "UTF-8", str(tmp_path / "tr_TR.UTF-8")]
    made = subprocess.run(command, capture_output=True, timeout=SECONDS, check=False)
    if made.returncode:
        pytest.skip("localedef has no description of Turkish (Debian's package locales)")
    return {"LOCPATH": str(tmp_path), "LC_ALL": "tr_TR.UTF-8", "LANG": "tr_TR.UTF-8"}


def test_the_window_opens_in_turkish(tmp_path, turkish):
    path = tmp_path / "window.png"
    offscreen = {"QT_QPA_PLATFORM": "offscreen"}
    run = run_command("--screenshot", str(path), "--train", environment=turkish | offscreen)
    assert (run.returncode, run.stdout, run.stderr) == (0, "", "")
    assert path.stat().st_size > 0


def keywords_of_qt(source):
    """Return the properties that are named where an object of Qt's is made."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name | ast.Attribute):
            name = node.func.id if isinstance(node.func, ast.Name) else node.func.attr
            if name[:1] == "Q" and name[1:2].isupper():
                yield from (keyword.arg for keyword in node.keywords if keyword.arg)


def test_no_property_that_turkish_cannot_name_is_named():
    sources = [*(PROJECT / "bigram_gui").rglob("*.py"), *(PROJECT / "benchmarks").rglob("*.py")]
    named = {
        (os.fspath(path.relative_to(PROJECT)), keyword)
        for path in sources
        for keyword in keywords_of_qt(path.read_text(encoding="utf-8"))
    }
    assert any(keyword == "singleShot" for _, keyword in named)  # they are found at all
    assert [place for place in named if place[1].startswith("i")] == []
