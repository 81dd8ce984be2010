"""Tab goes through the window as the eye does."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from bigram_gui.shell.commands import Command
from bigram_gui.views.loss_plot.kept_entry import KeptEntry
from bigram_gui.views.loss_plot.series import Series


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
