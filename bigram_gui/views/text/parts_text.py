"""A text of several weights and colours, in lines of even height."""

from __future__ import annotations

import math

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from bigram_gui.core.parts import Part, Parts, joined
from bigram_gui.views.own_ground import ground_painter
from bigram_gui.views.text.font_change import is_followed
from bigram_gui.views.text.look import Looks
from bigram_gui.views.text.parts_layout import PartsLayout, natural_width, shape_of
from bigram_gui.views.text.place import Place
from bigram_gui.views.text.stencil import Stencil, Stencils, has_stencil
from bigram_gui.views.theme import Theme

WORD_JOINER = "\u2060"
"""No line ends at it; it is not heard."""

NO_BREAK_SPACE = "\u00a0"
"""No line ends at it; it is heard as a space."""

_SLACK = 2  # pixels by which parts that are set together may be wider than each for itself
_REMEMBERED = 64  # numbers of lines


class PartsText(QWidget):
    """Wraps its text, and keeps the height it once needed so that what is below never jumps.

    Parameters
    ----------
    looks
        How the tones of the parts are written.
    place
        Where its lines stand.
    lines
        The number of lines to keep room for.
    ends_with_name
        Whether the last part names another name with nearly each frame. In one line it is written
        for itself, or there would be a picture of the rest for each name.
    """

    def __init__(
        self,
        looks: Looks,
        place: Place,
        lines: int = 1,
        ends_with_name: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._looks = looks
        self._ends_with_name = ends_with_name
        self._tail: Part | None = None  # what is written for itself
        self._fewest_lines = self._lines = lines
        self._parts: Parts = ()
        self._shape: object = ()
        self._layout: PartsLayout | None = None  # once it is looked at, or needed for the height
        self._heights: dict[int, int] = {}  # of the present text, by width
        self._line_counts: dict[object, int] = {}  # in the present width, by the text's shape
        self._has_even_digits = all(look.ruler.has_even_digits for look in looks.values())
        self._stand_at(place)
        self._theme: Theme | None = None

    def move_to(self, place: Place) -> None:
        """Let the lines stand elsewhere, or in another height."""
        if place != self._place:
            self._stand_at(place)
            self._heights.clear()
            self._line_counts.clear()
            self._set()
            self.updateGeometry()
            self.update()

    def _stand_at(self, place: Place) -> None:
        self._place, self._line_height = place, place.line_height
        self._stencils = Stencils(self, place)

    def show_parts(self, parts: Parts) -> None:
        """Show another text."""
        if parts == self._parts:
            return
        self._parts = parts
        self._heights.clear()
        heard = joined(parts).replace(WORD_JOINER, "").replace(NO_BREAK_SPACE, " ")
        self.setAccessibleName(heard)
        self._set()
        self.update()

    def show_theme(self, theme: Theme) -> None:
        """Draw in other colours."""
        self._theme = theme
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)  # what is behind need not be
        self._set()
        self.update()

    def _set(self) -> None:
        self._layout = self._tail = None
        self._shape = self._shape_of(self._parts)
        if self._shape not in self._line_counts:
            if len(self._line_counts) >= _REMEMBERED:
                self._line_counts.clear()
            self._line_counts[self._shape] = self._line_count()
        lines = self._line_counts[self._shape]
        self._keep_room(lines)
        if self._ends_with_name and lines == 1 and len(self._parts) > 1:
            tail = self._parts[-1]
            self._tail = tail if has_stencil((tail,), self._looks) else None

    def _shape_of(self, parts: Parts) -> object:
        return shape_of(parts) if self._has_even_digits else parts

    def _line_count(self) -> int:
        if natural_width(self._parts, self._looks) <= self.width() - _SLACK:
            return 1
        text = self._stencil() or self._laid_out()
        return round(text.height / self._line_height)

    def _stencil(self) -> Stencil | None:
        if self._theme is None:
            return None
        if self._tail is None:
            text = self._shape, self._parts, self._looks
        else:
            rest = self._parts[:-1]
            text = self._shape_of(rest), rest, self._looks
        return self._stencils.of(*text, self.width(), self._theme.colours)

    def _laid_out(self) -> PartsLayout:
        """Return the text as it stands; a single line that is scrolled out of view is never set."""
        if self._layout is None:
            colours = self._theme.colours if self._theme is not None else None
            size = self.width(), self._line_height
            self._layout = PartsLayout(self._parts, self._looks, *size, colours)
        return self._layout

    def _keep_room(self, lines: int) -> None:
        if lines > self._lines:
            self._lines = lines
            self.updateGeometry()

    def give_back_room(self) -> None:
        """Keep room for the present text alone: those that will follow have no more to say."""
        if self._lines > self._fewest_lines:
            self._lines = self._fewest_lines
            self._set()
            self.updateGeometry()

    def sizeHint(self) -> QSize:
        return QSize(200, self._lines * self._line_height)

    def minimumSizeHint(self) -> QSize:
        return QSize(60, self._lines * self._line_height)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        if width == self.width() or not self._parts:
            return self._lines * self._line_height
        return self.height_in(width)

    def height_in(self, width: int) -> int:
        """Return the height that the present text takes in lines of ``width`` pixels."""
        if width not in self._heights:  # layouts ask for the same ones again and again
            layout = PartsLayout(self._parts, self._looks, width, self._line_height)
            fewest = self._fewest_lines * self._line_height
            self._heights[width] = max(fewest, math.ceil(layout.height))
        return self._heights[width]

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._stencils.clear()
        if event.size().width() != event.oldSize().width():
            self._lines = self._fewest_lines
            self._line_counts.clear()
            self._set()
            self.updateGeometry()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if is_followed(event):
            self._has_even_digits = all(look.ruler.has_even_digits for look in self._looks.values())
            self._stencils.clear()
            self._line_counts.clear()
            self._heights.clear()
            self._lines = self._fewest_lines
            self._set()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._theme is None:
            return
        stencil = self._stencil()
        if stencil is not None:
            painter = QPainter(self)
            stencil.paint(painter, self._parts)
            if self._tail is not None:
                stencil.paint_after(painter, self._tail, self._looks[self._tail.tone])
            return
        layout, ground = self._laid_out(), self._place.ground(self._theme.colours)
        layout.paint(ground_painter(self, ground), self._place.origin(self, layout.height))
