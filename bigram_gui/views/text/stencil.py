"""A text painted once for all figures that it may have: only these are written in every frame."""

from __future__ import annotations

import re

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QWidget

from bigram_gui.core.digits import digit_shape, shape_text
from bigram_gui.core.isolating import runs_left
from bigram_gui.core.parts import Part, Parts
from bigram_gui.views.shapes import paint_dashed, paint_rounded
from bigram_gui.views.text.figures import Figures
from bigram_gui.views.text.look import Look, Looks
from bigram_gui.views.text.parts_layout import PartsLayout
from bigram_gui.views.text.place import Place
from bigram_gui.views.theme import Colours

BOX_RADIUS = 5

_REMEMBERED = 16  # pictures of one widget; a product has some ten shapes in a long run
_LAST_OF_BASIC_PLANE = "\uffff"
# Words with a digit, also several of them with a sign between: "(4 + 1) / (95 + 27) = 0.041,".
_FIGURES = re.compile(r"\S*0\S*(?:\s(?:[^\s\w]+\s)?\S*0\S*)*")


def has_stencil(parts: Parts, looks: Looks) -> bool:
    """Return whether ``parts`` stand in the same places whatever digits they have.

    That is where all digits are equally wide, and nothing runs to the left. Texts that Python and
    Qt do not count alike are left out, and exponents, whose height Qt tells only where it draws.
    """
    return all(look.ruler.has_even_digits for look in looks.values()) and not any(
        looks[part.tone].raised
        or max(part.text, default="") > _LAST_OF_BASIC_PLANE
        or runs_left(part.text)
        for part in parts
    )


class Stencil:
    """What all texts of one shape have in common as a picture, with gaps for their figures.

    Parameters
    ----------
    widget
        What they are shown on; it keeps its size.
    parts
        Any text of the shape.
    """

    def __init__(
        self,
        widget: QWidget,
        place: Place,
        parts: Parts,
        looks: Looks,
        width: float,
        colours: Colours,
    ) -> None:
        shape = tuple([part._replace(text=shape_text(digit_shape(part.text))) for part in parts])
        self._layout = PartsLayout(shape, looks, width, place.line_height, colours)
        self._widget = widget
        self._colours = colours
        self._ground = place.ground(colours)
        self._origin = place.origin(widget, self._layout.height)
        self._picture: QPixmap | None = None  # once it is looked at
        stretches = list(self._layout.stretches(_FIGURES))
        self._still = [stretch for stretch in stretches if not stretch.is_match]
        gaps = [stretch for stretch in stretches if stretch.is_match]
        self._figures = [
            Figures(look, [gap for gap in gaps if gap.look is look], shape, self._origin)
            for look in dict.fromkeys(gap.look for gap in gaps)
        ]

    @property
    def height(self) -> float:
        """The height of all lines in pixels."""
        return self._layout.height

    def paint(self, painter: QPainter, parts: Parts) -> None:
        """Show ``parts``, which are of this shape, on all of the widget."""
        if self._picture is None:
            self._picture = self._still_picture()
        painter.drawPixmap(0, 0, self._picture)
        for figures in self._figures:
            painter.setPen(figures.look.colour(self._colours))
            figures.draw(painter, parts)

    def paint_after(self, painter: QPainter, part: Part, look: Look) -> None:
        """Write one part more, which belongs to no shape, at the end of the last line."""
        painter.setFont(look.ruler.font)
        painter.setPen(look.colour(self._colours))
        painter.drawText(self._layout.end + self._origin, part.text)

    def _still_picture(self) -> QPixmap:
        scale = self._widget.devicePixelRatioF()
        picture = QPixmap(self._widget.size() * scale)
        picture.setDevicePixelRatio(scale)
        picture.fill(self._ground)
        with QPainter(picture) as painter:
            self._paint_still(painter)
        return picture

    def _paint_still(self, painter: QPainter) -> None:
        paint_boxes(painter, self._layout, self._origin, self._colours)
        paint_edges(painter, self._layout, self._origin, self._colours)
        for stretch in self._still:
            painter.setPen(stretch.look.colour(self._colours))
            for run in stretch.glyphs:
                painter.drawGlyphRun(self._origin, run)


class Stencils:
    """The last few stencils that a widget needed, by the shape of its text.

    Parameters
    ----------
    widget
        What they are shown on.
    place
        Where the text stands on it.
    """

    def __init__(self, widget: QWidget, place: Place) -> None:
        self._widget = widget
        self._place = place
        self._setting: tuple[float, Colours] | None = None
        # On this screen and in these colours. Each keeps its looks, or others might get their id.
        self._made: dict[object, tuple[Looks, Stencil | None]] = {}

    def clear(self) -> None:
        """Forget all, because the widget has another size."""
        self._made.clear()

    def of(
        self, shape: object, parts: Parts, looks: Looks, width: float, colours: Colours
    ) -> Stencil | None:
        """Return the stencil for ``parts`` and all others of their shape; None if it has none.

        On a screen with one and a half pixels to a pixel a widget may begin amid one; there the
        figures would stand a pixel higher or lower than what is in the picture.
        """
        scale = self._widget.devicePixelRatioF()
        if not scale.is_integer():
            return None
        if self._setting is None or scale != self._setting[0] or colours is not self._setting[1]:
            self._setting = scale, colours
            self._made.clear()
        key = shape, id(looks)
        if key not in self._made:
            if len(self._made) >= _REMEMBERED:
                del self._made[next(iter(self._made))]  # the oldest
            self._made[key] = looks, self._make(parts, looks, width, colours)
        return self._made[key][1]

    def _make(self, parts: Parts, looks: Looks, width: float, colours: Colours) -> Stencil | None:
        if not has_stencil(parts, looks):
            return None
        return Stencil(self._widget, self._place, parts, looks, width, colours)


def paint_boxes(painter: QPainter, layout: PartsLayout, origin: QPointF, colours: Colours) -> None:
    """Paint the grounds of the boxed parts of ``layout``."""
    for area, _look in layout.boxes():
        paint_rounded(painter, area.translated(origin), BOX_RADIUS, colours.tint)


def paint_edges(painter: QPainter, layout: PartsLayout, origin: QPointF, colours: Colours) -> None:
    """Paint the edges of those that have one."""
    for area, look in layout.boxes():
        if look.dashed:
            paint_dashed(painter, area.translated(origin), BOX_RADIUS, look.colour(colours))
