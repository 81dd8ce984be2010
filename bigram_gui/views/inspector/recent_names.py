"""A list of recent names below the name field, to pick one from."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, QStringListModel, Qt, Signal
from PySide6.QtWidgets import QCompleter, QLineEdit, QListView

from bigram_gui.views.style import mark
from bigram_gui.views.theme import Size, type_font

_ROWS = 8
_MOST_LETTERS = 100  # a longer name is not told from others in a list, and slow to look for


class RecentNames(QObject):
    """Opens below ``field`` while what is typed begins like a recent name, in any case.

    The keyboard stays with the field: letters go on to be typed there, Up and Down move in the
    list, Enter or a click picks, Esc closes. The field keeps its text until a name is picked.
    """

    picked = Signal(str)

    def __init__(self, field: QLineEdit) -> None:
        super().__init__(field)
        self._field = field
        self._model = QStringListModel(self)
        self._list = QListView()
        mark(self._list, "kind", "choices")
        self._list.setFont(type_font(Size.CHIP))
        self._list.setUniformItemSizes(True)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setAccessibleName("Recent names")
        self._completer = QCompleter(self._model, self)
        self._completer.setPopup(self._list)
        self._completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._completer.setMaxVisibleItems(_ROWS)
        self._completer.setWidget(field)  # not the field's own: that would write what is passed
        self._completer.activated[str].connect(self.picked)  # type: ignore[index]

    @property
    def is_open(self) -> bool:
        """Whether the list can be seen."""
        return self._list.isVisible()

    @property
    def has_choice(self) -> bool:
        """Whether one of the list's names is marked."""
        return self.is_open and self._list.currentIndex().isValid()

    def show_names(self, names: Sequence[str]) -> None:
        """Offer these names, the newest first; neither the empty one nor very long ones."""
        named = [name for name in names if 0 < len(name) <= _MOST_LETTERS]
        if named != self._model.stringList():
            self.close()
            self._model.setStringList(named)

    def follow(self, text: str, name: str | None) -> None:
        """Open with the names that begin like ``text``; with none, or it alone, close.

        ``name`` is what the text is read as, in lower case perhaps: no other name either.
        """
        beginning = text.strip()
        if len(beginning) > _MOST_LETTERS:
            self.close()
            return
        self._completer.setCompletionPrefix(beginning)
        if beginning and self._offers_more_than(beginning, name):
            self._open()
        else:
            self.close()

    def open_all(self) -> None:
        """Open with all names, if there are any."""
        self._completer.setCompletionPrefix("")
        if self._model.rowCount():
            self._open()

    def close(self) -> None:
        """Close the list."""
        self._list.hide()

    def _open(self) -> None:
        self._completer.complete()
        self._list.clearSelection()

    def _offers_more_than(self, text: str, name: str | None) -> bool:
        found = self._completer.completionCount()
        only = self._completer.currentCompletion()
        return found > 1 or (found == 1 and only not in (text, name))
