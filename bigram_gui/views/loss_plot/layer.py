"""What is painted below and above the curves, in pixels of the plot."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRect, QRectF
from PySide6.QtGui import QPainter

from bigram_gui.views.loss_plot.plane import Plane
from bigram_gui.views.theme import Colours


class Layer:
    """Paints itself once it knows the plane and the theme.

    A subclass says what in ``draw``, and in ``bounds`` where, if it is not everywhere.

    Attributes
    ----------
    height
        Layers that are higher are painted over those that are lower.
    tip
        What is told where the mouse rests on the layer.
    pixels
        Those that it may touch.
    """

    def __init__(self, height: float, tip: str = "") -> None:
        self.height = height
        self.tip = tip
        self._plane: Plane | None = None
        self._colours: Colours | None = None
        self._bounds = QRectF()
        self._looks: object = None
        self._on_change: Callable[[QRect], None] | None = None
        self.pixels = QRect()

    def show_height(self, height: float) -> None:
        """Be painted above others, or below them."""
        if height != self.height:
            self.height = height
            self.repaint()

    def tell_changes(self, on_change: Callable[[QRect], None] | None) -> None:
        """Tell ``on_change``, and nobody else, what is to be painted anew."""
        self._on_change = on_change

    def show_plane(self, plane: Plane) -> None:
        """Paint on another plane, if that looks otherwise."""
        self._plane = plane
        looks = self.looks(plane)
        if looks is None or looks != self._looks:
            self.refresh()

    def looks(self, plane: Plane) -> object:
        """Return what of a plane the picture depends on; None if it may be all of it."""
        return None

    def show_theme(self, colours: Colours) -> None:
        """Paint in other colours."""
        self._colours = colours
        self.refresh()

    def refresh(self) -> None:
        """Find the new bounds and paint anew."""
        before, self._bounds = self.pixels, QRectF()
        if self._plane is not None:
            self._looks = self.looks(self._plane)
        if self._plane is not None and self._colours is not None:
            self._bounds = self.bounds(self._plane)
        self.pixels = pixels_of(self._bounds)
        if before != self.pixels:
            self._tell_change(before)
        self.repaint()

    def repaint(self) -> None:
        """Paint anew where the layer is already."""
        self._tell_change(self.pixels)

    def invalidate(self, part: QRectF) -> None:
        """Have a part painted anew, of this layer and of all others."""
        self._tell_change(pixels_of(part))

    def _tell_change(self, pixels: QRect) -> None:
        if self._on_change is not None and not pixels.isEmpty():
            self._on_change(pixels)

    def bounds(self, plane: Plane) -> QRectF:
        """Return the rectangle in which ``draw`` paints."""
        return plane.canvas

    def draw(self, painter: QPainter, plane: Plane, colours: Colours) -> None:
        """Paint; the painter has no antialiasing, and is given back as it was by the caller."""
        raise NotImplementedError

    def is_at(self, at: QPointF) -> bool:
        """Whether the mouse is on the layer."""
        return self._bounds.contains(at)

    def paint(self, painter: QPainter) -> None:
        """Draw, if the plane and the theme are known, and leave the painter as it was."""
        if self._plane is not None and self._colours is not None:
            painter.save()
            self.draw(painter, self._plane, self._colours)
            painter.restore()


def pixels_of(part: QRectF) -> QRect:
    """Return the whole pixels that a part is on, with those that smooth edges reach into."""
    return QRect() if part.isEmpty() else part.toAlignedRect().adjusted(-1, -1, 1, 1)


def part_to_paint(painter: QPainter, whole: QRectF) -> QRectF:
    """Return the box outside of which the painter paints nothing."""
    return painter.clipBoundingRect() if painter.hasClipping() else whole
