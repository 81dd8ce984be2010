"""The menus, as data."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from PySide6.QtWidgets import QMenu, QMenuBar

from bigram_gui.shell.actions import Actions
from bigram_gui.shell.commands import Command


class Menu(NamedTuple):
    """A menu: its commands from top to bottom, None for a separator, menus inside it."""

    title: str
    entries: tuple[Command | Menu | None, ...]

    def commands(self) -> Iterator[Command]:
        """Yield the commands of this menu and of those inside it."""
        for entry in self.entries:
            if isinstance(entry, Menu):
                yield from entry.commands()
            elif entry is not None:
                yield entry


MENUS: tuple[Menu, ...] = (
    Menu(
        "&File",
        (
            Command.OPEN_CORPUS,
            Command.RECENT_CORPORA,
            Command.PASTE_CORPUS,
            None,
            Command.BUNDLED_CORPUS,
            Command.LESSON_CORPUS,
            None,
            Command.SAVE_CURVE,
            Command.SAVE_PICTURE,
            None,
            Command.QUIT,
        ),
    ),
    Menu(
        "&Edit",
        (
            Command.EDIT_NAME,
            Command.PREVIOUS_PAIR,
            Command.NEXT_PAIR,
            Command.PLAY_PAIRS,
            None,
            Command.PIN_NAME,
            Menu(
                "&Copy the Pairs",
                (
                    Command.COPY_TEXT,
                    Command.COPY_TSV,
                    Command.COPY_MARKDOWN,
                    Command.COPY_LATEX,
                ),
            ),
            None,
            Command.RUN_SETTINGS,
        ),
    ),
    Menu(
        "&View",
        (
            Command.GO_TO_STEP,
            Command.BACK_TO_LIVE,
            Command.PLAY_BACK,
            None,
            Command.FIT,
            Command.LOG_STEPS,
            Command.LOG_LOSS,
            Menu(
                "&Unit of the Loss",
                (
                    Command.UNIT_NATS,
                    Command.UNIT_BITS,
                    Command.UNIT_PERPLEXITY,
                    None,
                    Command.NEXT_UNIT,
                ),
            ),
            Menu(
                "&Running Mean",
                (
                    Command.WINDOW_10,
                    Command.WINDOW_50,
                    Command.WINDOW_200,
                    Command.WINDOW_1000,
                    None,
                    Command.NEXT_WINDOW,
                ),
            ),
            None,
            Menu(
                "P&age Below the Curve",
                (
                    Command.PAGE_NEXT_TOKEN,
                    Command.PAGE_LEARNED,
                    Command.PAGE_COMPARE,
                    Command.PAGE_TABLE,
                    Command.PAGE_SAMPLES,
                    Command.PAGE_CORPUS,
                ),
            ),
            Command.FOLD_PANEL,
            Menu("&Theme", (Command.THEME_SYSTEM, Command.THEME_DARK, Command.THEME_LIGHT)),
        ),
    ),
    Menu(
        "&Training",
        (
            Command.TRAIN,
            Command.STEP,
            Command.RESET,
            Command.KEEP_RUN,
            None,
            Command.SLOWER,
            Command.FASTER,
        ),
    ),
    Menu("&Help", (Command.SHORTCUTS, Command.ABOUT)),
)
"""The menus from left to right."""


def fill_menus(bar: QMenuBar, actions: Actions) -> None:
    """Put the actions into their menus."""
    for menu in MENUS:
        _fill(bar.addMenu(menu.title), menu, actions)


def _fill(shown: QMenu, menu: Menu, actions: Actions) -> None:
    for entry in menu.entries:
        if entry is None:
            shown.addSeparator()
        elif isinstance(entry, Menu):
            _fill(shown.addMenu(entry.title), entry, actions)
        else:
            shown.addAction(actions[entry])
