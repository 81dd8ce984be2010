"""Asks how many names are held out of training: none, a tenth, or a share of one's own."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QHBoxLayout,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from bigram_gui.core.run_text import share_text
from bigram_gui.views.number_fields import PercentField

_OFFERED = 0.1
_OWN = 0.2  # what the field begins with where nothing else is known
_GAP = 4


class HeldOutChoice(QWidget):
    """Three choices, the last with a field.

    Signals
    -------
    changed
        The person chose another share.
    """

    changed = Signal()

    def __init__(self, share: float, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._present = share
        self._none = QRadioButton("N&one")
        self._offered = QRadioButton(share_text(_OFFERED).replace("1", "&1"))
        self._own = QRadioButton("O&wn:")
        self._group = QButtonGroup(self)  # else Qt counts them to the other choices of a dialog
        for choice in (self._none, self._offered, self._own):
            self._group.addButton(choice)
        self._field = PercentField()
        self._show(share)
        self._describe()
        self._arrange()
        self._connect()
        self._refresh()

    def share(self) -> float:
        """Return what is chosen, 0 to less than 1; an untouched share with all its digits."""
        if self._none.isChecked():
            return 0.0
        if self._offered.isChecked():
            return _OFFERED
        shown = self._field.value()
        return self._present if shown == self._first_shown else shown / 100

    def _show(self, share: float) -> None:
        choices = {0.0: self._none, _OFFERED: self._offered}
        choices.get(share, self._own).setChecked(True)
        self._field.setValue(100 * (_OWN if share in choices else share))
        self._first_shown = None if share in choices else self._field.value()

    def _describe(self) -> None:
        self._none.setToolTip("Train on every name")
        self._offered.setToolTip("Never train on a tenth of the names")
        self._own.setToolTip("Never train on another share of the names")
        self._own.setAccessibleName("Own share")
        self._field.setToolTip("How many of a hundred names are never trained on: 0 to 90")
        self._field.setAccessibleName("Names held out, per cent")

    def _arrange(self) -> None:
        own = QHBoxLayout()
        own.setSpacing(2 * _GAP)
        own.addWidget(self._own)
        own.addWidget(self._field)
        own.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(_GAP)
        for choice in (self._none, self._offered):
            column.addWidget(choice, 0, Qt.AlignmentFlag.AlignLeft)
        column.addLayout(own)

    def _connect(self) -> None:
        self._group.buttonToggled.connect(self._on_toggled)
        self._field.valueChanged.connect(self.changed)

    @Slot(QAbstractButton, bool)
    def _on_toggled(self, _choice: QAbstractButton, checked: bool) -> None:
        if checked:  # each change comes twice, once from what is no longer chosen
            self._refresh()
            self.changed.emit()

    def _refresh(self) -> None:
        """Let Tab lead to what is chosen, from where arrows lead on, and to its field."""
        for choice in self._group.buttons():
            by_tab = choice.isChecked()
            policy = Qt.FocusPolicy.StrongFocus if by_tab else Qt.FocusPolicy.ClickFocus
            choice.setFocusPolicy(policy)
        self._field.setEnabled(self._own.isChecked())
