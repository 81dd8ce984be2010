"""How the lengths of names are drawn: bars, the axis below them, the mean across."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from bigram_gui.core.length_bins import LengthBin
from bigram_gui.core.wording import plural
from bigram_gui.views.text.ruler import Ruler
from bigram_gui.views.theme import Colours, Size, Theme, type_font

_TOP = 34  # the mean's label, and the figure over the highest bar
_BOTTOM = 18
_WIDEST_SLOT = 32
_BAR_SHARE = 0.8  # of a slot
_GAP = 4
_LABEL_GAP = 8  # between the labels of the axis at least
_STEP_UP = 118  # percent, as the bars of the next token


@dataclass(frozen=True, slots=True, eq=False)
class LengthsScene:
    """What is drawn, and where: ``mean`` is counted in bins from the first one's left edge."""

    bins: tuple[LengthBin, ...]
    mean: float
    mean_text: str
    inspected: int | None
    has_focus: bool
    width: float
    height: float
    theme: Theme

    @property
    def slot(self) -> float:
        """The width of a slot in pixels."""
        return min(_WIDEST_SLOT, self.width / len(self.bins))

    @property
    def base(self) -> float:
        """The y of the bars' lower ends."""
        return self.height - _BOTTOM

    @property
    def most(self) -> int:
        """The place of the highest bar."""
        return max(range(len(self.bins)), key=lambda place: self.bins[place].names)

    def bar(self, place: int) -> QRectF:
        """Return where a bar is; one that is there is seen, be it ever so low."""
        names = self.bins[place].names
        height = (self.base - _TOP) * names / self.bins[self.most].names
        height = max(1.0, height) if names else 0.0
        width = max(1.0, round(_BAR_SHARE * self.slot))
        left = round(self.slot * (place + 0.5) - width / 2)
        return QRectF(left, round(self.base - height), width, round(height))

    def place_at(self, x: float) -> int | None:
        """Return which bar's slot has a position, if any."""
        place = int(x // self.slot)
        return place if 0 <= place < len(self.bins) else None


def paint_lengths(painter: QPainter, scene: LengthsScene) -> None:
    """Paint all of it."""
    colours, ruler = scene.theme.colours, Ruler(type_font(Size.CAPTION))
    painter.setFont(ruler.font)
    _paint_bars(painter, scene, colours)
    _paint_axis(painter, scene, ruler, colours)
    _paint_mean(painter, scene, ruler, colours)
    _paint_figure(painter, scene, ruler, colours)
    if scene.has_focus:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(colours.blue, 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(1, 1, scene.width - 2, scene.height - 2), 4, 4)


def _paint_bars(painter: QPainter, scene: LengthsScene, colours: Colours) -> None:
    if scene.inspected is not None:
        left = scene.slot * scene.inspected
        painter.fillRect(QRectF(left, _TOP, scene.slot, scene.base - _TOP), colours.hover)
    for place in range(len(scene.bins)):
        painter.fillRect(scene.bar(place), _shade(scene, colours.blue_bar, place))


def _shade(scene: LengthsScene, colour: QColor, place: int) -> QColor:
    if place != scene.inspected:
        return colour
    return colour.lighter(_STEP_UP) if scene.theme.dark else colour.darker(_STEP_UP)


def _paint_axis(painter: QPainter, scene: LengthsScene, ruler: Ruler, colours: Colours) -> None:
    """Write the lengths below the bars, as many as there is room for."""
    painter.fillRect(QRectF(0, scene.base, scene.width, 1), colours.hairline)
    painter.setPen(colours.text_tertiary)
    free = -float(_LABEL_GAP)
    for place, one in enumerate(scene.bins):
        text = f"{one.first:,}+" if one.last is None else f"{one.first:,}"
        width = ruler.width(text)
        left = min(scene.slot * (place + 0.5) - width / 2, scene.width - width)
        if left >= free + _LABEL_GAP:
            painter.drawText(QPointF(max(0.0, left), scene.height - _GAP), text)
            free = left + width


def _paint_mean(painter: QPainter, scene: LengthsScene, ruler: Ruler, colours: Colours) -> None:
    x = round(scene.slot * scene.mean) + 0.5
    pen = QPen(colours.text_secondary, 1, Qt.PenStyle.CustomDashLine)
    pen.setDashPattern([6, 4])
    painter.setPen(pen)
    painter.drawLine(QPointF(x, _GAP), QPointF(x, scene.base))
    width = ruler.width(scene.mean_text)
    left = x + _GAP if x + _GAP + width <= scene.width else x - _GAP - width
    painter.setPen(colours.text_secondary)
    painter.drawText(QPointF(max(0.0, left), ruler.ascent), scene.mean_text)


def _paint_figure(painter: QPainter, scene: LengthsScene, ruler: Ruler, colours: Colours) -> None:
    """Write how many names the bar that is looked at has, else the highest.

    It stands above all bars, not to cover one.
    """
    place = scene.most if scene.inspected is None else scene.inspected
    middle, text = scene.bar(place).center().x(), plural(scene.bins[place].names, "name")
    width, baseline = ruler.width(text), _TOP - _GAP
    left = max(0.0, min(middle - width / 2, scene.width - width))
    ground = QRectF(left - 2, baseline - ruler.cap_height - 2, width + 4, ruler.cap_height + _GAP)
    painter.fillRect(ground, colours.ground)  # the line of the mean must not cross the figure
    painter.setPen(colours.text)
    painter.drawText(QPointF(left, baseline), text)
