"""The page of keys, as data: those of the commands, and those that parts answer themselves."""

from __future__ import annotations

from bigram_gui.shell.actions import native_keys
from bigram_gui.shell.commands import ACTIONS
from bigram_gui.shell.menus import MENUS, Menu

Row = tuple[str, str, str]
"""Keys or a gesture, what it does in a word, and in a sentence."""

Section = tuple[str, list[Row]]

_ON_THE_CURVE: Section = (
    "On the loss curve",
    [
        ("Left or Right", "Step by step", "View the step before or after; with Shift, ten steps"),
        ("PgUp or PgDown", "By hundreds", "View a hundred steps earlier or later"),
        ("Home or End", "Ends", "View the untrained model, or the newest step"),
        ("+ or −", "Zoom", "See fewer or more steps; with Ctrl, less or more of the loss"),
        ("Alt+arrows", "Move", "Move what is zoomed"),
        ("Ctrl+C", "Copy", "Copy the figures of the step"),
        ("Wheel", "Zoom", "Zoom the steps about the mouse; with Ctrl, the loss"),
        ("Drag", "Box", "Zoom to a box; drag the cursor or the axis to travel"),
        ("Double click", "Fit", "Show the whole curve, and follow it"),
    ],
)
_ON_THE_NAME: Section = (
    "On the name and its pairs",
    [
        ("Down", "Recent names", "In the name field: list the names of before"),
        ("Up or Down", "Rows", "Select the pair above or below; Ctrl+C copies all"),
        ("Enter or Space", "Sort", "On the headings of the pairs, which Left and Right lead along"),
        ("Left or Right", "What if", "On the −ln p curve: ask about another probability"),
    ],
)
_ON_THE_PAGES: Section = (
    "On the pages below the curve",
    [
        ("Arrows", "Look around", "From bar to bar, row to row or cell to cell; Enter picks"),
        ("Delete", "Unpin", "Compare the name of the row no more"),
        ("Ctrl+arrows", "Ends", "In the table: to the first or last cell; + and − zoom"),
        ("Ctrl+C", "Copy", "Copy the name that the model made"),
    ],
)
_WHILE_WAITING: Section = (
    "While names are read or fetched",
    [
        (
            "Esc",
            "Call off",
            "Keep the present names; from a viewed step, Esc goes back to live first",
        )
    ],
)


def key_page() -> list[Section]:
    """Return all that has a key, the commands in the order of the menus."""
    commands = [(menu.title.replace("&", ""), _rows(menu)) for menu in MENUS]
    parts = (_ON_THE_CURVE, _ON_THE_NAME, _ON_THE_PAGES, _WHILE_WAITING)
    return [*(one for one in commands if one[1]), *parts]


def _rows(menu: Menu) -> list[Row]:
    rows = []
    for command in menu.commands():
        info = ACTIONS[command]
        if info.shortcuts:
            keys = " or ".join(map(native_keys, info.shortcuts))
            rows.append((keys, info.text.replace("&", "").rstrip("…"), info.tip))
    return rows
