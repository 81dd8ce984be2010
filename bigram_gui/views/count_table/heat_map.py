"""The table of pairs in colours, which the mouse and the keyboard can ask."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, QPoint, QRect, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QColor,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QWidget

from bigram_gui.core.live_table import ShownTable
from bigram_gui.core.table_grid import Cell
from bigram_gui.core.table_text import told_pair, told_part, told_scale
from bigram_gui.views.count_table.kept_path import KeptPath
from bigram_gui.views.count_table.keys import leads_on, moved
from bigram_gui.views.count_table.labels_painter import paint_labels
from bigram_gui.views.count_table.painting import CellPainter, paint_marks, paint_way
from bigram_gui.views.count_table.scene import TableScene
from bigram_gui.views.count_table.scrolled_cells import ScrolledCells
from bigram_gui.views.kept_picture import KeptPicture
from bigram_gui.views.keyboard_focus import is_by_keyboard
from bigram_gui.views.own_keys import keep_key
from bigram_gui.views.part_tips import NO_TIP, Tip, show_tip
from bigram_gui.views.theme import Theme

_ZOOM_KEYS: dict[int, int] = {Qt.Key.Key_Plus: 1, Qt.Key.Key_Equal: 1, Qt.Key.Key_Minus: -1}
_TRANSPARENT = QColor(0, 0, 0, 0)
_TokenPair = tuple[int, int]


class HeatMap(ScrolledCells):
    """Rows are current tokens, columns next ones; one cell can be inspected.

    Signals
    -------
    pair_picked
        The tokens, current and next, of the cell that was clicked or entered.
    pair_inspected
        Those of the cell that the mouse or the keyboard is on; None for none.
    """

    pair_picked = Signal(object)
    pair_inspected = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme: Theme | None = None
        self._shown: ShownTable | None = None
        self._selected: _TokenPair | None = None
        self._inspected: _TokenPair | None = None
        self._ring = False
        self._shows_path = True
        self._backdrop = KeptPicture()
        self._path = KeptPath()
        self._way = KeptPicture()  # smooth lines take longer than all the rest
        self._cells = CellPainter()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setMouseTracking(True)

    def show_table(self, shown: ShownTable) -> None:
        """Show a table; the place and the zoom stay as they are."""
        self._shown = shown
        self._show_shape(shown.grid.shape)
        pair = shown.frame.selected.current, shown.frame.selected.next
        if pair != self._selected:
            self._selected = pair
            self._reveal_pair(pair)
        self._describe()
        self.viewport().update()

    def show_theme(self, theme: Theme) -> None:
        """Paint in the theme's colours."""
        self._theme = theme
        self._cells.show_theme(theme)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.viewport().update()

    def show_path(self, is_shown: bool) -> None:
        """Draw the typed name's way over the table, or do not."""
        self._shows_path = is_shown
        self.viewport().update()

    @property
    def inspected(self) -> _TokenPair | None:
        """The tokens of the inspected pair."""
        return self._inspected

    def rect_of(self, current: int, following: int) -> QRect:
        """Return the cell of a pair in the viewport; empty if the pair is not shown."""
        cell = self._cell_of((current, following))
        return QRect() if cell is None else self._area().rect(cell)

    # Inspecting

    def _cell_of(self, pair: _TokenPair | None) -> Cell | None:
        if self._shown is None or pair is None:
            return None
        return self._shown.grid.cell_of(*pair)

    def _pair_at(self, cell: Cell) -> _TokenPair:
        assert self._shown is not None, "only cells of a table are asked for"
        grid = self._shown.grid
        return int(grid.rows[cell[0]]), int(grid.columns[cell[1]])

    def _inspect(self, pair: _TokenPair | None) -> None:
        if pair != self._inspected:
            self._inspected = pair
            self._describe()
            self.pair_inspected.emit(pair)
        self.viewport().update()

    def _describe(self) -> None:
        shown = self._shown
        if shown is None:
            return
        name = f"Table of pairs, {told_part(shown)}: {told_scale(shown)}"
        if name != self.accessibleName():
            self.setAccessibleName(name)
        asked = self._selected if self._cell_of(self._inspected) is None else self._inspected
        if asked is not None:
            suffix = ", selected" if asked == self._selected else ""
            self.setAccessibleDescription(told_pair(shown, shown.pair(*asked)) + suffix)

    def _reveal_pair(self, pair: _TokenPair) -> None:
        cell = self._cell_of(pair)
        if cell is not None:
            self._reveal(cell)

    def _attended_cell(self) -> Cell | None:
        return self._cell_of(self._inspected) or self._cell_of(self._selected)

    # What the keyboard does

    def _move(self, event: QKeyEvent) -> bool:
        """Inspect another cell; tell whether the key is one that does."""
        if self._shown is None:
            return False
        start = self._attended_cell() or (0, 0)
        to_end = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        page = max(1, len(self._area().visible_rows) - 1)
        cell = moved(event.key(), to_end, start, page, self._shown.grid.shape)
        if cell is None:
            return False
        self._ring = True
        pair = self._pair_at(cell)
        self._inspect(pair)
        self._reveal(cell)
        announcement = QAccessibleAnnouncementEvent(self, self.accessibleDescription())
        QAccessible.updateAccessibility(announcement)
        return True

    def _keeps(self, event: QKeyEvent) -> bool:
        """Keep keys that lead from cell to cell, and Escape as long as it leads back."""
        if event.key() == Qt.Key.Key_Escape:
            return self._ring and self._is_elsewhere()
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        return bool(control) and leads_on(event.key())

    def event(self, event: QEvent) -> bool:
        return keep_key(event, self._keeps) or super().event(event)

    def _is_elsewhere(self) -> bool:
        return self._inspected not in (None, self._selected)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        key, control = event.key(), Qt.KeyboardModifier.ControlModifier
        if modifiers in (Qt.KeyboardModifier.NoModifier, control) and self._move(event):
            return
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._inspected is not None:
            self.pair_picked.emit(self._inspected)
        elif key == Qt.Key.Key_Escape and self._is_elsewhere():
            self._inspect(self._selected if self._ring else None)
        elif key in _ZOOM_KEYS:
            self.zoom_by(_ZOOM_KEYS[key])
        elif key == Qt.Key.Key_0:
            self.zoom_to_fit()
        else:
            event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._ring = is_by_keyboard(event)
        if self._ring and self._cell_of(self._inspected) is None:
            self._inspect(self._selected)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._ring = False
        if is_by_keyboard(event):
            self._inspect(None)
        self.viewport().update()

    # What the mouse does

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Leave and not self._ring:
            self._inspect(None)
        return show_tip(event, self.viewport(), self._tip) or super().viewportEvent(event)

    def _tip(self, position: QPoint) -> Tip:
        """Say what rows and columns are, where no cell would be covered."""
        if self._shown is None or self._area().plot.contains(position):
            return NO_TIP
        is_beside = position.y() >= self._area().plot.y()
        return Tip("Rows: the current token" if is_beside else "Columns: the next token")

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._point_to(event.position().toPoint())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._point_to(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and self._inspected is not None:
            self.pair_picked.emit(self._inspected)

    def _point_to(self, position: QPoint) -> None:
        if self._shown is None:
            return
        self._ring = False
        cell = self._area().cell_at(position)
        self._inspect(None if cell is None else self._pair_at(cell))

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, shown = self._theme, self._shown
        if theme is None:
            return
        viewport, ground = self.viewport(), theme.colours.ground
        painter = QPainter(viewport)
        if shown is None:
            painter.fillRect(viewport.rect(), ground)
            return
        scene = self._scene(theme, shown)
        behind = partial(paint_labels, scene=scene)
        self._backdrop.show(painter, viewport, scene.backdrop, ground, behind)
        self._cells.paint(painter, scene, viewport.devicePixelRatioF())
        paint_marks(painter, scene)
        if scene.path:
            over = partial(paint_way, scene=scene)
            self._way.show(painter, viewport, scene.way, _TRANSPARENT, over)

    def _scene(self, theme: Theme, shown: ShownTable) -> TableScene:
        return TableScene(
            theme=theme,
            area=self._area(),
            shown=shown,
            selected=self._cell_of(self._selected),
            inspected=self._cell_of(self._inspected),
            ring=self._ring,
            path=self._path.cells(shown) if self._shows_path else (),
        )
