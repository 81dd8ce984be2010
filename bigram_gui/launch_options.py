"""What the command line asks for: how to set up the window, or the run without one."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from bigram_gui.core.curriculum import DEFAULT_SEED, Order
from bigram_gui.core.model import ADD_ONE
from bigram_gui.core.run_settings import RunSettings
from bigram_gui.core.selection import LESSON_NAME
from bigram_gui.page_name import PageName
from bigram_gui.resources_path import data_file

BUNDLED_CORPUS = "names.txt"


@dataclass(frozen=True, slots=True)
class LaunchOptions:
    """The options of one start; without any, the lesson as it comes with the program.

    Attributes
    ----------
    data
        The corpus.
    fold_case
        Whether its upper-case letters count as lower-case ones.
    keep_duplicates
        Whether every one of equal names is trained on, or only the first.
    steps
        How many steps to train; None leaves it to the window, which knows the last choice.
        Never None where there is no window to ask, nor together with ``at``.
    held_out
        The share of the names that is never trained on, 0 to less than 1.
    name
        The name to score, as it was typed.
    at
        The viewed step, at most ``steps``; None is the newest.
    headless
        Whether to print the figures instead of opening a window; ``json`` prints them as one
        object, and ``curve`` is the file that takes the loss of every step.
    train
        Whether the window starts training at once.
    screenshot
        The picture to make of the window before ending.
    pinned
        The names to compare; without any, those of the last time.
    page
        The page below the curve that is shown first.
    size
        Width and height of the window in logical pixels; None is as it was left.
    scale
        How many times larger everything is than the screen asks for; None leaves it to the
        environment.
    """

    data: Path = field(default_factory=lambda: data_file(BUNDLED_CORPUS))
    fold_case: bool = False
    keep_duplicates: bool = True
    order: Order = Order.SHUFFLED
    seed: int = DEFAULT_SEED
    steps: int | None = None
    smoothing: float = ADD_ONE
    held_out: float = 0.0
    name: str = LESSON_NAME
    at: int | None = None
    headless: bool = False
    json: bool = False
    curve: Path | None = None
    train: bool = False
    screenshot: Path | None = None
    theme: Literal["dark", "light"] | None = None
    pinned: tuple[str, ...] = ()
    page: PageName = PageName.NEXT_TOKEN
    size: tuple[int, int] | None = None
    scale: float | None = None

    @property
    def settings(self) -> RunSettings:
        """What the first run begins with."""
        return RunSettings(
            order=self.order,
            seed=self.seed,
            smoothing=self.smoothing,
            held_out=self.held_out,
            fold_case=self.fold_case,
            keep_duplicates=self.keep_duplicates,
        )
