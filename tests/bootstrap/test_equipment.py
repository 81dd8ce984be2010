"""What a start needs, and whether the running interpreter has it."""

import sys

import pytest

from bigram_gui.bootstrap.equipment import (
    HEADLESS,
    TESTS,
    WINDOW,
    Equipment,
    breaks,
    is_present,
    pyside_version,
)


def test_only_what_has_qt_makes_demands_on_the_system():
    assert not HEADLESS.has_qt
    assert WINDOW.has_qt
    assert TESTS.has_qt


def test_what_runs_this_test_is_present():
    assert is_present(TESTS)


def test_a_missing_library_is_noticed():
    assert not is_present(Equipment("", ("sys", "no_such_library"), "window.txt", 0, 0))


def test_a_mere_folder_of_that_name_is_no_library(tmp_path, monkeypatch):
    (tmp_path / "left_over_library").mkdir()
    monkeypatch.syspath_prepend(tmp_path)
    assert not is_present(Equipment("", ("left_over_library",), "window.txt", 0, 0))


@pytest.mark.parametrize(
    ("pyside", "python", "expected"),
    [
        ((6, 12, 0), (3, 11), True),
        ((6, 13), (3, 11), True),
        ((6, 12, 0), (3, 12), False),
        ((6, 11, 3), (3, 11), False),
        ((6, 9, 1), (3, 13), True),
        ((6, 9, 2), (3, 13), False),
        ((6, 8, 0), (3, 12), True),
        (None, (3, 11), False),
    ],
)
def test_versions_that_are_known_to_break(pyside, python, expected):
    assert breaks(pyside, python) is expected


def test_an_environment_with_a_broken_pyside_is_not_used(tmp_path, monkeypatch):
    package = tmp_path / "PySide6"
    package.mkdir()
    (package / "__init__.py").touch()
    (tmp_path / "pyside6_essentials-6.9.1.dist-info").mkdir()
    for name in [name for name in sys.modules if name.partition(".")[0] == "PySide6"]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.syspath_prepend(tmp_path)
    assert not is_present(WINDOW)


@pytest.mark.parametrize(
    ("folder", "expected"),
    [
        ("PySide6_Essentials-6.11.3.dist-info", (6, 11, 3)),
        ("pyside6-6.8.2.dist-info", (6, 8, 2)),
        ("PySide6-6.10.0a1.dist-info", None),
        ("PySide6_Addons-6.7.0.dist-info", None),
        ("numpy-2.4.6.dist-info", None),
    ],
)
def test_the_version_is_read_beside_the_package(tmp_path, folder, expected):
    (tmp_path / folder).mkdir()
    assert pyside_version(str(tmp_path / "PySide6" / "__init__.py")) == expected
