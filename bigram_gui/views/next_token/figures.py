"""Which bars tell their value, and where it stands: on top of them, clear of all else."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from PySide6.QtCore import QRect
from PySide6.QtGui import QFont, QFontMetrics

from bigram_gui.views.next_token.scene import ChartScene
from bigram_gui.views.text.ruler import Ruler, shared_ruler
from bigram_gui.views.theme import Size, type_font

_BOLD = QFont.Weight.DemiBold
_NORMAL = QFont.Weight.Normal
_OVERHANG = 5  # how far a figure may reach over either end of the plot
_GAP = 2  # between a bar and its figure
NEIGHBOURS = 3  # that a figure can reach on each side

Tops = Mapping[int, int]  # the upper ends of bars by their places


class Figure(NamedTuple):
    """The value of a token's bar, and where it is printed.

    Attributes
    ----------
    is_clear
        Whether nothing else stands in ``room``, so that it may have a ground of its own.
    leader
        The line that leads down to a bar from a figure above its neighbours; else empty.
    """

    token: int
    text: str
    room: QRect
    is_clear: bool
    leader: QRect

    @property
    def area(self) -> QRect:
        """All that it covers."""
        return self.room.united(self.leader)


def figures_of(scene: ChartScene, tops: Tops) -> tuple[Figure, ...]:
    """Return the values of the inspected bar, of the target and of the largest two.

    A value that would run into another or into a taller bar is left out, but the first two
    always stand: if need be above their neighbours, with a line down to their own bar.
    ``tops`` has the bars that can be seen and ``NEIGHBOURS`` more on each side.
    """
    figures: list[Figure] = []
    for token in _told(scene):
        figure = _figure(scene, tops, token, [other.room for other in figures])
        if figure is not None:
            figures.append(figure)
    return tuple(figures)


def figure_ruler(scene: ChartScene, token: int) -> Ruler:
    """Return what measures the value of ``token``, and its font."""
    weight = _BOLD if scene.is_strong(token) else _NORMAL
    return shared_ruler(type_font(Size.CAPTION, weight))


def _told(scene: ChartScene) -> Iterator[int]:
    """Return the tokens whose values are printed, the most important first."""
    told = (scene.inspected, scene.bars.target, *scene.bars.largest)
    visible = scene.area.visible
    for token in dict.fromkeys(token for token in told if token is not None):
        if scene.place(token) in visible:
            yield token


def _figure(scene: ChartScene, tops: Tops, token: int, taken: Sequence[QRect]) -> Figure | None:
    """Return the figure of ``token`` in the first room that is free, or None to leave it out."""
    place, text = scene.place(token), scene.value_text(token)
    ruler = figure_ruler(scene, token)
    end = min(tops[place], scene.area.base - 1)  # a bar that is there has at least a pixel
    width, height = round(ruler.width(text)) + 2, _height(ruler.font)
    room = QRect(scene.area.middle(place) - width // 2, end - height - _GAP, width, height)
    free = _free(scene, tops, place, room, taken, lift=0)
    if free is None and scene.is_strong(token):
        free = _free(scene, tops, place, room, taken, lift=_GAP)
        if free is None:
            return Figure(token, text, room, is_clear=False, leader=QRect())
    if free is None:
        return None
    return Figure(token, text, free, is_clear=True, leader=_leader(scene, place, free, end))


@cache
def _height(font: QFont) -> int:
    return QFontMetrics(font).height()


def _free(
    scene: ChartScene,
    tops: Tops,
    place: int,
    room: QRect,
    taken: Sequence[QRect],
    lift: int,
) -> QRect | None:
    """Return where a figure has room, or None: within the plot, clear of bars and of ``taken``.

    It stands in ``room``, in the middle of its bar, or else flush with either side of that. With
    a ``lift`` it is moved up until it is so far above its neighbours.
    """
    area, width, height = scene.area, room.width(), room.height()
    left, first = area.bar_left(place), area.plot.left() - _OVERHANG
    last = area.plot.right() + _OVERHANG - width + 1
    for start in (room.x(), left, left + area.slots.bar - width):
        bottom = room.y() + height
        highest = _highest(scene, tops, place, start, start + width, bottom)
        if lift:
            bottom = min(bottom, highest - lift)
        if first <= start <= last and bottom <= highest:
            found = QRect(start, bottom - height, width, height)
            if not any(map(found.intersects, taken)):
                return found
    return None


def _highest(scene: ChartScene, tops: Tops, place: int, left: int, right: int, default: int) -> int:
    """Return the upper end of the tallest other bar between ``left`` and ``right``."""
    area, last = scene.area, len(scene.bars) - 1
    first_left = left - area.slots.bar + 1  # of a bar that ends where the stretch begins
    others = range(max(0, place - NEIGHBOURS), min(last, place + NEIGHBOURS) + 1)
    tall = [
        tops[other]
        for other in others
        if other != place and first_left <= area.bar_left(other) < right
    ]
    return min(tall, default=default)


def _leader(scene: ChartScene, place: int, room: QRect, end: int) -> QRect:
    """Return the line from a figure above its neighbours down to its own bar; else none."""
    start = room.y() + room.height()
    return QRect(scene.area.middle(place), start, 1, end - start) if end - start > _GAP else QRect()
