"""A section of a scrolled column that is brought up to date when it can be seen."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Slot
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QWidget

from bigram_gui.timers import one_shot_timer

_IDLE = 250  # milliseconds without a frame, after which there is time for what nobody sees


class LateSection(QObject):
    """Stands for a section. As long as it is scrolled out of view, what it is to show waits.

    It does not wait where a screen reader may ask for its texts, or where keys go to it, and no
    longer than until frames cease to come.
    """

    def __init__(self, section: QWidget) -> None:
        super().__init__(section)
        self._section = section
        self._waiting: Callable[[], None] | None = None
        self._idle = one_shot_timer(self, _IDLE)
        self._idle.timeout.connect(self.catch_up)
        section.installEventFilter(self)

    def show_in_time(self, show: Callable[[], None], is_urgent: bool) -> None:
        """Call ``show`` now, or as soon as that can be seen; an earlier one that waits is void.

        What is urgent never waits, because it may make the section higher or lower.
        """
        self._waiting = show
        if not is_urgent and self._may_wait():
            self._idle.start()
        else:
            self.catch_up()

    def catch_up_if_seen(self) -> None:
        """Show what waits if some of the section has come into view."""
        if self._waiting is not None and not self._may_wait():
            self.catch_up()

    @Slot()
    def catch_up(self) -> None:
        """Show what waits, wherever the section is."""
        show, self._waiting = self._waiting, None
        self._idle.stop()
        if show is not None:
            show()

    def _may_wait(self) -> bool:
        section = self._section
        is_unseen = section.isVisible() and section.visibleRegion().isEmpty()
        return is_unseen and not QAccessible.isActive() and not self._has_focus()

    def _has_focus(self) -> bool:
        focused = QApplication.focusWidget()
        return focused is not None and self._section.isAncestorOf(focused)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Move:
            self.catch_up_if_seen()
        return False
