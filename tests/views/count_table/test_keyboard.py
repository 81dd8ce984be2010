"""The table with real keys: from cell to cell, to the ends, and back."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtTest import QTest

from tests.views.count_table.page import MANY, colour_at, hover, inspected, tokens, told
from tests.views.frames import frame_of, theme_of, trained_run

KEY = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier


def press(panel, *keys, modifiers=Qt.KeyboardModifier.NoModifier):
    for key in keys:
        QTest.keyClick(panel._map, key, modifiers)


def test_arrows_lead_from_cell_to_cell(panel, picked):
    frame = frame_of(trained_run())
    panel.show_frame(frame)
    panel._map.setFocus(Qt.FocusReason.TabFocusReason)
    assert inspected(panel) == "a v"
    press(panel, KEY.Key_Left)
    assert inspected(panel) == "a n"
    press(panel, KEY.Key_Down)
    assert inspected(panel) == "d n"
    press(panel, KEY.Key_Up, KEY.Key_Right)
    assert inspected(panel) == "a v"
    assert picked == []
    press(panel, KEY.Key_Home, KEY.Key_Return)
    assert picked == [tokens(frame, "a a")]


@pytest.mark.parametrize(
    ("key", "modifiers", "expected"),
    [
        (KEY.Key_Left, CONTROL, "a a"),
        (KEY.Key_Right, CONTROL, "a BOS"),
        (KEY.Key_Down, CONTROL, "BOS v"),
        (KEY.Key_Home, Qt.KeyboardModifier.NoModifier, "a a"),
        (KEY.Key_End, Qt.KeyboardModifier.NoModifier, "a BOS"),
        (KEY.Key_PageDown, Qt.KeyboardModifier.NoModifier, "BOS v"),
        (KEY.Key_End, CONTROL, "BOS BOS"),
        (KEY.Key_Home, CONTROL, "a a"),
        (KEY.Key_Up, Qt.KeyboardModifier.NoModifier, "a v"),
    ],
)
def test_keys_lead_to_the_ends(panel, key, modifiers, expected):
    panel.show_frame(frame_of(trained_run()))
    panel._map.setFocus(Qt.FocusReason.TabFocusReason)
    press(panel, key, modifiers=modifiers)
    assert inspected(panel) == expected


def test_what_the_keyboard_leads_to_is_scrolled_into_view(panel):
    panel.show_frame(frame_of(trained_run(MANY, 500), MANY[3]))
    panel._map.setFocus(Qt.FocusReason.TabFocusReason)
    press(panel, KEY.Key_End, modifiers=CONTROL)
    rect = panel._map.rect_of(*panel._map.inspected)
    assert panel._map.viewport().rect().contains(rect)
    press(panel, KEY.Key_Home, modifiers=CONTROL)
    assert panel._map.viewport().rect().contains(panel._map.rect_of(*panel._map.inspected))
    assert panel._map.verticalScrollBar().value() == 0


def test_the_cell_of_the_keyboard_has_a_ring(panel):
    frame = frame_of(trained_run())
    panel.show_frame(frame)
    panel._map.setFocus(Qt.FocusReason.TabFocusReason)
    press(panel, KEY.Key_Down)
    blue = theme_of("dark").colours.blue.name()
    assert colour_at(panel, panel._map.inspected, (4, -2)) == blue
    hover(panel, tokens(frame, "n n"))
    assert colour_at(panel, panel._map.inspected, (4, -2)) != blue


def test_each_move_is_announced(panel, monkeypatch):
    panel.show_frame(frame_of(trained_run()))
    said = []
    monkeypatch.setattr(
        "bigram_gui.views.count_table.heat_map.QAccessible.updateAccessibility",
        lambda event: said.append(event.message()),
    )
    press(panel, KEY.Key_Left)
    press(panel, KEY.Key_Down)
    assert [text.split(",")[0] for text in said] == ["a → n", "d → n"]


def test_escape_leads_back_to_the_selected_pair(panel):
    panel.show_frame(frame_of(trained_run()))
    press(panel, KEY.Key_Left, KEY.Key_Escape)
    assert inspected(panel) == "a v"
    assert told(panel).startswith("a → v")


def test_keys_that_are_shortcuts_too_are_claimed(panel):
    panel.show_frame(frame_of(trained_run()))
    panel._map.setFocus(Qt.FocusReason.TabFocusReason)
    used = []
    for keys in ("Ctrl+Right", "Esc", "N"):
        shortcut = QShortcut(QKeySequence(keys), panel)
        shortcut.activated.connect(lambda keys=keys: used.append(keys))
    press(panel, KEY.Key_Right, modifiers=CONTROL)
    assert inspected(panel) == "a BOS"
    press(panel, KEY.Key_Escape)
    assert inspected(panel) == "a v"
    assert used == []
    press(panel, KEY.Key_Escape, KEY.Key_N)  # nothing to lead back from
    assert used == ["Esc", "N"]


def test_plus_and_minus_zoom_and_nought_fits(panel):
    panel.show_frame(frame_of(trained_run()))
    fit = panel._map.cell_size
    press(panel, KEY.Key_Minus)
    assert panel._map.cell_size == fit  # all is seen already
    press(panel, KEY.Key_Plus, KEY.Key_Plus)
    assert panel._map.cell_size.height > fit.height
    press(panel, KEY.Key_0)
    assert panel._map.cell_size == fit
