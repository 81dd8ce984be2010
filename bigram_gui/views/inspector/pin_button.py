"""The button that pins the name, to compare it with others."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtWidgets import QToolButton, QWidget

from bigram_gui.core.frame import Frame
from bigram_gui.core.name_text import in_quotes
from bigram_gui.core.pinning import pin_problem
from bigram_gui.views.icons import ICON_PIXELS, icon
from bigram_gui.views.style import mark
from bigram_gui.views.theme import Theme

PIN_SIZE = 28
_KEYS = "Ctrl+D"


class PinButton(QToolButton):
    """A filled pin for a name that is pinned, an outlined one for another.

    It shows what the frame says, whatever was clicked.
    """

    pin_requested = Signal(str)
    unpin_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        mark(self, "kind", "inside")
        self.setFixedSize(PIN_SIZE, PIN_SIZE)
        self.setIconSize(QSize(ICON_PIXELS, ICON_PIXELS))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self.setCheckable(True)
        self.setAccessibleName("Pin the name")
        self._theme: Theme | None = None
        self._name = ""
        self._is_pinned = False
        self._shown: tuple[str, tuple[str, ...], bool] | None = None
        self.clicked.connect(self._on_clicked)

    def show_frame(self, frame: Frame) -> None:
        """Show whether the frame's name is pinned, or why it cannot be."""
        shown = frame.name, frame.pinned, frame.problem is not None
        if shown == self._shown:
            return
        self._shown = shown
        self._name = frame.name
        has_problem = frame.problem is not None
        is_pinned = frame.name in frame.pinned and not has_problem
        reason = "" if is_pinned else pin_problem(frame)
        self.setEnabled(not reason)
        self._show_pinned(is_pinned)
        verb = "Unpin" if is_pinned else "Pin"
        self.setAccessibleName(f"{verb} the name")
        purpose = "" if is_pinned else " to compare it with other names"
        self.setToolTip(reason or f"{verb} {in_quotes(frame.name)}{purpose} ({_KEYS})")
        self.setAccessibleDescription(reason)

    def show_theme(self, theme: Theme) -> None:
        """Draw in other colours."""
        self._theme = theme
        self._show_icon()

    @Slot()
    def _on_clicked(self) -> None:
        self.setChecked(self._is_pinned)
        request = self.unpin_requested if self._is_pinned else self.pin_requested
        request.emit(self._name)

    def _show_pinned(self, is_pinned: bool) -> None:
        if is_pinned != self._is_pinned:
            self._is_pinned = is_pinned
            self._show_icon()
        self.setChecked(is_pinned)

    def _show_icon(self) -> None:
        if self._theme is None:
            return
        colours = self._theme.colours
        colour = colours.orange_text if self._is_pinned else colours.text_secondary
        name = "pinned" if self._is_pinned else "pin"
        self.setIcon(icon(name, colour, colours.text_disabled))
