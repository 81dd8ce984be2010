"""The list of keys fits every screen."""

import pytest
from PySide6.QtWidgets import QLabel

from bigram_gui.views.shortcuts_dialog import ShortcutsDialog

ROWS = [(f"Ctrl+{i}", f"Command {i}", "What it does") for i in range(30)]


@pytest.fixture
def dialog(qtbot):
    dialog = ShortcutsDialog([("File", ROWS[:10]), ("Edit", ROWS[10:])])
    qtbot.addWidget(dialog)
    return dialog


def shown(qtbot, dialog, height):
    """Return how many of the last row's labels can be seen on a screen of that height."""
    dialog.fit(height)
    dialog.show()
    qtbot.waitExposed(dialog)
    labels = dialog.findChildren(QLabel)[-3:]
    return sum(not label.visibleRegion().isEmpty() for label in labels)


def test_on_a_high_screen_every_key_is_seen(qtbot, dialog):
    assert shown(qtbot, dialog, 2_000) == 3
    qtbot.waitUntil(lambda: not dialog._area.verticalScrollBar().isVisible())


@pytest.mark.parametrize("height", [600, 768])
def test_on_a_low_screen_the_list_scrolls(qtbot, dialog, height):
    assert shown(qtbot, dialog, height) == 0
    assert dialog._area.verticalScrollBar().isVisible()
    assert dialog.height() <= height - 40
