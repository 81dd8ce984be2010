"""The temperature at which names are drawn: a slider, its figure, and the way back to 1."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal, Slot
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSlider, QWidget

from bigram_gui.core.tempering import AS_IT_IS
from bigram_gui.views.icons import ICON_PIXELS, icon
from bigram_gui.views.theme import Theme

POSITIONS = 20  # of the slider, from one whole temperature to the next
_HIGHEST = 2
_PAGE = 5
_HEIGHT = 22  # for the whole handle
_NARROW, _WIDE = 64, 104
_LONG, _SHORT = "Temperature", "T"
_TIP = (
    "Temperature T: tokens are drawn with p^(1/T). Below 1 the likely become likelier, above 1 "
    "the rare do; at 0 the likeliest always comes. Double click: back to 1"
)


class TemperatureSlider(QWidget):
    """From 0 to 2.

    Signals
    -------
    temperature_changed
        The temperature as float.
    """

    temperature_changed = Signal(float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._label = QLabel(_LONG)
        self._label.setProperty("kind", "secondary")
        self._slider = QSlider(Qt.Orientation.Horizontal)
        self._slider.setRange(0, _HIGHEST * POSITIONS)
        self._slider.setPageStep(_PAGE)
        self._slider.setValue(POSITIONS)
        self._slider.setFixedHeight(_HEIGHT)
        self._slider.setAccessibleName("Temperature")
        self._slider.setToolTip(_TIP)
        self._label.setToolTip(_TIP)
        self._figure = QLabel()
        self._figure.setProperty("kind", "strong")
        self._reset = QPushButton()
        self._reset.setProperty("kind", "icon")
        self._reset.setIconSize(QSize(ICON_PIXELS, ICON_PIXELS))
        self._reset.setToolTip("Back to temperature 1: the model’s own probabilities")
        self._reset.setAccessibleName("Back to temperature 1")
        self._slider.valueChanged.connect(self._on_value_changed)
        self._reset.clicked.connect(self._on_reset)
        self._slider.installEventFilter(self)
        self.setFocusProxy(self._slider)
        self._arrange()
        self._tell()

    @property
    def slider(self) -> QSlider:
        """The slider itself."""
        return self._slider

    @property
    def reset(self) -> QPushButton:
        """The button that leads back to 1."""
        return self._reset

    @property
    def temperature(self) -> float:
        """The temperature that is set."""
        return self._slider.value() / POSITIONS

    def show_room(self, has_word: bool, is_wide: bool) -> None:
        """Take less room, or more: for the whole word, and for a wide slider."""
        self._label.setText(_LONG if has_word else _SHORT)
        self._slider.setFixedWidth(_WIDE if is_wide else _NARROW)
        self.updateGeometry()  # at once: layouts would hear of it with the next event

    def show_theme(self, theme: Theme) -> None:
        """Draw the button's icon in the theme's colours."""
        colours = theme.colours
        self._reset.setIcon(icon("reset", colours.text, colours.text_disabled))
        self._figure.ensurePolished()
        self._figure.setFixedWidth(self._figure.fontMetrics().horizontalAdvance("0.00") + 1)

    def _tell(self) -> None:
        self._figure.setText(f"{self.temperature:.2f}")
        self._slider.setAccessibleDescription(f"{self.temperature:.2f}. {_TIP}")
        self._reset.setEnabled(self.temperature != AS_IT_IS)

    def _arrange(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for widget in (self._label, self._slider, self._figure, self._reset):
            row.addWidget(widget)

    @Slot()
    def _on_value_changed(self) -> None:
        self._tell()
        self.temperature_changed.emit(self.temperature)

    @Slot()
    def _on_reset(self) -> None:
        self._slider.setValue(POSITIONS)
        self._slider.setFocus()  # the button can no longer be used

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Go back to 1 at a double click."""
        is_double = event.type() is QEvent.Type.MouseButtonDblClick
        if is_double and isinstance(event, QMouseEvent):
            self._slider.setValue(POSITIONS)
            return True
        return super().eventFilter(watched, event)
