"""Going through the pairs as slowly as a test wants."""

from PySide6.QtWidgets import QToolButton

from bigram_gui.views.inspector.calculation_line import CalculationLine
from bigram_gui.views.inspector.sum_heading import SumHeading
from bigram_gui.views.inspector.sum_section import SumSection
from tests.views.frames import part_of

_NEVER = 3_600_000  # milliseconds: no pair is reached by itself within a test


def slowed(explored):
    """Have a test say when it goes on."""
    explored.inspector._player._pair_ms = _NEVER
    return explored


def go_on(explored):
    explored.inspector._player._on_timeout()


def button(explored):
    named = {one.accessibleName(): one for one in explored.inspector.findChildren(QToolButton)}
    return named.get("Play the pairs") or named["Stop playing the pairs"]


def heading(explored):
    return part_of(explored.inspector, SumHeading)


def line(explored):
    return part_of(part_of(explored.inspector, SumSection), CalculationLine)
