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


# Lists.


@pytest.fixture
def ini(tmp_path: Path) -> Path:
    return tmp_path / "settings.ini"


def files(folder: Path, count: int) -> list[Path]:
    paths = [folder / f"names {index}, Владимир.txt" for index in range(count)]
    for path in paths:
        path.touch()
    return paths


def test_recent_files_come_newest_first_and_no_more_than_eight(ini: Path, tmp_path: Path) -> None:
    paths = files(tmp_path, 10)
    before = preferences(ini)
    for path in paths:
        before.remember_corpus(path)
    before.remember_corpus(paths[5])
    del before
    newest = [paths[index] for index in (5, 9, 8, 7, 6, 4, 3, 2)]
    assert preferences(ini).recent_corpora == newest


def test_files_that_are_gone_are_not_shown_but_not_forgotten(ini: Path, tmp_path: Path) -> None:
    one, two = files(tmp_path, 2)
    kept = preferences(ini)
    kept.remember_corpus(one)
    kept.remember_corpus(two)
    two.unlink()
    assert kept.recent_corpora == [one]
    two.touch()
    assert kept.recent_corpora == [two, one]
    kept.forget_corpora()
    assert kept.recent_corpora == []


def test_a_relative_path_is_kept_as_an_absolute_one(
    ini: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    files(tmp_path, 1)
    kept = preferences(ini)
    kept.remember_corpus(Path("names 0, Владимир.txt"))
    monkeypatch.chdir("/")
    assert kept.recent_corpora == files(tmp_path, 1)


NAMES = ["ava", "a, b", "Zoë 😀", '"quoted"', "@Invalid()", "%ava", "李", "true"]


def test_names_of_any_kind_come_back(ini: Path) -> None:
    before = preferences(ini)
    before.pinned = NAMES
    for name in reversed(NAMES):
        before.remember_name(name)
    del before
    assert preferences(ini).pinned == NAMES
    assert preferences(ini).recent_names == NAMES


@pytest.mark.parametrize("names", [[], ["ava"]])
def test_short_lists_are_lists(ini: Path, names: list[str]) -> None:
    preferences(ini).pinned = names
    assert preferences(ini).pinned == names


def test_lists_do_not_grow(ini: Path) -> None:
    kept = preferences(ini)
    for index in range(30):
        kept.remember_name(f"name {index}")
    kept.remember_name("name 20")
    assert kept.recent_names[:3] == ["name 20", "name 29", "name 28"]
    assert len(kept.recent_names) == 20
    kept.pinned = [f"name {index}" for index in range(30)]
    assert len(kept.pinned) == 12


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("", []),
        ("@Invalid()", []),
        ("@ByteArray(ava)", []),
        ("@Variant(\\0\\0\\0\\x2\\0\\0\\0\\x7)", []),
        ("ava, , bob, ava", ["ava", "bob"]),
        ("ava", ["ava"]),
    ],
)
def test_a_spoilt_list_keeps_what_is_sound(ini: Path, line: str, expected: list[str]) -> None:
    keys = ("recent_corpora", "recent_names", "pinned")
    ini.write_text("[General]\n" + "".join(f"{key}={line}\n" for key in keys), encoding="utf-8")
    spoilt = preferences(ini)
    assert spoilt.recent_names == expected
    assert spoilt.pinned == expected
    assert spoilt.recent_corpora == []


def test_a_path_that_no_file_can_have_is_not_shown(ini: Path) -> None:
    settings = QSettings(str(ini), QSettings.Format.IniFormat)
    settings.setValue("recent_corpora", ["a\0b", "x" * 5_000])
    assert Preferences(settings).recent_corpora == []
