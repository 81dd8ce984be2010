"""Every command of the program, as data: the menus, buttons and shortcuts are made from it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto

from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget


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
    PLAY_BACK = auto()
    KEEP_RUN = auto()
    FIT = auto()
    LOG_STEPS = auto()
    LOG_LOSS = auto()
    UNIT_NATS = auto()
    UNIT_BITS = auto()
    UNIT_PERPLEXITY = auto()
    NEXT_UNIT = auto()
    WINDOW_10 = auto()
    WINDOW_50 = auto()
    WINDOW_200 = auto()
    WINDOW_1000 = auto()
    NEXT_WINDOW = auto()
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
        "Run &Settings…", "Choose order, seed, smoothing and held-out names", ("Ctrl+,",)
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
    Command.PLAY_BACK: ActionInfo(
        "&Play Back", "Play the recorded training from the viewed step on, or stop", ("P",)
    ),
    Command.KEEP_RUN: ActionInfo(
        "&Keep This Run", "Leave this run's curve in the chart, and begin another over it", ("K",)
    ),
    Command.FIT: ActionInfo("&Fit the Curve", "Show the whole curve, and follow it", ("F",)),
    Command.LOG_STEPS: ActionInfo(
        "Logarithmic &Steps", "Give every tenfold of steps the same room", ("L",), checkable=True
    ),
    Command.LOG_LOSS: ActionInfo(
        "Logarithmic L&oss",
        "Give every tenfold of the loss the same room",
        ("Shift+L",),
        checkable=True,
    ),
    Command.UNIT_NATS: ActionInfo(
        "&Nats", "Losses as natural logarithms", checkable=True, group="unit"
    ),
    Command.UNIT_BITS: ActionInfo(
        "&Bits", "Losses as binary logarithms", checkable=True, group="unit"
    ),
    Command.UNIT_PERPLEXITY: ActionInfo(
        "&Perplexity",
        "Losses as the number of tokens that a fair pick would be among",
        checkable=True,
        group="unit",
    ),
    Command.NEXT_UNIT: ActionInfo("Ne&xt Unit", "Show losses in the next unit", ("U",)),
    Command.WINDOW_10: ActionInfo(
        "Of &10 Steps",
        "Let the running mean look back over 10 steps",
        checkable=True,
        group="window",
    ),
    Command.WINDOW_50: ActionInfo(
        "Of &50 Steps",
        "Let the running mean look back over 50 steps",
        checkable=True,
        group="window",
    ),
    Command.WINDOW_200: ActionInfo(
        "Of &200 Steps",
        "Let the running mean look back over 200 steps",
        checkable=True,
        group="window",
    ),
    Command.WINDOW_1000: ActionInfo(
        "Of 1,&000 Steps",
        "Let the running mean look back over 1,000 steps",
        checkable=True,
        group="window",
    ),
    Command.NEXT_WINDOW: ActionInfo(
        "Ne&xt Running Mean",
        "Let the running mean look back over more steps, and then 10 again",
        ("M",),
    ),
    Command.FOLD_PANEL: ActionInfo(
        "&Bottom Panel", "Show or hide the panel below the curve", ("F9",), checkable=True
    ),
    Command.THEME_SYSTEM: ActionInfo(
        "Of the S&ystem", "Follow the desktop's theme", checkable=True, group="theme"
    ),
    Command.THEME_DARK: ActionInfo(
        "&Dark", "Light figures on a dark ground", checkable=True, group="theme"
    ),
    Command.THEME_LIGHT: ActionInfo(
        "&Light", "Dark figures on a light ground", checkable=True, group="theme"
    ),
    Command.SHORTCUTS: ActionInfo("&Keyboard Shortcuts", "All keys on one page", ("F1",)),
    Command.ABOUT: ActionInfo("&About", "What this program is"),
}


@dataclass(frozen=True, slots=True)
class Menu:
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
            Command.BUNDLED_CORPUS,
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

ON_THE_CURVE: tuple[tuple[str, str, str], ...] = (
    ("Left or Right", "Step by step", "View the step before or after; with Shift, ten steps"),
    ("PgUp or PgDown", "By hundreds", "View a hundred steps earlier or later"),
    ("Home or End", "Ends", "View the untrained model, or the newest step"),
    ("+ or −", "Zoom", "See fewer or more steps; with Ctrl, less or more of the loss"),
    ("Alt+arrows", "Move", "Move what is zoomed"),
    ("Ctrl+C", "Copy", "Copy the figures of the step"),
    ("Wheel", "Zoom", "Zoom the steps about the mouse; with Ctrl, the loss"),
    ("Drag", "Box", "Zoom to a box; drag the cursor or the axis to travel"),
    ("Double click", "Fit", "Show the whole curve, and follow it"),
)
"""Keys and gestures that the loss curve answers itself, for the page of keys."""

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


def shortcut_rows() -> list[tuple[str, str, str]]:
    """Return keys, name and purpose of all that has a key, the commands in the menus' order."""
    rows = []
    for menu in MENUS:
        for command in menu.commands():
            info = ACTIONS[command]
            if info.shortcuts:
                keys = " or ".join(map(_native, info.shortcuts))
                rows.append((keys, info.text.replace("&", "").rstrip("…"), info.tip))
    return [*rows, *ON_THE_CURVE]


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
