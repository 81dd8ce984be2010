"""How kept runs are drawn: each place has dashes, a mark and a colour of its own."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import numpy as np
from PySide6.QtCore import QLineF, QPointF
from PySide6.QtGui import QColor, QPainter, QPen

from bigram_gui.core.arrays import FloatArray
from bigram_gui.views.loss_plot.pieces import MarkPiece
from bigram_gui.views.marks import Mark, paint_mark

MARKS_OF_PLACES = (
    Mark.SQUARE,
    Mark.TRIANGLE,
    Mark.CROSS,
    Mark.STAR,
    Mark.DOWNWARDS,
    Mark.BAR,
    Mark.PLUS,
    Mark.HOURGLASS,
)
DASHES_OF_PLACES: tuple[tuple[int, ...], ...] = (
    (10, 4),
    (4, 4),
    (12, 3, 3, 3),
    (2, 3),
    (18, 5),
    (7, 3, 2, 3, 2, 3),
    (6, 8),
    (13, 2, 5, 2),
)
"""Lengths in pixels along the step axis, drawn and left out by turns."""

LINE_WIDTH = 2.0
SAMPLE_WIDTH = 28
_SAMPLE_SCALE = 0.8


def dash_edges(place: int, left: float, right: float) -> FloatArray:
    """Return the pixels between ``left`` and ``right`` where dashes begin or end.

    Dashes count from pixel 0, so that they stand still while a curve grows.
    """
    pattern = DASHES_OF_PLACES[place]
    period = sum(pattern)
    repeats = np.arange(np.floor(left / period), np.ceil(right / period), dtype=np.float64)
    edges: FloatArray = (repeats[:, None] * period + np.cumsum(pattern)[None, :]).reshape(-1)
    return edges[(edges > left) & (edges < right)]


def is_drawn(place: int, xs: FloatArray) -> np.ndarray[tuple[int, ...], np.dtype[np.bool_]]:
    """Return at which pixels there is a dash, same shape."""
    ends = np.cumsum(DASHES_OF_PLACES[place])
    part = np.searchsorted(ends, np.mod(xs, ends[-1]), side="right")
    drawn: np.ndarray[tuple[int, ...], np.dtype[np.bool_]] = part % 2 == 0
    return drawn


def mark_piece(place: int, runs: Sequence[QColor]) -> MarkPiece:
    """Return the mark of a place for a line of text; ``runs`` are the theme's colours."""
    return MarkPiece(MARKS_OF_PLACES[place], runs[place])


def paint_sample(
    painter: QPainter, place: int, colour: QColor, left: float, middle: float, *, hollow: bool
) -> None:
    """Paint a short stretch of a curve and its mark, for the legend."""
    painter.setPen(QPen(colour, LINE_WIDTH))
    edges = np.concatenate([[0], dash_edges(place, 0, SAMPLE_WIDTH), [SAMPLE_WIDTH]])
    for start, end in pairwise(edges):
        if is_drawn(place, np.array([(start + end) / 2]))[0] and end - start > 1:
            ends = QPointF(left + start + 1, middle), QPointF(left + end - 1, middle)
            painter.drawLine(QLineF(*ends))
    centre = QPointF(left + SAMPLE_WIDTH + 4, middle)
    paint_mark(painter, MARKS_OF_PLACES[place], centre, colour, hollow=hollow, scale=_SAMPLE_SCALE)
