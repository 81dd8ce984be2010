"""The state of the private environment, and the hand-over to it."""

import os
import shutil
import subprocess
import sys
import venv
from pathlib import Path

import pytest

from bigram_gui.bootstrap.environment import PrivateEnvironment
from bigram_gui.bootstrap.equipment import CHECKS, HEADLESS, TESTS, WINDOW

PROJECT = Path(__file__).resolve().parents[2]


@pytest.fixture
def bare(environment: PrivateEnvironment) -> PrivateEnvironment:
    """An environment that runs, with nothing installed."""
    venv.create(environment.folder, with_pip=False, symlinks=os.name != "nt")
    return environment


def complete(environment: PrivateEnvironment, lock: str) -> None:
    shutil.copy(lock, environment.installed)


def test_no_environment_is_not_ready(environment):
    assert not environment.is_ready(HEADLESS)
    assert not environment.is_sound()


def test_one_without_the_mark_of_completion_is_not_ready(bare):
    assert not bare.is_ready(HEADLESS)
    assert not bare.is_sound()


def test_a_completed_one_is_ready_for_that_and_less(bare):
    complete(bare, WINDOW.lock)
    assert bare.is_ready(WINDOW)
    assert bare.is_ready(HEADLESS)
    assert not bare.is_ready(TESTS)
    assert bare.is_sound()


def test_the_tests_and_the_checks_share_a_list(bare):
    complete(bare, CHECKS.lock)
    assert bare.is_ready(TESTS)


def test_a_changed_list_is_not_ready(bare):
    complete(bare, WINDOW.lock)
    with Path(bare.installed).open("a") as marker:
        marker.write("another-library==1.0\n")
    assert not bare.is_ready(WINDOW)


def test_an_addition_that_was_cut_short_leaves_it_ready_but_not_sound(bare):
    complete(bare, WINDOW.lock)
    Path(bare.unfinished).touch()
    assert bare.is_ready(WINDOW)
    assert not bare.is_sound()


def test_one_of_another_python_is_not_ready(bare):
    complete(bare, WINDOW.lock)
    settings = Path(bare.settings)
    current = "{}.{}".format(*sys.version_info)
    settings.write_text(settings.read_text().replace(f"version = {current}.", "version = 3.9."))
    assert not bare.is_ready(WINDOW)
    assert not bare.is_sound()


def test_one_whose_base_interpreter_is_gone_is_not_ready(bare, tmp_path):
    complete(bare, WINDOW.lock)
    settings = Path(bare.settings)
    lines = settings.read_text().splitlines()
    lines = [f"home = {tmp_path / 'gone'}" if li.startswith("home") else li for li in lines]
    settings.write_text("\n".join(lines))
    assert not bare.is_ready(WINDOW)


def test_one_without_its_interpreter_is_not_ready(bare):
    complete(bare, WINDOW.lock)
    Path(bare.python).unlink()
    assert not bare.is_ready(WINDOW)


def test_a_moved_one_is_still_ready(bare, tmp_path):
    complete(bare, WINDOW.lock)
    shutil.move(bare.folder, tmp_path / "elsewhere")
    moved = PrivateEnvironment(str(tmp_path / "elsewhere"))
    assert moved.is_ready(WINDOW)
    prefix = subprocess.check_output([moved.python, "-c", "import sys; print(sys.prefix)"])
    assert Path(prefix.decode().strip()).samefile(moved.folder)


def test_one_that_is_distrusted_is_made_anew(bare):
    complete(bare, WINDOW.lock)
    bare.distrust()
    assert not bare.is_ready(HEADLESS)
    assert not bare.is_sound()


def taking_over(bare, folder, last_line):
    """Write a script that has ``bare`` take over and ends with ``last_line``; return its path."""
    script = folder / "script.py"
    script.write_text(
        "import os, sys\n"
        f"sys.path.insert(0, os.fsdecode({os.fsencode(PROJECT)!r}))\n"
        "from bigram_gui.bootstrap.environment import PrivateEnvironment\n"
        f"environment = PrivateEnvironment(os.fsdecode({os.fsencode(bare.folder)!r}))\n"
        "if not environment.is_running():\n"
        "    environment.take_over()\n"
        f"{last_line}\n",
        encoding="utf-8",
    )
    return str(script)


def test_it_takes_over_the_very_command_and_its_exit_status(bare, tmp_path):
    script = taking_over(
        bare,
        tmp_path,
        "print(sys.prefix, sys.flags.optimize, *sys.argv[1:], sep='|'); sys.exit(7)",
    )
    arguments = ["--name", "zoë", "two words", ""]
    done = subprocess.run(
        [sys.executable, "-O", script, *arguments],
        capture_output=True,
        encoding="utf-8",
        env=os.environ | {"PYTHONIOENCODING": "utf-8", "PYTHONUTF8": "1"},
    )
    prefix, optimize, *received = done.stdout.rstrip("\n").split("|")
    assert Path(prefix).samefile(bare.folder)
    assert (optimize, received) == ("1", arguments)
    assert done.returncode == 7


@pytest.mark.skipif(os.name == "nt", reason="Windows hands all characters over in any language")
def test_it_reads_file_names_as_qt_does_whatever_the_locale(bare, tmp_path):
    script = taking_over(bare, tmp_path, "print(*map(ascii, sys.argv[1:]))")
    done = subprocess.run(
        [sys.executable, script, "größe.txt"],
        capture_output=True,
        encoding="ascii",
        env=os.environ | {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
    )
    assert done.stdout.strip() == ascii("größe.txt"), done.stderr
