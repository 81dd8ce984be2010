"""A bar for each length that names have, to look at with the mouse or with Left and Right."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from bigram_gui.core.corpus_facts import CorpusFacts
from bigram_gui.core.corpus_text import length_text
from bigram_gui.core.length_bins import length_bins, mean_place
from bigram_gui.views.corpus.lengths_painting import LengthsScene, paint_lengths
from bigram_gui.views.own_keys import is_plain, keep_key
from bigram_gui.views.theme import Theme

_NARROWEST_SLOT = 6  # pixels
_LEAST_BINS = 2
_KEYS = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Home, Qt.Key.Key_End)


class LengthsChart(QWidget):
    """Where there are more lengths than room for bars, neighbours share a bar.

    Signals
    -------
    inspected
        What is to be told of the bar that is looked at; "" if none is.
    """

    inspected = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme: Theme | None = None
        self._facts: CorpusFacts | None = None
        self._inspected: int | None = None
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName("How many names have how many letters")
        self.setToolTip("Left and Right look at the bars one by one")

    def show_facts(self, facts: CorpusFacts | None, told: str) -> None:
        """Show the lengths of a corpus's names; ``told`` sums them up."""
        self._facts, self._inspected = facts, None
        self.setAccessibleDescription(told)
        self.update()

    def show_theme(self, theme: Theme) -> None:
        """Repaint everything in ``theme``."""
        self._theme = theme
        self.update()

    def _scene(self) -> LengthsScene | None:
        if self._theme is None or self._facts is None:
            return None
        bins = length_bins(self._facts.lengths, max(_LEAST_BINS, self.width() // _NARROWEST_SLOT))
        mean = self._facts.mean_length
        return LengthsScene(
            bins=bins,
            mean=mean_place(bins, mean),
            mean_text=f"mean {mean:.2f}",
            inspected=self._inspected,
            has_focus=self.hasFocus(),
            width=self.width(),
            height=self.height(),
            theme=self._theme,
        )

    def _inspect(self, place: int | None) -> None:
        scene = self._scene()
        if scene is None or self._facts is None or place == self._inspected:
            return
        self._inspected = place
        told = "" if place is None else length_text(scene.bins[place], self._facts.names_count)
        if told:
            self.setAccessibleDescription(told)
        self.inspected.emit(told)
        self.update()

    def _target(self, key: int, bars: int) -> int:
        """Return the bar that a key leads to; the first that is looked at is the highest."""
        targets: dict[int, int] = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: bars - 1}
        if self._inspected is None:
            scene = self._scene()
            return targets.get(key, scene.most if scene else 0)
        towards = -1 if key == Qt.Key.Key_Left else 1
        return targets.get(key, max(0, min(self._inspected + towards, bars - 1)))

    def sizeHint(self) -> QSize:
        return QSize(200, 120)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, 90)

    def event(self, event: QEvent) -> bool:
        return keep_key(event, _is_ours) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        scene = self._scene()
        if scene is None or not _is_ours(event):
            event.ignore()
        else:
            self._inspect(self._target(event.key(), len(scene.bins)))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        scene = self._scene()
        if scene is not None:
            self._inspect(scene.place_at(event.position().x()))

    def leaveEvent(self, event: QEvent) -> None:
        self._inspect(None)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._inspect(None)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._inspect(None)  # bars are put together anew

    def paintEvent(self, event: QPaintEvent) -> None:
        scene = self._scene()
        if scene is not None:
            paint_lengths(QPainter(self), scene)


def _is_ours(event: QKeyEvent) -> bool:
    return event.key() in _KEYS and is_plain(event)
