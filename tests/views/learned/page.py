"""The page "Learned", and what its tests do with it."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from bigram_gui.views.learned.model import Column
from bigram_gui.views.learned.row_painting import ROW_HEIGHT
from tests.views.frames import NAMES


def shown(table, column=Column.STEP, role=Qt.ItemDataRole.DisplayRole):
    model = table.model()
    return [model.data(model.index(row, column), role) for row in range(model.rowCount())]


def place(table, row):
    return QPoint(60, table.rowViewportPosition(row) + ROW_HEIGHT // 2)


def click(table, row):
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place(table, row))


def steps_that_begin_with_a(upto):
    return [s for s in range(upto, 0, -1) if NAMES[(s - 1) % len(NAMES)].startswith("a")]
