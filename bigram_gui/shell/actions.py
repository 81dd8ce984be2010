"""Every command of the program, as data: the menus, buttons and shortcuts are made from it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto

from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenuBar, QWidget


class Command(Enum):
    """What a person can tell the program to do."""

    OPEN_CORPUS = auto()
    BUNDLED_CORPUS = auto()
    RUN_SETTINGS = auto()
    SAVE_CURVE = auto()
    SAVE_PICTURE = auto()
    QUIT = auto()
    EDIT_NAME = auto()
    PREVIOUS_PAIR = auto()
    NEXT_PAIR = auto()
    TRAIN = auto()
    STEP = auto()
    RESET = auto()
    SLOWER = auto()
    FASTER = auto()
    GO_TO_STEP = auto()
    BACK_TO_LIVE = auto()
    FOLD_PANEL = auto()
    THEME_SYSTEM = auto()
    THEME_DARK = auto()
    THEME_LIGHT = auto()
    SHORTCUTS = auto()
    ABOUT = auto()


@dataclass(frozen=True, slots=True)
class ActionInfo:
    """How a command looks and how it is reached.

    ``shortcuts`` are portable key names; the first is the one that is shown. Commands with the
    same ``group`` exclude one another.
    """

    text: str
    tip: str
    shortcuts: tuple[str, ...] = ()
    checkable: bool = False
    group: str | None = None


ACTIONS: dict[Command, ActionInfo] = {
    Command.OPEN_CORPUS: ActionInfo(
        "&Open Corpus…", "Train on a text file of your own, with one name a line", ("Ctrl+O",)
    ),
    Command.BUNDLED_CORPUS: ActionInfo(
        "Open &Bundled Names", "Train on the names that come with the program"
    ),
    Command.RUN_SETTINGS: ActionInfo(
        "Run &Settings…", "Choose the order of the names, the seed and the smoothing", ("Ctrl+,",)
    ),
    Command.SAVE_CURVE: ActionInfo(
        "Save &Curve as CSV…", "Save every step's name, loss and running mean", ("Ctrl+S",)
    ),
    Command.SAVE_PICTURE: ActionInfo(
        "Save &Picture…", "Save the window as a picture", ("Ctrl+Shift+S",)
    ),
    Command.QUIT: ActionInfo("&Quit", "End the program", ("Ctrl+Q",)),
    Command.EDIT_NAME: ActionInfo(
        "&Name", "Type the name whose loss is taken apart", ("Ctrl+L", "/")
    ),
    Command.PREVIOUS_PAIR: ActionInfo("&Previous Pair", "Select the pair before", ("Ctrl+Left",)),
    Command.NEXT_PAIR: ActionInfo("Ne&xt Pair", "Select the pair after", ("Ctrl+Right",)),
    Command.TRAIN: ActionInfo("&Train", "Train, or pause training", ("Space", "F5")),
    Command.STEP: ActionInfo("&Step", "Make one training step", ("N", "F6")),
    Command.RESET: ActionInfo(
        "&Reset", "Forget what was learned and begin at step 0", ("R", "Ctrl+R")
    ),
    Command.SLOWER: ActionInfo("S&lower", "Train more slowly", ("[",)),
    Command.FASTER: ActionInfo("&Faster", "Train faster", ("]",)),
    Command.GO_TO_STEP: ActionInfo(
        "&Go to Step…", "View the model as it was after a step", ("Ctrl+G",)
    ),
    Command.BACK_TO_LIVE: ActionInfo("Back to &Live", "Follow the newest step", ("Esc",)),
    Command.FOLD_PANEL: ActionInfo(
        "&Bottom Panel", "Show or hide the panel below the curve", ("F9",), checkable=True
    ),
    Command.THEME_SYSTEM: ActionInfo(
        "Theme of the S&ystem", "Follow the desktop's theme", checkable=True, group="theme"
    ),
    Command.THEME_DARK: ActionInfo(
        "&Dark Theme", "Light figures on a dark ground", checkable=True, group="theme"
    ),
    Command.THEME_LIGHT: ActionInfo(
        "L&ight Theme", "Dark figures on a light ground", checkable=True, group="theme"
    ),
    Command.SHORTCUTS: ActionInfo("&Keyboard Shortcuts", "All keys on one page", ("F1",)),
    Command.ABOUT: ActionInfo("&About", "What this program is"),
}

MENUS: dict[str, tuple[Command | None, ...]] = {
    "&File": (
        Command.OPEN_CORPUS,
        Command.BUNDLED_CORPUS,
        None,
        Command.SAVE_CURVE,
        Command.SAVE_PICTURE,
        None,
        Command.QUIT,
    ),
    "&Edit": (
        Command.EDIT_NAME,
        Command.PREVIOUS_PAIR,
        Command.NEXT_PAIR,
        None,
        Command.RUN_SETTINGS,
    ),
    "&View": (
        Command.GO_TO_STEP,
        Command.BACK_TO_LIVE,
        None,
        Command.FOLD_PANEL,
        None,
        Command.THEME_SYSTEM,
        Command.THEME_DARK,
        Command.THEME_LIGHT,
    ),
    "&Training": (
        Command.TRAIN,
        Command.STEP,
        Command.RESET,
        None,
        Command.SLOWER,
        Command.FASTER,
    ),
    "&Help": (Command.SHORTCUTS, Command.ABOUT),
}
"""The menus from left to right; None is a separator."""

Actions = dict[Command, QAction]


def make_actions(parent: QWidget) -> Actions:
    """Make an action of every command; ``parent`` receives their shortcuts."""
    groups: dict[str, QActionGroup] = {}
    actions = {command: _make_action(info, parent) for command, info in ACTIONS.items()}
    for command, info in ACTIONS.items():
        if info.group is not None:
            groups.setdefault(info.group, QActionGroup(parent)).addAction(actions[command])
    return actions


def fill_menus(bar: QMenuBar, actions: Actions) -> None:
    """Put the actions into their menus."""
    for title, commands in MENUS.items():
        menu = bar.addMenu(title)
        for command in commands:
            if command is None:
                menu.addSeparator()
            else:
                menu.addAction(actions[command])


def shortcut_rows() -> list[tuple[str, str, str]]:
    """Return keys, name and purpose of every command that has a key, in the menus' order."""
    rows = []
    for commands in MENUS.values():
        for command in commands:
            if command is not None and ACTIONS[command].shortcuts:
                info = ACTIONS[command]
                keys = " or ".join(map(_native, info.shortcuts))
                rows.append((keys, info.text.replace("&", "").rstrip("…"), info.tip))
    return rows


def _make_action(info: ActionInfo, parent: QWidget) -> QAction:
    action = QAction(info.text, parent)
    action.setShortcuts([QKeySequence(keys) for keys in info.shortcuts])
    action.setToolTip(_with_key(info.tip, info.shortcuts))
    action.setStatusTip(info.tip)
    action.setCheckable(info.checkable)
    parent.addAction(action)
    return action


def _with_key(tip: str, shortcuts: tuple[str, ...]) -> str:
    return f"{tip} ({_native(shortcuts[0])})" if shortcuts else tip


def _native(keys: str) -> str:
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
