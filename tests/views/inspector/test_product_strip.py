"""The course of the product and of the sum, in a strip."""

import math
from itertools import pairwise

import pytest
from PySide6.QtWidgets import QApplication

from bigram_gui.core.product_course import product_course
from bigram_gui.views.inspector import product_strip
from bigram_gui.views.inspector.product_strip import ProductStrip
from tests.views.frames import frame_of, theme_of, trained_run


def strip_of(qtbot, frame):
    strip = ProductStrip()
    qtbot.addWidget(strip)
    strip.show_theme(theme_of("light"))
    strip.resize(400, strip.sizeHint().height())
    strip.show_score(frame.score)
    return strip


def heights(strip, colour):
    """Return for each column of the picture how high the topmost pixel of a colour is."""
    image = strip.grab().toImage()
    columns = range(60, image.width() - 70)  # between the words at both ends
    tops = (
        next((y for y in range(image.height()) if image.pixelColor(x, y) == colour), None)
        for x in columns
    )
    return [top for top in tops if top is not None]


def test_the_sum_grows_while_the_product_falls(qtbot, run):
    strip = strip_of(qtbot, frame_of(run, "anna" * 100, 0))
    assert strip.height() <= 60
    colours = theme_of("light").colours
    sums, products = heights(strip, colours.orange), heights(strip, colours.text)

    def rarely(moves):  # where they cross, one covers the other, and edges are softened
        return sum(moves) < 5

    assert rarely(after > before for before, after in pairwise(sums))
    assert sums[0] - sums[-1] > 15
    assert rarely(after < before for before, after in pairwise(products))
    assert products[-1] - products[0] > 30


@pytest.mark.parametrize(
    ("name", "smoothing"),
    [("", 1.0), ("ava", 1.0), ("zz", 0.0), ("ab", 0.0), ("ba", 0.0), ("a" * 10_000, 1.0)],
)
def test_every_name_has_its_product_and_a_finite_sum_if_there_is_one(qtbot, name, smoothing):
    names = ["ab"] if smoothing == 0 else ["ava", "zoe", "ab"]
    run = trained_run([*names, "zb"], steps=len(names), smoothing=smoothing)
    frame = frame_of(run, name, 0)
    strip, colours = strip_of(qtbot, frame), theme_of("light").colours
    assert heights(strip, colours.text)
    assert bool(heights(strip, colours.orange)) == math.isfinite(frame.score.loss)


def test_a_long_name_is_drawn_with_as_many_points_as_there_are_columns(qtbot, run, monkeypatch):
    drawn: list[int] = []
    original = product_course

    def counted(score, columns):
        course = original(score, columns)
        drawn.append(len(course.pairs))
        return course

    monkeypatch.setattr(product_strip, "product_course", counted)
    strip = strip_of(qtbot, frame_of(run, "a" * 10_000, 0))
    strip.grab()
    QApplication.processEvents()
    assert drawn
    assert max(drawn) <= strip.width()
