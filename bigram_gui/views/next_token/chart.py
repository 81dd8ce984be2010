"""The distribution over the next token as a chart that the mouse and the keyboard can ask."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QWidget

from bigram_gui.core.frame import Frame
from bigram_gui.core.next_token_text import exact_text
from bigram_gui.core.share_axis import ShareAxis, axis_for
from bigram_gui.views.keyboard_focus import is_by_keyboard
from bigram_gui.views.next_token.bars import Bars, Ordering
from bigram_gui.views.next_token.figure_fonts import FigureFonts
from bigram_gui.views.next_token.keys import moved
from bigram_gui.views.next_token.picture import ChartPicture
from bigram_gui.views.next_token.scene import ChartScene
from bigram_gui.views.next_token.scrolled_bars import ScrolledBars
from bigram_gui.views.own_keys import is_plain
from bigram_gui.views.part_tips import NO_TIP, Tip, show_tip
from bigram_gui.views.theme import Theme

_BORROWED = (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason)
_PICKING_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class NextTokenChart(ScrolledBars):
    """Bars of the probabilities of all V tokens after the current one.

    One bar can be inspected, by the mouse over it or by the arrow keys: its exact figures are
    written above the chart. Only bars that can be seen are painted. A click or Enter picks a bar's
    token.
    """

    token_picked = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme: Theme | None = None
        self._axis: ShareAxis | None = None
        self._ordering = Ordering.TOKENS
        self._inspected: int | None = None
        self._ring = False
        self._picture = ChartPicture()
        self._fonts = FigureFonts.of_now()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName("Probabilities of the next token")
        self.viewport().setMouseTracking(True)

    def show_frame(self, frame: Frame) -> None:
        """Show the distribution after the frame's current token."""
        before = self._bars
        same_row = before is not None and _row(before.frame) == _row(frame)
        self._bars = Bars.of(frame, self._ordering)
        self._axis = axis_for(self._bars.largest_value, self._axis if same_row else None)
        if self._inspected is not None and self._inspected >= len(self._bars):
            self._inspected = None
        self._fit()
        if before is None or not same_row or before.target != self._bars.target:
            self._reveal(self._bars.target)
        self._tell()
        self._refresh()

    def show_ordering(self, ordering: Ordering) -> None:
        """Sort the bars."""
        self._ordering = ordering
        if self._bars is not None:
            self._bars = Bars.of(self._bars.frame, ordering)
            self._reveal(self._bars.target)
            self._refresh()

    def show_theme(self, theme: Theme) -> None:
        """Repaint in ``theme``."""
        self._theme = theme
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._refresh()

    @property
    def inspected(self) -> int | None:
        """The token whose figures are written above the chart."""
        return self._inspected

    @property
    def axis_end(self) -> float:
        """The probability at the upper end of the axis."""
        return 1.0 if self._axis is None else self._axis.end

    def _inspect(self, token: int | None) -> None:
        if token != self._inspected:
            self._inspected = token
            self._tell()
            self._refresh()

    def _tell(self) -> None:
        """Let a screen reader know what the sighted see."""
        if self._bars is None:
            return
        token = self._bars.target if self._inspected is None else self._inspected
        text = exact_text(self._bars.frame, token)
        if text != self.accessibleDescription():
            self.setAccessibleDescription(text)

    # What the keyboard does

    def _move(self, key: int) -> bool:
        """Inspect another bar; tell whether the key is one that does."""
        if self._bars is None:
            return False
        start = self._bars.target if self._inspected is None else self._inspected
        page = max(1, len(self._area(self._bars).visible) - 1)
        place = moved(key, int(self._bars.places[start]), page, len(self._bars))
        if place is None:
            return False
        token = int(self._bars.tokens[place])
        self._inspect(token)
        self._reveal(token)
        announcement = QAccessibleAnnouncementEvent(self, self.accessibleDescription())
        QAccessible.updateAccessibility(announcement)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = is_plain(event)
        if plain and self._move(event.key()):
            self._ring = True
            self._refresh()
        elif plain and event.key() in _PICKING_KEYS and self._inspected is not None:
            self.token_picked.emit(self._inspected)
        else:
            event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._ring = is_by_keyboard(event)
        if self._ring and self._inspected is None and self._bars is not None:
            self._inspect(self._bars.target)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._ring = False
        is_pointed_at = self.viewport().underMouse() and not is_by_keyboard(event)
        if event.reason() not in _BORROWED and not is_pointed_at:
            self._inspect(None)
        self._refresh()

    # What the mouse does

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Leave and not self._ring:
            self._inspect(None)
        return show_tip(event, self.viewport(), self._tip) or super().viewportEvent(event)

    def _tip(self, position: QPoint) -> Tip:
        token = self._token_at(position)
        if self._bars is None or token is None:
            return NO_TIP
        return Tip(exact_text(self._bars.frame, token), self.column_of(token))

    def _point_to(self, position: QPoint) -> None:
        self._inspect(self._token_at(position))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        had_ring, self._ring = self._ring, False
        self._point_to(event.position().toPoint())
        if had_ring:  # it may be on the bar that had it
            self._refresh()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        token = self._token_at(event.position().toPoint())
        if token is not None and event.button() == Qt.MouseButton.LeftButton:
            self.token_picked.emit(token)

    def _refresh(self) -> None:
        """Paint what looks otherwise by now."""
        if self._theme is None or self._bars is None or self._axis is None:
            self.viewport().update()
            return
        scene = ChartScene(
            self._theme,
            self._area(self._bars),
            self._bars,
            self._axis,
            self._fonts,
            self._inspected,
            self._ring,
        )
        part = self._picture.show(scene, self.viewport().rect())
        if not part.isEmpty():
            self.viewport().update(part)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.FontChange:
            self._fonts = FigureFonts.of_now()
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        if self._bars is not None:
            self._picture.paint(painter, self.viewport(), event.rect())
        elif self._theme is not None:
            painter.fillRect(self.viewport().rect(), self._theme.colours.ground)


def _row(frame: Frame) -> tuple[int, int]:
    """Return what tells one distribution from another, whatever the step."""
    return frame.run.number, frame.next_token.current
