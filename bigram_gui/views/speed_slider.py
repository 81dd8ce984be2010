"""The logarithmic slider that sets how fast training goes."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSignalBlocker, Qt, Signal, Slot
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSlider, QWidget

from bigram_gui.core.speed import (
    LABELLED,
    LAST_POSITION,
    POSITIONS_A_DECADE,
    position_of_speed,
    speed_of_position,
    speed_phrase,
)
from bigram_gui.views.theme import Size, Theme, type_font

_HANDLE = 16  # pixels across, as in the style sheet
_HEIGHT = 20  # of the slider alone
_RAISED = 3  # how far above the middle it stands to make room for its scale
_TICKS_BELOW = 9  # from the middle of the slider
_TICK = 3
_OVERHANG = 4  # of the last label past the slider's end
NARROWEST = 88
NARROWEST_WITH_SCALE = 148  # or its last labels touch
WIDEST = 160


class SpeedSlider(QWidget):
    """A slider over the positions of ``core.speed``, with its scale below.

    One arrow key is a quarter faster or slower, a page key ten times, Home and End the ends.

    Signals
    -------
    speed_changed
        Steps a second as float; ``math.inf`` for as fast as possible.
    """

    speed_changed = Signal(float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme: Theme | None = None
        self._scale_shown = True
        self._slider = QSlider(Qt.Orientation.Horizontal, self)
        self._slider.setRange(0, LAST_POSITION)
        self._slider.setPageStep(POSITIONS_A_DECADE)
        self._slider.setValue(LAST_POSITION)
        self._slider.setAccessibleName("Training speed")
        self._slider.valueChanged.connect(self._on_value_changed)
        self.setFocusProxy(self._slider)
        self._tell()

    @property
    def speed(self) -> float:
        """The speed that is set, in steps a second."""
        return speed_of_position(self._slider.value())

    def show_speed(self, speed: float) -> None:
        """Stand at the position nearest to ``speed``, unless the person is moving the slider."""
        if self._slider.isSliderDown():
            return
        with QSignalBlocker(self._slider):
            self._slider.setValue(position_of_speed(speed))
        self._tell()

    def show_scale(self, shown: bool) -> None:
        """Show the scale below the slider or not."""
        if shown != self._scale_shown:
            self._scale_shown = shown
            self._place()
            self.update()

    def show_theme(self, theme: Theme) -> None:
        """Draw the scale in the theme's colours."""
        self._theme = theme
        self.update()

    def move_by(self, positions: int) -> None:
        """Move as the arrow keys do."""
        self._slider.setValue(self._slider.value() + positions)

    @Slot(int)
    def _on_value_changed(self, position: int) -> None:
        self._tell()
        self.speed_changed.emit(speed_of_position(position))

    def _tell(self) -> None:
        phrase = speed_phrase(self.speed)
        self._slider.setAccessibleDescription(phrase)
        self._slider.setToolTip(f"Training speed: {phrase}")

    def _place(self) -> None:
        """Put the slider in the middle, a little higher if its scale is below it."""
        width = self.width() - _OVERHANG
        self._slider.setGeometry(0, self._middle() - _HEIGHT // 2, width, _HEIGHT)

    def _middle(self) -> int:
        return self.height() // 2 - (_RAISED if self._scale_shown else 0)

    def _x(self, position: int) -> int:
        """Return where the middle of the handle is at a position."""
        travel = self._slider.width() - _HANDLE
        return _HANDLE // 2 + round(travel * position / LAST_POSITION)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._theme is None or not self._scale_shown:
            return
        painter = QPainter(self)
        font = type_font(Size.CAPTION)
        painter.setFont(font)
        metrics = QFontMetrics(font)
        top = self._middle() + _TICKS_BELOW
        for position, label in LABELLED.items():
            x = self._x(position)
            painter.fillRect(x, top, 1, _TICK, self._theme.colours.border)
            width = metrics.horizontalAdvance(label)
            left = min(max(x - width // 2, 0), self.width() - width)
            painter.setPen(self._theme.colours.text_tertiary)
            area = QRect(left, top + _TICK, width + 1, metrics.height())
            painter.drawText(area, Qt.AlignmentFlag.AlignLeft, label)
