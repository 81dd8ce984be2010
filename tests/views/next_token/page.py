"""The page "Next token" on a screen, and what its tests do with it."""

from PySide6.QtCore import QPoint
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from bigram_gui.views.next_token.chart import NextTokenChart
from bigram_gui.views.next_token.chart_area import LETTER_GAP, LETTER_HEIGHT

# So many names that their bars do not fit beside one another.
MANY = [chr(0x4E00 + i) + chr(0x4E00 + (i * 7) % 1_500) for i in range(1_500)]


def chart_of(panel):
    return panel.findChild(NextTokenChart)


def button(panel, name):
    return next(b for b in panel.findChildren(QPushButton) if b.accessibleName() == name)


def colours_in(panel, token):
    """Return the colours down the middle of a token's bar, from the top."""
    QApplication.processEvents()  # it may be laid out otherwise
    chart = chart_of(panel)
    column = chart.column_of(token)
    image = chart.viewport().grab().toImage()
    return [
        image.pixelColor(column.center().x() - 4, y).name()  # beside a line to a figure
        for y in range(column.top(), column.bottom() - LETTER_HEIGHT - LETTER_GAP)
    ]


def stretch(colours, colour):
    return colours.count(colour.name())


def hover(chart, token):
    QTest.mouseMove(chart.viewport(), QPoint(1, 1))  # a move to where the mouse is tells nothing
    QTest.mouseMove(chart.viewport(), chart.column_of(token).center())
