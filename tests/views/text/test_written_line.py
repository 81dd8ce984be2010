"""One line of text, on its ground, at one edge."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from bigram_gui.views.text.look import Look
from bigram_gui.views.text.place import ground
from bigram_gui.views.text.written_line import WrittenLine
from bigram_gui.views.theme import Size
from tests.views.frames import theme_of
from tests.views.paints import Paints

LEFT, RIGHT = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
WIDTH, HEIGHT = 200, 30
THEME = theme_of("light")


@pytest.fixture
def around(qtbot):
    widget = QWidget()
    qtbot.addWidget(widget)
    return widget


@pytest.fixture
def line(qtbot, request, around):
    look = Look(Size.SMALL, QFont.Weight.Normal, lambda colours: colours.text)
    widget = WrittenLine(look, getattr(request, "param", LEFT), ground)
    layout = QVBoxLayout(around)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.addWidget(widget)
    widget.setFixedSize(WIDTH, HEIGHT)
    widget.show_theme(THEME)
    widget.show_text("12 steps")
    around.show()
    qtbot.waitExposed(around)
    return widget


def ink(line):
    """Return the first and last column, and the first and last row, that are not all ground."""
    picture = line.grab().toImage()
    plain = QColor(THEME.colours.ground)
    at = [(x, y) for x in range(WIDTH) for y in range(HEIGHT) if picture.pixelColor(x, y) != plain]
    (xs, ys) = zip(*at, strict=True)
    return min(xs), max(xs), min(ys), max(ys)


@pytest.mark.parametrize("line", [LEFT, RIGHT], indirect=True)
def test_it_stands_at_its_edge_in_the_middle(line, request):
    left, right, top, bottom = ink(line)
    at_right = request.node.callspec.params["line"] is RIGHT
    assert (WIDTH - 1 - right if at_right else left) <= 2
    assert right - left <= line.width_of(line.text)
    assert (HEIGHT - line.line_height) // 2 <= top < bottom < (HEIGHT + line.line_height) // 2 + 1


def test_it_can_be_heard(line):
    assert (line.text, line.accessibleName()) == ("12 steps", "12 steps")


def test_another_text_is_painted_alone_and_the_same_not_at_all(line, around):
    paints, behind = Paints(line), Paints(around)
    line.show_text("13 steps")
    QApplication.processEvents()
    assert (paints.count, behind.count) == (1, 0)
    line.show_text("13 steps")
    QApplication.processEvents()
    assert (paints.count, behind.count) == (1, 0)


def test_a_long_text_is_shortened(line):
    assert line.elided("short", WIDTH) == "short"
    shortened = line.elided("a long text " * 9, WIDTH)
    assert shortened.endswith("…")
    assert line.width_of(shortened) <= WIDTH
