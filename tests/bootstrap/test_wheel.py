"""The wheel carries the program with its resources and data, and gives a command."""

import configparser
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

PROJECT = Path(__file__).resolve().parents[2]

wheel = pytest.importorskip("hatchling.builders.wheel", reason="hatchling builds the wheel")


@pytest.fixture(scope="module")
def built(tmp_path_factory) -> Iterator[zipfile.ZipFile]:
    folder = tmp_path_factory.mktemp("wheel")
    builder = wheel.WheelBuilder(str(PROJECT))
    (path,) = builder.build(directory=str(folder), versions=["standard"])
    with zipfile.ZipFile(path) as archive:
        yield archive


def test_it_carries_all_resources_and_data(built):
    names = set(built.namelist())
    for folder in ("resources", "data"):
        files = [path for path in (PROJECT / folder).rglob("*") if path.is_file()]
        assert files
        for path in files:
            assert f"bigram_gui/{path.relative_to(PROJECT).as_posix()}" in names


def test_it_carries_every_module_and_nothing_else_of_the_project(built):
    names = set(built.namelist())
    modules = {
        path.relative_to(PROJECT).as_posix() for path in (PROJECT / "bigram_gui").rglob("*.py")
    }
    assert modules <= names
    tops = {name.partition("/")[0] for name in names}
    assert len(tops) == 2, tops
    assert "bigram_gui" in tops


def test_it_gives_a_command_that_can_print(built):
    """A gui-script has no output on Windows, where --headless would print into the void."""
    (path,) = (name for name in built.namelist() if name.endswith("entry_points.txt"))
    scripts = configparser.ConfigParser()
    scripts.read_string(built.read(path).decode())
    assert dict(scripts["console_scripts"]) == {"bigram-loss-explorer": "bigram_gui.__main__:run"}
    assert "gui_scripts" not in scripts


def test_it_names_its_python_and_its_libraries(built):
    (path,) = (name for name in built.namelist() if name.endswith(".dist-info/METADATA"))
    metadata = built.read(path).decode()
    assert "Requires-Python: >=3.11\n" in metadata
    assert metadata.count("Requires-Dist: pyside6-essentials") == 2
    assert "Version: 0.1.0\n" in metadata
