"""Where the parts of the page are: beside the table where there is room, else above it."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRect, QSize

from bigram_gui.views.count_table import legend
from bigram_gui.views.layout import SIDE

_TOP = 12
_BESIDE_FROM = QSize(700, 264)  # of the page
_LEAST_ASIDE = 216
_GAP = 10
_BUTTON = 24
_READOUT = 22 + 5 * 20
_LEAST_READOUT = 22 + 5 * 15
_ABOVE_LEGEND = 132
_ABOVE_TOP, _ABOVE_GAP = 6, 2
_TABLE_TOP = 4
_TABLE_GAP = 6


@dataclass(frozen=True, slots=True)
class Widths:
    """How wide parts have to be, in pixels."""

    quantities: int
    since: int
    tokens: int
    tools: int
    caption: int


@dataclass(frozen=True, slots=True)
class Arrangement:
    """The place of each part in the page; empty for parts that are not shown."""

    is_beside: bool
    table: QRect
    quantities: QRect
    readout: QRect
    legend: QRect
    since: QRect
    tools: QRect
    tokens: QRect


def arranged(size: QSize, widths: Widths, has_since: bool, has_tokens: bool) -> Arrangement:
    """Return the arrangement in a page of ``size``."""
    since = widths.since if has_since else 0
    tokens = widths.tokens if has_tokens else 0
    if size.width() >= _BESIDE_FROM.width() and size.height() >= _BESIDE_FROM.height():
        return _beside(size, widths, since, tokens)
    return _above(size, widths, since, tokens)


def _beside(size: QSize, widths: Widths, since: int, tokens: int) -> Arrangement:
    width = max(_LEAST_ASIDE, widths.quantities, widths.tools)
    left = size.width() - SIDE - width
    fixed = _TOP + _BUTTON + 3 * _GAP + legend.HEIGHT + _BUTTON + _TABLE_TOP
    if tokens:
        fixed += _GAP // 2 + _BUTTON
    readout = max(_LEAST_READOUT, min(_READOUT, size.height() - fixed))
    top = _TOP + _BUTTON + _GAP
    scale = QRect(left, top + readout + _GAP, width, legend.HEIGHT)
    tools = scale.bottom() + 1 + _GAP
    return Arrangement(
        is_beside=True,
        table=QRect(0, _TABLE_TOP, left - _TABLE_GAP, size.height() - _TABLE_TOP),
        quantities=QRect(left, _TOP, widths.quantities, _BUTTON),
        readout=QRect(left, top, width, readout),
        legend=scale,
        since=QRect(left + widths.caption + 8, scale.y(), since, _BUTTON if since else 0),
        tools=QRect(left, tools, width, _BUTTON),
        tokens=QRect(left, tools + _BUTTON + _GAP // 2, tokens, _BUTTON if tokens else 0),
    )


def _above(size: QSize, widths: Widths, since: int, tokens: int) -> Arrangement:
    right = size.width() - SIDE
    first, second = _ABOVE_TOP, _ABOVE_TOP + _BUTTON + _ABOVE_GAP
    scale = QRect(right - _ABOVE_LEGEND, second, _ABOVE_LEGEND, legend.COMPACT_HEIGHT)
    edge = scale.left() - _GAP
    since_at = QRect(edge - since, second, since, _BUTTON if since else 0)
    edge -= since + _GAP if since else 0
    tokens_at = QRect(edge - tokens, second, tokens, _BUTTON if tokens else 0)
    edge -= tokens + _GAP if tokens else 0
    table_top = scale.bottom() + 2
    return Arrangement(
        is_beside=False,
        table=QRect(0, table_top, size.width(), size.height() - table_top),
        quantities=QRect(SIDE, first, widths.quantities, _BUTTON),
        readout=QRect(SIDE, second, max(0, edge - SIDE), _BUTTON),
        legend=scale,
        since=since_at,
        tools=QRect(right - widths.tools, first, widths.tools, _BUTTON),
        tokens=tokens_at,
    )
