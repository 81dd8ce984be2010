"""Asks for what a person chooses before a run: order, seed, smoothing, held-out and equal names."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRegularExpression, Qt, Slot
from PySide6.QtGui import QRegularExpressionValidator
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from bigram_gui.core.curriculum import Order
from bigram_gui.core.run_settings import RunSettings
from bigram_gui.core.run_text import held_out_meaning, smoothing_meaning
from bigram_gui.views.held_out_choice import HeldOutChoice
from bigram_gui.views.number_fields import SmoothingField

_SEED = r"\d{1,18}"
_WIDTH = 440
_SIDE = 20
_FIELD_HEIGHT = 32
_ENDLESS = 10_000  # pixels
_WRAPPED = Qt.TextFlag.TextWordWrap


class RunSettingsDialog(QDialog):
    """Shows the settings of the present run; accepted, ``settings`` returns those of the next."""

    def __init__(self, settings: RunSettings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._present = settings
        self.setWindowTitle("Run settings")
        self._shuffled = QRadioButton("&Shuffled, by a seed")
        self._in_file_order = QRadioButton("In the &file’s order")
        self._seed = QLineEdit(str(settings.seed))
        self._smoothing = SmoothingField()
        self._meaning = _label("", "secondary")
        self._held_out = HeldOutChoice(settings.held_out)
        self._held_out_meaning = _label("", "secondary")
        self._fold_case = QCheckBox("Take &upper-case letters for lower-case ones")
        self._keep_duplicates = QCheckBox("&Keep duplicates")
        self._start = QPushButton("Start a &new run")
        self._cancel = QPushButton("&Cancel")
        self._show(settings)
        self._describe()
        self._arrange()
        self._connect()
        self._refresh()

    def settings(self) -> RunSettings:
        """Return what is chosen; an unusable seed counts as unchanged."""
        order = Order.SHUFFLED if self._shuffled.isChecked() else Order.FILE
        seed = int(self._seed.text()) if self._seed.hasAcceptableInput() else self._present.seed
        return RunSettings(
            order,
            seed,
            self._chosen_smoothing(),
            self._held_out.share(),
            self._fold_case.isChecked(),
            self._keep_duplicates.isChecked(),
        )

    def _chosen_smoothing(self) -> float:
        """Return the smoothing; the present one in full if the field, which rounds, shows it."""
        shown = self._smoothing.value()
        return self._present.smoothing if shown == self._first_shown else shown

    def _show(self, settings: RunSettings) -> None:
        shuffled = settings.order is Order.SHUFFLED
        (self._shuffled if shuffled else self._in_file_order).setChecked(True)
        self._seed.setValidator(QRegularExpressionValidator(QRegularExpression(_SEED), self))
        self._smoothing.setValue(settings.smoothing)
        self._first_shown = self._smoothing.value()
        self._fold_case.setChecked(settings.fold_case)
        self._keep_duplicates.setChecked(settings.keep_duplicates)

    def _describe(self) -> None:
        self._shuffled.setToolTip("Train on the names in an order that the seed decides")
        self._in_file_order.setToolTip("Train on the names as they stand in the file")
        self._seed.setAccessibleName("Seed")
        self._seed.setToolTip(
            "The same seed always gives the same order and holds out the same names: "
            "a whole number from 0"
        )
        self._smoothing.setAccessibleName("Smoothing α")
        self._smoothing.setToolTip(
            "How often every pair counts as seen before training: 0 to 1,000"
        )
        self._fold_case.setToolTip("The file is read again; “Ava” and “ava” are the same name then")
        self._keep_duplicates.setToolTip(
            "Train on a name as often as the file has it; else only on the first of equal names"
        )
        self._start.setToolTip("Begin anew with these settings")
        self._cancel.setToolTip("Go on with the present run")

    def _arrange(self) -> None:
        orders = QVBoxLayout()
        orders.setSpacing(4)
        for choice in (self._shuffled, self._in_file_order):
            orders.addWidget(choice, 0, Qt.AlignmentFlag.AlignLeft)
        form = QFormLayout()
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft)
        form.setHorizontalSpacing(_SIDE)
        form.setVerticalSpacing(12)
        form.addRow(_label("Order of names", "field-label"), orders)
        form.addRow(_label("S&eed", "field-label", self._seed), self._seed)
        form.addRow(_label("S&moothing α", "field-label", self._smoothing), self._smoothing)
        form.addRow("", self._meaning)
        form.addRow(_label("Held-out names", "field-label"), self._held_out)
        form.addRow("", self._held_out_meaning)
        form.addRow(_label("Letter case", "field-label"), self._fold_case)
        form.addRow(_label("Equal names", "field-label"), self._keep_duplicates)
        warning = _label(
            "A new run starts at step 0; what this one has learned is forgotten.", "body"
        )
        warning.setWordWrap(True)
        self._start.setProperty("kind", "primary")
        self._start.setDefault(True)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addStretch(1)
        buttons.addWidget(self._cancel)
        buttons.addWidget(self._start)
        column = QVBoxLayout(self)
        column.setContentsMargins(_SIDE, _SIDE, _SIDE, _SIDE)
        column.setSpacing(_SIDE)
        column.addStrut(_WIDTH - 2 * _SIDE)  # a least width of the dialog would allow for no more
        column.addLayout(form)
        column.addWidget(warning)
        column.addLayout(buttons)
        self._reserve_room()

    def _reserve_room(self) -> None:
        """Have room for the longest explanations, so that nothing moves while figures change."""
        self._meaning.ensurePolished()
        metrics = self._meaning.fontMetrics()
        meanings = map(smoothing_meaning, (0.0, 1.0, 999.999999))
        width = max(map(metrics.horizontalAdvance, meanings))
        self._meaning.setMinimumWidth(width)
        room = QRect(0, 0, width, _ENDLESS)
        longest = metrics.boundingRect(room, _WRAPPED, held_out_meaning(0.9999))
        self._held_out_meaning.setWordWrap(True)
        self._held_out_meaning.setFixedHeight(longest.height())
        self._held_out_meaning.setAlignment(Qt.AlignmentFlag.AlignTop)

    def _connect(self) -> None:
        self._shuffled.toggled.connect(self._refresh)
        self._seed.textChanged.connect(self._refresh)
        self._smoothing.valueChanged.connect(self._refresh)
        self._fold_case.toggled.connect(self._refresh)
        self._keep_duplicates.toggled.connect(self._refresh)
        self._held_out.changed.connect(self._refresh)
        self._start.clicked.connect(self.accept)
        self._cancel.clicked.connect(self.reject)

    @Slot()
    def _refresh(self) -> None:
        """Explain what is chosen, and offer a new run only if it differs from the present one."""
        share = self._held_out.share()
        needs_seed = self._shuffled.isChecked() or share > 0
        usable = not needs_seed or self._seed.hasAcceptableInput()
        self._seed.setEnabled(needs_seed)
        self._held_out_meaning.setText(held_out_meaning(share))
        self._meaning.setText(smoothing_meaning(self._chosen_smoothing()))
        self._start.setEnabled(usable and self.settings() != self._present)


def _label(text: str, kind: str, buddy: QWidget | None = None) -> QLabel:
    label = QLabel(text)
    label.setProperty("kind", kind)
    if buddy is not None:
        label.setBuddy(buddy)
        label.setMinimumHeight(_FIELD_HEIGHT)
    return label
