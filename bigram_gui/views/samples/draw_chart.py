"""The draws of a name that is being written: the newest large, the ones before it in rows."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QEvent, QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from bigram_gui.core.writing import Writing
from bigram_gui.core.writing_text import draw_spoken, stretch_text
from bigram_gui.views.own_keys import is_plain, keep_key
from bigram_gui.views.part_tips import Tip, show_tip
from bigram_gui.views.samples.draw_layout import DrawLayout
from bigram_gui.views.samples.draw_painting import (
    DrawScene,
    paint_axis,
    paint_earlier,
    paint_ends,
    paint_letters,
    paint_marker,
    paint_stretches,
)
from bigram_gui.views.shapes import paint_focus
from bigram_gui.views.theme import Theme

_RADIUS = 6
_HOW_TO_USE = (
    "Right draws the next token, Left takes it back, Home begins again, End writes all, "
    "Page Up and Page Down lead to other names, Enter takes the finished name’s loss apart"
)


class DrawChart(QWidget):
    """Shows a bar from 0 to 1 in which each token has a stretch as wide as its probability.

    Signals
    -------
    key_pressed
        One of the keys that steer the writing, as int.
    """

    key_pressed = Signal(int)

    KEYS = (
        Qt.Key.Key_Left,
        Qt.Key.Key_Right,
        Qt.Key.Key_Home,
        Qt.Key.Key_End,
        Qt.Key.Key_PageUp,
        Qt.Key.Key_PageDown,
        Qt.Key.Key_Return,
        Qt.Key.Key_Enter,
    )

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme: Theme | None = None
        self._writing: Writing | None = None
        self._labels: Sequence[str] = ()
        self._layout = DrawLayout.of(1, 1)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName("What is drawn from")
        self.setMinimumHeight(64)

    def show_writing(self, writing: Writing, labels: Sequence[str]) -> None:
        """Show how far a name is written; ``labels`` are those of the tokens."""
        self._writing, self._labels = writing, labels
        draw = writing.draw
        told = draw_spoken(writing, draw, labels) if draw is not None else "nothing drawn yet"
        self.setAccessibleDescription(f"Newest draw, {told}. {_HOW_TO_USE}")
        self.update()

    def show_theme(self, theme: Theme) -> None:
        """Repaint everything in ``theme``."""
        self._theme = theme
        self._layout = DrawLayout.of(self.width(), self.height())
        self.update()

    @property
    def draw_layout(self) -> DrawLayout:
        """Where the parts are."""
        return self._layout

    def tip_at(self, position: QPoint) -> str:
        """Tell the stretch at a position; "" beside the bar."""
        writing, bar = self._writing, self._layout.bar
        if writing is None or not bar.contains(position):
            return ""
        edges = writing.edges(writing.current)
        if edges[-1] == 0:
            return ""
        share = (position.x() - bar.left()) / bar.width()
        token = min(int(np.searchsorted(edges, share, side="right")) - 1, len(edges) - 2)
        return stretch_text(writing.stretch(writing.current, token), self._labels)

    def _keeps(self, event: QKeyEvent) -> bool:
        return event.key() in self.KEYS and is_plain(event)

    def _tip(self, position: QPoint) -> Tip:
        return Tip(self.tip_at(position) or _HOW_TO_USE)

    def event(self, event: QEvent) -> bool:
        is_ours = keep_key(event, self._keeps) or show_tip(event, self, self._tip)
        return is_ours or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._keeps(event):
            self.key_pressed.emit(event.key())
        else:
            event.ignore()

    def mousePressEvent(self, event: QEvent) -> None:
        """Take the focus, which the keys need."""
        self.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._layout = DrawLayout.of(self.width(), self.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._theme is None or self._writing is None:
            return
        painter, writing = QPainter(self), self._writing
        painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # "ד →" as well
        is_random = writing.sampler.temperature > 0
        scene = DrawScene(self._layout, self._theme.colours, self._labels, is_random)
        draw = writing.draw
        edges = writing.edges(writing.current)
        drawn = draw.next if draw is not None else None
        bar = self._layout.bar
        paint_stretches(painter, scene, bar, edges, drawn)
        if edges[-1] > 0:
            paint_letters(painter, scene, edges, draw)
        paint_axis(painter, scene)
        paint_ends(painter, scene, bar, draw, writing.current, is_large=True)
        if draw is not None:
            paint_marker(painter, scene, draw)
        self._paint_earlier(painter, scene, writing)
        if self.hasFocus():
            area = QRectF(self.rect()).adjusted(6, 1, -6, -1)
            paint_focus(painter, area, _RADIUS, scene.colours.blue)

    def _paint_earlier(self, painter: QPainter, scene: DrawScene, writing: Writing) -> None:
        """Paint as many of the draws before the newest as fit, the latest on top."""
        earlier = writing.sample.draws[: max(0, writing.drawn - 1)][::-1]
        for row, draw in enumerate(earlier[: self._layout.rows]):
            paint_earlier(painter, scene, row, draw, writing.edges(draw.current))
