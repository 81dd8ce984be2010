import math
from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray, QSettings

from bigram_gui.app.preferences import DEFAULT_SPEED, Preferences, ThemeChoice
from bigram_gui.core.status import DEFAULT_STEPS


def preferences(path: Path) -> Preferences:
    return Preferences(QSettings(str(path), QSettings.Format.IniFormat))


def test_what_is_set_is_found_at_the_next_start(tmp_path: Path) -> None:
    path = tmp_path / "settings.ini"
    before = preferences(path)
    before.theme = ThemeChoice.LIGHT
    before.speed = math.inf
    before.steps = 5_000
    before.set_layout("window", QByteArray(b"\x01\x02"))
    del before
    after = preferences(path)
    assert after.theme is ThemeChoice.LIGHT
    assert math.isinf(after.speed)
    assert after.steps == 5_000
    assert after.layout("window") == QByteArray(b"\x01\x02")


def test_nothing_set_gives_the_defaults(tmp_path: Path) -> None:
    fresh = preferences(tmp_path / "settings.ini")
    assert fresh.theme is ThemeChoice.SYSTEM
    assert fresh.speed == DEFAULT_SPEED
    assert fresh.steps == DEFAULT_STEPS
    assert fresh.layout("window").isEmpty()


@pytest.mark.parametrize("value", ["", "fast", "nan", "-1", "0", "a,b", "1e400x"])
def test_bad_values_count_as_not_set(tmp_path: Path, value: str) -> None:
    path = tmp_path / "settings.ini"
    keys = ("theme", "speed", "steps")
    path.write_text(
        "[General]\n" + "".join(f"{key}={value}\n" for key in keys) + f"[layout]\nwindow={value}\n",
        encoding="utf-8",
    )
    spoilt = preferences(path)
    assert spoilt.theme is ThemeChoice.SYSTEM
    assert spoilt.speed == DEFAULT_SPEED
    assert spoilt.steps == DEFAULT_STEPS
    assert isinstance(spoilt.layout("window"), QByteArray)
