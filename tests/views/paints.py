"""How often, and where, a widget is painted."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QRegion
from PySide6.QtWidgets import QApplication


class Paints(QObject):
    """Counts how often a widget is painted from now on, and keeps where."""

    def __init__(self, widget):
        super().__init__(widget)
        QApplication.processEvents()
        self.count = 0
        self.region = QRegion()
        widget.installEventFilter(self)

    def eventFilter(self, watched, event):
        if event.type() is QEvent.Type.Paint:
            self.count += 1
            self.region += event.region()
        return False
