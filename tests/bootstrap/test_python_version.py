"""A Python that is too old gets a sentence, which it must be able to read."""

import ast
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from bigram_gui.bootstrap.python_version import require_python

PROJECT = Path(__file__).resolve().parents[2]

# All that an old Python reads before it is told to leave.
READ_FIRST = (
    "main.py",
    "bigram_gui/__init__.py",
    "bigram_gui/__main__.py",
    "bigram_gui/bootstrap/__init__.py",
    "bigram_gui/bootstrap/__main__.py",
    "bigram_gui/bootstrap/python_version.py",
    "tests/__init__.py",
    "tests/__main__.py",
)
TOO_NEW = (ast.AnnAssign, ast.AsyncFunctionDef, ast.JoinedStr, ast.Match, ast.NamedExpr)


@pytest.mark.parametrize("version", [(2, 7, 18), (3, 6, 15), (3, 10, 13)])
def test_it_ends_with_a_sentence_and_status_2(version, capsys):
    with pytest.raises(SystemExit) as ended:
        require_python(version)
    assert ended.value.code == 2
    said = capsys.readouterr().err
    assert "needs Python 3.11 or newer" in said
    assert "{}.{}".format(*version) in said


@pytest.mark.parametrize("version", [(3, 11, 0), (3, 14, 2), (4, 0, 0)])
def test_newer_ones_pass(version):
    require_python(version)


@pytest.mark.parametrize("path", READ_FIRST)
def test_old_pythons_can_read_it(path):
    source = (PROJECT / path).read_text(encoding="utf-8")
    assert source.isascii()
    for node in ast.walk(ast.parse(source)):
        assert not isinstance(node, TOO_NEW)
        if isinstance(node, ast.FunctionDef):
            assert node.returns is None
            assert all(argument.annotation is None for argument in node.args.args)


def old_interpreters() -> list[str]:
    """Return the Pythons on this machine that are too old."""
    versions = ("2.7", *(f"3.{minor}" for minor in range(4, 11)))
    on_path = [
        Path(found) for found in map(shutil.which, (f"python{v}" for v in versions)) if found
    ]
    of_pyenv = [
        python
        for version in versions
        for python in Path.home().glob(f".pyenv/versions/{version}.*/bin/python")
    ]
    return sorted(str(python) for python in {*on_path, *of_pyenv} if not _is_script(python))


def _is_script(path: Path) -> bool:
    """Whether this only stands in for an interpreter, which may not be there."""
    with path.open("rb") as file:
        return file.read(2) == b"#!"


COMMANDS = (["main.py"], ["-m", "bigram_gui"], ["-m", "tests"])


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
@pytest.mark.parametrize("python", old_interpreters())
def test_real_old_pythons_say_it(python, command):
    done = subprocess.run([python, "-B", *command], cwd=PROJECT, capture_output=True, text=True)
    assert done.returncode == 2
    assert done.stderr.startswith("Bigram Loss Explorer needs Python 3.11 or newer")
    assert done.stdout == ""


def test_this_python_is_new_enough():
    require_python(sys.version_info)
