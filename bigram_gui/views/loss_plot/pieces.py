"""Lines of text in more than one weight or colour, with a mark before some of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QStaticText

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
_REMEMBERED = 1_024  # texts: most are on the screen again with the next step


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
            _paint_text(painter, left, middle, piece)
        elif piece.text:
            _paint_text(painter, left, middle, piece)
        left += width


def _shortened(piece: TextPiece, room: float) -> TextPiece:
    """Return the text cut short, but with the space at its end that parts it from the next."""
    text = piece.text.rstrip()
    space = piece.text[len(text) :]
    left = max(0.0, room - text_width(space, piece.font))
    elided = QFontMetricsF(piece.font).elidedText(text, Qt.TextElideMode.ElideRight, left)
    return replace(piece, text=elided + space)


def _paint_text(painter: QPainter, left: float, middle: float, piece: TextPiece) -> None:
    painter.setFont(piece.font)
    painter.setPen(piece.colour)
    laid_out, height = _laid_out(piece.text, piece.font)
    painter.drawStaticText(QPointF(left, middle - height / 2), laid_out)


def _width(piece: Piece) -> float:
    if isinstance(piece, MarkPiece):
        return MARK_WIDTH
    return text_width(piece.text, piece.font)


@lru_cache(maxsize=_REMEMBERED)
def _laid_out(text: str, font: QFont) -> tuple[QStaticText, float]:
    """Return a text with its letters in their places, and its height."""
    laid_out = QStaticText(text)
    laid_out.setTextFormat(Qt.TextFormat.PlainText)
    laid_out.prepare(font=font)
    return laid_out, laid_out.size().height()


@lru_cache(maxsize=_REMEMBERED)  # fonts that look the same are the same key
def text_width(text: str, font: QFont) -> float:
    """Return how wide a text is in a font, in pixels."""
    return QFontMetricsF(font).horizontalAdvance(text)
