"""Tab goes through the window as the eye does."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from bigram_gui.page_name import PageName
from bigram_gui.shell.commands import Command
from bigram_gui.views.loss_plot.kept_entry import KeptEntry
from bigram_gui.views.loss_plot.series import Series
from bigram_gui.views.tab_row import TabRow


def reached(session, count):
    """Return the accessible names of the next controls that Tab leads to."""
    names = []
    for _ in range(count):
        QTest.keyClick(focused(), Qt.Key.Key_Tab)
        names.append(focused().accessibleName())
    return names


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def test_kept_runs_come_before_the_curve_and_its_axis_after_it(session, qtbot):
    panel = session.window.loss_panel
    shown = panel.kept_legend.findChildren
    for kept in range(2):
        session.controller.set_target(50)
        session.controller.train()
        qtbot.waitUntil(lambda: session.explorer.run.steps == 50)
        session.window.actions_of[Command.KEEP_RUN].trigger()
        qtbot.waitUntil(lambda kept=kept: len(shown(KeptEntry)) > kept)
    panel.header.entry(Series.NAME).setFocus()
    assert reached(session, 6) == [
        "Kept run 1",
        "Remove run 1",
        "Kept run 2",
        "Remove run 2",
        "Loss curve",
        "Linear step axis",
    ]


@pytest.mark.parametrize("name", PageName)
def test_the_chosen_page_comes_between_its_tab_and_the_inspector(session, qtbot, name):
    train(session, qtbot, 50)
    panel = session.window.bottom_panel
    index = list(PageName).index(name)
    panel.show_page(index)
    panel.findChild(TabRow).setFocus()
    assert leads_through(panel.page(index))
    assert focused().accessibleName() == "Name"


def test_a_page_that_was_left_stays_before_the_inspector(session, qtbot):
    train(session, qtbot, 50)
    panel = session.window.bottom_panel
    for index in (*range(len(PageName)), 0):
        panel.show_page(index)
    panel.findChild(TabRow).setFocus()
    assert leads_through(panel.page(0))
    assert focused().accessibleName() == "Name"


def train(session, qtbot, steps):
    session.controller.set_target(steps)
    session.controller.train()
    qtbot.waitUntil(lambda: session.explorer.run.steps == steps)


def leads_through(page):
    """Press Tab until the focus is not in ``page``, and return how often it was."""
    for times in range(50):
        QTest.keyClick(focused(), Qt.Key.Key_Tab)
        if not page.isAncestorOf(focused()):
            return times
    raise AssertionError("Tab does not lead out of the page")
