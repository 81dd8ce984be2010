"""Paints the bars and the letters below them."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen

from bigram_gui.core.token_mark import token_mark
from bigram_gui.views.next_token.chart_area import LETTER_GAP, LETTER_HEIGHT
from bigram_gui.views.next_token.looks import Looks
from bigram_gui.views.next_token.scene import ChartScene
from bigram_gui.views.theme import Size, type_font

_CENTRE = Qt.AlignmentFlag.AlignCenter
_BOLD = QFont.Weight.DemiBold
_NORMAL = QFont.Weight.Normal
_OVERHANG = 8  # of a single letter over its slot
_TAG_RADIUS = 4
_TAG_PADDING = 8
_TAG_OVERHANG = 4  # of a tag over a narrow slot
_STEP_UP = 118  # percent: an inspected bar is lighter on a dark ground, darker on a light one
_RING = 2


def paint_inspected_column(painter: QPainter, scene: ChartScene) -> None:
    """Paint the column behind the inspected bar."""
    if scene.inspected is not None:
        column = scene.area.slot(scene.place(scene.inspected))
        painter.fillRect(column, scene.theme.colours.hover)


def paint_shares(painter: QPainter, scene: ChartScene, top: int, places: range) -> None:
    """Paint smoothing's share of the bars at ``places``, which ends at ``top`` in all of them."""
    area, inspected = scene.area, scene.inspected_place
    grey = scene.theme.colours.smoothing
    width, height = area.bar, area.base - top
    for place in places:
        colour = _step_up(scene, grey) if place == inspected else grey
        painter.fillRect(area.bar_left(place), top, width, height, colour)


def paint_bars(painter: QPainter, scene: ChartScene, looks: Looks, places: range) -> None:
    """Paint the counts' share of the bars at ``places``, after a gap above that of smoothing."""
    area, colours = scene.area, scene.theme.colours
    target, inspected = scene.place(scene.bars.target), scene.inspected_place
    bottom = area.base if looks.share_top is None else looks.share_top - 1
    tops, first, width = looks.tops, area.visible.start, area.bar
    for place in places:
        top = tops[place - first]
        if top is not None:
            colour = colours.orange if place == target else colours.blue_bar
            colour = _step_up(scene, colour) if place == inspected else colour
            painter.fillRect(area.bar_left(place), top, width, bottom - top, colour)


def _step_up(scene: ChartScene, colour: QColor) -> QColor:
    """Return the colour of an inspected bar."""
    return colour.lighter(_STEP_UP) if scene.theme.dark else colour.darker(_STEP_UP)


def paint_letters(painter: QPainter, scene: ChartScene) -> None:
    """Write the tokens below their bars; those that were never seen are paler."""
    plot = scene.area.plot
    for place in scene.area.visible:
        if plot.left() <= scene.area.middle(place) <= plot.right():
            _paint_letter(painter, scene, place)


def _paint_letter(painter: QPainter, scene: ChartScene, place: int) -> None:
    token = int(scene.bars.tokens[place])
    mark = token_mark(scene.bars.label(token))
    slot = scene.area.slot(place)
    room = QRect(slot.x(), scene.area.base + LETTER_GAP, slot.width(), LETTER_HEIGHT)
    strong = scene.is_strong(token)
    is_letter = len(mark) <= 2
    overhang = _OVERHANG if is_letter else -1
    wide = room.adjusted(-overhang, 0, overhang, 0)
    painter.setFont(type_font(Size.SMALL if is_letter else Size.CELL, _BOLD if strong else _NORMAL))
    metrics = painter.fontMetrics()
    letters = metrics.elidedText(mark, Qt.TextElideMode.ElideRight, wide.width())
    if token == scene.bars.target:
        _paint_tag(painter, scene, room, metrics.horizontalAdvance(letters))
    else:
        painter.setPen(_letter_colour(scene, token))
    painter.drawText(wide, _CENTRE, letters)


def _letter_colour(scene: ChartScene, token: int) -> QColor:
    seen = scene.bars.frame.next_token.counts[token] > 0 or token == scene.inspected
    return scene.theme.colours.text if seen else scene.theme.colours.text_tertiary


def _paint_tag(painter: QPainter, scene: ChartScene, room: QRect, letters: int) -> None:
    """Paint a solid tag behind the letter of the name's own next token."""
    width = max(min(LETTER_HEIGHT, room.width() + _TAG_OVERHANG), letters + _TAG_PADDING)
    tag = QRectF(room.x() + (room.width() - width) / 2, room.y(), width, room.height())
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(scene.theme.colours.orange_solid)
    painter.drawRoundedRect(tag, _TAG_RADIUS, _TAG_RADIUS)
    painter.restore()
    painter.setPen(scene.theme.colours.orange_solid_text)


def paint_ring(painter: QPainter, scene: ChartScene) -> None:
    """Paint the keyboard's ring around the letter of the inspected bar."""
    if scene.inspected is None:
        return
    slot = scene.area.slot(scene.place(scene.inspected))
    letter = QRectF(slot.x(), scene.area.base + LETTER_GAP, slot.width(), LETTER_HEIGHT)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(scene.theme.colours.blue, _RING))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(letter.adjusted(0, -_RING, 0, _RING), _TAG_RADIUS, _TAG_RADIUS)
    painter.restore()
