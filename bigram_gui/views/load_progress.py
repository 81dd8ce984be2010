"""A slim line that tells how far loading or downloading is, and calls it off."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from bigram_gui.timers import one_shot_timer
from bigram_gui.views.layout import SIDE
from bigram_gui.views.patient_bar import PatientBar
from bigram_gui.views.still import Still
from bigram_gui.views.theme import Theme

HEIGHT = 24  # as the status line, whose place it may take
_MOMENT_MS = 300  # what is done by then needs no telling
_FIGURES_MS = 100  # faster than this nobody can read them
_PARTS = 1_000  # of the bar
_BAR_WIDTH = 160
_GAP = 12
_BUTTON_PADDING = 6  # as in the style sheet


class LoadProgress(QWidget):
    """Hidden until there was a moment of waiting; ``hide`` ends the waiting.

    Signals
    -------
    cancel_requested
        The person does not want to wait: by the button, or by Esc while it has the focus.
    shown_changed
        Whether it is shown from now on.
    """

    cancel_requested = Signal()
    shown_changed = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme: Theme | None = None
        self._told: tuple[str, float | None] = ("", None)
        self._moment = one_shot_timer(self, _MOMENT_MS)
        self._moment.timeout.connect(self._on_moment_passed)
        self._later = one_shot_timer(self, _FIGURES_MS)
        self._later.timeout.connect(self._show)
        self._sentence = QLabel(textFormat=Qt.TextFormat.PlainText)
        self._place = Still(self._sentence)
        self._share = QLabel()
        self._share.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._bar = PatientBar(textVisible=False)
        self._bar.setRange(0, _PARTS)
        self._bar.setFixedWidth(_BAR_WIDTH)
        self._cancel = QPushButton("Cancel")
        self._cancel.clicked.connect(self.cancel_requested)
        self._describe()
        self._arrange()
        super().hide()

    def show_progress(self, sentence: str, share: float | None) -> None:
        """Tell what is waited for, and how much of it is done, 0 to 1; None if that is unknown."""
        self._told = sentence, share
        if self.isHidden():
            if not self._moment.isActive():
                self._moment.start()
        elif not self._later.isActive():
            self._show()
            self._later.start()

    def hide(self) -> None:
        """There is nothing more to wait for."""
        self._moment.stop()
        self._later.stop()
        super().hide()
        self.shown_changed.emit(False)

    def show_theme(self, theme: Theme) -> None:
        """Repaint everything in ``theme``."""
        self._theme = theme
        self._fit()
        self._show()
        self.update()

    @Slot()
    def _on_moment_passed(self) -> None:
        self._show()
        self.shown_changed.emit(True)
        self.show()  # last: for a moment there would be two lines, and all above laid out twice

    @Slot()
    def _show(self) -> None:
        sentence, share = self._told
        room = max(0, self._place.width())
        metrics = self._sentence.fontMetrics()
        self._sentence.setText(metrics.elidedText(sentence, Qt.TextElideMode.ElideMiddle, room))
        percent = "" if share is None else f"{int(100 * share)} %"
        self._share.setText(percent)
        self._bar.setVisible(share is not None)
        self._bar.setValue(round(_PARTS * (share or 0.0)))
        told = f"{sentence} {percent}".rstrip()
        self._sentence.setToolTip(sentence)
        self._sentence.setAccessibleName(told)
        self.setAccessibleDescription(told)

    def _describe(self) -> None:
        self.setAccessibleName("Loading")
        self._bar.setAccessibleName("How much is loaded")
        self._cancel.setAccessibleName("Cancel loading")
        self._cancel.setToolTip("Stop, and keep the present names (Esc)")
        self._cancel.setProperty("kind", "status")
        self._cancel.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        for label in (self._sentence, self._share):
            label.setProperty("kind", "secondary")
        room = self._bar.sizePolicy()
        room.setRetainSizeWhenHidden(True)  # so that nothing moves once the share is known
        self._bar.setSizePolicy(room)

    def _arrange(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(SIDE, 1, SIDE - _BUTTON_PADDING, 0)
        row.setSpacing(_GAP)
        row.addWidget(self._place, 1)
        row.addWidget(self._share)
        row.addWidget(self._bar)
        row.addWidget(self._cancel)
        self.setFixedHeight(HEIGHT)

    def _fit(self) -> None:
        self._share.ensurePolished()
        metrics = self._share.fontMetrics()
        self._share.setFixedSize(metrics.horizontalAdvance("100 %") + 1, metrics.height())

    def event(self, event: QEvent) -> bool:
        """Keep Esc from the window while the button has the focus."""
        is_offered = event.type() is QEvent.Type.ShortcutOverride
        if is_offered and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.cancel_requested.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._theme is not None:
            painter = QPainter(self)
            painter.fillRect(self.rect(), self._theme.colours.panel)
            painter.fillRect(0, 0, self.width(), 1, self._theme.colours.hairline)
