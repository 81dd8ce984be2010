"""Stamps look like the shapes that they stand for, and are painted once."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QColor, QImage, QPainter

from bigram_gui.views.inspector import stamps
from bigram_gui.views.inspector.stamps import Stamps, on_grid
from tests.views.calls import calls_of

SIDE = 40
HARDLY = 8  # levels, by which Qt rounds the corners of thin bars differently elsewhere
INK, GROUND = QColor(214, 90, 20), QColor(31, 34, 41)
quarters = st.integers(4 * 8, 4 * 24).map(lambda place: place / 4)


@pytest.fixture(scope="module", autouse=True)
def _application(qapp):
    """Pictures need one."""


def picture(paint, scale=1):
    """Return what ``paint`` does with a painter of smooth shapes."""
    image = QImage(SIDE * scale, SIDE * scale, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(scale)
    image.fill(GROUND)
    with QPainter(image) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint(painter)
    return image


def levels(image):
    return list(bytes(image.constBits()))


def difference(one, other):
    return max(abs(a - b) for a, b in zip(levels(one), levels(other), strict=True))


@given(st.integers(4, 4 * 30).map(lambda width: width / 4), st.integers(0, 9), st.integers(0, 20))
def test_bars_of_any_width(width, left, top):
    stamped = picture(lambda p: Stamps(p).paint_bar(left, top, width, 10, INK))
    painted = picture(lambda p: stamps._paint_bar(p, left, top, width, 10, INK.rgba()))
    assert difference(stamped, painted) <= HARDLY


@given(quarters, quarters)
def test_dots_at_any_place(x, y):
    looks = 3.0, 1.2
    stamped = picture(lambda p: Stamps(p).paint_dots([(x, y)], *looks, INK, GROUND))
    painted = picture(lambda p: stamps._paint_dot(p, x, y, *looks, INK.rgba(), GROUND.rgba()))
    assert difference(stamped, painted) <= HARDLY


@given(quarters, quarters, st.sampled_from([3.0, -3.0]))
def test_triangles_at_any_place(x, y, tip):
    stamped = picture(lambda p: Stamps(p).paint_triangle(x, y, 7.0, tip, INK))
    painted = picture(lambda p: stamps._paint_triangle(p, x, y, 7.0, tip, INK.rgba()))
    assert difference(stamped, painted) <= HARDLY


@pytest.mark.parametrize(("scale", "times"), [(1, 1), (2, 3)])
def test_a_shape_is_painted_once_where_pixels_are_the_screens(monkeypatch, scale, times):
    paints = calls_of(monkeypatch, stamps, "_paint_bar")

    def paint(painter):
        for left in (1, 2, 3):
            Stamps(painter).paint_bar(left, 5, 12.25, 10, INK)

    picture(paint, scale)
    assert len(paints) == times


def test_the_grid_is_finer_than_anyone_sees():
    assert [on_grid(width) for width in (1.0, 1.1, 1.13, 1.9)] == [1.0, 1.0, 1.25, 2.0]
