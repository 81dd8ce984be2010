"""Real starts: what each prepares, and what it must not."""

import importlib.util
import os
import subprocess
import sys
from pathlib import Path

import pytest

from bigram_gui.bootstrap import prepare
from bigram_gui.bootstrap.environment import PrivateEnvironment
from bigram_gui.bootstrap.equipment import HEADLESS, TESTS, WINDOW

linux = pytest.mark.skipif(
    not sys.platform.startswith("linux"), reason="only here a display can be missing"
)
needs_venv = pytest.mark.skipif(
    importlib.util.find_spec("ensurepip") is None, reason="this Python cannot make environments"
)

_STAND_IN = """
import sys
def main():
    print("started", *sys.argv[1:])
    return 5
"""
_FORBIDDEN_ON_THE_WAY = {
    "collections",
    "dataclasses",
    "enum",
    "hashlib",
    "numpy",
    "pathlib",
    "PySide6",
    "shutil",
    "subprocess",
    "tempfile",
    "typing",
}


def start(project: Path, *arguments: str, bare: bool = True, environ: dict[str, str] | None = None):
    """Run a command in the project's copy; ``bare`` hides this interpreter's libraries."""
    kept = ("PATH", "HOME", "SYSTEMROOT", "TEMP", "TMP", "USERPROFILE", "LD_LIBRARY_PATH")
    clean = {name: os.environ[name] for name in kept if name in os.environ}
    python = [getattr(sys, "_base_executable", sys.executable), "-S"] if bare else [sys.executable]
    return subprocess.run(
        [*python, *arguments],
        cwd=project,
        env=clean | (environ or {}),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
    )


@pytest.fixture
def stand_in(project: Path) -> Path:
    """The project with a program that says that it was started."""
    (project / "bigram_gui" / "cli.py").write_text(_STAND_IN, encoding="utf-8")
    return project


def was_prepared(project: Path) -> bool:
    return (project / ".venv").exists()


@pytest.mark.parametrize("command", [["main.py"], ["-m", "bigram_gui"]])
def test_with_the_libraries_nothing_is_prepared(stand_in, command):
    done = start(stand_in, *command, "--headless", "--json", bare=False)
    assert (done.stdout, done.stderr) == ("started --headless --json\n", "")
    assert done.returncode == 5
    assert not was_prepared(stand_in)


@pytest.mark.parametrize("argument", ["--help", "-h", "--version"])
def test_help_needs_no_library(stand_in, argument):
    done = start(stand_in, "main.py", argument)
    assert (done.stdout, done.returncode) == (f"started {argument}\n", 5)
    assert not was_prepared(stand_in)


@linux
@pytest.mark.parametrize("bare", [True, False], ids=["before any install", "with the libraries"])
def test_without_a_display_there_is_one_sentence(stand_in, bare):
    done = start(stand_in, "main.py", bare=bare)
    assert done.returncode == 2
    assert "There is no display" in done.stderr
    assert "--headless" in done.stderr
    assert "--screenshot" in done.stderr
    assert done.stdout == ""
    assert not was_prepared(stand_in)


@linux
@pytest.mark.parametrize("picture", [["--screenshot", "a.png"], ["--screenshot=a.png"]])
def test_a_picture_needs_no_display(stand_in, picture):
    done = start(stand_in, "main.py", *picture, bare=False)
    assert done.returncode == 5, done.stderr


@needs_venv
def test_without_a_network_there_is_a_sentence_and_no_traceback(stand_in):
    refusing = {
        "PIP_CONFIG_FILE": os.devnull,
        "PIP_INDEX_URL": "http://127.0.0.1:9/simple",
        "PIP_RETRIES": "0",
    }
    done = start(stand_in, "main.py", "--headless", "--json", environ=refusing)
    assert done.returncode == 2, done.stderr
    assert "no connection" in done.stderr
    assert "Traceback" not in done.stderr
    assert done.stdout == ""
    assert (stand_in / ".venv" / "installed.txt").read_bytes() == b""


@pytest.mark.skipif(os.name == "nt", reason="folders are not read-only on Windows")
def test_a_folder_that_may_not_be_written_gets_a_sentence(stand_in):
    if os.geteuid() == 0:
        pytest.skip("root may write everywhere")
    stand_in.chmod(0o555)
    done = start(stand_in, "main.py", "--headless")
    stand_in.chmod(0o755)
    assert done.returncode == 2
    assert "may not be written" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_file_in_place_of_the_environment_gets_a_sentence(stand_in):
    (stand_in / ".venv").write_text("not a folder")
    done = start(stand_in, "main.py", "--headless")
    assert done.returncode == 2
    assert "Traceback" not in done.stderr


def test_an_installed_package_without_its_libraries_gets_a_sentence(stand_in):
    for path in (stand_in / "requirements").glob("*.txt"):
        path.unlink()
    done = start(stand_in, "-m", "bigram_gui", "--headless")
    assert done.returncode == 2
    assert "pip install" in done.stderr
    assert not was_prepared(stand_in)


def test_a_launch_imports_next_to_nothing_on_the_way(project):
    code = (
        "import sys; before = set(sys.modules)\n"
        "import bigram_gui.bootstrap.prepare\n"
        "print(*sorted(set(sys.modules) - before))"
    )
    done = start(project, "-c", code)
    assert done.returncode == 0, done.stderr
    imported = set(done.stdout.split())
    assert "bigram_gui.bootstrap.prepare" in imported
    assert imported.isdisjoint(_FORBIDDEN_ON_THE_WAY)


class HandoverError(Exception):
    """Raised in place of handing over, with what was asked for."""


@pytest.fixture
def nothing_present(monkeypatch):
    monkeypatch.setattr(prepare, "is_present", lambda equipment: False)

    def ready(self, equipment):
        raise HandoverError(equipment)

    monkeypatch.setattr(PrivateEnvironment, "is_ready", ready)


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        ([], WINDOW),
        (["--train"], WINDOW),
        (["--screenshot", "a.png"], WINDOW),
        (["--headless"], HEADLESS),
        (["--json", "--headless", "--name", "ava"], HEADLESS),
    ],
)
def test_each_start_asks_for_no_more_than_it_needs(nothing_present, arguments, expected):
    with pytest.raises(HandoverError) as asked:
        prepare.prepare_program(arguments)
    assert asked.value.args == (expected,)


def test_the_tests_ask_for_the_test_tools(nothing_present):
    with pytest.raises(HandoverError) as asked:
        prepare.prepare_tests()
    assert asked.value.args == (TESTS,)


def test_the_suite_hands_its_arguments_on_to_pytest(project):
    done = start(project, "-m", "tests", "--version", bare=False)
    assert done.returncode == 0, done.stderr
    assert "pytest" in done.stdout + done.stderr
