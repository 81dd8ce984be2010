"""The page "Names it makes" while it writes one."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.views.samples.page import shown_panel

NEVER_MS = 10_000_000


def still_panel(qtbot, run):
    """Return a page on the screen that draws nothing unless it is told to."""
    return shown_panel(qtbot, run, draw_ms=NEVER_MS)


def watch(panel):
    """Have a name written, or go back to the list."""
    QTest.mouseClick(panel._controls.watch, Qt.MouseButton.LeftButton)


def press(panel, key):
    QTest.keyClick(panel._writing._chart, key)


def drawn(panel):
    return panel._writing.writing.drawn


def chips(panel):
    return panel._writing._chips.accessibleName().removeprefix("Written so far: ").split(", ")
