"""What every test may rely on: no screen, no personal settings, reproducible examples."""

import json
import os
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings

# Before anything imports Qt: its platform is chosen once, for the whole process.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

PROJECT = Path(__file__).resolve().parent.parent
LESSON_NAMES = PROJECT / "../shared/data/names.txt"
GOLDEN = PROJECT / "../shared/golden/names_seed42.json"

settings.register_profile("local", deadline=None)
settings.register_profile("ci", deadline=None, derandomize=True, print_blob=True)
settings.load_profile("ci" if os.environ.get("CI") else "local")


@pytest.fixture(autouse=True, scope="session")
def _personal_settings_out_of_reach(tmp_path_factory):
    """Keep Qt's settings and standard paths away from the person who runs the tests."""
    try:
        from PySide6.QtCore import QSettings, QStandardPaths
    except ImportError:
        return
    QStandardPaths.setTestModeEnabled(True)
    folder = str(tmp_path_factory.mktemp("settings"))
    for file_format in (QSettings.Format.IniFormat, QSettings.Format.NativeFormat):
        QSettings.setPath(file_format, QSettings.Scope.UserScope, folder)


@pytest.fixture(scope="session")
def lesson_names() -> Path:
    """The lesson's own list of 32,033 names, which is not part of the project."""
    return _present(LESSON_NAMES, "the lesson's list of names")


@pytest.fixture(scope="session")
def golden() -> dict[str, Any]:
    """Figures for the lesson's list, made by an independent plain-Python program."""
    path = _present(GOLDEN, "the independent figures for the lesson's list")
    figures: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return figures


def _present(path: Path, what: str) -> Path:
    if not path.is_file():
        pytest.skip(f"{what} is not on this machine ({path})")
    return path.resolve()
