"""A small black picture, and what is painted on it."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage, QPainter

BLUE, GROUND = QColor("#0072B2"), QColor("#FFFFFF")
BLACK = QColor(Qt.GlobalColor.black)


def painted(paint):
    """Return a picture of 200 by 40 pixels, painted on by a function of its painter."""
    image = QImage(200, 40, QImage.Format.Format_RGB32)
    image.fill(BLACK)
    with QPainter(image) as painter:
        paint(painter)
    return image
