"""Layers of the plot over one another, and the picture that is kept of those that stand still."""

import pytest
from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QRegion

from bigram_gui.core.reference_text import Reference
from bigram_gui.views.loss_plot.layer import Layer
from bigram_gui.views.loss_plot.layers import Layers
from bigram_gui.views.loss_plot.plane import Plane, Window
from bigram_gui.views.loss_plot.references import ReferenceLine
from bigram_gui.views.loss_plot.step_scale import LinearSteps
from bigram_gui.views.loss_plot.still_layer import StillLayer
from tests.views.frames import theme_of

SIZE = QSize(60, 40)
COLOURS = theme_of("light").colours


class Square(Layer):
    def __init__(self, height, colour, box):
        super().__init__(height)
        self.colour, self.box, self.paints = QColor(colour), box, 0

    def bounds(self, plane):
        return self.box

    def draw(self, painter, plane, colours):
        self.paints += 1
        painter.fillRect(self.box, self.colour)


class StillSquare(StillLayer, Square):
    def __init__(self, height, colour, box):
        Square.__init__(self, height, colour, box)
        self._is_visible = True


@pytest.fixture
def told():
    """The parts that were to be painted."""
    return []


@pytest.fixture
def layers(qapp, told):
    layers = Layers(told.append)
    layers.show_ground(QColor(Qt.GlobalColor.white))
    return layers


def shown(layers, *added):
    area = QRectF(0, 0, SIZE.width(), SIZE.height())
    for layer in added:
        layers.add(layer)
        layer.show_theme(COLOURS)
        layer.show_plane(Plane(area, area, Window(0, 1, 0, 1), LinearSteps()))


def picture(layers, region=None, size=SIZE):
    image = QImage(size, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.black)
    with QPainter(image) as painter:
        layers.paint(painter, region or QRegion(image.rect()), size)
    return image


def test_higher_layers_lie_over_lower_ones_and_still_ones_below_all(layers):
    low, high = (
        Square(height, name, QRectF(10, 10, 20, 20)) for height, name in ((1, "red"), (2, "blue"))
    )
    shown(layers, high, low, StillSquare(3, "green", QRectF(0, 0, 60, 40)))
    image = picture(layers)
    assert image.pixelColor(15, 15) == QColor("blue")
    assert image.pixelColor(2, 2) == QColor("green")
    high.show_height(0)
    assert picture(layers).pixelColor(15, 15) == QColor("red")


def test_nothing_is_painted_outside_the_region_nor_twice_within(layers):
    square = Square(1, "red", QRectF(10, 10, 30, 20))
    shown(layers, square)
    region = QRegion(0, 0, 20, 40) + QRect(30, 0, 5, 40)
    image = picture(layers, region)
    assert image.pixelColor(15, 15) == QColor("red")
    assert image.pixelColor(32, 15) == QColor("red")
    assert image.pixelColor(25, 15) == QColor("black")
    assert image.pixelColor(2, 2) == QColor("white")
    assert square.paints == 1


def test_a_still_layer_is_painted_again_only_where_something_still_changed(layers, told):
    here, there = (StillSquare(1, "red", QRectF(left, 0, 8, 8)) for left in (2, 40))
    shown(layers, here, there, moving := Square(2, "blue", QRectF(0, 20, 8, 8)))
    picture(layers)
    told.clear()
    moving.repaint()
    picture(layers)
    assert (here.paints, there.paints) == (1, 1)
    here.repaint()
    assert told == [moving.pixels, here.pixels]
    picture(layers)
    assert (here.paints, there.paints) == (2, 1)


def test_a_layer_that_is_gone_leaves_the_ground(layers, told):
    square = StillSquare(1, "red", QRectF(2, 2, 8, 8))
    shown(layers, square)
    assert picture(layers).pixelColor(4, 4) == QColor("red")
    told.clear()
    layers.remove(square)
    assert told == [square.pixels]
    assert picture(layers).pixelColor(4, 4) == QColor("white")
    square.show_visible(False)  # it has nobody to tell
    assert len(told) == 1


def test_a_label_that_is_left_out_takes_its_leader_with_it(layers):
    """It comes down from a line that is far above its label."""
    line = ReferenceLine(Reference(0.5, "a guess", "what it means"))
    canvas = QRectF(0, 0, 160, 100)
    layers.add(line)
    line.show_theme(COLOURS)
    plane = Plane(canvas, QRectF(0, 10, 60, 80), Window(0, 1, 0, 1), LinearSteps())
    line.show_plane(plane)
    line.show_label_at(80)
    labelled = picture(layers, size=canvas.size().toSize())
    line.show_covers([QRectF(70, 70, 80, 20)])
    covered = picture(layers, size=canvas.size().toSize())
    layers.forget_picture()
    assert covered != labelled
    assert covered == picture(layers, size=canvas.size().toSize())


def test_no_pixel_is_left_out_where_a_plot_begins_amid_one(layers):
    size, ratio = QSize(60, 41), 1.25
    shown(layers)
    image = QImage(80, 60, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(ratio)
    image.fill(Qt.GlobalColor.black)
    with QPainter(image) as painter:
        painter.translate(0, 1)  # the plot covers the pixels from 1.25 to 52.5
        layers.paint(painter, QRegion(QRect(QPoint(), size)), size)
    painted = [y for y in range(60) if image.pixelColor(10, y) == QColor("white")]
    assert painted == [*range(1, 53)]
