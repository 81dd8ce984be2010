"""The row of controls over the names: which are drawn, how boldly, and in what order shown."""

from __future__ import annotations

from enum import Enum, auto

from PySide6.QtCore import QEvent, QSize, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QWidget,
)

from bigram_gui.core.made_names import FEW, MOST_SEED, SampleOrder
from bigram_gui.views.icons import ICON_PIXELS, icon
from bigram_gui.views.layout import SIDE
from bigram_gui.views.samples.seed_field import SeedField
from bigram_gui.views.samples.temperature import TemperatureSlider
from bigram_gui.views.samples.writing_controls import WritingControls
from bigram_gui.views.segment import Segment
from bigram_gui.views.theme import Theme

_GAP = 8
_GROUP_GAP = 16
_ANOTHER_KEY, _WATCH_KEY = "Alt+A", "Alt+W"
_WATCH, _BACK = "Watch it write", "Back to the names"


class _Words(Enum):
    """How much is written out, from the most to the least."""

    FULL = auto()
    NARROW = auto()  # the slider has less room
    SHORT = auto()  # and its word
    ICONS = auto()  # on the buttons


class SampleControls(QWidget):
    """Shortens its words where there is little room.

    Signals
    -------
    seed_changed, temperature_changed, order_changed
        What is set now: int, float, ``SampleOrder``.
    watching_changed
        Whether a name is to be watched while it is written.
    """

    seed_changed = Signal(object)
    temperature_changed = Signal(float)
    order_changed = Signal(object)
    watching_changed = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme: Theme | None = None
        self._count = FEW
        self._words = _Words.FULL
        self.seed_label = QLabel("Seed")
        self.seed_label.setProperty("kind", "secondary")
        self.seed = SeedField()
        self.another = QPushButton()
        self.temperature = TemperatureSlider()
        self.by_draw = Segment("As drawn", "first", "Show the names in the order drawn")
        self.by_loss = Segment("By loss", "last", "Show the least surprising names first")
        self.watch = QPushButton()
        self.writing = WritingControls()
        self._orders = QButtonGroup(self)
        self._prepare()
        self._connect()
        self._arrange()

    @property
    def is_watching(self) -> bool:
        """Whether a name is watched while it is written."""
        return self.watch.isChecked()

    def show_count(self, count: int) -> None:
        """Say how many names are drawn at a time."""
        if count != self._count:
            self._count = count
            self._fit()

    def show_theme(self, theme: Theme) -> None:
        """Draw the icons in the theme's colours."""
        self._theme, colours = theme, theme.colours
        self._show_watch_icon()
        self.another.setIcon(icon("dice", colours.text, colours.text_disabled))
        self.temperature.show_theme(theme)
        self.writing.show_theme(theme)
        self.seed.fit()
        self._fit()

    def _show_watch_icon(self) -> None:
        if self._theme is not None:
            colours = self._theme.colours
            name = "close" if self.is_watching else "write"
            self.watch.setIcon(icon(name, colours.text, colours.text_disabled))

    def _prepare(self) -> None:
        self.by_draw.setAccessibleName("Sort in the order drawn")
        self.by_loss.setAccessibleName("Sort by loss")
        self.by_draw.setChecked(True)
        self.watch.setCheckable(True)
        for button in (self.another, self.watch):
            button.setIconSize(QSize(ICON_PIXELS, ICON_PIXELS))
        for segment in (self.by_draw, self.by_loss):
            self._orders.addButton(segment)
        self.writing.hide()
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def _connect(self) -> None:
        self.seed.valueChanged.connect(self._on_seed_changed)
        self.another.clicked.connect(self._on_another)
        self.temperature.temperature_changed.connect(self.temperature_changed)
        self._orders.buttonToggled.connect(self._on_order_toggled)
        self.watch.toggled.connect(self._on_watch_toggled)

    def _arrange(self) -> None:
        segments = self._segments = QHBoxLayout()
        segments.setSpacing(0)
        segments.addWidget(self.by_draw)
        segments.addWidget(self.by_loss)
        row = self._row = QHBoxLayout(self)
        row.setContentsMargins(SIDE, 0, SIDE, 0)
        row.setSpacing(_GAP)
        for widget in (self.seed_label, self.seed, self.another, self.writing):
            row.addWidget(widget)
        row.addSpacing(_GROUP_GAP - _GAP)
        row.addWidget(self.temperature)
        row.addStretch(1)
        row.addLayout(segments)
        row.addWidget(self.watch)

    def _fit(self) -> None:
        """Write the words out if they fit."""
        for widget in self.findChildren(QWidget):
            widget.ensurePolished()  # or it is measured without the style sheet
        for words in _Words:
            self._words = words
            self._write()
            if self._width_needed() <= self.width():
                break

    def _width_needed(self) -> int:
        """Return the width for the words as they are now."""
        for layout in (self._segments, self._row):
            layout.invalidate()  # a layout in a layout is not told of new words at once
        return self._row.sizeHint().width()

    def _write(self) -> None:
        brief, watching = self._words is _Words.ICONS, self.is_watching
        self.seed_label.setVisible(not brief and not watching)
        has_word = self._words in (_Words.FULL, _Words.NARROW)
        self.temperature.show_room(has_word, is_wide=self._words is _Words.FULL)
        self.by_draw.setText("Drawn" if brief else "As drawn")
        self.by_loss.setText("Loss" if brief else "By loss")
        tip = f"Draw another {self._count} names: the next seed"
        _show_button(self.another, f"Another {self._count}", tip, _ANOTHER_KEY, brief)
        tip = "Watch the model write a name, token by token"
        tip = "Show all names again" if watching else tip
        _show_button(self.watch, _BACK if watching else _WATCH, tip, _WATCH_KEY, brief)
        self.writing.show_short(brief)

    @Slot(int)
    def _on_seed_changed(self, seed: int) -> None:
        self.seed_changed.emit(seed)

    @Slot()
    def _on_another(self) -> None:
        self.seed.setValue((self.seed.value() + 1) % (MOST_SEED + 1))

    @Slot(QAbstractButton, bool)
    def _on_order_toggled(self, button: QAbstractButton, checked: bool) -> None:
        if checked:
            by_loss = button is self.by_loss
            self.order_changed.emit(SampleOrder.LOSS if by_loss else SampleOrder.DRAWN)

    @Slot(bool)
    def _on_watch_toggled(self, watching: bool) -> None:
        for widget in (self.seed_label, self.seed, self.another, self.by_draw, self.by_loss):
            widget.setVisible(not watching)
        self.writing.setVisible(watching)
        self._show_watch_icon()
        self._fit()
        self.watching_changed.emit(watching)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != self.width():
            self._fit()


def _show_button(button: QPushButton, text: str, tip: str, key: str, icon_alone: bool) -> None:
    """Show the words beside the icon, or the icon alone."""
    kind = "icon" if icon_alone else "plain"
    if button.property("kind") != kind:
        button.setProperty("kind", kind)
        button.style().unpolish(button)
        button.style().polish(button)
    button.setText("" if icon_alone else f" {text}")
    button.setShortcut(key)
    button.setAccessibleName(text)
    button.setToolTip(f"{tip} ({key})")
