"""The cells as one picture: their colours, the gaps between them, and marks in some."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

import numpy as np
import numpy.typing as npt
from PySide6.QtGui import QColor, QImage

from bigram_gui.core.arrays import FloatArray
from bigram_gui.core.table import Quantity, Table, TableScale
from bigram_gui.views.colour_map import ColourMap, PixelArray, levels
from bigram_gui.views.count_table.cell_size import CellSize

_MARKED_WIDTH, _MARKED_HEIGHT = 6, 5  # pixels: a mark in a smaller cell would hide its colour
_HATCH = 4  # pixels from line to line
_FALL_FROM = 0.4  # of the colour scale, below which a fall is marked
BoolArray = npt.NDArray[np.bool_]


class CellMark(Enum):
    """What a shape in a cell says besides its colour; the value is its name in the legend."""

    DOT = "never seen"
    DASH = "fell"
    HATCH = "impossible"


@dataclass(frozen=True, slots=True, eq=False)
class Cells:
    """The cells that can be seen: their levels in the colour map, and which have the mark."""

    levels: npt.NDArray[np.uint8]
    mark: CellMark | None
    marked: BoolArray

    @classmethod
    def of(cls, table: Table, rows: range, columns: range) -> Cells:
        """Cut the cells out of a table."""
        values = table.values[rows.start : rows.stop, columns.start : columns.stop]
        shares = table.scale.shares(values)
        mark = mark_of(table)
        return cls(levels(shares), mark, _marked(values, shares, table.scale))


def mark_of(table: Table) -> CellMark | None:
    """Return what a shape says in a table; None if it has none to show."""
    quantity = table.scale.quantity
    if quantity is Quantity.COUNT:
        return CellMark.DOT
    if quantity is Quantity.CHANGE:
        return CellMark.DASH
    if quantity is Quantity.LOSS and np.isinf(table.values.max()):
        return CellMark.HATCH
    return None


def _marked(values: FloatArray, shares: FloatArray, scale: TableScale) -> BoolArray:
    marked: BoolArray
    if scale.quantity is Quantity.COUNT:
        marked = values == 0
    elif scale.quantity is Quantity.CHANGE:
        marked = shares < _FALL_FROM
    elif scale.quantity is Quantity.LOSS:
        marked = np.isinf(values)
    else:
        marked = np.zeros(values.shape, dtype=np.bool_)
    return marked


@dataclass(frozen=True, slots=True, eq=False)
class CellColours:
    """The colours of cells, of the gaps, of marks, and of figures on light and dark cells."""

    cells: ColourMap
    ground: QColor
    dot: QColor
    hatch: QColor
    on_light: QColor
    on_dark: QColor


class CellImage:
    """The picture of all cells; as long as it keeps its size it is painted in the same place.

    Half a megabyte that is new with each frame would take as long as the colours do.
    """

    def __init__(self) -> None:
        self._pixels: PixelArray = np.empty((0, 0, 0, 0), dtype=np.uint32)

    def paint(self, cells: Cells, size: CellSize, colours: CellColours, scale: int = 1) -> QImage:
        """Paint cells side by side, each ``size`` pixels large times ``scale``.

        The image is good until the next is painted, and no longer than this object is.
        """
        rows, columns = cells.levels.shape
        shape = (rows, size.height * scale, columns, size.width * scale)
        if shape != self._pixels.shape:
            self._pixels = np.empty(shape, dtype=np.uint32)
        _paint_cells(self._pixels, cells, size, colours, scale)
        image = _as_image(self._pixels.reshape(shape[0] * shape[1], -1))
        image.setDevicePixelRatio(scale)
        return image


def _paint_cells(
    pixels: PixelArray, cells: Cells, size: CellSize, colours: CellColours, scale: int
) -> None:
    height, width, gap = size.height * scale, size.width * scale, size.gap * scale
    pixels[:] = colours.cells.pixels[cells.levels][:, None, :, None]
    inner = pixels[:, : height - gap, :, : width - gap]
    if _has_room_for(cells.mark, size):
        _stamp(inner, cells, colours, scale)
    if gap:
        ground = np.uint32(colours.ground.rgb())
        pixels[:, height - gap :] = ground
        pixels[:, :, :, width - gap :] = ground


def _has_room_for(mark: CellMark | None, size: CellSize) -> bool:
    """Return whether a mark is painted: what has a figure needs none, but for the hatch."""
    if mark is None or size.width < _MARKED_WIDTH or size.height < _MARKED_HEIGHT:
        return False
    return mark is CellMark.HATCH or not size.holds_figures


def _stamp(inner: PixelArray, cells: Cells, colours: CellColours, scale: int) -> None:
    """Paint the mark into the marked cells; what is hatched lies beyond the scale: no colour."""
    rows, columns = np.nonzero(cells.marked)
    if not len(rows):
        return
    if cells.mark is CellMark.HATCH:
        inner[rows, :, columns, :] = np.uint32(colours.ground.rgb())
    ys, xs = np.nonzero(_shape(cells.mark, inner.shape[1], inner.shape[3], scale))
    inner[rows[:, None], ys, columns[:, None], xs] = _ink(cells, colours)[rows, columns][:, None]


def _ink(cells: Cells, colours: CellColours) -> PixelArray:
    if cells.mark is not CellMark.DASH:
        colour = colours.dot if cells.mark is CellMark.DOT else colours.hatch
        return np.full(cells.levels.shape, colour.rgb(), dtype=np.uint32)
    on_dark, on_light = np.uint32(colours.on_dark.rgb()), np.uint32(colours.on_light.rgb())
    return np.where(colours.cells.is_dark[cells.levels], on_dark, on_light)


def _shape(mark: CellMark | None, height: int, width: int, scale: int) -> BoolArray:
    """Return which pixels of a cell belong to its mark."""
    shape = np.zeros((height, width), dtype=np.bool_)
    if mark is CellMark.HATCH:
        down, across = np.ogrid[:height, :width]
        hatch: BoolArray = (down + across) // scale % _HATCH == 0
        return hatch
    thickness = (1 if mark is CellMark.DASH else 2) * scale
    length = (5 if mark is CellMark.DASH else 2) * scale
    top, left = (height - thickness) // 2, (width - length) // 2
    shape[top : top + thickness, left : left + length] = True
    return shape


def _as_image(pixels: PixelArray) -> QImage:
    """Return an image of pixels that somebody keeps."""
    height, width = pixels.shape
    return QImage(pixels.data, width, height, 4 * width, QImage.Format.Format_RGB32)
