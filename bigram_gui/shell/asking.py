"""Showing a dialog until the person is done with it."""

from __future__ import annotations

from PySide6.QtCore import QEventLoop
from PySide6.QtWidgets import QDialog


def ask(dialog: QDialog) -> bool:
    """Show ``dialog`` until it is closed, and return whether it was accepted.

    Like ``QDialog.exec``, but that hands the dialog over to Python, which would destroy it as soon
    as nobody refers to it any more, in the midst of whatever its parts set off by that. Here it
    stays its parent's, and goes when the event loop gets to it.
    """
    loop = QEventLoop()
    dialog.finished.connect(loop.quit)
    dialog.open()
    if dialog.isVisible():
        loop.exec()
    dialog.deleteLater()
    return dialog.result() == QDialog.DialogCode.Accepted
