"""What else can be done with the table: the name's way over it, and zooming."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QPushButton, QWidget

from bigram_gui.core.name_text import in_quotes
from bigram_gui.core.wording import plural
from bigram_gui.views.count_table.path_painter import MOST_PAIRS

_LETTERS = 9
_ZOOMS = (
    ("−", "first", "Zoom out", "Make cells smaller (−, or Ctrl and the wheel)", -1),
    ("Fit", "middle", "Fit the table", "Show the whole table, if it can be read then (0)", 0),
    ("+", "last", "Zoom in", "Make cells larger, with figures from a size on (+)", 1),
)


class Tools(QWidget):
    """A box to tick and three buttons.

    Signals
    -------
    path_toggled
        Whether the typed name's way is to be seen.
    zoomed
        Larger, 1, or smaller, -1, or as it fits, 0.
    """

    path_toggled = Signal(bool)
    zoomed = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name: tuple[str, int] = ("", 0)
        self._is_short = False
        self._path = QCheckBox("Path")
        self._path.setChecked(True)
        self._path.toggled.connect(self.path_toggled)
        self._buttons: dict[int, QPushButton] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._path, 1)
        row.addSpacing(8)
        for text, place, name, tip, steps in _ZOOMS:
            row.addWidget(self._zoom_button(text, place, name, tip, steps))

    @property
    def is_short(self) -> bool:
        """Whether fewer words are used."""
        return self._is_short

    @property
    def path(self) -> QCheckBox:
        """The box for the typed name's way."""
        return self._path

    def zoom_button(self, steps: int) -> QPushButton:
        """Return the button for ``steps``."""
        return self._buttons[steps]

    def show_name(self, name: str, pairs: int) -> None:
        """Offer the way of ``name``, which has so many pairs."""
        if (name, pairs) != self._name:
            self._name = name, pairs
            self._tell()

    def show_short(self, is_short: bool) -> None:
        """Use fewer words."""
        self._is_short = is_short
        self._tell()

    def _tell(self) -> None:
        name, pairs = self._name
        path = f"Path of {in_quotes(name, _LETTERS)}"
        self._path.setText("Path" if self._is_short else path.replace("&", "&&"))
        self._path.setAccessibleName(path)
        shown = f"the first {MOST_PAIRS} of {pairs:,}" if pairs > MOST_PAIRS else f"{pairs}"
        noun = plural(pairs, "pair").split(" ")[-1]
        self._path.setToolTip(f"Join the cells of the name’s pairs in their order: {shown} {noun}")

    def _zoom_button(self, text: str, place: str, name: str, tip: str, steps: int) -> QPushButton:
        button = QPushButton(text)
        button.setProperty("kind", "segment")
        button.setProperty("place", place)
        button.setAccessibleName(name)
        button.setToolTip(tip)
        button.clicked.connect(self._on_clicked)
        self._buttons[steps] = button
        return button

    @Slot()
    def _on_clicked(self) -> None:
        self.zoomed.emit(next(k for k, button in self._buttons.items() if button is self.sender()))
