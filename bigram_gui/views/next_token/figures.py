"""Which bars tell their value, and where it stands: on top of them, clear of all else."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from PySide6.QtCore import QRect

from bigram_gui.views.next_token.chart_area import ChartArea
from bigram_gui.views.next_token.scene import ChartScene

_OVERHANG = 5  # how far a figure may reach over either end of the plot
_GAP = 2  # between a bar and its figure
_NOTHING = QRect()
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
        return self.room if self.leader is _NOTHING else self.room.united(self.leader)


class Stand(NamedTuple):
    """Where a figure may begin over its bar, and the places of the other bars below it then."""

    left: int
    others: tuple[int, ...]


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


def _told(scene: ChartScene) -> Iterator[int]:
    """Return the tokens whose values are printed, the most important first."""
    told = (scene.inspected, scene.bars.target, *scene.bars.largest)
    visible = scene.area.visible
    for token in dict.fromkeys(told):
        if token is not None and scene.place(token) in visible:
            yield token


def _figure(scene: ChartScene, tops: Tops, token: int, taken: Sequence[QRect]) -> Figure | None:
    """Return the figure of ``token`` in the first room that is free, or None to leave it out."""
    area, place, text = scene.area, scene.place(token), scene.value_text(token)
    is_strong = scene.is_strong(token)
    ruler, height = scene.fonts.strong if is_strong else scene.fonts.plain
    end = min(tops[place], area.base - 1)  # a bar that is there has at least a pixel
    width = round(ruler.width(text)) + 2
    size, stands = (width, height), _stands(area, place, width)
    free = _free(stands, tops, size, end - _GAP, taken, lift=0)
    if free is None and is_strong:
        free = _free(stands, tops, size, end - _GAP, taken, lift=_GAP)
        if free is None:
            room = QRect(area.middle(place) - width // 2, end - _GAP - height, width, height)
            return Figure(token, text, room, is_clear=False, leader=_NOTHING)
    if free is None:
        return None
    return Figure(token, text, free, is_clear=True, leader=_leader(area, place, free, end))


@lru_cache(maxsize=64)
def _stands(area: ChartArea, place: int, width: int) -> tuple[Stand, ...]:
    """Return where within the plot a figure of so many pixels may stand over a bar.

    That is in the middle of its bar, or else flush with either side of that. Bars keep their
    places while their heights change, so it is worked out once.
    """
    left, first = area.bar_left(place), area.plot.left() - _OVERHANG
    last = area.plot.right() + _OVERHANG - width + 1
    starts = (area.middle(place) - width // 2, left, left + area.bar - width)
    return tuple(
        Stand(start, _others_below(area, place, start, start + width))
        for start in starts
        if first <= start <= last
    )


def _others_below(area: ChartArea, place: int, left: int, right: int) -> tuple[int, ...]:
    """Return the places of the other bars between ``left`` and ``right``."""
    first_left = left - area.bar + 1  # of a bar that ends where the stretch begins
    last = area.slots.number - 1
    others = range(max(0, place - NEIGHBOURS), min(last, place + NEIGHBOURS) + 1)
    return tuple(
        other for other in others if other != place and first_left <= area.bar_left(other) < right
    )


def _free(
    stands: Sequence[Stand],
    tops: Tops,
    size: tuple[int, int],
    lowest: int,
    taken: Sequence[QRect],
    lift: int,
) -> QRect | None:
    """Return where a figure has room, or None: at one of ``stands``, clear of ``taken``.

    It ends at ``lowest`` if no other bar reaches so far; with a ``lift`` it is moved up until it is
    so far above them.
    """
    width, height = size
    for left, others in stands:
        highest = min([tops[other] for other in others], default=lowest)
        bottom = min(lowest, highest - lift) if lift else lowest
        if bottom <= highest:
            found = QRect(left, bottom - height, width, height)
            if not any(map(found.intersects, taken)):
                return found
    return None


def _leader(area: ChartArea, place: int, room: QRect, end: int) -> QRect:
    """Return the line from a figure above its neighbours down to its own bar; else none."""
    start = room.y() + room.height()
    if end - start <= _GAP:
        return _NOTHING
    return QRect(area.middle(place), start, 1, end - start)
