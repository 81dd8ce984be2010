"""The colours of the program, by what they mean, and its type sizes."""

from __future__ import annotations

import tomllib
from typing import NamedTuple

from PySide6.QtGui import QColor, QFont


class Colours(NamedTuple):
    """A colour for each role; views ask for roles and never for a colour itself.

    ``ground`` lies behind plots and fields, ``panel`` behind the inspector and the bars, and
    ``raised`` fills buttons and readouts. Blue is the model, orange the typed name, grey
    reference.
    """

    ground: QColor
    panel: QColor
    raised: QColor
    chip: QColor
    hover: QColor
    pressed: QColor
    hairline: QColor
    grid: QColor
    border: QColor
    field_border: QColor
    text: QColor
    text_secondary: QColor
    text_tertiary: QColor
    text_disabled: QColor
    primary: QColor
    primary_hover: QColor
    primary_text: QColor
    blue: QColor
    blue_bar: QColor
    selection_fill: QColor
    orange: QColor
    orange_bar: QColor
    orange_text: QColor
    orange_solid: QColor
    orange_solid_text: QColor
    tint: QColor
    tint_track: QColor
    track: QColor
    slider_track: QColor
    smoothing: QColor
    dots: QColor
    reference: QColor
    cursor: QColor
    cursor_text: QColor
    error: QColor


class Theme(NamedTuple):
    """A named set of colours.

    Attributes
    ----------
    heat
        Fills of the count table from nothing to the most, in nine steps.
    change
        Fills of a table of changes from the greatest fall to the greatest rise; the middle one
        is for no change.
    runs
        Curves of kept runs by their place, as many as can be kept.
    """

    name: str
    dark: bool
    colours: Colours
    heat: tuple[QColor, ...]
    change: tuple[QColor, ...]
    runs: tuple[QColor, ...]

    @classmethod
    def from_toml(cls, text: str) -> Theme:
        """Read a theme file; KeyError or ValueError if a role is missing or no colour."""
        table = tomllib.loads(text)
        roles = {role: _colour(table["colours"][role]) for role in Colours._fields}
        heat = tuple(_colour(step) for step in table["heat"]["steps"])
        change = tuple(_colour(step) for step in table["change"]["steps"])
        runs = tuple(_colour(curve) for curve in table["runs"]["curves"])
        return cls(table["name"], table["dark"], Colours(**roles), heat, change, runs)


def _colour(text: str) -> QColor:
    colour = QColor(text)
    if not colour.isValid():
        raise ValueError(f"“{text}” is no colour")
    return colour


class Size:
    """Type sizes in pixels; the screen's scale comes on top of them."""

    LOSS = 32
    RESULT = 22
    SUM = 18
    NAME = 16
    CHIP = 14
    HEADING = 14
    BODY = 13
    SMALL = 12
    CAPTION = 11
    CELL = 10


_TABULAR = QFont.Tag("tnum")


def type_font(size: int, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    """Return the interface's font in a size in pixels, with figures of equal width."""
    font = QFont()
    font.setPixelSize(size)
    font.setWeight(weight)
    font.setFeature(_TABULAR, 1)
    return font
