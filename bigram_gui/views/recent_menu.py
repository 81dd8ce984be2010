"""The menu of the corpora that were opened lately."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

_WIDEST = 400  # pixels of a path
_NUMBERED = 9  # entries have a digit as their key


class RecentMenu(QMenu):
    """Lists paths, the newest first; whether their files are there is seen anew when it opens.

    Signals
    -------
    chosen
        A Path.
    cleared
        The list is to be emptied.
    """

    chosen = Signal(object)  # Path
    cleared = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("Open &recent", parent)
        self._entries: list[tuple[QAction, Path]] = []
        self.setToolTipsVisible(True)
        self.setAccessibleName("Recent corpora")
        self.triggered.connect(self._on_triggered)
        self.aboutToShow.connect(self._look)
        self.show_paths(())

    def show_paths(self, paths: Sequence[Path]) -> None:
        """List these paths, the newest first."""
        self.clear()
        self._entries = [(self.addAction(""), path) for path in paths]
        for action, path in self._entries:
            action.setToolTip(str(path))
        self._look()
        if not self._entries:
            self.addAction("No recent files").setEnabled(False)
        self.addSeparator()
        self._forget = self.addAction("&Clear this list")
        self._forget.setToolTip("Forget which files were opened; the files stay")
        self._forget.setEnabled(bool(self._entries))

    def _label(self, number: int, path: Path, *, is_there: bool) -> str:
        """Write a path in the width of the menu, its key before it and what is wrong after it."""
        mode = Qt.TextElideMode.ElideMiddle
        shown = self.fontMetrics().elidedText(str(path), mode, _WIDEST).replace("&", "&&")
        key = f"&{number}  " if number <= _NUMBERED else ""
        return f"{key}{shown}" if is_there else f"{key}{shown} (not found)"

    @Slot()
    def _look(self) -> None:
        for number, (action, path) in enumerate(self._entries, 1):
            is_there = _is_there(path)
            action.setEnabled(is_there)
            action.setText(self._label(number, path, is_there=is_there))

    @Slot(QAction)
    def _on_triggered(self, action: QAction) -> None:
        if action is self._forget:
            self.cleared.emit()
        for entry, path in self._entries:
            if entry is action:
                self.chosen.emit(path)


def _is_there(path: Path) -> bool:
    try:
        return path.is_file()
    except OSError:  # nobody may look into its folder
        return False
