"""The command line: its options, what each may be, and which go together."""

from __future__ import annotations

import argparse
import math
import re
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

from bigram_gui import __version__
from bigram_gui.core.status import DEFAULT_STEPS, MAX_STEPS
from bigram_gui.page_name import PageName

if TYPE_CHECKING:
    from bigram_gui.launch_options import LaunchOptions

PROGRAM = "bigram-loss-explorer"
MAX_SMOOTHING = 1e15  # more would swallow the counts: a float keeps some 16 digits
SMALLEST_WINDOW = (640, 400)
LARGEST_WINDOW = (7_680, 4_320)
SMALLEST_SCALE, LARGEST_SCALE = 0.5, 3.0

_SHOWN = 40  # characters of a wrong value, so that a sentence stays one line
_SIZE = re.compile(r"(\d{1,5})[x×](\d{1,5})", re.IGNORECASE)
_FOR_HEADLESS = ("json", "curve")
_FOR_A_WINDOW = ("train", "screenshot", "theme", "pin", "page", "size", "scale")


class UsageError(Exception):
    """The command line cannot be followed; one sentence that says why."""


def parse(arguments: Sequence[str] | None = None) -> LaunchOptions:
    """Return what ``arguments``, by default those of the process, ask for.

    Raises
    ------
    UsageError
        If an option is unknown, has a wrong value or contradicts another.
    SystemExit
        After ``--help`` and ``--version`` have printed their text.
    """
    given = vars(_parser().parse_args(arguments))
    _refuse_contradictions(given)

    # Here, because it brings numpy, which --help and --version must do without.
    from bigram_gui.core.curriculum import Order
    from bigram_gui.launch_options import LaunchOptions

    if "order" in given:
        given["order"] = Order(given["order"])
    if "page" in given:
        given["page"] = PageName(given["page"])
    if "pin" in given:
        given["pinned"] = tuple(given.pop("pin"))
    return LaunchOptions(**given)


def _refuse_contradictions(given: dict[str, Any]) -> None:
    """Refuse options that do not go together, and fill in the steps that others rely on."""
    headless = "headless" in given
    for option in _FOR_HEADLESS:
        if option in given and not headless:
            raise UsageError(f"--{option} needs --headless.")
    for option in _FOR_A_WINDOW:
        if option in given and headless:
            raise UsageError(f"--{option} needs the window, which --headless does without.")
    if headless or "screenshot" in given or "at" in given:
        given.setdefault("steps", DEFAULT_STEPS)
    if "at" in given and given["at"] > given["steps"]:
        raise UsageError(
            f"--at {given['at']} is beyond the last step, {given['steps']}. Raise --steps."
        )


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        """Report what is wrong without the list of all options."""
        raise UsageError(f"{message.rstrip('.')}. See --help.")


def _parser() -> argparse.ArgumentParser:
    """Return the parser; its result has only the options that were given."""
    parser = _Parser(
        prog=PROGRAM,
        description="Train a character-level bigram model of names, live, "
        "and ask every number of its loss where it comes from.",
        argument_default=argparse.SUPPRESS,
        allow_abbrev=False,  # what prepares the start looks for the options in full
    )
    parser.add_argument(
        "--version", action="version", version=f"Bigram Loss Explorer {__version__}"
    )
    _add_run_options(parser.add_argument_group("the run"))
    _add_window_options(parser.add_argument_group("the window"))
    _add_headless_options(parser.add_argument_group("without a window"))
    return parser


def _add_run_options(group: argparse._ArgumentGroup) -> None:
    group.add_argument(
        "--data",
        type=_path,
        metavar="FILE",
        help="a text file with a name a line (the bundled one)",
    )
    group.add_argument(
        "--fold-case", action="store_true", help="take upper-case letters for lower-case ones"
    )
    group.add_argument(
        "--drop-duplicates",
        action="store_false",
        dest="keep_duplicates",
        help="train on the first of equal names only",
    )
    group.add_argument(
        "--order", choices=["shuffled", "file"], help="the order to train in (shuffled)"
    )
    group.add_argument(
        "--seed", type=_seed, metavar="N", help="what the order is shuffled with (42)"
    )
    group.add_argument(
        "--steps", type=_step, metavar="N", help=f"how many steps to train ({DEFAULT_STEPS:,})"
    )
    group.add_argument(
        "--smoothing", type=_smoothing, metavar="A", help="what is added to every count (1)"
    )
    group.add_argument(
        "--held-out",
        type=_share,
        metavar="SHARE",
        help="the share of the names never to train on, such as 0.1 or 10%% (0)",
    )
    group.add_argument("--name", metavar="NAME", help="the name to score (ava)")
    group.add_argument(
        "--at", type=_step, metavar="STEP", help="view the model after this step (the last)"
    )


def _add_window_options(group: argparse._ArgumentGroup) -> None:
    group.add_argument("--train", action="store_true", help="start training at once")
    group.add_argument(
        "--screenshot", type=_picture, metavar="FILE.png", help="train, save a picture and end"
    )
    group.add_argument("--theme", choices=["dark", "light"], help="the colours (as last chosen)")
    group.add_argument(
        "--pin",
        action="append",
        metavar="NAME",
        help="a name to compare with others; may be given 12 times (as last pinned)",
    )
    group.add_argument(
        "--page",
        choices=[page.value for page in PageName],
        help=f"the page below the curve ({PageName.NEXT_TOKEN.value})",
    )
    group.add_argument(
        "--size",
        type=_size,
        metavar="WxH",
        help="the size in pixels, such as 1280x800; a picture has --scale times as many each way",
    )
    group.add_argument(
        "--scale",
        type=_scale,
        metavar="FACTOR",
        help=f"the size of everything in the window, from {SMALLEST_SCALE:g} to "
        f"{LARGEST_SCALE:g}; 1.5 for a projector (as the screen asks)",
    )


def _add_headless_options(group: argparse._ArgumentGroup) -> None:
    group.add_argument(
        "--headless", action="store_true", help="train and print the figures as text"
    )
    group.add_argument("--json", action="store_true", help="print them as one JSON object")
    group.add_argument(
        "--curve", type=_path, metavar="FILE.csv", help="write the loss of every step to a file"
    )


def _path(text: str) -> Path:
    if not text:
        raise argparse.ArgumentTypeError("needs the name of a file")
    return Path(text)


def _picture(text: str) -> Path:
    path = _path(text)
    if path.suffix.lower() != ".png":
        raise argparse.ArgumentTypeError(f"{_quoted(text)} does not end in .png")
    return path


def _seed(text: str) -> int:
    seed = _whole_number(text)
    if seed is None or seed < 0:
        raise argparse.ArgumentTypeError(f"{_quoted(text)} is not a whole number of at least 0")
    return seed


def _step(text: str) -> int:
    step = _whole_number(text)
    if step is None or not 0 <= step <= MAX_STEPS:
        raise argparse.ArgumentTypeError(
            f"{_quoted(text)} is not a whole number from 0 to {MAX_STEPS:,}"
        )
    return step


def _whole_number(text: str) -> int | None:
    try:
        return int(text)
    except ValueError:
        return None


def _smoothing(text: str) -> float:
    try:
        smoothing = float(text)
    except ValueError:
        smoothing = math.nan
    if not 0 <= smoothing <= MAX_SMOOTHING:
        raise argparse.ArgumentTypeError(
            f"{_quoted(text)} is not a number from 0 to {MAX_SMOOTHING:g}"
        )
    return smoothing


def _share(text: str) -> float:
    """Return a share written as a number below 1 or as a percentage."""
    try:
        share = float(text.removesuffix("%")) / (100 if text.endswith("%") else 1)
    except ValueError:
        share = math.nan
    if not 0 <= share < 1:
        raise argparse.ArgumentTypeError(
            f"{_quoted(text)} is not a share from 0 to less than 1, such as 0.1 or 10%"
        )
    return share


def _size(text: str) -> tuple[int, int]:
    match = _SIZE.fullmatch(text)
    size = (int(match[1]), int(match[2])) if match else (0, 0)
    if not all(
        low <= length <= high
        for low, length, high in zip(SMALLEST_WINDOW, size, LARGEST_WINDOW, strict=True)
    ):
        raise argparse.ArgumentTypeError(
            f"{_quoted(text)} is not a size from {_written(SMALLEST_WINDOW)} "
            f"to {_written(LARGEST_WINDOW)}"
        )
    return size


def _scale(text: str) -> float:
    try:
        scale = float(text)
    except ValueError:
        scale = math.nan
    if not SMALLEST_SCALE <= scale <= LARGEST_SCALE:
        raise argparse.ArgumentTypeError(
            f"{_quoted(text)} is not a number from {SMALLEST_SCALE:g} to {LARGEST_SCALE:g}"
        )
    return scale


def _written(size: tuple[int, int]) -> str:
    return f"{size[0]}x{size[1]}"


def _quoted(text: str) -> str:
    return f"“{text if len(text) <= _SHOWN else text[: _SHOWN - 1] + '…'}”"
