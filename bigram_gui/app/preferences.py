"""What is remembered from one start to the next; a bad value never blocks a start."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum
from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings

from bigram_gui.core.selection import MOST_PINNED
from bigram_gui.core.status import DEFAULT_STEPS, FASTEST, MAX_STEPS, SLOWEST

DEFAULT_SPEED = 250.0  # steps a second: slow enough to watch the curve fall

MOST_CORPORA = 8
MOST_RECENT_NAMES = 20


class ThemeChoice(Enum):
    """Which theme to use; ``SYSTEM`` follows the desktop's."""

    SYSTEM = "system"
    DARK = "dark"
    LIGHT = "light"


class Preferences:
    """Typed access to the settings file.

    Every value is checked as it is read: one that is missing, of another type or out of range
    counts as not set.
    """

    def __init__(self, settings: QSettings) -> None:
        self._settings = settings

    @property
    def theme(self) -> ThemeChoice:
        """The theme, as the person chose it."""
        text = self._text("theme")
        return next((choice for choice in ThemeChoice if choice.value == text), ThemeChoice.SYSTEM)

    @theme.setter
    def theme(self, choice: ThemeChoice) -> None:
        self._settings.setValue("theme", choice.value)

    @property
    def speed(self) -> float:
        """Steps a second, ``FASTEST`` for as many as possible."""
        speed = self._number("speed", DEFAULT_SPEED)
        return speed if SLOWEST <= speed <= FASTEST else DEFAULT_SPEED

    @speed.setter
    def speed(self, speed: float) -> None:
        self._settings.setValue("speed", repr(speed))

    @property
    def steps(self) -> int:
        """How many steps to train."""
        steps = self._number("steps", DEFAULT_STEPS)
        return int(steps) if 1 <= steps <= MAX_STEPS else DEFAULT_STEPS

    @steps.setter
    def steps(self, steps: int) -> None:
        self._settings.setValue("steps", steps)

    @property
    def recent_corpora(self) -> list[Path]:
        """The files that were opened last, the newest first, as far as they still exist."""
        paths = map(Path, self._texts("recent_corpora", MOST_CORPORA))
        return [path for path in paths if _is_file(path)]

    def remember_corpus(self, path: Path) -> None:
        """Put a file at the head of the recent ones."""
        texts = self._texts("recent_corpora", MOST_CORPORA)
        self._set_texts("recent_corpora", _with_first(str(path.absolute()), texts), MOST_CORPORA)

    def forget_corpora(self) -> None:
        """Empty the list of recent files."""
        self._settings.remove("recent_corpora")

    @property
    def recent_names(self) -> list[str]:
        """The names that were typed last, the newest first."""
        return self._texts("recent_names", MOST_RECENT_NAMES)

    def remember_name(self, name: str) -> None:
        """Put a name at the head of the recent ones."""
        texts = _with_first(name, self.recent_names)
        self._set_texts("recent_names", texts, MOST_RECENT_NAMES)

    @property
    def pinned(self) -> list[str]:
        """The names that are compared with one another, in the order in which they were pinned."""
        return self._texts("pinned", MOST_PINNED)

    @pinned.setter
    def pinned(self, names: Sequence[str]) -> None:
        self._set_texts("pinned", names, MOST_PINNED)

    def layout(self, part: str) -> QByteArray:
        """Return how the window or a splitter called ``part`` was left; empty if unknown."""
        value = self._settings.value(f"layout/{part}")
        return value if isinstance(value, QByteArray) else QByteArray()

    def set_layout(self, part: str, state: QByteArray) -> None:
        """Remember how ``part`` was left."""
        self._settings.setValue(f"layout/{part}", state)

    def _texts(self, key: str, most: int) -> list[str]:
        """Return a list of texts; what is no text, empty or there already is left out."""
        value = self._settings.value(key)
        values = value if isinstance(value, list) else [value]  # Qt reads a list of one as no list
        texts = dict.fromkeys(value for value in values if isinstance(value, str) and value)
        return list(texts)[:most]

    def _set_texts(self, key: str, texts: Sequence[str], most: int) -> None:
        self._settings.setValue(key, list(texts)[:most])

    def _text(self, key: str) -> str:
        value = self._settings.value(key)
        return value if isinstance(value, str) else ""

    def _number(self, key: str, default: float) -> float:
        try:
            return float(str(self._settings.value(key, default)))
        except ValueError:
            return default


def _with_first(text: str, others: Sequence[str]) -> list[str]:
    return [text, *(other for other in others if other != text)]


def _is_file(path: Path) -> bool:
    try:
        return path.is_file()
    except (OSError, ValueError):  # a path that no file can have
        return False
