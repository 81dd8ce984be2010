"""What is painted below and above the curves, in pixels of the scene."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from bigram_gui.views.loss_plot.plane import Plane
from bigram_gui.views.theme import Colours


class Layer(QGraphicsItem):
    """Paints itself once it knows the plane and the theme.

    A subclass says what in ``draw``, and in ``bounds`` where, if it is not everywhere.
    """

    def __init__(self, height: float) -> None:
        super().__init__()
        self.setZValue(height)
        self._plane: Plane | None = None
        self._colours: Colours | None = None
        self._bounds = QRectF()
        self._looks: object = None

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
        bounds = QRectF()
        if self._plane is not None:
            self._looks = self.looks(self._plane)
        if self._plane is not None and self._colours is not None:
            bounds = self.bounds(self._plane)
        if bounds != self._bounds:
            self.prepareGeometryChange()
            self._bounds = bounds
        self.repaint()

    def repaint(self) -> None:
        """Paint anew where the layer is already."""
        self.update()

    def bounds(self, plane: Plane) -> QRectF:
        """Return the rectangle in which ``draw`` paints."""
        return plane.canvas

    def draw(self, painter: QPainter, plane: Plane, colours: Colours) -> None:
        """Paint; the painter has no antialiasing."""
        raise NotImplementedError

    def boundingRect(self) -> QRectF:
        return self._bounds

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,
        widget: QWidget | None = None,
    ) -> None:
        self.paint_itself(painter)

    def paint_itself(self, painter: QPainter) -> None:
        """Draw, if the plane and the theme are known."""
        if self._plane is not None and self._colours is not None:
            self.draw(painter, self._plane, self._colours)


def part_to_paint(painter: QPainter, whole: QRectF) -> QRectF:
    """Return the box outside of which the painter paints nothing."""
    return painter.clipBoundingRect() if painter.hasClipping() else whole
