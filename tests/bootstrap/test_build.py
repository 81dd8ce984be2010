"""Making the private environment: what was cut short, failed or changed is mended."""

import shutil
import sys
from pathlib import Path

import pytest

from bigram_gui.bootstrap import build, pip
from bigram_gui.bootstrap.environment import PrivateEnvironment
from bigram_gui.bootstrap.equipment import HEADLESS, TESTS, WINDOW
from bigram_gui.bootstrap.problem import SetupError

from .conftest import INSTALLING, NO_NETWORK


def bring_up_to_date(environment, equipment=WINDOW):
    build.bring_up_to_date(environment, equipment)


def mark(environment: PrivateEnvironment) -> Path:
    """Leave a file in the environment that goes when it is made anew."""
    path = Path(environment.folder, "made-before")
    path.touch()
    return path


def test_the_first_start_makes_it_and_says_so_on_stderr(environment, staged_pip, capsys):
    bring_up_to_date(environment)
    assert environment.is_ready(WINDOW)
    assert staged_pip.installed == ["window.txt"]
    said = capsys.readouterr()
    assert said.out == ""
    assert environment.folder in said.err
    assert f"{WINDOW.download_mb} MB" in said.err


def test_the_next_start_does_nothing(environment, staged_pip):
    bring_up_to_date(environment)
    bring_up_to_date(environment)
    bring_up_to_date(environment, HEADLESS)
    assert (staged_pip.made, staged_pip.installed) == (1, ["window.txt"])


def test_what_lacks_the_mark_of_completion_is_made_anew(environment, staged_pip):
    bring_up_to_date(environment)
    Path(environment.installed).unlink()
    left_over = mark(environment)
    bring_up_to_date(environment)
    assert not left_over.exists()
    assert environment.is_ready(WINDOW)


def test_without_a_network_there_is_a_sentence_and_the_next_start_goes_on(environment, staged_pip):
    staged_pip.log, staged_pip.status = NO_NETWORK, 1
    with pytest.raises(SetupError, match="no connection"):
        bring_up_to_date(environment)
    assert not environment.is_ready(HEADLESS)
    staged_pip.log, staged_pip.status = INSTALLING, 0
    bring_up_to_date(environment)
    assert environment.is_ready(WINDOW)
    assert staged_pip.made == 1, "the bare environment was sound and need not be made again"


def test_an_install_that_was_interrupted_is_started_anew(environment, staged_pip):
    staged_pip.error = KeyboardInterrupt()
    with pytest.raises(KeyboardInterrupt):
        bring_up_to_date(environment)
    assert not environment.is_ready(HEADLESS)
    left_over = mark(environment)
    staged_pip.error = None
    bring_up_to_date(environment)
    assert not left_over.exists()
    assert environment.is_ready(WINDOW)


def test_the_making_of_the_environment_may_be_interrupted(environment, staged_pip, monkeypatch):
    def interrupted(*_, **__):
        Path(environment.settings).write_text("home = somewhere")
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(pip, "run", interrupted)
        with pytest.raises(KeyboardInterrupt):
            bring_up_to_date(environment)
    bring_up_to_date(environment)
    assert environment.is_ready(WINDOW)


def test_a_changed_list_is_not_ready_while_installed(environment, staged_pip, monkeypatch):
    bring_up_to_date(environment)
    Path(environment.installed).write_text("an older list")
    ready_meanwhile = []

    def run(*arguments, **streams):
        ready_meanwhile.append(environment.is_ready(HEADLESS))
        return staged_pip.run(*arguments, **streams)

    monkeypatch.setattr(pip, "run", run)
    bring_up_to_date(environment)
    assert ready_meanwhile == [False]
    assert environment.is_ready(WINDOW)
    assert staged_pip.made == 1


def test_a_change_that_was_interrupted_counts_for_neither_list(environment, staged_pip):
    """Libraries of both may be there, so going back to the older list must not trust it."""
    bring_up_to_date(environment)
    Path(environment.installed).write_text("an older list")
    staged_pip.error = KeyboardInterrupt()
    with pytest.raises(KeyboardInterrupt):
        bring_up_to_date(environment)
    assert Path(environment.installed).read_bytes() == b""
    assert not environment.is_sound()


def test_adding_the_test_tools_keeps_the_program_ready_even_if_it_fails(environment, staged_pip):
    bring_up_to_date(environment, WINDOW)
    staged_pip.log, staged_pip.status = NO_NETWORK, 1
    for _ in range(2):
        with pytest.raises(SetupError):
            bring_up_to_date(environment, TESTS)
        assert environment.is_ready(WINDOW)
    staged_pip.log, staged_pip.status = INSTALLING, 0
    bring_up_to_date(environment, TESTS)
    assert environment.is_ready(TESTS)
    assert staged_pip.made == 1


def test_an_addition_that_was_interrupted_keeps_the_program_ready(environment, staged_pip):
    bring_up_to_date(environment, WINDOW)
    staged_pip.error = KeyboardInterrupt()
    with pytest.raises(KeyboardInterrupt):
        bring_up_to_date(environment, TESTS)
    assert environment.is_ready(WINDOW)
    staged_pip.error = None
    bring_up_to_date(environment, TESTS)
    assert staged_pip.made == 2, "half of a library may be there: made anew"


def test_what_is_announced_is_what_is_added(environment, staged_pip, capsys):
    bring_up_to_date(environment, WINDOW)
    capsys.readouterr()
    bring_up_to_date(environment, TESTS)
    assert f"{TESTS.download_mb - WINDOW.download_mb} MB to fetch" in capsys.readouterr().err


def test_a_strangers_environment_is_added_to(environment, staged_pip):
    staged_pip.run([sys.executable, "-m", "venv", environment.folder], 0, 0, 0)
    stranger = mark(environment)
    bring_up_to_date(environment)
    assert stranger.exists()
    assert environment.is_ready(WINDOW)


def test_a_strangers_environment_that_cannot_be_used_is_left_alone(environment, staged_pip):
    staged_pip.run([sys.executable, "-m", "venv", environment.folder], 0, 0, 0)
    Path(environment.settings).write_text("home = /gone\nversion = 3.9.1\n")
    stranger = mark(environment)
    with pytest.raises(SetupError, match="did not make"):
        bring_up_to_date(environment)
    assert stranger.exists()


def test_a_full_disk_is_noticed_before_anything_is_fetched(environment, staged_pip, monkeypatch):
    usage = shutil.disk_usage(Path(environment.folder).parent)
    monkeypatch.setattr(shutil, "disk_usage", lambda _: usage._replace(free=50_000_000))
    with pytest.raises(SetupError, match="50 MB are free"):
        bring_up_to_date(environment)
    assert staged_pip.installed == []


def test_what_was_cut_short_makes_room_for_its_successor(environment, staged_pip, monkeypatch):
    bring_up_to_date(environment)
    Path(environment.installed).unlink()
    left_over = mark(environment)
    usage = shutil.disk_usage(environment.folder)

    def free_once_cleared(_):
        return usage._replace(free=0 if left_over.exists() else 10**12)

    monkeypatch.setattr(shutil, "disk_usage", free_once_cleared)
    bring_up_to_date(environment)
    assert environment.is_ready(WINDOW)
