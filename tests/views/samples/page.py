"""The page "Names it makes" on a screen, and what it should show."""

from PySide6.QtCore import QPoint, Qt

from bigram_gui.core.frame import resolve
from bigram_gui.core.made_names import Recipe, make_names
from bigram_gui.core.name_index import NameIndex
from bigram_gui.core.selection import Selection
from bigram_gui.core.units import Unit
from bigram_gui.views.samples import SamplesPanel
from bigram_gui.views.samples.grid_layout import ROW_HEIGHT
from tests.views.showing import shown as on_screen

ROLE = Qt.ItemDataRole


def frame(run, step=None, unit=Unit.NATS):
    return resolve(Selection(step, run.prepared.corpus.name(0), 0, unit=unit), run)


def shown_panel(qtbot, run, size=(824, 330), draw_ms=1):
    widget = on_screen(qtbot, SamplesPanel(draw_ms=draw_ms), frame(run), size)
    widget._grid.setFocus()
    return widget


def shown(grid, role=ROLE.DisplayRole):
    """What is shown, in the order in which it is read."""
    model = grid.model()
    indices = (
        model.index(row, column)
        for column in range(model.columnCount())
        for row in range(model.rowCount())
    )
    return [model.data(index, role) for index in indices if model.number(index) is not None]


def made_by(run, step=800, **recipe):
    index = NameIndex.of(run.prepared.curriculum)
    return make_names(run, step, Recipe(**recipe), index)


def names_of(made):
    return [sample.name for sample in made.samples]


def heard(panel):
    text = panel._headline.text
    return text.replace("\u2068", "").replace("\u2069", "")


def place(grid, number):
    column, row = divmod(number, grid.model().rowCount())
    x = column * grid.cell_layout.width + 40
    return QPoint(x, row * ROW_HEIGHT + ROW_HEIGHT // 2)
