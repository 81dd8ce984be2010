"""The bar at the top: train, step, reset; how fast and how long; how far training is."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Signal, Slot
from PySide6.QtGui import QAction, QFont, QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from bigram_gui.core.speed import LAST_POSITION, speed_of_position, speed_text
from bigram_gui.core.status import TrainingStatus
from bigram_gui.views.action_button import ActionButton
from bigram_gui.views.bar_fit import PROGRESS_SIDE, BarParts, Room, fit, narrowest
from bigram_gui.views.layout import SIDE
from bigram_gui.views.number_fields import StepsField
from bigram_gui.views.progress_block import ProgressBlock
from bigram_gui.views.speed_slider import SpeedSlider
from bigram_gui.views.theme import Theme

HEIGHT = 52
_TRAIN_WIDTH = 120
_WIDEST_TRAIN_TEXT = "Train more"
_ICON_ONLY_WIDTH = 40
_GAP = 8
_RULE_HEIGHT = 24
_RULE_SIDE = 8  # on top of the gap
_BEFORE_PROGRESS = 8  # likewise


class TrainingBar(QWidget):
    """Steers training by three actions, a speed and a number of steps.

    Signals
    -------
    speed_changed
        Steps a second as float; ``math.inf`` for as fast as possible.
    target_changed
        The number of steps to train, as int.
    """

    speed_changed = Signal(float)
    target_changed = Signal(object)

    def __init__(
        self, train: QAction, step: QAction, reset: QAction, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme: Theme | None = None
        self._target = 0  # that the widths are made for
        self._right_width = 0
        self._widest_speed: tuple[QFont, int] | None = None  # and the font it is for
        self._train = ActionButton(train)
        self._train.setProperty("kind", "primary")
        self._step = ActionButton(step)
        self._reset = ActionButton(reset)
        self._slider = SpeedSlider()
        self._speed = QLabel()
        self._steps = StepsField()
        self._steps.setAccessibleName("Steps to train")
        self._steps.setToolTip("How many steps to train. Raise it to train on.")
        self._progress = ProgressBlock()
        self.setFixedHeight(HEIGHT)
        self._build()
        self._slider.speed_changed.connect(self._on_speed_changed)
        self._steps.valueChanged.connect(self._on_steps_changed)
        self._speed.setText(speed_text(self._slider.speed))

    def show_status(self, status: TrainingStatus) -> None:
        """Show how far a run is, and the speed and the steps that it was asked for."""
        self._progress.show_status(status)
        self._steps.show_steps(status.target)
        if status.speed != self._slider.speed:
            self._slider.show_speed(status.speed)
        self._speed.setText(speed_text(status.speed))
        if status.target != self._target:
            self._target = status.target
            self._fit()

    def show_theme(self, theme: Theme) -> None:
        """Repaint everything in ``theme``."""
        self._theme = theme
        colours = theme.colours
        self._train.show_colours(colours.primary_text, colours.text_disabled)
        for button in (self._step, self._reset):
            button.show_colours(colours.text, colours.text_disabled)
        self._slider.show_theme(theme)
        self._progress.show_theme(theme)
        self._fit()
        self.update()

    def set_right_width(self, pixels: int) -> None:
        """Let the progress stand over the columns of the inspector, which is so wide."""
        self._right_width = pixels
        self._fit()

    @Slot()
    def slower(self) -> None:
        """Train a quarter more slowly."""
        self._slider.move_by(-1)

    @Slot()
    def faster(self) -> None:
        """Train a quarter faster."""
        self._slider.move_by(1)

    @Slot(float)
    def _on_speed_changed(self, speed: float) -> None:
        self._speed.setText(speed_text(speed))
        self.speed_changed.emit(speed)

    @Slot(int)
    def _on_steps_changed(self, steps: int) -> None:
        self.target_changed.emit(steps)

    def _build(self) -> None:
        row = QHBoxLayout(self)
        row.setSizeConstraint(QHBoxLayout.SizeConstraint.SetNoConstraint)  # it would not shrink
        row.setContentsMargins(SIDE, 0, PROGRESS_SIDE, 0)
        row.setSpacing(_GAP)
        for button in (self._train, self._step, self._reset):
            row.addWidget(button)
            button.leave_focus_to(self._slider)  # from Train it would come to Reset
        _add_rule(row)
        row.addWidget(_label("Speed"))
        row.addWidget(self._slider)
        row.addWidget(self._speed)
        _add_rule(row)
        row.addWidget(_label("Steps"))
        row.addWidget(self._steps)
        row.addSpacing(_BEFORE_PROGRESS)
        row.addStretch(1)
        row.addWidget(self._progress)
        self._row = row

    def _fit(self) -> None:
        """Give each part its width; what there is no room for is left out."""
        self._train.setFixedWidth(max(_TRAIN_WIDTH, self._train.width_with(_WIDEST_TRAIN_TEXT)))
        self._speed.setFixedWidth(self._speed_width())
        self._steps.setFixedWidth(self._steps.width_of_largest())
        fitted = fit(self.width(), self._right_width, self._parts())
        for button in (self._step, self._reset):
            button.show_text(fitted.room is not Room.TIGHT)
            button.setFixedWidth(_width(button, fitted.room))
        self._slider.show_scale(fitted.room is Room.ROOMY)
        self._slider.setFixedWidth(fitted.slider)
        self._progress.fit(fitted.progress, paced=fitted.room is Room.ROOMY)

    def _parts(self) -> BarParts:
        buttons = (self._step, self._reset)
        step, pace = self._progress.widths()
        changing = sum(part.width() for part in (*buttons, self._slider, self._progress))
        return BarParts(
            constant=self._row.minimumSize().width() - changing,
            buttons=sum(_width(button, Room.ROOMY) for button in buttons),
            icons=sum(_width(button, Room.TIGHT) for button in buttons),
            step=step,
            pace=pace,
        )

    def _speed_width(self) -> int:
        """Return the width of the widest speed, so that nothing moves while it changes."""
        self._speed.ensurePolished()
        font = self._speed.font()
        if self._widest_speed is None or self._widest_speed[0] != font:
            self._widest_speed = font, _widest_speed(QFontMetrics(font))
        return self._widest_speed[1]

    def minimumSizeHint(self) -> QSize:
        return QSize(narrowest(self._parts()), HEIGHT)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._theme is None:
            return
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.colours.panel)
        line = self.rect()
        line.setTop(line.bottom())
        painter.fillRect(line, self._theme.colours.hairline)


def _widest_speed(metrics: QFontMetrics) -> int:
    speeds = (speed_of_position(at) for at in range(LAST_POSITION + 1))
    return max(metrics.horizontalAdvance(speed_text(speed)) for speed in speeds)


def _width(button: ActionButton, room: Room) -> int:
    """Return the width of a button beside its text or without it."""
    if room is Room.TIGHT:
        return _ICON_ONLY_WIDTH
    return button.width_with(button.accessibleName())


def _label(text: str) -> QLabel:
    label = QLabel(text)
    label.setProperty("kind", "field-label")
    return label


def _add_rule(row: QHBoxLayout) -> None:
    rule = QFrame()
    rule.setProperty("kind", "hairline")
    rule.setFixedSize(1, _RULE_HEIGHT)
    row.addSpacing(_RULE_SIDE)
    row.addWidget(rule)
    row.addSpacing(_RULE_SIDE)
