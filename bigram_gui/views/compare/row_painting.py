"""How a compared name is drawn: place, name, figure, bar, course and the button."""

from __future__ import annotations

import math
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from bigram_gui.core.compared_rows import ComparedRow
from bigram_gui.core.scales import Scale
from bigram_gui.core.units import Unit
from bigram_gui.views.compare.columns import NOTE, NOTE_ROOM, ROW_HEIGHT, CompareColumns
from bigram_gui.views.compare.sparkline import Sparkline, paint_dot
from bigram_gui.views.layout import SIDE
from bigram_gui.views.marks import Mark, paint_mark
from bigram_gui.views.shapes import (
    BAR_RADIUS,
    paint_bar,
    paint_endless,
    paint_focus,
    paint_rounded,
)
from bigram_gui.views.text.ruler import Ruler
from bigram_gui.views.theme import Colours

_INSET = 8  # of the rows' ground from the edges
_RADIUS = 6
_EDGE_BAR = QRectF(_INSET + 3, 6, 3, ROW_HEIGHT - 12)  # clear of the ring of the focus
_MARK_CENTRE = 8 + 5.5  # right of the name
_CROSS = 3.5
_CROSS_WIDTH = 1.5
_MIDDLE = ROW_HEIGHT / 2


@dataclass(frozen=True, slots=True, eq=False)
class RowLook:
    """What is special about a row."""

    is_hovered: bool = False
    is_unpin_hovered: bool = False
    is_unpin_pressed: bool = False
    has_focus: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class RowContent:
    """A row with what was laid out for it; ``label`` is the name as far as there is room."""

    row: ComparedRow
    label: str
    label_width: float
    sparkline: Sparkline | None
    bars: Scale
    unit: Unit
    step: int


def paint_name(
    painter: QPainter,
    content: RowContent,
    columns: CompareColumns,
    look: RowLook,
    colours: Colours,
) -> None:
    """Paint a row in coordinates that begin at its upper left corner."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    row = content.row
    ground = _paint_ground(painter, row, columns, look, colours)
    place = row.place_text
    left = columns.place_right - columns.figures.width(row.place_text.rstrip("="))
    if row.tied:  # so that the figures stay below each other
        left -= columns.figures.width("=")
    _paint_text(painter, left, place, columns.figures, colours.text_tertiary)
    _paint_label(painter, content, columns, colours)
    if row.compared.loss is None:
        _paint_lacking(painter, content, columns, colours)
    else:
        _paint_loss(painter, content, row.compared.loss, columns, colours)
        _paint_course(painter, content, row.compared.loss, columns, colours, ground)
    _paint_unpin(painter, columns, look, colours)


def _paint_ground(
    painter: QPainter,
    row: ComparedRow,
    columns: CompareColumns,
    look: RowLook,
    colours: Colours,
) -> QColor:
    """Paint what is behind a row, and return its colour."""
    area = QRectF(_INSET, 0, columns.right - _INSET, ROW_HEIGHT)
    ground = colours.tint if row.is_typed else colours.ground
    if look.is_hovered:
        ground = colours.hover
    if ground is not colours.ground:
        paint_rounded(painter, area, _RADIUS, ground)
    if row.is_typed:
        paint_rounded(painter, _EDGE_BAR, 1.5, colours.orange)
    if look.has_focus:
        paint_focus(painter, area, _RADIUS - 1, colours.blue)
    return ground


def _paint_label(
    painter: QPainter, content: RowContent, columns: CompareColumns, colours: Colours
) -> None:
    """Paint the name; after the typed one a diamond and a word."""
    typed = content.row.is_typed
    ruler = columns.strong if typed else columns.figures
    colour = colours.orange_text if typed else colours.text
    if content.row.name == "":
        colour = colours.text_tertiary
    _paint_text(painter, columns.name_left, content.label, ruler, colour)
    if typed:
        right = columns.name_left + content.label_width
        centre = QPointF(right + _MARK_CENTRE, _MIDDLE)
        paint_mark(painter, Mark.DIAMOND, centre, colours.orange, scale=0.8)
        _paint_text(painter, right + NOTE_ROOM, NOTE, columns.notes, colours.text_secondary)


def _paint_lacking(
    painter: QPainter, content: RowContent, columns: CompareColumns, colours: Colours
) -> None:
    """Say, in place of figures, what the vocabulary lacks."""
    left = columns.name_left + columns.name_room + SIDE
    metrics = painter.fontMetrics()
    room = int(columns.unpin.left() - left - SIDE)
    text = metrics.elidedText(content.row.figure, Qt.TextElideMode.ElideRight, room)
    _paint_text(painter, left, text, columns.figures, colours.text_tertiary)


def _paint_loss(
    painter: QPainter,
    content: RowContent,
    nats: float,
    columns: CompareColumns,
    colours: Colours,
) -> None:
    typed, scale, bar = content.row.is_typed, content.bars, columns.bar
    ruler = columns.strong if typed else columns.figures
    left = columns.figure_right - ruler.width(content.row.figure)
    colour = colours.orange_text if typed else colours.text
    _paint_text(painter, left, content.row.figure, ruler, colour)
    paint_rounded(painter, bar, BAR_RADIUS, colours.tint_track if typed else colours.track)
    fill = colours.orange if typed else colours.blue_bar
    value = content.unit.of(nats)
    paint_bar(painter, bar, scale.fraction(value), fill)
    if math.isinf(nats) or value > scale.end:
        paint_endless(painter, bar, colours.ground)
    paint_uniform(painter, columns, scale, 0, ROW_HEIGHT, colours.reference)


def paint_uniform(
    painter: QPainter,
    columns: CompareColumns,
    scale: Scale,
    top: float,
    bottom: float,
    colour: QColor,
) -> None:
    """Draw the dotted line at the uniform guess through the bars."""
    across = math.floor(uniform_across(columns, scale)) + 0.5
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    painter.setPen(QPen(colour, 1, Qt.PenStyle.DotLine))
    painter.drawLine(QPointF(across, top), QPointF(across, bottom))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)


def uniform_across(columns: CompareColumns, scale: Scale) -> float:
    """Return where on the bars the uniform guess is."""
    return columns.bar.left() + scale.fraction(scale.uniform) * columns.bar.width()


def _paint_course(
    painter: QPainter,
    content: RowContent,
    nats: float,
    columns: CompareColumns,
    colours: Colours,
    ground: QColor,
) -> None:
    if content.sparkline is None:
        return
    typed = content.row.is_typed
    colour = colours.orange if typed else colours.blue
    content.sparkline.paint(painter, colour)
    centre = content.sparkline.point(content.step, nats)
    paint_dot(painter, centre, nats, colour, ground, typed)


def _paint_unpin(
    painter: QPainter, columns: CompareColumns, look: RowLook, colours: Colours
) -> None:
    """Draw the cross; it is darker while it is under the mouse."""
    if look.is_unpin_hovered:
        fill = colours.track if look.is_unpin_pressed else colours.pressed
        paint_rounded(painter, columns.unpin, _RADIUS - 1, fill)
    colour = colours.text if look.is_unpin_hovered else colours.text_tertiary
    painter.setPen(QPen(colour, _CROSS_WIDTH, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    centre, arm = columns.unpin.center(), QPointF(_CROSS, _CROSS)
    other = QPointF(_CROSS, -_CROSS)
    painter.drawLine(centre - arm, centre + arm)
    painter.drawLine(centre - other, centre + other)


def _paint_text(painter: QPainter, left: float, text: str, ruler: Ruler, colour: QColor) -> None:
    painter.setFont(ruler.font)
    painter.setPen(colour)
    painter.drawText(QPointF(left, round((ROW_HEIGHT + ruler.cap_height) / 2)), text)
