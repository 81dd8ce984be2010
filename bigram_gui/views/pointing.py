"""What the mouse is on, presses and clicks in a view that is made of parts, such as rows."""

from __future__ import annotations

from typing import Generic, Protocol, TypeVar

from PySide6.QtCore import QEvent, QObject, QPointF, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QWidget

Part = TypeVar("Part")
_Told = TypeVar("_Told", covariant=True)

_LEFT = Qt.MouseButton.LeftButton
_PRESSES = (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick)


class PartedView(Protocol[_Told]):
    """A scroll area that tells its parts."""

    def viewport(self) -> QWidget:
        """Return the widget that gets the mouse's events."""

    def installEventFilter(self, watcher: QObject, /) -> None:
        """Let ``watcher`` see the events of the view itself."""

    def part_at(self, position: QPointF) -> _Told | None:
        """Return the part at a position of the viewport, None beside all."""


class Pointing(QObject, Generic[Part]):
    """Follows the mouse over a view, to which it leaves the moves, but no presses and releases.

    A click is a press and a release of the left button on parts that are equal. It is of the part
    that was pressed, though others may have come in its place since: what a part carries beyond
    its place should take no part in the comparison.

    Signals
    -------
    pressed
        The part that a button, whichever, went down on.
    clicked
        The part that was clicked.
    """

    pressed = Signal(object)
    clicked = Signal(object)

    def __init__(self, view: PartedView[Part]) -> None:
        viewport = view.viewport()
        super().__init__(viewport)
        self._view = view
        self._viewport = viewport
        self._position: QPointF | None = None
        self._held: Part | None = None
        viewport.installEventFilter(self)
        view.installEventFilter(self)

    @property
    def hovered(self) -> Part | None:
        """The part that is under the mouse by now; it may have come there by itself."""
        return None if self._position is None else self._part_at(self._position)

    @property
    def held(self) -> Part | None:
        """The part that the left button went down on, as long as it is down."""
        return self._held

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if watched is not self._viewport:
            if kind is QEvent.Type.Leave:  # while the mouse is on a scroll bar its part stays
                self._leave()
            return False
        if not isinstance(event, QMouseEvent):
            return False
        if kind is QEvent.Type.MouseMove:
            self._move_to(event.position())
            return False
        act = self._press if kind in _PRESSES else self._release
        act(event.button(), self._part_at(event.position()))
        return True

    def _part_at(self, position: QPointF) -> Part | None:
        """Return the part that is seen there: a drag goes on outside of the view."""
        is_seen = self._viewport.rect().contains(position.toPoint())
        return self._view.part_at(position) if is_seen else None

    def _leave(self) -> None:
        self._position = None
        self._viewport.update()

    def _move_to(self, position: QPointF) -> None:
        before, self._position = self.hovered, position
        if self.hovered != before:
            self._viewport.update()

    def _press(self, button: Qt.MouseButton, part: Part | None) -> None:
        if button is _LEFT:
            self._held = part
            self._viewport.update()
        if part is not None:
            self.pressed.emit(part)

    def _release(self, button: Qt.MouseButton, part: Part | None) -> None:
        if button is not _LEFT:
            return
        held, self._held = self._held, None
        self._viewport.update()
        if held is not None and part == held:
            self.clicked.emit(held)
