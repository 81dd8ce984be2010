"""A calculation in one line, whose figures pick their pairs."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from bigram_gui.core.blackboard import unfinished
from bigram_gui.core.calculation import Calculation, unemphasised
from bigram_gui.core.frame import Frame
from bigram_gui.core.parts import Parts, joined
from bigram_gui.views.inspector.pair_player import Board
from bigram_gui.views.inspector.pair_surface import PairSurface
from bigram_gui.views.inspector.term_fit import TermFit
from bigram_gui.views.own_ground import ground_painter
from bigram_gui.views.shapes import paint_focus, paint_rounded
from bigram_gui.views.text.font_change import is_followed
from bigram_gui.views.text.look import Looks
from bigram_gui.views.text.parts_layout import PartsLayout, shape_of
from bigram_gui.views.text.place import Place
from bigram_gui.views.text.stencil import BOX_RADIUS, Stencils, paint_boxes, paint_edges
from bigram_gui.views.theme import Colours, Theme

RING_MARGIN = 6
"""How far the ring of the focus reaches out of the text at the left and the right."""


class CalculationLine(PairSurface):
    """Writes all terms if they fit, in a smaller type if need be.

    Otherwise the ends, the selected term and as many others as there is room for; if not even
    the ends fit, because the counts have many digits, the selected term alone.

    Parameters
    ----------
    calculate
        Makes the calculation of a frame's name.
    looks
        How the tones are written, the preferred size first.
    """

    def __init__(
        self,
        calculate: Callable[[Frame], Calculation],
        looks: Sequence[Looks],
        height: int,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._calculate = calculate
        self._looks = looks
        self._terms = TermFit(looks)
        self._line_height = height
        self._board: Board | None = None
        self._told: tuple[int, str] | None = None  # of a pair's figure, besides what is so
        self._fitted: tuple[Looks, Parts] | None = None
        self._layout: PartsLayout | None = None  # of what is fitted, once it is looked at
        self._stencils = Stencils(self, Place(height, left=RING_MARGIN))

    def show_frame(self, frame: Frame) -> None:
        super().show_frame(frame)
        self._fit(frame)

    def show_board(self, board: Board | None) -> None:
        """Show how far the terms are added up; None shows the whole."""
        self._board = board
        if self._frame is not None:
            self._fit(self._frame)

    def show_theme(self, theme: Theme) -> None:
        super().show_theme(theme)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)  # what is behind need not be
        self._fit_anew()

    def pair_at(self, position: QPointF) -> int | None:
        for area, pair in self._areas():
            if area.contains(position):
                return pair
        return None

    def _fit_anew(self) -> None:
        self._fitted = None
        if self._frame is not None:
            self._fit(self._frame)

    def _fit(self, frame: Frame) -> None:
        room = self.width() - 2 * RING_MARGIN
        board = self._board
        selected = frame.pair if board is None else board.added - 1
        calculation = self._calculate(frame)
        self._told = (selected, calculation.told) if calculation.told else None
        looks, parts = self._terms.fit(calculation, selected, room)
        if board is not None and not board.is_concluded:
            parts = unfinished(parts, board.added)
        elif frame.lone_pair is not None:
            parts = unemphasised(parts)
        if self._fitted is None or parts != self._fitted[1]:
            self._fitted, self._layout = (looks, parts), None
            self.setAccessibleName(joined(parts))
            self.update()

    def _tip_at(self, position: QPointF) -> str:
        tip = super()._tip_at(position)
        if self._told is not None and self.pair_at(position) == self._told[0]:
            return f"{self._told[1]}\n{tip}"
        return tip

    def _laid_out(self) -> PartsLayout | None:
        """Return the text as it stands; one that is scrolled out of view is never set."""
        if self._layout is None and self._fitted is not None:
            looks, parts = self._fitted
            colours = self._theme.colours if self._theme is not None else None
            self._layout = PartsLayout(parts, looks, 0, self._line_height, colours)
        return self._layout

    def _areas(self) -> Iterator[tuple[QRectF, int]]:
        """Return where each figure stands, and its pair."""
        layout = self._laid_out()
        if layout is not None:
            for area, part in layout.areas():
                if part.pair is not None:
                    yield area.translated(RING_MARGIN, 0), part.pair

    def _areas_of(self, wanted: int | None) -> list[QRectF]:
        if wanted is None:
            return []  # as mostly: finding out where figures stand takes its time
        return [area for area, pair in self._areas() if pair == wanted]

    def sizeHint(self) -> QSize:
        return QSize(200, self._line_height)

    def minimumSizeHint(self) -> QSize:
        return QSize(60, self._line_height)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._stencils.clear()
        self._fit_anew()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if is_followed(event):
            self._terms = TermFit(self._looks)
            self._stencils.clear()
            self._fit_anew()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._theme is None:
            return
        colours = self._theme.colours
        painter = self._painted(colours)
        if self.hasFocus():
            paint_focus(painter, QRectF(self.rect()), BOX_RADIUS, colours.blue)

    def _painted(self, colours: Colours) -> QPainter:
        """Paint all but the focus, and return the painter."""
        if self._fitted is not None and self._hovered is None:
            looks, parts = self._fitted
            stencil = self._stencils.of(shape_of(parts), parts, looks, 0, colours)
            if stencil is not None:
                painter = QPainter(self)
                stencil.paint(painter, parts)
                return painter
        painter = ground_painter(self, colours.panel)
        layout = self._laid_out()
        if layout is not None:
            self._paint(painter, layout, colours)
        return painter

    def _paint(self, painter: QPainter, layout: PartsLayout, colours: Colours) -> None:
        origin = QPointF(RING_MARGIN, 0)
        paint_boxes(painter, layout, origin, colours)
        for area in self._areas_of(self._hovered):
            paint_rounded(painter, area, BOX_RADIUS, colours.hover)
        paint_edges(painter, layout, origin, colours)
        layout.paint(painter, origin)
