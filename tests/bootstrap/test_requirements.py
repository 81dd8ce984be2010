"""The pinned lists: every library pinned and hashed, the same wherever they are installed."""

import itertools
import re
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.version import Version

from bigram_gui.bootstrap.equipment import CHECKS, HEADLESS, LADDER, TESTS, WINDOW

PROJECT = Path(__file__).resolve().parents[2]
LISTS = sorted({Path(equipment.lock) for equipment in LADDER})

PYTHONS = ("3.11", "3.12", "3.13", "3.14")
SYSTEMS = (
    {"sys_platform": "linux", "platform_system": "Linux", "os_name": "posix"},
    {"sys_platform": "darwin", "platform_system": "Darwin", "os_name": "posix"},
    {"sys_platform": "win32", "platform_system": "Windows", "os_name": "nt"},
)
MACHINES = [
    {"python_version": python, "python_full_version": f"{python}.5", **system}
    for python, system in itertools.product(PYTHONS, SYSTEMS)
]


def entries(path: Path) -> dict[Requirement, list[str]]:
    """Return each requirement of a list with its hashes."""
    text = path.read_text(encoding="utf-8").replace("\\\n", " ")
    lines = [line for line in text.splitlines() if line and not line.startswith("#")]
    return {
        Requirement(line.partition(" --hash=")[0]): re.findall(
            r"--hash=sha256:([0-9a-f]{64})", line
        )
        for line in lines
    }


def versions_on(path: Path, machine: dict[str, str]) -> dict[str, list[Version]]:
    """Return what pip would install from a list on a machine, by library."""
    chosen: dict[str, list[Version]] = {}
    for requirement in entries(path):
        if requirement.marker is None or requirement.marker.evaluate(machine):
            (pin,) = requirement.specifier
            chosen.setdefault(requirement.name, []).append(Version(pin.version))
    return chosen


@pytest.mark.parametrize("path", LISTS, ids=lambda path: path.name)
def test_every_library_is_pinned_and_hashed(path):
    assert len(entries(path)) >= 2
    for requirement, hashes in entries(path).items():
        assert [pin.operator for pin in requirement.specifier] == ["=="], requirement
        assert not requirement.url
        assert hashes, f"{requirement} has no hash"


@pytest.mark.parametrize("path", LISTS, ids=lambda path: path.name)
def test_no_host_and_no_folder_is_named(path):
    text = path.read_text(encoding="utf-8")
    assert "://" not in text
    options = set(re.findall(r"--[a-z-]+", re.sub(r"^#.*$", "", text, flags=re.MULTILINE)))
    assert options == {"--hash"}


@pytest.mark.parametrize(
    "machine", MACHINES, ids=lambda m: f"{m['sys_platform']}-{m['python_version']}"
)
@pytest.mark.parametrize("path", LISTS, ids=lambda path: path.name)
def test_every_machine_gets_one_version_of_each_library(path, machine):
    chosen = versions_on(path, machine)
    assert all(len(versions) == 1 for versions in chosen.values())
    expected = {
        "headless.txt": {"numpy"},
        "window.txt": {"numpy", "pyside6-essentials", "shiboken6", "pyqtgraph"},
        "checks.txt": {"pytest", "pytest-qt", "pytest-timeout", "hypothesis", "ruff", "mypy"},
    }
    assert expected[path.name] <= chosen.keys()


@pytest.mark.parametrize(
    "machine", MACHINES, ids=lambda m: f"{m['sys_platform']}-{m['python_version']}"
)
@pytest.mark.parametrize("path", [Path(WINDOW.lock), Path(CHECKS.lock)], ids=lambda p: p.name)
def test_each_python_gets_a_pyside_that_carries_the_program(path, machine):
    """PySide6 6.12 aborts on Python 3.11, 6.9.1 breaks pyqtgraph."""
    chosen = versions_on(path, machine)
    (pyside,) = chosen["pyside6-essentials"]
    assert chosen["shiboken6"] == [pyside]
    assert pyside >= Version("6.8.1")
    assert pyside != Version("6.9.1")
    if machine["python_version"] == "3.11":
        assert pyside < Version("6.12")


@pytest.mark.parametrize(
    ("library", "files"),
    [
        ("pyside6-essentials", 5),  # Linux x86-64 and ARM, macOS, Windows x86-64 and ARM
        ("numpy", 20),  # those, once a Python version
    ],
)
def test_files_for_all_systems_are_hashed(library, files):
    found = {r: hashes for r, hashes in entries(Path(WINDOW.lock)).items() if r.name == library}
    assert found
    assert all(len(hashes) >= files for hashes in found.values())


@pytest.mark.parametrize(("smaller", "larger"), [(HEADLESS, WINDOW), (WINDOW, TESTS)])
def test_each_list_contains_the_smaller_one(smaller, larger):
    """So adding to an environment never changes what is in it."""
    small = {str(r): hashes for r, hashes in entries(Path(smaller.lock)).items()}
    large = {str(r): hashes for r, hashes in entries(Path(larger.lock)).items()}
    assert small.items() <= large.items()


def test_the_lists_keep_to_what_the_project_allows():
    project = tomllib.loads((PROJECT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    allowed = [Requirement(text) for text in project["dependencies"]]
    for machine in MACHINES:
        chosen = versions_on(Path(WINDOW.lock), machine)
        for requirement in allowed:
            if requirement.marker is None or requirement.marker.evaluate(machine):
                (version,) = chosen[requirement.name.lower()]
                assert requirement.specifier.contains(version), (requirement, machine)
