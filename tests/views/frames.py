"""Frames to show to views, made by training on a few names."""

from collections.abc import Sequence
from typing import TypeVar

from PySide6.QtWidgets import QWidget

from bigram_gui.core.corpus import Corpus
from bigram_gui.core.curriculum import Order
from bigram_gui.core.frame import Frame, resolve
from bigram_gui.core.prepared import prepare
from bigram_gui.core.run import Run
from bigram_gui.core.selection import Selection
from bigram_gui.core.training import train
from bigram_gui.core.units import Unit
from bigram_gui.resources_path import resource
from bigram_gui.views.theme import Theme

Part = TypeVar("Part", bound=QWidget)
NAMES = ("ava", "eva", "anna", "vivian", "dana", "nadia", "ivan", "diana")


def trained_run(names: Sequence[str] = NAMES, steps: int = 8, smoothing: float = 1.0) -> Run:
    """Return a run of the names in their order after ``steps`` steps."""
    run = Run(1, prepare(Corpus.of_names(list(names)), Order.FILE), smoothing)
    if steps:
        run.history.append(train(run.start(), steps).losses)
    return run


def frame_of(
    run: Run,
    name: str = "ava",
    pair: int = 1,
    step: int | None = None,
    unit: Unit = Unit.NATS,
) -> Frame:
    """Return the frame of a pair of a name, live or at a step."""
    return resolve(Selection(step, name, pair, unit=unit), run)


def theme_of(name: str) -> Theme:
    """Return a theme of the program, "dark" or "light"."""
    return Theme.from_toml(resource("themes", f"{name}.toml").read_text(encoding="utf-8"))


def part_of(widget: QWidget, kind: type[Part]) -> Part:
    """Return the one part of that kind that a widget has."""
    (part,) = widget.findChildren(kind)
    return part
