"""A progress bar that is painted together with all else."""

from __future__ import annotations

from PySide6.QtWidgets import QProgressBar


class PatientBar(QProgressBar):
    """Waits for its turn: Qt's bar paints itself, and all that is due, with each new value."""

    def setValue(self, value: int) -> None:
        self.setUpdatesEnabled(False)
        super().setValue(value)
        self.setUpdatesEnabled(True)
