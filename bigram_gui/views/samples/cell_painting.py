"""How a name that the model made is drawn: its mark, its letters, and the track of its bar."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from bigram_gui.core.name_index import Standing
from bigram_gui.views.samples.grid_layout import ROW_HEIGHT, CellLayout
from bigram_gui.views.shapes import BAR_RADIUS, paint_focus, paint_rounded
from bigram_gui.views.theme import Colours

_RADIUS = 6
_CHECK = ((3.6, 7.2), (6.0, 9.6), (10.4, 4.8))
_LINE = 1.5


class CellLook(NamedTuple):
    """What is special about a cell."""

    is_hovered: bool = False
    is_current: bool = False


PLAIN = CellLook()


class CellStill(NamedTuple):
    """What of a cell stays as it is while the figures change.

    Attributes
    ----------
    name
        As it is shown, of any length; ``is_empty`` tells that it stands for no letters.
    has_bar
        Whether the name has a loss.
    """

    name: str
    is_empty: bool
    standing: Standing | None
    has_bar: bool
    look: CellLook


def paint_still(painter: QPainter, cell: CellStill, layout: CellLayout, colours: Colours) -> None:
    """Paint it in coordinates that begin at the upper left corner of the cell."""
    _paint_ground(painter, layout, cell.look, colours)
    paint_standing(painter, layout.mark, cell.standing, colours)
    painter.setFont(layout.names.font)
    painter.setPen(colours.text_tertiary if cell.is_empty else colours.text)
    painter.drawText(QPointF(layout.name_left, layout.baseline), layout.fitted(cell.name))
    if cell.has_bar:
        paint_rounded(painter, layout.bar, BAR_RADIUS, colours.track)


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
    if look.is_current:
        paint_focus(painter, area, _RADIUS - 1, colours.blue)
