"""A pair table on a screen, for the tests of what a person does with it."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from bigram_gui.core.frame import Frame, resolve
from bigram_gui.core.pair_order import AS_IN_NAME, PairOrder
from bigram_gui.core.run import Run
from bigram_gui.core.selection import Selection, alone, retyped
from bigram_gui.views.inspector.pair_columns import Column
from bigram_gui.views.inspector.pair_model import PairModel
from bigram_gui.views.inspector.pair_table import PairTable
from bigram_gui.views.inspector.pair_view import PairView
from bigram_gui.views.inspector.row_style import RowStyle
from tests.views.frames import theme_of

WIDTH = 416


def shown_table(
    qtbot, frame: Frame, width: int = WIDTH, order: PairOrder = AS_IN_NAME
) -> PairTable:
    """Return a table on the screen that has never shown anything else."""
    table = PairTable()
    qtbot.addWidget(table)
    table.show_order(order)
    table.show_theme(theme_of("dark"))
    show(table, frame, width)
    with qtbot.waitActive(table):
        table.show()
    return table


def show(table: PairTable, frame: Frame, width: int = WIDTH) -> None:
    """Show a frame and give the table the height that it asks for, as a layout would."""
    table.show_frame(frame)
    layout = table.layout()
    assert layout is not None
    layout.activate()
    table.resize(width, table.sizeHint().height())
    layout.activate()


def style_of(table: PairTable) -> RowStyle:
    """Return the style that the rows are painted in."""
    assert table._view._style is not None
    return table._view._style


def typed_frame(run: Run, text: str, lone: tuple[int, int] | None = None) -> Frame:
    """Return the frame after a text was typed, and then a pair looked at by itself."""
    selection = retyped(Selection(name=""), text, run)
    return resolve(selection if lone is None else alone(selection, lone, run), run)


def tokens_of(run: Run, pair: str) -> tuple[int, int]:
    """Return the two tokens of a pair of letters; those of one letter and BOS for one alone."""
    current, following = run.prepared.vocabulary.encode(pair)[1:3]
    return current, following


def texts(
    model: PairModel, row: int, role: Qt.ItemDataRole = Qt.ItemDataRole.DisplayRole
) -> list[str]:
    """Return what a row says, one text a column."""
    return [str(model.data(model.index(row, column), role)) for column in Column]


def row_centre(view: PairView, row: int) -> QPoint:
    """Return a point of a row, over its pair."""
    return QPoint(60, view.rowViewportPosition(row) + view.row_height // 2)


def click_row(view: PairView, row: int) -> None:
    """Click a row with the left button."""
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=row_centre(view, row))


def colours_of_row(table: PairTable, row: int) -> set[int]:
    """Return the colours of all pixels of a row."""
    image = table._view.grab().toImage()
    top = table._view.rowViewportPosition(row)
    rows = range(top, top + table._view.row_height)
    return {image.pixel(x, y) for x in range(image.width()) for y in rows}
