"""A button that shows an action: its text, icon, tooltip and whether it can be used."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtGui import QAction, QColor, QIcon
from PySide6.QtWidgets import QPushButton, QWidget

from bigram_gui.views.icons import ICON_PIXELS, tinted

_PADDING = 13  # left and right of the content, border included; as in the style sheet
_STYLE_GAP = 4  # what Qt leaves between icon and text
_ICON_ROOM = 4  # what the icon brings along, because that is too little


class ActionButton(QPushButton):
    """Follows ``action`` and triggers it.

    A click leaves the focus where it is, so that a name can be typed on while training is
    steered by the mouse; the keyboard reaches the button by Tab.
    """

    def __init__(self, action: QAction, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._action = action
        self._colours: tuple[QColor, QColor] | None = None
        self._shown_icon: tuple[int, int] | None = None  # which it is, and with how much room
        self._icon_only = False
        self._heir: QWidget | None = None
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setIconSize(QSize(ICON_PIXELS + _ICON_ROOM, ICON_PIXELS))
        self.clicked.connect(action.trigger)
        action.changed.connect(self._show_action)
        self._show_action()

    def show_colours(self, colour: QColor, disabled: QColor) -> None:
        """Draw the action's icon in these colours."""
        self._colours = colour, disabled
        self._shown_icon = None
        self._show_action()

    def show_text(self, shown: bool) -> None:
        """Show the text beside the icon, or the icon alone."""
        self._icon_only = not shown
        self._show_action()

    def width_with(self, text: str) -> int:
        """Return the width that the button needs to show ``text`` beside its icon."""
        self.ensurePolished()
        letters = self.fontMetrics().horizontalAdvance(text)
        return letters + ICON_PIXELS + _ICON_ROOM + _STYLE_GAP + 2 * _PADDING

    def leave_focus_to(self, heir: QWidget) -> None:
        """Give the focus to ``heir`` when the button cannot be used any more.

        Qt would give it to the next control, which Space might press as the person meant this one.
        """
        self._heir = heir

    @Slot()
    def _show_action(self) -> None:
        text = self._action.iconText()  # without the mark of the menu's key
        self.setText("" if self._icon_only else text)
        self.setToolTip(self._action.toolTip())
        self.setAccessibleName(text)
        self._enable(self._action.isEnabled())
        self._show_icon(self._action.icon())

    def _enable(self, enabled: bool) -> None:
        if not enabled and self._heir is not None and self.window().focusWidget() is self:
            self._heir.setFocus()
        self.setEnabled(enabled)

    def _show_icon(self, original: QIcon) -> None:
        """Show the action's icon; it is drawn anew only if it is another one than before."""
        if self._colours is None:
            return
        room = 0 if self._icon_only else _ICON_ROOM
        if (original.cacheKey(), room) != self._shown_icon:
            self._shown_icon = original.cacheKey(), room
            self.setIcon(tinted(original, *self._colours, room))
