"""What a screen reader is told of the plot."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget

from bigram_gui.core.frame import Frame
from bigram_gui.core.step_text import Reading
from bigram_gui.views.loss_plot.description import curve_text
from bigram_gui.views.loss_plot.paced import Paced

_STEP_MILLISECONDS = 500  # while a key is held down, steps pass faster than they can be said


class Speaker(QObject):
    """Keeps the description of a widget up to date, and says what happens on it.

    Attributes
    ----------
    insight
        What the curve says, in a sentence.
    """

    described = Signal(str)  # the curve and the figures at the cursor, in words

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.insight = ""
        self._widget = widget
        self._steps = Paced(_STEP_MILLISECONDS, self)
        self._steps.due.connect(self.announce)

    def describe(self, frame: Frame, reading: Reading) -> None:
        """Tell of the curve of a frame, and of the figures that are read there."""
        text = curve_text(frame, reading, self.insight)
        self._widget.setAccessibleDescription(text)
        self.described.emit(text)

    def say_step(self, text: str) -> None:
        """Have the figures of a step said, unless the next follows at once."""
        self._steps.offer(text)

    @Slot(object)
    def announce(self, text: str) -> None:
        """Have something said."""
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._widget, text))
