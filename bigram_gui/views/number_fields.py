"""Spin boxes that write numbers as the rest of the window does."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QLocale, QSignalBlocker, Qt
from PySide6.QtGui import QKeyEvent, QValidator, QWheelEvent
from PySide6.QtWidgets import QDoubleSpinBox, QSpinBox, QWidget

from bigram_gui.core.round_steps import moved_by
from bigram_gui.core.status import DEFAULT_STEPS, MAX_STEPS
from bigram_gui.views.own_keys import keep_key, leave_key

_TEXT_MARGIN = 9  # pixels left of the figures, which the style sheet cannot set
_ARROWS = 24  # pixels, as in the style sheet
_PAGE = 10  # steps that Qt asks for when a page key is pressed
_MOVES_A_DECADE = 3
_SMOOTHING_DECIMALS = 6
_PERCENT_DECIMALS = 2
_ROUND_SMOOTHINGS = (0.0, 0.001, 0.01, 0.1, 0.5, 1.0, 2.0, 5.0, 10.0, 100.0, 1_000.0)
_ROUND_PERCENTS = (0.0, 1.0, 2.0, 5.0, *(float(ten) for ten in range(10, 91, 10)))
_FIGURES = QLocale(QLocale.Language.English, QLocale.Country.UnitedStates)


class WholeNumberField(QSpinBox):
    """A whole number. One that is typed counts when it is finished, by Enter or by leaving.

    Escape takes it back. Letters and Space say nothing to a finished one, and are what they are
    elsewhere in the window; in "10k" they are not. The wheel turns it only where the keys go.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setLocale(_FIGURES)
        self.setKeyboardTracking(False)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # not by the wheel
        self.lineEdit().setTextMargins(_TEXT_MARGIN, 0, 0, 0)

    def width_of_largest(self) -> int:
        """Return the width that shows any number that can be set."""
        self.ensurePolished()
        figures = self.fontMetrics().horizontalAdvance(self.textFromValue(self.maximum()))
        return figures + 2 * _TEXT_MARGIN + _ARROWS

    def is_being_typed(self) -> bool:
        """Return whether a number is being typed that does not count yet."""
        return self.hasFocus() and self.text() != self.textFromValue(self.value())

    def _is_taken_back(self, event: QKeyEvent) -> bool:
        return event.key() == Qt.Key.Key_Escape and self.is_being_typed()

    def _is_for_the_window(self, event: QKeyEvent) -> bool:
        is_word = event.text().isalpha() or event.key() == Qt.Key.Key_Space
        return is_word and not self.is_being_typed()

    def event(self, event: QEvent) -> bool:
        is_settled = keep_key(event, self._is_taken_back)
        is_settled = is_settled or leave_key(event, self._is_for_the_window)
        return is_settled or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._is_taken_back(event):
            self.lineEdit().setText(self.textFromValue(self.value()))
            self.selectAll()
            return
        super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()


class StepsField(WholeNumberField):
    """How many steps to train. The arrows lead from one round number to the next."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setGroupSeparatorShown(True)
        self.setRange(1, MAX_STEPS)
        self.setValue(DEFAULT_STEPS)

    def show_steps(self, steps: int) -> None:
        """Show a number, unless another is being typed."""
        if self.value() != steps and not self.is_being_typed():
            with QSignalBlocker(self):
                self.setValue(steps)

    def stepBy(self, steps: int) -> None:
        if abs(steps) == _PAGE:
            steps = _MOVES_A_DECADE if steps > 0 else -_MOVES_A_DECADE
        self.setValue(moved_by(self.value(), steps))


class DecimalField(QDoubleSpinBox):
    """A number with as many decimals as it needs; a comma is taken for a decimal point.

    The arrows lead from one of ``round_numbers``, which ascend from the least to the largest
    number that there may be, to the next.
    """

    def __init__(
        self, round_numbers: Sequence[float], decimals: int, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._round_numbers = round_numbers
        self.setLocale(_FIGURES)
        self.setDecimals(decimals)
        self.setRange(round_numbers[0], round_numbers[-1])
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.lineEdit().setTextMargins(_TEXT_MARGIN, 0, 0, 0)

    def stepBy(self, steps: int) -> None:
        """Go to the next round number above or below."""
        for _ in range(abs(steps)):
            value = self.value()
            above = [number for number in self._round_numbers if number > value]
            below = [number for number in self._round_numbers if number < value]
            self.setValue((above or [value])[0] if steps > 0 else (below or [value])[-1])

    def validate(self, text: str, position: int) -> tuple[QValidator.State, str, int]:
        return super().validate(text.replace(",", "."), position)

    def valueFromText(self, text: str) -> float:
        return super().valueFromText(text.replace(",", "."))

    def textFromValue(self, value: float) -> str:
        return f"{value:.{self.decimals()}f}".rstrip("0").rstrip(".")

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()


class SmoothingField(DecimalField):
    """A smoothing α."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_ROUND_SMOOTHINGS, _SMOOTHING_DECIMALS, parent)


class PercentField(DecimalField):
    """A percentage up to 90."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_ROUND_PERCENTS, _PERCENT_DECIMALS, parent)
        self.setSuffix(" %")
