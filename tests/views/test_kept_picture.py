"""A kept picture is painted once, and anew whenever something it depends on changes."""

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtWidgets import QWidget

from bigram_gui.views.kept_picture import KeptPicture

GROUND, INK = QColor("#204060"), QColor("#f0a020")


class Sheet(QWidget):
    """A widget whose screen may have any scale."""

    scale = 1.0

    def devicePixelRatioF(self):
        return self.scale


class Shown:
    """Shows a kept picture with a square in its corner, and counts how often that is painted."""

    def __init__(self, sheet):
        self.sheet = sheet
        self.picture = KeptPicture()
        self.painted = 0

    def show(self, key="key", ground=GROUND):
        size = self.sheet.size() * self.sheet.scale
        target = QPixmap(size.expandedTo(QSize(1, 1)))
        target.setDevicePixelRatio(self.sheet.scale)
        with QPainter(target) as painter:
            self.picture.show(painter, self.sheet, key, ground, self._paint)
        return target.toImage()

    def _paint(self, painter):
        self.painted += 1
        painter.fillRect(0, 0, 4, 4, INK)


@pytest.fixture
def shown(qtbot):
    sheet = Sheet()
    qtbot.addWidget(sheet)
    sheet.resize(20, 10)
    return Shown(sheet)


def test_it_is_painted_once_and_shown_each_time(shown):
    images = [shown.show() for _ in range(3)]
    assert shown.painted == 1
    for image in images:
        assert image.pixelColor(3, 3) == INK
        assert image.pixelColor(19, 9) == GROUND


def test_equal_keys_are_the_same_key(shown):
    shown.show((1, "a"))
    shown.show((1, "".join(["a"])))
    assert shown.painted == 1


def change_key(shown):
    shown.show("another")


def change_ground(shown):
    shown.show(ground=QColor("white"))


def change_size(shown):
    shown.sheet.resize(21, 10)
    shown.show()


def change_font(shown):
    font = shown.sheet.font()
    font.setPixelSize(31)
    shown.sheet.setFont(font)
    shown.show()


def change_scale(shown):
    shown.sheet.scale = 2.0
    shown.show()


CHANGES = [change_key, change_ground, change_size, change_font, change_scale]


@pytest.mark.parametrize("change", CHANGES)
def test_it_is_painted_anew_after_a_change(shown, change):
    shown.show()
    change(shown)
    assert shown.painted == 2


def test_it_has_the_pixels_of_the_screen(shown):
    shown.sheet.scale = 2.0
    image = shown.show()
    assert image.size() == QSize(40, 20)
    assert image.pixelColor(7, 7) == INK
    assert image.pixelColor(8, 8) == GROUND


def test_a_widget_without_room_is_no_trouble(shown):
    shown.sheet.resize(0, 0)
    shown.show()


@pytest.mark.parametrize("scale", [1.25, 1.5, 1.75])
@pytest.mark.parametrize("left", range(4))
def test_it_covers_all_of_a_widget_that_begins_amid_a_pixel_of_the_screen(shown, scale, left):
    shown.sheet.resize(21, 11)
    shown.sheet.scale = scale
    screen = QPixmap(60, 40)
    screen.fill(QColor("white"))
    screen.setDevicePixelRatio(scale)
    with QPainter(screen) as painter:
        painter.translate(left, left)
        shown.picture.show(painter, shown.sheet, "key", GROUND, shown._paint)
    begin, right, bottom = (round(scale * end + 1e-9) for end in (left, left + 21, left + 11))
    image = screen.toImage()
    assert image.pixelColor(right - 1, begin) == GROUND
    assert image.pixelColor(begin, bottom - 1) == GROUND
