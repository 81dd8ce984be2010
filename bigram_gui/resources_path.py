"""Where the files are that come with the program: in a wheel inside it, in a checkout beside it."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def resource(*parts: str) -> Path:
    """Return the path of a theme, an icon, a template: ``resource("themes", "dark.toml")``."""
    return _shipped("resources").joinpath(*parts)


def data_file(name: str) -> Path:
    """Return the path of a bundled corpus: ``data_file("names.txt")``."""
    return _shipped("data") / name


def _shipped(folder: str) -> Path:
    """Return the package's own folder of this name; without one, that of the checkout."""
    installed = _PACKAGE / folder
    return installed if installed.is_dir() else _PACKAGE.parent / folder
