"""Icons have the colour that was asked for and as many pixels as the screen."""

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QIcon

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


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize(
    ("mode", "colour"), [(QIcon.Mode.Normal, BLUE), (QIcon.Mode.Disabled, GREY)]
)
def test_a_drawing_takes_the_colour_of_its_mode(name, mode, colour):
    image = icon(name, BLUE, GREY).pixmap(SIZE, 1.0, mode).toImage()
    assert opaque_colours(image) == {colour.name()}


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
def test_a_drawing_has_the_pixels_of_the_screen(scale):
    pixmap = icon("play", BLUE, GREY).pixmap(SIZE, scale)
    assert pixmap.size() == SIZE * scale
    assert pixmap.devicePixelRatio() == scale


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
def test_a_tint_may_keep_room_at_its_right(scale):
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
