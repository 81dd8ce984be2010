"""Asking what if the model had said another probability, and what is told then."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QToolButton

from bigram_gui.views.text.parts_text import PartsText
from tests.views.frames import part_of

LEFT, RIGHT = Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton


def texts(why):
    """Return heading and sentences."""
    return [text.accessibleName() for text in why.findChildren(PartsText)]


def back(why):
    """Return the button that ends the question."""
    return part_of(why, QToolButton)


def place(curve, probability):
    """Return the point of the curve at a probability."""
    return curve._plane(curve._frame).point(probability).toPoint()


def ask(curve, probability):
    QTest.mouseClick(curve, LEFT, pos=place(curve, probability))


def drag(curve, start, *places):
    QTest.mousePress(curve, LEFT, pos=start)
    for each in places:
        QTest.mouseMove(curve, each)
    QTest.mouseRelease(curve, LEFT, pos=places[-1])
