"""The line at the bottom: what the run is made of, or a message until it is closed."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal, SignalInstance, Slot
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from bigram_gui.core.frame import Frame
from bigram_gui.core.run import Run
from bigram_gui.core.run_text import held_out_text, order_text, smoothing_text
from bigram_gui.core.unit_text import short_unit_meaning, unit_meaning
from bigram_gui.core.units import Unit
from bigram_gui.core.vocabulary_text import vocabulary_text
from bigram_gui.core.wording import plural
from bigram_gui.views.layout import SIDE
from bigram_gui.views.message_line import MessageLine
from bigram_gui.views.theme import Theme

HEIGHT = 24
_BUTTON_PADDING = 6  # as in the style sheet
_GAP = 5
_RIGHT = 20  # as in the inspector above
_RULE_HEIGHT = 12
_NARROWEST_NAME = 72  # pixels of the corpus's name that are always shown
_UNIT_TIP = "Show losses in the next unit: nats, bits, perplexity"
_OPEN_TIP = "Open another corpus"


class StatusLine(QWidget):
    """Shows the settings of the run, each as a button that opens where it is changed.

    Signals
    -------
    settings_requested
        The person wants to change order, seed, smoothing or how many names are held out.
    corpus_requested
        The person wants another corpus.
    unit_requested
        The person wants losses in the next unit.
    """

    settings_requested = Signal()
    corpus_requested = Signal()
    unit_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme: Theme | None = None
        self._corpus_name = ""
        self._unit = Unit.NATS
        self._corpus = _button(self.corpus_requested)
        self._names = _button(self.corpus_requested, _OPEN_TIP)
        self._held_out = _button(
            self.settings_requested, "Names that are never trained on: change how many"
        )
        self._held_out_rule = _rule()
        self._vocabulary = _button(self.corpus_requested, _OPEN_TIP)
        self._order = _button(self.settings_requested, "Change the order of the names or the seed")
        self._smoothing = _button(self.settings_requested, "Change the smoothing")
        self._units = _button(self.unit_requested, _UNIT_TIP)
        self._buttons = (
            *(self._corpus, self._names, self._held_out),
            *(self._vocabulary, self._order, self._smoothing),
        )
        self._settings = QWidget()
        self._message = MessageLine()
        self._message.closed.connect(self.clear_message)
        self._arrange()
        self._settings.hide()
        self._message.hide()

    def show_run(self, run: Run) -> None:
        """Show the settings of ``run``; a message was about an earlier one."""
        corpus, curriculum = run.prepared.corpus, run.prepared.curriculum
        self._corpus_name = Path(corpus.source).name or corpus.source
        self._corpus.setToolTip(f"{corpus.source}\n{_OPEN_TIP}")
        self._corpus.setAccessibleName(f"Corpus {self._corpus_name}")
        self._names.setText(plural(corpus.names_count, "name"))
        self._held_out.setText(held_out_text(len(curriculum.held_out)))
        for part in (self._held_out, self._held_out_rule):
            part.setVisible(len(curriculum.held_out) > 0)
        self._vocabulary.setText(f"vocabulary {vocabulary_text(corpus.vocabulary)}")
        self._order.setText(order_text(curriculum.order, curriculum.seed))
        self._smoothing.setText(smoothing_text(run.smoothing))
        self.clear_message()

    def show_frame(self, frame: Frame) -> None:
        """Show in what unit the frame's losses are."""
        if frame.unit is not self._unit:
            self._unit = frame.unit
            self._fit()

    def show_confirmation(self, text: str) -> None:
        """Show a sentence that nobody needs to close: after some seconds it goes by itself."""
        self.show_message(text, error=False)
        self._message.let_pass()

    def show_message(self, text: str, error: bool) -> None:
        """Show a sentence in place of the settings until it is closed."""
        self._message.show_text(text, error)
        self._settings.hide()
        self._message.show()
        self._fit()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))

    @Slot()
    def clear_message(self) -> None:
        """Show the settings again."""
        self._message.hide()
        self._settings.setVisible(bool(self._corpus_name))
        self._fit()

    def show_theme(self, theme: Theme) -> None:
        """Repaint everything in ``theme``."""
        self._theme = theme
        self._message.show_theme(theme)
        self._fit()
        self.update()

    def _arrange(self) -> None:
        row = QHBoxLayout(self._settings)
        row.setContentsMargins(SIDE - _BUTTON_PADDING, 0, _RIGHT - _BUTTON_PADDING, 0)
        row.setSpacing(_GAP)
        row.addWidget(self._corpus)
        for button in self._buttons[1:]:
            row.addWidget(self._held_out_rule if button is self._held_out else _rule())
            row.addWidget(button)
        row.addStretch(1)
        row.addWidget(self._units)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 1, 0, 0)
        column.setSpacing(0)
        column.setSizeConstraint(QVBoxLayout.SizeConstraint.SetNoConstraint)
        column.addWidget(self._settings)
        column.addWidget(self._message)
        self.setFixedHeight(HEIGHT)

    def _fit(self) -> None:
        """Shorten what does not fit: first the units, which may be left out, then the corpus."""
        if self._message.isVisibleTo(self):
            self.setFixedHeight(self._message.height_in(self.width()))
            return
        self.setFixedHeight(HEIGHT)
        metrics = self._corpus.fontMetrics()
        name = metrics.horizontalAdvance(self._corpus_name)
        room = self.width() - self._width_of_others()
        self._fit_units(room - name - 2 * _GAP)
        shown = metrics.elidedText(
            self._corpus_name, Qt.TextElideMode.ElideMiddle, max(room, _NARROWEST_NAME)
        )
        self._corpus.setText(shown.replace("&", "&&"))  # one alone would mark a key

    def _width_of_others(self) -> int:
        """Return what everything but the corpus's name and the units takes."""
        buttons = [button for button in self._buttons if not button.isHidden()]
        for button in buttons:
            button.ensurePolished()
        texts = sum(button.sizeHint().width() for button in buttons[1:])
        gaps = (2 * len(buttons)) * _GAP + len(buttons)
        return texts + gaps + SIDE + _RIGHT

    def _fit_units(self, room: int) -> None:
        """Tell the unit in the longer or the shorter way, or not at all.

        There is room for all units or for none, so that the next is where the last one was.
        """
        self._units.ensurePolished()
        advance = self._units.fontMetrics().horizontalAdvance
        fitting = None
        for words in (short_unit_meaning, unit_meaning):
            if max(advance(words(unit)) for unit in Unit) + 2 * _BUTTON_PADDING <= room:
                fitting = words
        self._units.setVisible(fitting is not None)
        if fitting is not None:
            self._units.setText(fitting(self._unit))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.minimumHeight())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._theme is None:
            return
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.colours.panel)
        painter.fillRect(0, 0, self.width(), 1, self._theme.colours.hairline)


def _button(signal: SignalInstance, tip: str = "") -> QPushButton:
    """Return a flat button that asks for something; a click leaves the focus where it is."""
    button = QPushButton()
    button.setProperty("kind", "status")
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    button.setToolTip(tip)
    button.clicked.connect(signal)
    return button


def _rule() -> QFrame:
    rule = QFrame()
    rule.setProperty("kind", "hairline")
    rule.setFixedSize(1, _RULE_HEIGHT)
    return rule
