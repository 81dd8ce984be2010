"""Prints the values of some bars on top of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFont, QPainter

from bigram_gui.views.next_token.scene import ChartScene
from bigram_gui.views.theme import Size, type_font

_CENTRE = Qt.AlignmentFlag.AlignCenter
_BOLD = QFont.Weight.DemiBold
_NORMAL = QFont.Weight.Normal
_OVERHANG = 5  # how far a figure may reach over either end of the plot
_GAP = 2  # between a bar and its figure
_NEIGHBOURS = 3  # that a figure can reach on each side


def paint_figures(painter: QPainter, scene: ChartScene) -> None:
    """Print the values of the inspected bar, of the target and of the largest two.

    A value that would run into another or into a taller bar is left out, but the first two
    always stand: if need be above their neighbours, with a line down to their own bar.
    """
    colours, taken = scene.theme.colours, list[QRect]()
    for token in _told(scene):
        strong = token in (scene.bars.target, scene.inspected)
        painter.setFont(type_font(Size.CAPTION, _BOLD if strong else _NORMAL))
        text = scene.value_text(token)
        rooms, bars = _rooms(painter, scene, token, text), _neighbours(scene, token)
        free = _first_free(scene, rooms, (*taken, *bars))
        if free is None and strong:
            lifted = [_lifted(bars, room) for room in rooms]
            free = _first_free(scene, lifted, (*taken, *bars))
        if free is None and not strong:
            continue
        room = free or rooms[0]
        taken.append(room)
        colour = colours.orange_text if token == scene.bars.target else colours.text
        if free is not None:
            painter.fillRect(room, _behind(scene, token))  # a line of the grid may run there
            _paint_leader(painter, scene, token, room, colour)
        painter.setPen(colour)
        painter.drawText(room, _CENTRE, text)


def _told(scene: ChartScene) -> Iterator[int]:
    """Return the tokens whose values are printed, the most important first."""
    told = (scene.inspected, scene.bars.target, *scene.bars.largest)
    visible = scene.area.visible
    for token in dict.fromkeys(token for token in told if token is not None):
        if scene.place(token) in visible:
            yield token


def _rooms(painter: QPainter, scene: ChartScene, token: int, text: str) -> tuple[QRect, ...]:
    """Return where a figure may stand: in the middle of its bar, then flush with either side."""
    metrics = painter.fontMetrics()
    width, height = metrics.horizontalAdvance(text) + 2, metrics.height()
    place, bar = scene.place(token), scene.area.slots.bar
    left, middle = scene.area.bar_left(place), scene.area.middle(place)
    top = _bar_top(scene, token) - height - _GAP
    starts = (middle - width // 2, left, left + bar - width)
    return tuple(QRect(start, top, width, height) for start in starts)


def _lifted(bars: Sequence[QRect], room: QRect) -> QRect:
    """Return ``room`` moved up until it is clear of the neighbours' ``bars``."""
    tops = [bar.top() for bar in bars if bar.left() <= room.right() and room.left() <= bar.right()]
    highest = min(tops, default=room.bottom() + 1)
    return room.translated(0, min(0, highest - _GAP - room.height() - room.top()))


def _first_free(
    scene: ChartScene, rooms: Sequence[QRect], obstacles: Sequence[QRect]
) -> QRect | None:
    """Return the first of ``rooms`` that is clear of the axis and of all ``obstacles``."""
    plot = scene.area.plot.adjusted(-_OVERHANG, 0, _OVERHANG, 0)
    for room in rooms:
        clear = plot.left() <= room.left() and room.right() <= plot.right()
        if clear and not any(map(room.intersects, obstacles)):
            return room
    return None


def _neighbours(scene: ChartScene, token: int) -> list[QRect]:
    """Return the bars beside that of a token."""
    place, area = scene.place(token), scene.area
    others = range(max(0, place - _NEIGHBOURS), min(len(scene.bars), place + _NEIGHBOURS + 1))
    width, base = area.slots.bar, area.base
    return [
        QRect(area.bar_left(other), top, width, base - top)
        for other, top in zip(others, scene.tops(others), strict=True)
        if other != place
    ]


def _paint_leader(
    painter: QPainter, scene: ChartScene, token: int, room: QRect, colour: QColor
) -> None:
    """Lead from a figure that stands above its neighbours down to its own bar."""
    start, end = room.y() + room.height(), _bar_top(scene, token)
    if end - start > _GAP:
        painter.fillRect(scene.area.middle(scene.place(token)), start, 1, end - start, colour)


def _bar_top(scene: ChartScene, token: int) -> int:
    """Return where a bar ends; one that is there has at least a pixel."""
    return min(scene.top(token), scene.area.base - 1)


def _behind(scene: ChartScene, token: int) -> QColor:
    inspected = token == scene.inspected
    return scene.theme.colours.hover if inspected else scene.theme.colours.ground
