"""The files that come with the program are found in a checkout and in an installed wheel."""

from pathlib import Path

import pytest

from bigram_gui import resources_path
from bigram_gui.resources_path import data_file, resource


def test_a_checkout_keeps_them_beside_the_package():
    project = Path(__file__).resolve().parent.parent
    assert resource("themes", "dark.toml") == project / "resources/themes/dark.toml"
    assert resource("themes", "dark.toml").is_file()
    assert data_file("names.txt") == project / "data/names.txt"


def test_a_wheel_keeps_them_inside_the_package(tmp_path, monkeypatch):
    package = tmp_path / "bigram_gui"
    for folder in ("resources", "data"):
        (package / folder).mkdir(parents=True)
        (tmp_path / folder).mkdir()
    monkeypatch.setattr(resources_path, "_PACKAGE", package)
    assert resource("style.qss") == package / "resources/style.qss"
    assert data_file("names.txt") == package / "data/names.txt"


@pytest.mark.parametrize("parts", [(), ("icons",), ("icons", "play.svg")])
def test_a_resource_is_named_by_the_parts_of_its_path(parts):
    assert resource(*parts) == resource().joinpath(*parts)
