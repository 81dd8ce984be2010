"""A small button that opens a menu of choices."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QAction, QActionGroup, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QMenu, QWidget

from bigram_gui.views.loss_plot.pieces import text_width
from bigram_gui.views.theme import Colours, Size, Theme, type_font

_HEIGHT = 28
_PADDING = 5
_CHEVRON = 8.0  # its width
_GAP = 5
_RADIUS = 6


class MenuButton(QAbstractButton):
    """Shows its text, if it has one, with an arrow that points down to the menu.

    Attributes
    ----------
    chosen
        Emitted with the choice that the person made.
    """

    chosen = Signal(object)

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._colours: Colours | None = None
        self._menu = QMenu(self)
        self._menu.aboutToHide.connect(self.update)
        self._group = QActionGroup(self)
        self._choices: list[QAction] = []
        self.setText(text)
        self.setFixedHeight(_HEIGHT)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.clicked.connect(self.open_menu)
        self._group.triggered.connect(self._on_triggered)

    def add_choice(self, text: str, value: object) -> None:
        """Offer another of the choices, of which one is made at any time."""
        action = self._menu.addAction(text)
        action.setCheckable(True)
        action.setData(value)
        self._group.addAction(action)
        self._choices.append(action)

    def add_switch(self, text: str) -> QAction:
        """Offer something to switch on and off, below a line, and return it."""
        self._menu.addSeparator()
        action = self._menu.addAction(text)
        action.setCheckable(True)
        return action

    def show_choice(self, value: object) -> None:
        """Mark a choice as the one that is made."""
        for action in self._choices:
            if action.data() == value:
                action.setChecked(True)

    def show_text(self, text: str) -> None:
        """Bear another text."""
        if text != self.text():
            self.setText(text)
            self._refit()

    def show_theme(self, theme: Theme) -> None:
        """Paint in the theme's colours."""
        self._colours = theme.colours
        self._refit()

    @Slot()
    def open_menu(self) -> None:
        """Open the menu below the button."""
        self._menu.popup(self.mapToGlobal(self.rect().bottomLeft()))
        checked = self._group.checkedAction()
        if checked is not None:
            self._menu.setActiveAction(checked)

    @Slot(QAction)
    def _on_triggered(self, action: QAction) -> None:
        self.chosen.emit(action.data())

    def _refit(self) -> None:
        self.setFixedWidth(self.sizeHint().width())
        self.update()

    def sizeHint(self) -> QSize:
        words = text_width(self.text(), type_font(Size.SMALL)) + _GAP if self.text() else 0.0
        return QSize(round(2 * _PADDING + words + _CHEVRON), _HEIGHT)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.open_menu()
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.HoverEnter, QEvent.Type.HoverLeave):
            self.update()
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        colours = self._colours
        if colours is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        is_open = self._menu.isVisible() or self.isDown()
        if is_open or self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colours.pressed if is_open else colours.hover)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0, 2, 0, -2), _RADIUS, _RADIUS)
        painter.setFont(type_font(Size.SMALL))
        painter.setPen(colours.text_secondary)
        words = QRectF(self.rect()).adjusted(_PADDING, 0, 0, 0)
        flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(words, flags, self.text())
        self._paint_chevron(painter, colours)

    def _paint_chevron(self, painter: QPainter, colours: Colours) -> None:
        right, middle, half = self.width() - _PADDING, self.height() / 2 + 0.5, _CHEVRON / 2
        pen = QPen(colours.text_secondary, 1.5)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        tip = QPointF(right - half, middle + half / 2)
        painter.drawLine(QPointF(right - _CHEVRON + 0.5, middle - half / 2), tip)
        painter.drawLine(tip, QPointF(right - 0.5, middle - half / 2))
