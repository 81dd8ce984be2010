"""What stands between and above the sections of the inspector: hairlines and headings."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QFrame, QLabel

from bigram_gui.views.style import mark
from bigram_gui.views.theme import Size, type_font


def hairline() -> QFrame:
    """Make a line between two sections."""
    line = QFrame()
    mark(line, "kind", "hairline")
    line.setFixedHeight(1)
    return line


def heading_label(text: str) -> QLabel:
    """Make the heading of a section."""
    label = QLabel(text)
    mark(label, "kind", "heading")
    label.setFont(type_font(Size.HEADING, QFont.Weight.DemiBold))
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label
