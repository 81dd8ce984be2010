"""A pair table on a screen, for the tests of what a person does with it."""

from bigram_gui.core.frame import Frame, Selection, alone, resolve, retyped
from bigram_gui.core.pair_order import AS_IN_NAME, PairOrder
from bigram_gui.core.run import Run
from bigram_gui.views.inspector.pair_table import PairTable
from bigram_gui.views.inspector.row_painting import RowStyle
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
