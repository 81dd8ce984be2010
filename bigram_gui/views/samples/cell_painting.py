"""How a name that the model made is drawn: its mark, its letters, its loss and a bar."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen

from bigram_gui.core.made_names import sample_loss
from bigram_gui.core.name_index import Standing
from bigram_gui.core.sample_text import sample_figure, shown_name
from bigram_gui.core.sampling import Sample
from bigram_gui.core.scales import Scale
from bigram_gui.core.units import Unit
from bigram_gui.views.samples.grid_layout import ROW_HEIGHT, CellLayout
from bigram_gui.views.shapes import (
    BAR_RADIUS,
    paint_bar,
    paint_focus,
    paint_rounded,
)
from bigram_gui.views.theme import Colours

_RADIUS = 6
_CHECK = ((3.6, 7.2), (6.0, 9.6), (10.4, 4.8))
_LINE = 1.5


@dataclass(frozen=True, slots=True)
class CellLook:
    """What is special about a cell."""

    is_hovered: bool = False
    is_current: bool = False
    has_focus: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class CellContent:
    """A name with what is shown of it."""

    sample: Sample
    standing: Standing | None
    bars: Scale
    unit: Unit


def paint_cell(
    painter: QPainter,
    content: CellContent,
    layout: CellLayout,
    look: CellLook,
    colours: Colours,
) -> None:
    """Paint a name in coordinates that begin at the upper left corner of its cell."""
    _paint_ground(painter, layout, look, colours)
    paint_standing(painter, layout.mark, content.standing, colours)
    name = layout.fitted(shown_name(content.sample))
    colour = colours.text if content.sample.name else colours.text_tertiary
    _paint_text(painter, layout.name_left, name, layout.names.font, colour, layout)
    figure = sample_figure(content.sample, content.unit)
    if not figure:
        return
    left = layout.figure_right - layout.names.width(figure)
    _paint_text(painter, left, figure, layout.names.font, colours.text_secondary, layout)
    paint_rounded(painter, layout.bar, BAR_RADIUS, colours.track)
    fraction = content.bars.fraction(content.unit.of(sample_loss(content.sample)))
    paint_bar(painter, layout.bar, fraction, colours.blue_bar)


def paint_standing(
    painter: QPainter, area: QRectF, standing: Standing | None, colours: Colours
) -> None:
    """Mark a name of the corpus: a tick in a disc if it is learned, else in a ring.

    A name that is not in it has no mark, one that is being looked up three dots.
    """
    if standing is Standing.NEW:
        return
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if standing is None:
        pen = QPen(colours.text_tertiary, 2)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        for step in (-4, 0, 4):
            painter.drawPoint(area.center() + QPointF(step, 0))
        return
    is_learned = standing is Standing.TRAINED
    painter.setPen(QPen(colours.blue, _LINE))
    painter.setBrush(colours.blue if is_learned else Qt.BrushStyle.NoBrush)
    inset = _LINE / 2
    painter.drawEllipse(area.adjusted(inset, inset, -inset, -inset))
    pen = QPen(colours.cursor_text if is_learned else colours.blue, _LINE)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    painter.drawPolyline([area.topLeft() + QPointF(x, y) for x, y in _CHECK])


def _paint_ground(painter: QPainter, layout: CellLayout, look: CellLook, colours: Colours) -> None:
    area = QRectF(0, 0, layout.width - 4, ROW_HEIGHT)
    if look.is_hovered or look.is_current:
        fill = colours.hover if look.is_hovered else colours.selection_fill
        paint_rounded(painter, area.adjusted(0, 1, 0, -1), _RADIUS, fill)
    if look.has_focus:
        paint_focus(painter, area, _RADIUS - 1, colours.blue)


def _paint_text(
    painter: QPainter, left: float, text: str, font: QFont, colour: QColor, layout: CellLayout
) -> None:
    painter.setFont(font)
    painter.setPen(colour)
    base = round((ROW_HEIGHT + layout.names.cap_height) / 2)
    painter.drawText(QPointF(left, base), text)
