"""Lines of text in more than one weight or colour, with a mark before some of them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter

from bigram_gui.core.isolating import closed
from bigram_gui.views.loss_plot.base_line import below_middle
from bigram_gui.views.loss_plot.mark_picture import copy_mark
from bigram_gui.views.marks import Mark
from bigram_gui.views.text.ruler import shared_ruler


class MarkPiece(NamedTuple):
    """A mark as tall as a small letter."""

    mark: Mark
    colour: QColor
    hollow: bool = False


class TextPiece(NamedTuple):
    """Text in one font and colour; ``elastic`` text gives way when the line is too narrow."""

    text: str
    font: QFont
    colour: QColor
    elastic: bool = False


Piece = MarkPiece | TextPiece

MARK_WIDTH = 14.0
_MARK_RADIUS = 4.0
_MARK_SCALE = 0.85


class Placed(NamedTuple):
    """A piece, no wider than there is room, and where it begins."""

    piece: Piece
    left: float


def width_of(pieces: Sequence[Piece]) -> float:
    """Return how wide a line is, in pixels."""
    return sum(map(_width, pieces))


def placed_pieces(left: float, pieces: Sequence[Piece], room: float) -> list[Placed]:
    """Return the pieces of a line from ``left`` on, elastic text cut short to fit ``room``."""
    widths = [_width(piece) for piece in pieces]
    excess = sum(widths) - room
    line = []
    for piece, width in zip(pieces, widths, strict=True):
        if excess > 0 and isinstance(piece, TextPiece) and piece.elastic:
            piece = _shortened(piece, width - excess)
            width = _width(piece)
        line.append(Placed(piece, left))
        left += width
    return line


def paint_placed(painter: QPainter, placed: Placed, middle: float) -> None:
    """Paint one piece of a line, centred on the height ``middle``."""
    piece = placed.piece
    if isinstance(piece, MarkPiece):
        centre = QPointF(placed.left + _MARK_RADIUS, middle)
        copy_mark(painter, piece.mark, centre, piece.colour, hollow=piece.hollow, scale=_MARK_SCALE)
    elif piece.text:
        painter.setFont(piece.font)
        painter.setPen(piece.colour)
        painter.drawText(QPointF(placed.left, middle + below_middle(piece.font)), piece.text)


def _shortened(piece: TextPiece, room: float) -> TextPiece:
    """Return the text cut short, but with the space at its end that parts it from the next."""
    text = piece.text.rstrip()
    space = piece.text[len(text) :]
    left = max(0.0, room - text_width(space, piece.font))
    elided = QFontMetricsF(piece.font).elidedText(text, Qt.TextElideMode.ElideRight, left)
    return piece._replace(text=closed(elided) + space)


def _width(piece: Piece) -> float:
    if isinstance(piece, MarkPiece):
        return MARK_WIDTH
    return text_width(piece.text, piece.font)


def text_width(text: str, font: QFont) -> float:
    """Return how wide a text is in a font, in pixels."""
    return shared_ruler(font).width(text)
