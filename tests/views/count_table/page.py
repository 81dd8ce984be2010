"""The page "Table" on a screen, and what its tests do with it."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from bigram_gui.resources_path import resource
from bigram_gui.views.count_table import TablePanel
from bigram_gui.views.count_table.cell_picture import CellImage
from bigram_gui.views.style import style_sheet

LEFT = Qt.MouseButton.LeftButton
LETTERS = ["abcdefghijklmnopqrstuvwxyz", "ava", "eva"]
MANY = [chr(0x4E00 + i) + chr(0x4E00 + (i * 7) % 700) for i in range(700)]


def shown_panel(qtbot, theme, size=(840, 296)):
    panel = TablePanel()
    qtbot.addWidget(panel)
    panel.setStyleSheet(style_sheet(resource("style.qss").read_text("utf-8"), theme))
    panel.resize(*size)
    panel.show_theme(theme)
    with qtbot.waitActive(panel):
        panel.show()
    return panel


def painted(cells, size, colours, scale=1):
    """Return a picture of cells that is good for as long as it is wanted."""
    picture = CellImage()
    return picture.paint(cells, size, colours, scale).copy()


def tokens(frame, text):
    return tuple(frame.labels.index(letter) for letter in text.split())


def at(panel, pair):
    return panel._map.rect_of(*pair).center()


def hover(panel, pair):
    QTest.mouseMove(panel._map.viewport(), QPoint(1, 1))
    QTest.mouseMove(panel._map.viewport(), at(panel, pair))


def inspected(panel):
    frame, pair = panel._shown.frame, panel._map.inspected
    return None if pair is None else " ".join(frame.labels[token] for token in pair)


def told(panel):
    return panel._map.accessibleDescription()


def colour_at(panel, pair, offset=(3, 3)):
    rect = panel._map.rect_of(*pair)
    image = panel._map.viewport().grab().toImage()
    return image.pixelColor(rect.left() + offset[0], rect.top() + offset[1]).name()


def choose(panel, quantity):
    QTest.mouseClick(panel._quantities.button(quantity), LEFT)
