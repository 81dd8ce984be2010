"""The curve of −log p with the pairs of the name on it: why a small probability costs much."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QFont,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from bigram_gui.core.calculation import pair_text
from bigram_gui.core.frame import Frame
from bigram_gui.core.scales import loss_scale
from bigram_gui.core.unit_text import cost_equation, cost_name
from bigram_gui.core.units import Unit
from bigram_gui.core.wording import compact_text
from bigram_gui.views.inspector.asked_probability import LARGE_STEP, STEP, rounded, stepped
from bigram_gui.views.inspector.curve_painting import (
    TICK_GAP,
    CurveLook,
    paint_backdrop,
    paint_focused,
    paint_others,
    paint_selected,
)
from bigram_gui.views.inspector.loss_plane import LossPlane
from bigram_gui.views.kept_picture import KeptPicture
from bigram_gui.views.text.font_change import is_followed
from bigram_gui.views.text.ruler import shared_ruler
from bigram_gui.views.theme import Size, Theme, type_font

if TYPE_CHECKING:
    from bigram_gui.core.what_if import WhatIf

_SIZE = QSize(146, 114)
_LEAST_LEFT = 16.0  # room for two figures beside the axis
_GRAB = 9.0  # so near to the point a press takes it as it is
_DIRECTIONS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
_KEYS = (*_DIRECTIONS, Qt.Key.Key_Home, Qt.Key.Key_End)
_IGNORED = Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier
_HOW = (
    "Drag: what if the model had said another probability?\n"
    "Or Left and Right, with Shift in larger steps; Esc or a double click goes back"
)


class LossCurve(QWidget):
    """Shows the selected pair's point with its value, and the others' faintly.

    The point can be moved along the curve by the mouse or the keys, to ask what would follow.

    Signals
    -------
    asked
        The probability that the person asks about, a float; None to go back to the model's.
    """

    asked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self._unit: Unit | None = None
        self._frame: Frame | None = None
        self._question: WhatIf | None = None
        self._look: CurveLook | None = None
        self._theme: Theme | None = None
        self._press: QPointF | None = None  # where the point was taken and is not yet moved
        self._backdrop = KeptPicture()
        self._figures = shared_ruler(type_font(Size.CAPTION))
        self._label = shared_ruler(type_font(Size.CAPTION, QFont.Weight.Bold))

    def show_frame(self, frame: Frame, question: WhatIf | None = None) -> None:
        """Show the probabilities of the frame's pairs, and what is asked about the selected."""
        self._frame = frame
        self._question = question
        self._show_unit(frame.unit)
        pair = frame.selected
        text = pair_text(frame.run.prepared.vocabulary, pair)
        told = f"{text}: {cost_equation(pair, frame.unit)}"
        if question is not None:
            from bigram_gui.core.what_if import what_if_text  # not needed to start

            told += f". {what_if_text(question, frame.unit)}"
        self.setAccessibleDescription(told)
        self._look_again()

    def show_theme(self, theme: Theme) -> None:
        """Draw in other colours."""
        self._theme = theme
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)  # its backdrop has a ground
        self.update()

    def _look_again(self) -> None:
        """Be painted anew if that would look different."""
        if self._frame is not None:
            before = self._look
            self._look = CurveLook.of(self._plane(self._frame), self._frame, self._question)
            if self._look != before:
                self.update()

    def _show_unit(self, unit: Unit) -> None:
        if unit is not self._unit:
            self._unit = unit
            self.setAccessibleName(f"The curve of {cost_name(unit)}")
            what = f"{cost_name(unit)}: the less probable a token is, the more it costs"
            self.setToolTip(f"{what}.\n{_HOW}")

    def _plane(self, frame: Frame) -> LossPlane:
        end = loss_scale(frame.score, frame.unit, frame.selected.loss).end
        widest = max(self._figures.width(compact_text(tick)) for tick in (end / 2, end))
        left = max(_LEAST_LEFT, widest + TICK_GAP + 1)
        return LossPlane(self.width(), self.height(), left, end, frame.unit)

    def _probability(self, frame: Frame) -> float:
        """Return where the point is that moves."""
        if self._question is not None:
            return self._question.probability
        return frame.selected.probability

    def _ask_near(self, place: QPointF) -> None:
        if self._frame is not None:
            plane = self._plane(self._frame)
            self.asked.emit(max(plane.least_probability, rounded(plane.probability_near(place))))

    def _at_key(self, event: QKeyEvent, frame: Frame) -> float:
        """Return the probability to which a key of ``_KEYS`` takes the point."""
        least = self._plane(frame).least_probability
        if event.key() == Qt.Key.Key_Home:
            return least
        if event.key() == Qt.Key.Key_End:
            return 1.0
        is_large = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        direction = _DIRECTIONS[Qt.Key(event.key())]
        start = max(least, self._probability(frame))
        return stepped(start, direction, LARGE_STEP if is_large else STEP, least)

    def _is_ours(self, event: QKeyEvent) -> bool:
        has_others = bool(event.modifiers() & ~_IGNORED)
        return self._frame is not None and event.key() in _KEYS and not has_others

    def sizeHint(self) -> QSize:
        return _SIZE

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is not Qt.MouseButton.LeftButton or self._frame is None:
            return
        self.setCursor(Qt.CursorShape.ClosedHandCursor)
        point = self._plane(self._frame).point(self._probability(self._frame))
        away = point - event.position()
        self._press = event.position()
        if QPointF.dotProduct(away, away) > _GRAB**2:
            self._ask_near(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        is_held = bool(event.buttons() & Qt.MouseButton.LeftButton)
        if is_held and self._press is not None and event.position() != self._press:
            self._ask_near(event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._press = None
        self.setCursor(Qt.CursorShape.OpenHandCursor)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self.asked.emit(None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._frame is None or not self._is_ours(event):
            super().keyPressEvent(event)
        else:
            self.asked.emit(self._at_key(event, self._frame))

    def event(self, event: QEvent) -> bool:
        """Keep the arrows, whatever shortcuts the window has."""
        is_override = event.type() == QEvent.Type.ShortcutOverride
        if is_override and isinstance(event, QKeyEvent) and self._is_ours(event):
            event.accept()
            return True
        return super().event(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._look_again()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if is_followed(event):
            self._look_again()

    def paintEvent(self, event: QPaintEvent) -> None:
        look, theme = self._look, self._theme
        if look is None or theme is None:
            return
        plane, colours = look.plane, theme.colours
        painter = QPainter(self)
        backdrop = partial(paint_backdrop, plane=plane, colours=colours)
        self._backdrop.show(painter, self, (plane, colours), colours.panel, backdrop)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_others(painter, look, colours)
        if look.question is None:
            paint_selected(painter, look, colours, self._label)
        else:
            from bigram_gui.views.inspector.question_painting import paint_question  # nor is this

            paint_question(painter, plane, look.question, colours, self._label)
        if self.hasFocus():
            paint_focused(painter, look.moved, colours)
