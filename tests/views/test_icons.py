"""Icons have the colour that was asked for and as many pixels as the screen."""

from types import SimpleNamespace

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QIcon, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from bigram_gui.resources_path import resource
from bigram_gui.views import icons
from bigram_gui.views.icons import ICON_PIXELS, icon, tinted

NAMES = (
    "play",
    "pause",
    "step",
    "reset",
    "previous",
    "next",
    "open",
    "close",
    "stop",
    "pin",
    "pinned",
)
BLUE, GREY, RED = QColor("#0072B2"), QColor("#888888"), QColor("#B3261E")
SIZE = QSize(ICON_PIXELS, ICON_PIXELS)


def opaque_colours(image):
    return {
        image.pixelColor(x, y).name()
        for x in range(image.width())
        for y in range(image.height())
        if image.pixelColor(x, y).alpha() == 255
    }


@pytest.fixture(autouse=True)
def _gui(qapp):
    """Pixmaps need an application."""


@pytest.fixture
def screens(monkeypatch):
    """Pretend that there are screens of these scales."""

    def pretend(*scales):
        found = [SimpleNamespace(devicePixelRatio=lambda scale=scale: scale) for scale in scales]
        monkeypatch.setattr(icons, "QGuiApplication", SimpleNamespace(screens=lambda: found))

    return pretend


def drawn(name, scale):
    """Return the opacity of each pixel of a drawing of so many pixels."""
    side = round(ICON_PIXELS * scale)
    image = QImage(side, side, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(0)
    with QPainter(image) as painter:
        QSvgRenderer(str(resource("icons", f"{name}.svg"))).render(painter)
    return opacities(image)


def opacities(image):
    return [
        image.pixelColor(x, y).alpha() for x in range(image.width()) for y in range(image.height())
    ]


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize(
    ("mode", "colour"), [(QIcon.Mode.Normal, BLUE), (QIcon.Mode.Disabled, GREY)]
)
def test_a_drawing_takes_the_colour_of_its_mode(name, mode, colour):
    image = icon(name, BLUE, GREY).pixmap(SIZE, 1.0, mode).toImage()
    assert opaque_colours(image) == {colour.name()}


@pytest.mark.parametrize("scale", [1.0, 1.25, 1.5, 2.0, 3.0, 3.5])
@pytest.mark.parametrize("mode", [QIcon.Mode.Normal, QIcon.Mode.Disabled])
@pytest.mark.parametrize("name", NAMES)
def test_a_drawing_is_sharp_on_every_screen(screens, name, mode, scale):
    screens(1.0, scale)
    pixmap = icon(name, BLUE, GREY).pixmap(SIZE, scale, mode)
    assert pixmap.size() == SIZE * scale
    assert pixmap.devicePixelRatio() == scale
    assert opacities(pixmap.toImage()) == drawn(name, scale)


@pytest.mark.parametrize("scale", [1.25, 1.5, 2.0])
@pytest.mark.parametrize(
    ("mode", "colour"), [(QIcon.Mode.Normal, BLUE), (QIcon.Mode.Disabled, GREY)]
)
def test_a_screen_that_comes_later_shows_the_reserve(screens, mode, colour, scale):
    screens(1.0)
    pixmap = icon("stop", BLUE, GREY).pixmap(SIZE, scale, mode)
    assert pixmap.size() == SIZE * scale
    assert pixmap.devicePixelRatio() == scale
    image = pixmap.toImage()
    assert opaque_colours(image) == {colour.name()}
    assert sum(opacities(image)) == pytest.approx(sum(drawn("stop", scale)), rel=0.02)


def test_no_more_is_drawn_than_screens_may_need(screens, monkeypatch):
    rendered, draw = [], icons._rendered

    def count(drawing, scale):
        rendered.append(scale)
        return draw(drawing, scale)

    monkeypatch.setattr(icons, "_rendered", count)
    screens(2.0, 1.0, 2.0)
    icon("play", BLUE, GREY)
    assert rendered == [1.0, 2.0, 3.0]


def test_an_unknown_drawing_is_an_error():
    with pytest.raises(FileNotFoundError):
        icon("no-such-drawing", BLUE, GREY)


def test_a_tint_keeps_the_shape():
    original = icon("reset", BLUE, GREY)
    other = tinted(original, RED, GREY)
    before, after = (i.pixmap(SIZE, 2.0).toImage() for i in (original, other))
    assert opaque_colours(after) == {RED.name()}
    assert [after.pixelColor(x, 15).alpha() for x in range(32)] == [
        before.pixelColor(x, 15).alpha() for x in range(32)
    ]


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
def test_a_tint_may_keep_room_at_its_right(screens, scale):
    screens(scale)
    original = icon("step", BLUE, GREY)
    bare, roomy = (
        tinted(original, RED, GREY, room).pixmap(QSize(16 + room, 16), scale).toImage()
        for room in (0, 4)
    )
    assert roomy.size() == QSize(20, 16) * scale
    assert roomy.copy(bare.rect()) == bare
    assert opaque_colours(roomy.copy(bare.width(), 0, 4, bare.height())) == set()


def test_the_tint_of_no_icon_is_none():
    assert tinted(QIcon(), RED, GREY).isNull()
