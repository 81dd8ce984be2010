"""How the chart looks: in whole pixels and final texts, so that what is equal looks the same."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QRect

from bigram_gui.core.next_token_text import exact_text
from bigram_gui.views.next_token.chart_area import CAPTION_HEIGHT, ChartArea
from bigram_gui.views.next_token.figures import NEIGHBOURS, Figure, figures_of
from bigram_gui.views.next_token.scene import ChartScene

_EDGE = 1  # pixel around what is painted anew: parts of one at scales such as 1.5


class Looks(NamedTuple):
    """All that can be seen of a scene.

    Attributes
    ----------
    backdrop
        What the picture behind the bars depends on; while it is equal, bars keep their places.
    share_top
        Where smoothing's share of each bar ends, or None if there is none.
    tops
        Where the counts' share of each visible bar ends, from the left; None if there is none.
    figures
        The values on top of bars.
    exact
        The exact figures of the inspected bar; "" if none is.
    ring
        Whether the keyboard's ring is around the inspected bar's letter.
    """

    backdrop: tuple[object, ...]
    share_top: int | None
    tops: tuple[int | None, ...]
    figures: tuple[Figure, ...]
    exact: str
    ring: bool


def looks_of(scene: ChartScene) -> Looks:
    """Return how ``scene`` looks."""
    frame, area = scene.bars.frame, scene.area
    seen = scene.bars.counts_at(area.visible) > 0
    around = area.visible_and(NEIGHBOURS)
    tops = dict(zip(around, scene.tops(around), strict=True))
    share_top = _share_top(scene)
    lowest = (area.base if share_top is None else share_top - 1) - 1
    return Looks(
        backdrop=scene.backdrop(seen),
        share_top=share_top,
        tops=tuple(
            [
                (top if (top := tops[place]) < lowest else lowest) if is_seen else None
                for place, is_seen in zip(area.visible, seen.tolist(), strict=True)
            ]
        ),
        figures=figures_of(scene, tops),
        exact="" if scene.inspected is None else exact_text(frame, scene.inspected),
        ring=scene.ring,
    )


def _share_top(scene: ChartScene) -> int | None:
    """Return where smoothing's share ends: one that is there is seen, be it ever so small."""
    share = scene.bars.frame.next_token.smoothing_share
    return min(scene.y(share), scene.area.base - 1) if share > 0 else None


def part_to_paint(before: Looks, after: Looks, area: ChartArea, whole: QRect) -> QRect:
    """Return the part of the ``whole`` chart that no longer looks as before; empty if none.

    It is one rectangle: many would be clipped span by span, which takes longer than to paint
    what is between them.
    """
    if (before.backdrop, before.share_top, before.ring) != (
        *(after.backdrop, after.share_top, after.ring),
    ):
        return whole
    part = _changed_bars(before, after, area).united(_changed_figures(before, after))
    if before.exact != after.exact:
        part = part.united(QRect(whole.x(), whole.y(), whole.width(), CAPTION_HEIGHT))
    return part if part.isNull() else part.adjusted(-_EDGE, -_EDGE, _EDGE, _EDGE)


def _changed_bars(before: Looks, after: Looks, area: ChartArea) -> QRect:
    """Return what lies between the upper ends that moved, before and after."""
    moved = [
        (place, was, now)
        for place, was, now in zip(area.visible, before.tops, after.tops, strict=True)
        if was != now and was is not None and now is not None
    ]
    if not moved:
        return QRect()
    left, right = area.bar_left(moved[0][0]), area.bar_left(moved[-1][0]) + area.bar
    top = min(min(was, now) for _, was, now in moved)
    bottom = max(max(was, now) for _, was, now in moved)
    return QRect(left, top, right - left, bottom - top)


def _changed_figures(before: Looks, after: Looks) -> QRect:
    """Return what is covered by figures that came, went, moved, or are others."""
    part = QRect()
    if before.figures != after.figures:
        for figure in (*before.figures, *after.figures):
            if figure not in before.figures or figure not in after.figures:
                part = part.united(figure.area)
    return part
