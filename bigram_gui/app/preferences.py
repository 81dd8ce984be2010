"""What is remembered from one start to the next; a bad value never blocks a start."""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import QByteArray, QSettings

from bigram_gui.core.status import DEFAULT_STEPS, FASTEST, MAX_STEPS, SLOWEST

DEFAULT_SPEED = 250.0  # steps a second: slow enough to watch the curve fall


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

    def layout(self, part: str) -> QByteArray:
        """Return how the window or a splitter called ``part`` was left; empty if unknown."""
        value = self._settings.value(f"layout/{part}")
        return value if isinstance(value, QByteArray) else QByteArray()

    def set_layout(self, part: str, state: QByteArray) -> None:
        """Remember how ``part`` was left."""
        self._settings.setValue(f"layout/{part}", state)

    def _text(self, key: str) -> str:
        value = self._settings.value(key)
        return value if isinstance(value, str) else ""

    def _number(self, key: str, default: float) -> float:
        try:
            return float(str(self._settings.value(key, default)))
        except ValueError:
            return default
