"""Paints draws: the stretches of the tokens side by side, and where the random number fell."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPolygonF

from bigram_gui.core.arrays import FloatArray
from bigram_gui.core.sampling import Draw
from bigram_gui.core.token_mark import token_mark
from bigram_gui.core.wording import probability_text
from bigram_gui.views.samples.draw_layout import TAG_HEIGHT, DrawLayout
from bigram_gui.views.shapes import paint_rounded
from bigram_gui.views.text.ruler import Ruler
from bigram_gui.views.theme import Colours

_GAPPED = 3.0  # pixels from which on a stretch is parted from the next
_LABEL_ROOM = 3.0  # beside the widest letter of the 27 of an untrained model in a small window
_TAG_PADDING, _TAG_RADIUS = 6, 4
_TIP = 4.0
_TICKS = (0.0, 0.25, 0.5, 0.75, 1.0)
_TICK = 4


@dataclass(frozen=True, slots=True, eq=False)
class DrawScene:
    """What is painted with: places, colours, and how the tokens are written."""

    layout: DrawLayout
    colours: Colours
    labels: Sequence[str]
    is_random: bool  # not at temperature 0


def wide_stretches(edges: FloatArray, width: float) -> Iterator[tuple[int, float, float]]:
    """Yield token, start and end of each stretch of at least half a pixel on a bar of ``width``.

    There are at most two a pixel, however large the vocabulary.
    """
    for token in np.flatnonzero(np.diff(edges) * width >= 0.5).tolist():
        yield token, float(edges[token]), float(edges[token + 1])


def paint_stretches(
    painter: QPainter, scene: DrawScene, bar: QRectF, edges: FloatArray, drawn: int | None
) -> None:
    """Paint the stretches of all tokens on a bar, that of the drawn one filled."""
    colours = scene.colours
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    painter.fillRect(bar, colours.selection_fill if edges[-1] > 0 else colours.track)
    if drawn is not None:
        area = _stretch_area(bar, float(edges[drawn]), float(edges[drawn + 1]))
        area.setWidth(max(1.0, area.width()))
        painter.fillRect(area, colours.blue)
    for _, start, end in wide_stretches(edges, bar.width()):
        if (end - start) * bar.width() >= _GAPPED and end < 1:
            x = round(bar.left() + end * bar.width())
            painter.fillRect(QRectF(x - 1, bar.top(), 1, bar.height()), colours.ground)


def paint_letters(
    painter: QPainter, scene: DrawScene, edges: FloatArray, draw: Draw | None
) -> None:
    """Write each token into its stretch, if there is room; the drawn one beside the needle."""
    drawn = draw.next if draw is not None else None
    bar, ruler, colours = scene.layout.bar, scene.layout.letters, scene.colours
    painter.setFont(ruler.font)
    for token, start, end in wide_stretches(edges, bar.width()):
        area, mark = _stretch_area(bar, start, end), token_mark(scene.labels[token])
        if draw is not None and token == drawn and scene.is_random:
            area = _beside_needle(area, bar.left() + draw.random * bar.width())
        if ruler.width(mark) + _LABEL_ROOM <= area.width():
            painter.setPen(colours.cursor_text if token == drawn else colours.text)
            painter.drawText(area, Qt.AlignmentFlag.AlignCenter, mark)


def paint_axis(painter: QPainter, scene: DrawScene) -> None:
    """Write 0 to 1 below the large bar."""
    layout, ruler = scene.layout, scene.layout.captions
    painter.setFont(ruler.font)
    for tick in _TICKS:
        x = min(layout.x(tick, layout.bar), layout.bar.right() - 1)
        painter.fillRect(QRectF(round(x), layout.bar.bottom(), 1, _TICK), scene.colours.border)
        text = f"{tick:g}"
        left = x - ruler.width(text) / 2
        painter.setPen(scene.colours.text_tertiary)
        base = layout.bar.bottom() + _TICK + 3 + ruler.cap_height
        painter.drawText(QPointF(left, round(base)), text)


def paint_marker(painter: QPainter, scene: DrawScene, draw: Draw) -> None:
    """Show where the random number fell: a line through the bar under a tag."""
    bar, colours, ruler = scene.layout.bar, scene.colours, scene.layout.figures
    following = token_mark(scene.labels[draw.next])
    text = f"the likeliest: {following}"
    x = bar.left()
    if scene.is_random:
        text = f"u = {probability_text(draw.random)} → {following}"
        x = scene.layout.x(draw.random, bar)
    width = ruler.width(text) + 2 * _TAG_PADDING
    left = max(bar.left() - _TAG_PADDING, min(x - width / 2, bar.right() + _TAG_PADDING - width))
    tag = QRectF(round(left), bar.top() - TAG_HEIGHT - _TIP, round(width), TAG_HEIGHT)
    paint_rounded(painter, tag, _TAG_RADIUS, colours.cursor)
    painter.setFont(ruler.font)
    painter.setPen(colours.cursor_text)
    painter.drawText(tag, Qt.AlignmentFlag.AlignCenter, text)
    if scene.is_random:
        _paint_needle(painter, x, bar, colours.cursor, colours.ground)


def paint_ends(
    painter: QPainter,
    scene: DrawScene,
    bar: QRectF,
    draw: Draw | None,
    current: int,
    is_large: bool,
) -> None:
    """Write the token before the bar, and after it the probability of the one drawn."""
    layout, colours = scene.layout, scene.colours
    ruler = layout.tokens if is_large else layout.figures
    mark = token_mark(scene.labels[current])
    painter.setFont(ruler.font)
    painter.setPen(colours.text if is_large else colours.text_secondary)
    base = round(bar.center().y() + ruler.cap_height / 2)
    text = f"{mark} →"
    painter.drawText(QPointF(bar.left() - 8 - ruler.width(text), base), text)
    if draw is None:
        return
    figures = layout.figures
    painter.setFont(figures.font)
    figure = probability_text(draw.probability)
    right = bar.right() + 10 + figures.width("0.000")
    base = round(bar.center().y() + figures.cap_height / 2)
    painter.drawText(QPointF(right - figures.width(figure), base), figure)


def paint_earlier(
    painter: QPainter, scene: DrawScene, row: int, draw: Draw, edges: FloatArray
) -> None:
    """Paint a draw before the newest as a thin bar, with its token over the stretch."""
    bar = scene.layout.row_bar(row)
    paint_stretches(painter, scene, bar, edges, draw.next)
    paint_ends(painter, scene, bar, draw, draw.current, is_large=False)
    if scene.is_random:
        x = round(scene.layout.x(draw.random, bar))
        painter.fillRect(QRectF(x, bar.top() - 2, 1, bar.height() + 4), scene.colours.cursor)
    _paint_token_beside(painter, scene, bar, draw, edges)


def _paint_token_beside(
    painter: QPainter, scene: DrawScene, bar: QRectF, draw: Draw, edges: FloatArray
) -> None:
    """Write the drawn token on a patch of ground right of its stretch, or left at the end."""
    ruler: Ruler = scene.layout.figures
    mark = token_mark(scene.labels[draw.next])
    width = ruler.width(mark) + 8
    left = scene.layout.x(float(edges[draw.next + 1]), bar) + 2
    if left + width > bar.right():
        left = scene.layout.x(float(edges[draw.next]), bar) - 2 - width
    area = QRectF(round(left), bar.top() - 3, round(width), bar.height() + 6)
    painter.fillRect(area, scene.colours.ground)
    painter.setFont(ruler.font)
    painter.setPen(scene.colours.text)
    painter.drawText(area, Qt.AlignmentFlag.AlignCenter, mark)


def _paint_needle(painter: QPainter, x: float, bar: QRectF, colour: QColor, ground: QColor) -> None:
    """Draw the line, with ground on both sides so that it can be seen on any stretch."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    line = QRectF(round(x) - 1, bar.top() - _TIP, 2, bar.height() + _TIP + 3)
    painter.fillRect(line.adjusted(-1, _TIP, 1, 0), ground)
    painter.fillRect(line, colour)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    top = bar.top() - _TIP
    corners = [QPointF(x - _TIP, top), QPointF(x + _TIP, top), QPointF(x, top + _TIP)]
    painter.drawPolygon(QPolygonF(corners))


def _beside_needle(area: QRectF, x: float) -> QRectF:
    """Return the larger part of a stretch left or right of the needle."""
    left, right = QRectF(area), QRectF(area)
    left.setRight(x - 2)
    right.setLeft(x + 2)
    return max(left, right, key=QRectF.width)


def _stretch_area(bar: QRectF, start: float, end: float) -> QRectF:
    """Return the area of a stretch."""
    left = bar.left() + start * bar.width()
    return QRectF(left, bar.top(), (end - start) * bar.width(), bar.height())
