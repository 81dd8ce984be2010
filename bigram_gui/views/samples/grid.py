"""The names in columns: walked through, chosen and copied by keys and mouse."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QItemSelectionModel, QPoint, QPointF, Qt, Signal, Slot
from PySide6.QtGui import (
    QContextMenuEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QMenu, QTableView, QWidget

from bigram_gui.core.sample_text import copied_samples
from bigram_gui.views.drawn_rows import leave_rows_to_us
from bigram_gui.views.layout import SIDE
from bigram_gui.views.own_keys import is_plain, keep_key
from bigram_gui.views.pointing import Pointing
from bigram_gui.views.samples.cell_painting import CellLook
from bigram_gui.views.samples.grid_layout import (
    ROW_HEIGHT,
    CellLayout,
    columns_for,
    names_that_fit,
)
from bigram_gui.views.samples.grid_model import SamplesModel
from bigram_gui.views.samples.grid_painting import GridPainting, GridScene
from bigram_gui.views.samples.keys import moved
from bigram_gui.views.samples.shown import Shown
from bigram_gui.views.text.font_change import is_followed
from bigram_gui.views.theme import Theme

_CHOOSING = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_NO_SELECTION = QItemSelectionModel.SelectionFlag.NoUpdate


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
        self._pointing: Pointing[int] = Pointing(self)
        self._layout: CellLayout | None = None
        self._laid_out: tuple[object, ...] = ()
        self._painting = GridPainting()
        self._cells = SamplesModel(self)
        self.setModel(self._cells)
        self._set_behaviour()
        self._set_appearance()
        self._pointing.pressed.connect(self.make_current)
        self._pointing.clicked.connect(self._choose)

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
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._laid_out = ()
        self._lay_out()
        self.viewport().update()

    def part_at(self, position: QPointF) -> int | None:
        """Return the place, in the order drawn, of the sample at a position of the viewport."""
        number = self._cells.number(self.indexAt(position.toPoint()))
        return None if number is None else self._numbers()[number]

    @Slot(object)
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

    def _target(self, key: int) -> int | None:
        """Return the number that a key leads to, None for other keys."""
        current = self._cells.number(self.currentIndex()) or 0
        return moved(key, current, max(1, self._cells.rowCount()), len(self._numbers()))

    def _keeps(self, event: QKeyEvent) -> bool:
        is_ours = self._target(event.key()) is not None or event.key() in _CHOOSING
        return (is_ours and is_plain(event)) or event.matches(QKeySequence.StandardKey.Copy)

    def _numbers(self) -> tuple[int, ...]:
        return self._shown.order if self._shown is not None else ()

    @Slot(object)
    def _choose(self, place: int) -> None:
        assert self._shown is not None, "a name is shown"
        self.name_chosen.emit(self._shown.made.samples[place].name)

    def _set_behaviour(self) -> None:
        self.setAccessibleName("Names the model makes")
        self.setAccessibleDescription(
            "The arrows walk, Enter takes a name’s loss apart, Ctrl+C copies it"
        )
        leave_rows_to_us(self)
        self.setAutoScroll(False)

    def _set_appearance(self) -> None:
        self.setShowGrid(False)
        self.horizontalHeader().hide()
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(ROW_HEIGHT)
        self.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        self.horizontalHeader().setMinimumSectionSize(1)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)

    def event(self, event: QEvent) -> bool:
        return keep_key(event, self._keeps) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        target = self._target(event.key())
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_current()
        elif not self._keeps(event) or not self._numbers():
            event.ignore()
        elif target is not None:
            self.make_current(self._numbers()[target])
            self.scrollTo(self.currentIndex())
        else:
            self._choose(self._current)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Lead the keyboard nowhere: Qt would have it follow a drag."""

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = self.context_menu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(event.globalPos())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if is_followed(event):
            self._laid_out = ()
            self._lay_out()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out()
        self.make_current(self._current)
        self.room_changed.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._theme is None:
            return
        painter, colours = QPainter(self.viewport()), self._theme.colours
        if self._shown is None or self._layout is None:
            painter.fillRect(self.viewport().rect(), colours.ground)
            return
        shown, rows = self._shown, max(1, self._cells.rowCount())
        scene = GridScene(shown, self._layout, colours, self._corners(rows), rows, self._looks())
        self._painting.paint(painter, self.viewport(), scene)

    def _corners(self, rows: int) -> list[QPoint]:
        """Return where the cell of each name begins."""
        width, above = self._layout.width if self._layout is not None else 0, self.verticalOffset()
        places = (divmod(number, rows) for number in range(len(self._numbers())))
        return [QPoint(column * width, row * ROW_HEIGHT - above) for column, row in places]

    def _looks(self) -> dict[int, CellLook]:
        """Return the looks of the cells under the mouse and of the keyboard, by their numbers."""
        hovered, current = self._pointing.hovered, self._current if self.hasFocus() else None
        return {
            number: CellLook(place == hovered, place == current)
            for number, place in enumerate(self._numbers())
            if place in (hovered, current)
        }
