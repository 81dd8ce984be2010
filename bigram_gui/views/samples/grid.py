"""The names in columns: walked through, chosen and copied by keys and mouse."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QItemSelectionModel, QPointF, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QFrame, QMenu, QTableView, QWidget

from bigram_gui.core.sample_text import copied_samples
from bigram_gui.views.layout import SIDE
from bigram_gui.views.samples.cell_painting import CellContent, CellLook, paint_cell
from bigram_gui.views.samples.grid_layout import (
    ROW_HEIGHT,
    CellLayout,
    columns_for,
    names_that_fit,
)
from bigram_gui.views.samples.grid_model import SamplesModel
from bigram_gui.views.samples.shown import Shown
from bigram_gui.views.theme import Theme

_CHOOSING = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_NO_SELECTION = QItemSelectionModel.SelectionFlag.NoUpdate
_Policy = Qt.ScrollBarPolicy


class SamplesGrid(QTableView):
    """Shows the names in the order it is given, downwards and then column by column.

    The current cell is the keyboard's: it stays with the sample of its index, whose letters
    change as the model does.

    Signals
    -------
    name_chosen
        The letters of a name.
    room_changed
        Another number of names fits.
    """

    name_chosen = Signal(str)
    room_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme: Theme | None = None
        self._shown: Shown | None = None
        self._current = 0  # the place of a sample in the order drawn
        self._pointer: QPointF | None = None
        self._pressed: int | None = None
        self._layout: CellLayout | None = None
        self._laid_out: tuple[object, ...] = ()
        self._cells = SamplesModel(self)
        self.setModel(self._cells)
        self._set_behaviour()
        self._set_appearance()

    @property
    def current_place(self) -> int:
        """The place of the current sample in the order drawn."""
        return self._current

    @property
    def cell_layout(self) -> CellLayout | None:
        """Where the parts of each cell are."""
        return self._layout

    def count_that_fits(self) -> int:
        """Return how many names to draw."""
        return names_that_fit(self._room(), self.height())

    def show_names(self, shown: Shown) -> None:
        """Show names; the current cell follows its sample."""
        self._shown = shown
        self._lay_out()
        self.make_current(min(self._current, len(shown.made.samples) - 1))
        self.viewport().update()

    def show_theme(self, theme: Theme) -> None:
        """Repaint everything in ``theme``."""
        self._theme = theme
        self._laid_out = ()
        self._lay_out()
        self.viewport().update()

    def make_current(self, place: int) -> None:
        """Let the keyboard stand on the sample at a place of the order drawn."""
        self._current = place
        if self._shown is None or not self._shown.order:
            return
        index = self._cells.index_of(self._shown.order.index(place))
        if index != self.currentIndex():
            self.selectionModel().setCurrentIndex(index, _NO_SELECTION)
            self.viewport().update()

    def copy_current(self) -> None:
        """Copy the letters of the current name."""
        if self._shown is not None and self._shown.order:
            name = self._shown.made.samples[self._current].name
            QGuiApplication.clipboard().setText(name)

    def copy_all(self) -> None:
        """Copy all names with their figures, as they stand."""
        if self._shown is not None:
            shown = self._shown
            text = copied_samples(shown.made, shown.unit, list(shown.order))
            QGuiApplication.clipboard().setText(text)

    def context_menu(self) -> QMenu:
        """Return what can be done with the names."""
        menu = QMenu(self)
        count = len(self._shown.order) if self._shown is not None else 0
        copy = menu.addAction("&Copy Name")
        copy.setShortcut(QKeySequence(QKeySequence.StandardKey.Copy))
        copy.triggered.connect(self.copy_current)
        menu.addAction(f"Copy &All {count} with Their Losses").triggered.connect(self.copy_all)
        for action in menu.actions():
            action.setEnabled(count > 0)
        return menu

    def _room(self) -> int:
        """Return the width of all columns: the scroll bar's coming and going moves none."""
        bar = self.verticalScrollBar().sizeHint().width()
        return self.width() - max(bar, SIDE)

    def _lay_out(self) -> None:
        """Share out the room among the columns, anew only if something else is shown in it."""
        if self._shown is None:
            return
        room, shown = self._room(), self._shown
        columns = columns_for(len(shown.order), room, self.height())
        key = (room, columns, shown.unit)
        self._cells.show(shown, columns)
        if key == self._laid_out:
            return
        self._laid_out = key
        self._layout = CellLayout.of(room, columns, shown.unit)
        for column in range(columns):
            self.setColumnWidth(column, self._layout.width)

    def _number_at(self, position: QPointF) -> int | None:
        at = position.toPoint()
        return self._cells.number(self.indexAt(at))

    def _target(self, key: int) -> int | None:
        """Return the number that a key leads to, None for other keys."""
        current, last = self._cells.number(self.currentIndex()), len(self._numbers()) - 1
        if current is None:
            current = 0
        rows = max(1, self._cells.rowCount())
        targets: dict[int, int] = {
            Qt.Key.Key_Up: current - 1,
            Qt.Key.Key_Down: current + 1,
            Qt.Key.Key_Left: current - rows,
            Qt.Key.Key_Right: current + rows,
            Qt.Key.Key_PageUp: current // rows * rows,
            Qt.Key.Key_PageDown: current // rows * rows + rows - 1,
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: last,
        }
        target = targets.get(key)
        if target is None:
            return None
        if key in (Qt.Key.Key_Left, Qt.Key.Key_Right) and not 0 <= target <= last:
            return current
        return max(0, min(target, last))

    def _numbers(self) -> tuple[int, ...]:
        return self._shown.order if self._shown is not None else ()

    def _choose(self, number: int) -> None:
        assert self._shown is not None, "a name is shown"
        self.name_chosen.emit(self._shown.sample(number).name)

    def _set_behaviour(self) -> None:
        self.setAccessibleName("Names the model makes")
        self.setAccessibleDescription(
            "The arrows walk, Enter takes a name's loss apart, Ctrl+C copies it"
        )
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setAutoScroll(False)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def _set_appearance(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.horizontalHeader().hide()
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(ROW_HEIGHT)
        self.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        self.horizontalHeader().setMinimumSectionSize(1)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(_Policy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)

    def event(self, event: QEvent) -> bool:
        """Keep the keys that the list uses from the window's shortcuts."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            is_ours = self._target(event.key()) is not None or event.key() in _CHOOSING
            if (is_ours and _is_plain(event)) or event.matches(QKeySequence.StandardKey.Copy):
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        target = self._target(event.key())
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_current()
        elif not _is_plain(event) or not self._numbers():
            event.ignore()
        elif target is not None:
            self.make_current(self._numbers()[target])
            self.scrollTo(self.currentIndex())
        elif event.key() in _CHOOSING:
            self._choose(self._numbers().index(self._current))
        else:
            event.ignore()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        number = self._number_at(event.position())
        if number is None:
            return
        self.make_current(self._numbers()[number])
        if event.button() is Qt.MouseButton.LeftButton:
            self._pressed = self._numbers()[number]

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Choose the sample that was pressed if the mouse is still on it."""
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        pressed, self._pressed = self._pressed, None
        number = self._number_at(event.position())
        if pressed is not None and number is not None and self._numbers()[number] == pressed:
            self._choose(number)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._pointer = event.position()
        self.viewport().update()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._pointer = None
        self.viewport().update()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = self.context_menu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(event.globalPos())

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out()
        self.make_current(self._current)
        self.room_changed.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the cells that are in view."""
        if self._theme is None or self._shown is None or self._layout is None:
            return
        painter = QPainter(self.viewport())
        hovered = None if self._pointer is None else self._number_at(self._pointer)
        rows = max(1, self._cells.rowCount())
        for number in range(len(self._shown.order)):
            column, row = divmod(number, rows)
            top = row * ROW_HEIGHT - self.verticalOffset()
            if top <= event.rect().bottom() and top + ROW_HEIGHT > event.rect().top():
                painter.resetTransform()
                painter.translate(column * self._layout.width, top)
                self._paint_cell(painter, number, is_hovered=number == hovered)
        painter.resetTransform()
        self._paint_uniform(painter)

    def _paint_cell(self, painter: QPainter, number: int, is_hovered: bool) -> None:
        assert self._theme is not None and self._shown is not None and self._layout is not None
        shown, place = self._shown, self._shown.order[number]
        is_current = place == self._current and self.hasFocus()
        content = CellContent(
            shown.made.samples[place], shown.made.standings[place], shown.bars, shown.unit
        )
        look = CellLook(is_hovered, is_current, is_current)
        paint_cell(painter, content, self._layout, look, self._theme.colours)

    def _paint_uniform(self, painter: QPainter) -> None:
        """Draw the dotted line at the uniform guess through the bars of each column."""
        assert self._theme is not None and self._shown is not None and self._layout is not None
        bar, bars = self._layout.bar, self._shown.bars
        across = int(bar.left() + bars.fraction(bars.uniform) * bar.width())
        rows, count = self._cells.rowCount(), len(self._shown.order)
        painter.setPen(QPen(self._theme.colours.reference, 1, Qt.PenStyle.DotLine))
        for column in range(self._cells.columnCount() if count else 0):
            names = min(rows, count - column * rows)
            x = column * self._layout.width + across
            top = -self.verticalOffset()
            painter.drawLine(x, top, x, top + names * ROW_HEIGHT)


def _is_plain(event: QKeyEvent) -> bool:
    return event.modifiers() in (
        Qt.KeyboardModifier.NoModifier,
        Qt.KeyboardModifier.KeypadModifier,
    )
