"""What lies over the window while something is dragged over it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from bigram_gui.views.theme import Size, Theme, type_font

WELCOME = "Drop to train on these names"
REFUSAL = "Only one text file, please"

_OPACITY = 230  # of 255
_INSET = 16
_RADIUS = 12


class DropVeil(QWidget):
    """Covers all of its window, and says whether what is dragged may be dropped."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._theme: Theme | None = None
        self._welcome = True
        self.setAcceptDrops(True)
        self.hide()

    @property
    def words(self) -> str:
        """What the veil says."""
        return WELCOME if self._welcome else REFUSAL

    def cover(self, *, welcome: bool) -> None:
        """Come up over all that is in the window."""
        self._welcome = welcome
        self.setAccessibleName(self.words)
        self.fit()
        self.raise_()
        self.show()
        self.update()

    def fit(self) -> None:
        """Take the size that the window has now."""
        self.setGeometry(self._window.rect())

    def show_theme(self, theme: Theme) -> None:
        """Repaint everything in ``theme``."""
        self._theme = theme
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._theme is None:
            return
        colours, painter = self._theme.colours, QPainter(self)
        ground = QColor(colours.ground)
        ground.setAlpha(_OPACITY)
        painter.fillRect(self.rect(), ground)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge = colours.blue if self._welcome else colours.error
        style = Qt.PenStyle.SolidLine if self._welcome else Qt.PenStyle.DashLine
        painter.setPen(QPen(edge, 2, style))
        area = QRectF(self.rect()).adjusted(_INSET, _INSET, -_INSET, -_INSET)
        painter.drawRoundedRect(area, _RADIUS, _RADIUS)
        painter.setFont(type_font(Size.RESULT, QFont.Weight.DemiBold))
        painter.setPen(colours.text if self._welcome else colours.error)
        words = self.words if self._welcome else f"! {self.words}"
        flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
        painter.drawText(area.adjusted(_INSET, 0, -_INSET, 0), flags, words)
