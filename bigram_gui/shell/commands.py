"""Every command of the program, as data: the menus, buttons and shortcuts are made from it."""

from __future__ import annotations

from enum import Enum, auto
from typing import NamedTuple


class Command(Enum):
    """What a person can tell the program to do."""

    OPEN_CORPUS = auto()
    PASTE_CORPUS = auto()
    RECENT_CORPORA = auto()
    LESSON_CORPUS = auto()
    BUNDLED_CORPUS = auto()
    RUN_SETTINGS = auto()
    SAVE_CURVE = auto()
    SAVE_PICTURE = auto()
    QUIT = auto()
    EDIT_NAME = auto()
    PREVIOUS_PAIR = auto()
    NEXT_PAIR = auto()
    PLAY_PAIRS = auto()
    PIN_NAME = auto()
    COPY_TEXT = auto()
    COPY_TSV = auto()
    COPY_MARKDOWN = auto()
    COPY_LATEX = auto()
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
    PAGE_NEXT_TOKEN = auto()
    PAGE_LEARNED = auto()
    PAGE_COMPARE = auto()
    PAGE_TABLE = auto()
    PAGE_SAMPLES = auto()
    PAGE_CORPUS = auto()
    THEME_SYSTEM = auto()
    THEME_DARK = auto()
    THEME_LIGHT = auto()
    SHORTCUTS = auto()
    ABOUT = auto()


class ActionInfo(NamedTuple):
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
    Command.PASTE_CORPUS: ActionInfo(
        "Paste &Names…", "Train on names that you paste or type, one a line", ("Ctrl+Shift+V",)
    ),
    Command.RECENT_CORPORA: ActionInfo("Open &Recent", "Train on a file that was opened before"),
    Command.LESSON_CORPUS: ActionInfo(
        "Get the &Lesson’s 32,033 Names",
        "Train on the list of the lesson; it is fetched from the network once, and kept",
    ),
    Command.BUNDLED_CORPUS: ActionInfo(
        "Open &Bundled Names", "Train on the names that come with the program"
    ),
    Command.RUN_SETTINGS: ActionInfo(
        "Run &Settings…", "Choose order, seed, smoothing and held-out names", ("Ctrl+,",)
    ),
    Command.SAVE_CURVE: ActionInfo(
        "Save &Curve as CSV…", "Save every step’s name, loss and running mean", ("Ctrl+S",)
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
    Command.PLAY_PAIRS: ActionInfo(
        "P&lay the Pairs",
        "Go through the pairs one by one and add up their losses, or stop",
        ("Shift+P",),
    ),
    Command.PIN_NAME: ActionInfo(
        "P&in the Name", "Compare the name with others that are pinned", ("Ctrl+D",)
    ),
    Command.COPY_TEXT: ActionInfo(
        "Copy as &Text", "Copy the pairs and the loss in columns", ("Ctrl+Shift+C",)
    ),
    Command.COPY_TSV: ActionInfo(
        "Copy as T&SV", "Copy the pairs for a spreadsheet, with all digits, parted by tabs"
    ),
    Command.COPY_MARKDOWN: ActionInfo("Copy as &Markdown", "Copy the pairs as a table of Markdown"),
    Command.COPY_LATEX: ActionInfo("Copy as &LaTeX", "Copy the pairs and the loss for LaTeX"),
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
        "&Keep This Run", "Leave this run’s curve in the chart, and begin another over it", ("K",)
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
    Command.PAGE_NEXT_TOKEN: ActionInfo(
        "&Next Token", "Show what the model expects after the current token", ("Ctrl+1",)
    ),
    Command.PAGE_LEARNED: ActionInfo(
        "&Where It Learned It", "Show the names that taught the selected pair", ("Ctrl+2",)
    ),
    Command.PAGE_COMPARE: ActionInfo(
        "&Compare Names", "Show the pinned names side by side", ("Ctrl+3",)
    ),
    Command.PAGE_TABLE: ActionInfo("&Table", "Show the whole count table as colours", ("Ctrl+4",)),
    Command.PAGE_SAMPLES: ActionInfo(
        "Names It &Makes", "Let the model write names of its own", ("Ctrl+5",)
    ),
    Command.PAGE_CORPUS: ActionInfo("C&orpus", "Show what the model is trained on", ("Ctrl+6",)),
    Command.THEME_SYSTEM: ActionInfo(
        "Of the S&ystem", "Follow the desktop’s theme", checkable=True, group="theme"
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
