"""A kept run in the legend: a button that hides or shows its curve, and one that removes it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFont, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QWidget

from bigram_gui.core.kept import KeptRun
from bigram_gui.views.loss_plot.kept_style import SAMPLE_WIDTH, paint_sample
from bigram_gui.views.loss_plot.kept_words import KeptWords, words_of
from bigram_gui.views.loss_plot.pieces import text_width
from bigram_gui.views.theme import Size, Theme, type_font

HEIGHT = 26
_PADDING = 6
_MARK_ROOM = 10  # right of the sample
_GAP = 4
_REMOVE_WIDTH = 20
_RADIUS = 6
_ARM = 3.5  # of the cross
_REMOVING = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)


class _Button(QAbstractButton):
    """Shows the mouse over it, and hears of a key that removes."""

    remove_requested = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.theme: Theme | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def show_theme(self, theme: Theme) -> None:
        self.theme = theme
        self.update()

    def paint_ground(self, painter: QPainter, theme: Theme) -> None:
        if not (self.underMouse() or self.isDown()):
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colours.pressed if self.isDown() else theme.colours.hover)
        painter.drawRoundedRect(QRectF(self.rect()), _RADIUS, _RADIUS)
        painter.restore()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _REMOVING:
            self.remove_requested.emit()
        else:
            super().keyPressEvent(event)


class _Toggle(_Button):
    """The sample of the curve and the run's title; hollow and struck out while it is hidden."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setCheckable(True)
        self.setChecked(True)
        self.place = 0
        self.words = ""

    def show_words(self, place: int, words: str) -> None:
        self.place, self.words = place, words
        self.setFixedSize(self.sizeHint())
        self.update()

    def width_of(self, words: str) -> int:
        gap = _GAP + text_width(words, _font(struck=False)) if words else 0
        return round(_PADDING + SAMPLE_WIDTH + _MARK_ROOM + gap + _GAP)

    def sizeHint(self) -> QSize:
        return QSize(self.width_of(self.words), HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.theme is None:
            return
        painter, shown, colours = QPainter(self), self.isChecked(), self.theme.colours
        self.paint_ground(painter, self.theme)
        colour = self.theme.runs[self.place] if shown else colours.text_disabled
        paint_sample(painter, self.place, colour, _PADDING, self.height() / 2, hollow=not shown)
        painter.setFont(_font(struck=not shown))
        painter.setPen(colours.text_secondary if shown else colours.text_disabled)
        left = _PADDING + SAMPLE_WIDTH + _MARK_ROOM + _GAP
        words = QRectF(self.rect()).adjusted(left, 0, 0, 0)
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, self.words)


class _Remove(_Button):
    """A small cross."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFixedSize(_REMOVE_WIDTH, HEIGHT)
        self.clicked.connect(self.remove_requested)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.theme is None:
            return
        painter, colours = QPainter(self), self.theme.colours
        self.paint_ground(painter, self.theme)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(colours.text if self.underMouse() else colours.text_tertiary, 1.25))
        middle = QPointF(self.width() / 2, self.height() / 2)
        for across in (QPointF(_ARM, _ARM), QPointF(_ARM, -_ARM)):
            painter.drawLine(middle - across, middle + across)


class KeptEntry(QWidget):
    """Both buttons of a run; the entry is used again for another run when this one is gone."""

    shown_toggled = Signal(object, bool)  # int: the run's number, whether it is to be shown
    removed = Signal(object)  # int

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._kept: KeptRun | None = None
        self._is_present = False
        self._settings = ""
        self._form = KeptWords.SETTINGS
        self.toggle = _Toggle(self)
        self.remove = _Remove(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.toggle)
        row.addWidget(self.remove)
        self.toggle.toggled.connect(self._on_toggled)
        self.toggle.remove_requested.connect(self._on_remove_requested)
        self.remove.remove_requested.connect(self._on_remove_requested)

    def show_kept(self, kept: KeptRun, settings: str, *, shown: bool, is_present: bool) -> None:
        """Stand for a run; ``is_present`` tells that its curve is still the present one's.

        ``settings`` are those in which it differs from other runs.
        """
        self._kept, self._settings, self._is_present = kept, settings, is_present
        was_blocked = self.toggle.blockSignals(True)
        self.toggle.setChecked(shown)
        self.toggle.blockSignals(was_blocked)
        self._describe()
        self._fit()

    def show_form(self, form: KeptWords) -> None:
        """Use so many words."""
        self._form = form
        self._fit()

    def show_theme(self, theme: Theme) -> None:
        """Paint in the theme's colours."""
        self.toggle.show_theme(theme)
        self.remove.show_theme(theme)
        self._fit()

    def width_at(self, form: KeptWords) -> int:
        """Return how wide the entry is with that many words."""
        return self.toggle.width_of(self._words(form)) + _REMOVE_WIDTH

    def _words(self, form: KeptWords) -> str:
        return "" if self._kept is None else words_of(self._kept, self._settings, form)

    def _fit(self) -> None:
        if self._kept is not None:
            self.toggle.show_words(self._kept.place, self._words(self._form))
            self.setFixedSize(self.width_at(self._form), HEIGHT)

    def _describe(self) -> None:
        kept = self._kept
        if kept is None:
            return
        act = "hide" if self.toggle.isChecked() else "show"
        doing = f"Click to {act} it, Delete removes it."
        if self._is_present:
            doing = "It is the present run, and gets its own curve once another one begins."
        self.toggle.setAccessibleName(f"Kept {kept.title}")
        self.toggle.setAccessibleDescription(kept.description)
        self.toggle.setToolTip(f"{kept.description}.\n{doing}")
        self.remove.setAccessibleName(f"Remove {kept.title}")
        self.remove.setToolTip(f"Remove {kept.title} from the chart (Delete)")

    @Slot(bool)
    def _on_toggled(self, shown: bool) -> None:
        self._describe()
        if self._kept is not None:
            self.shown_toggled.emit(self._kept.run.number, shown)

    @Slot()
    def _on_remove_requested(self) -> None:
        if self._kept is not None:
            self.removed.emit(self._kept.run.number)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._fit()


def _font(*, struck: bool) -> QFont:
    font = type_font(Size.SMALL)
    font.setStrikeOut(struck)
    return font
