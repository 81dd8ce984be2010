"""Lines of text in more than one weight or colour, with a mark before some of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter

from bigram_gui.views.marks import Mark, paint_mark


@dataclass(frozen=True, slots=True)
class MarkPiece:
    """A mark as tall as a small letter."""

    mark: Mark
    colour: QColor
    hollow: bool = False


@dataclass(frozen=True, slots=True)
class TextPiece:
    """Text in one font and colour; ``elastic`` text gives way when the line is too narrow."""

    text: str
    font: QFont
    colour: QColor
    elastic: bool = False


Piece = MarkPiece | TextPiece

MARK_WIDTH = 14.0
_MARK_RADIUS = 4.0
_MARK_SCALE = 0.85


def width_of(pieces: Sequence[Piece]) -> float:
    """Return how wide a line is, in pixels."""
    return sum(map(_width, pieces))


def paint_pieces(
    painter: QPainter, left: float, middle: float, pieces: Sequence[Piece], room: float
) -> None:
    """Paint a line from ``left`` on, its letters centred on the height ``middle``.

    It is made no wider than ``room``: elastic text is cut short with an ellipsis.
    """
    widths = [_width(piece) for piece in pieces]
    excess = sum(widths) - room
    for piece, width in zip(pieces, widths, strict=True):
        if isinstance(piece, MarkPiece):
            centre = QPointF(left + _MARK_RADIUS, middle)
            paint_mark(
                painter, piece.mark, centre, piece.colour, hollow=piece.hollow, scale=_MARK_SCALE
            )
        elif piece.elastic and excess > 0:
            piece = _shortened(piece, width - excess)
            width = _width(piece)
            _paint_text(painter, QRectF(left, middle - 12, width + 1, 24), piece)
        elif piece.text:
            _paint_text(painter, QRectF(left, middle - 12, width + 1, 24), piece)
        left += width


def _shortened(piece: TextPiece, room: float) -> TextPiece:
    """Return the text cut short, but with the space at its end that parts it from the next."""
    text = piece.text.rstrip()
    space = piece.text[len(text) :]
    left = max(0.0, room - text_width(space, piece.font))
    elided = QFontMetricsF(piece.font).elidedText(text, Qt.TextElideMode.ElideRight, left)
    return replace(piece, text=elided + space)


def _paint_text(painter: QPainter, box: QRectF, piece: TextPiece) -> None:
    painter.setFont(piece.font)
    painter.setPen(piece.colour)
    flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
    painter.drawText(box, flags | Qt.TextFlag.TextSingleLine | Qt.TextFlag.TextDontClip, piece.text)


def _width(piece: Piece) -> float:
    if isinstance(piece, MarkPiece):
        return MARK_WIDTH
    return text_width(piece.text, piece.font)


def text_width(text: str, font: QFont) -> float:
    """Return how wide a text is in a font, in pixels."""
    return QFontMetricsF(font).horizontalAdvance(text)
