"""The band over the steep part of the curve, and its words."""

import pytest

from bigram_gui.core.insight import Insight
from tests.views.frames import frame_of
from tests.views.loss_plot.gestures import click
from tests.views.loss_plot.page import STEPS, answer, hover
from tests.views.pictures import CLIPPED, levels_apart


def steep_until(step):
    return Insight(steps=STEPS, level=2.0, noise=0.1, half_step=step, flat_since=None)


def test_the_steep_part_is_shaded(panel, run):
    panel.show_frame(frame_of(run))
    panel.grab()
    image = panel.chart.grab().toImage()
    panel.chart.show_insight(steep_until(250))
    shaded = panel.chart.grab().toImage()
    plane, band = panel.chart.plane, panel.chart._band
    assert band.band().right() == pytest.approx(plane.x_of(250))
    y = int(plane.area.bottom()) - 40  # below all curves, above the words
    changed = [
        x
        for x in range(int(plane.area.left()) + 1, int(plane.area.right()))
        if image.pixelColor(x, y) != shaded.pixelColor(x, y)
    ]
    assert changed[-1] == pytest.approx(plane.x_of(250), abs=2)
    assert len(changed) > 0.8 * (changed[-1] - changed[0])
    assert "by step 250" in band.caption
    assert not band.tip  # it would lie on the figures of the step under the mouse


def test_a_curve_without_a_steep_part_has_no_band(panel, run):
    panel.show_frame(frame_of(run))
    panel.chart.show_insight(None)
    assert panel.chart._band.band() is None
    panel.chart.show_insight(steep_until(None))
    assert panel.chart._band.band() is None


def test_the_bands_words_give_way_to_the_line_of_the_viewed_step(panel, run):
    panel.show_frame(frame_of(run))
    panel.chart.show_insight(steep_until(100))
    shown = panel.chart.grab().toImage()
    beyond = panel.chart._band.pixels
    assert beyond.right() > panel.chart.plane.x_of(100) + 50
    panel.show_frame(frame_of(run, step=120))
    assert panel.chart._band.pixels.right() == pytest.approx(panel.chart.plane.x_of(100), abs=2)
    panel.show_frame(frame_of(run, step=50))
    assert panel.chart._band.pixels == beyond
    panel.show_frame(frame_of(run))
    assert levels_apart(panel.chart.grab().toImage(), shown) <= CLIPPED


def test_a_band_too_narrow_to_be_seen_has_no_words(panel, run):
    panel.show_frame(frame_of(run))
    panel.chart.show_insight(steep_until(2))
    assert panel.chart._band.band().width() < 8
    assert panel.chart._band.pixels.width() < 10


def test_the_band_keeps_to_the_view(panel, run):
    panel.show_frame(frame_of(run))
    panel.chart.show_insight(steep_until(100))
    window, area = panel.chart.plane.window, panel.chart.plane.area
    panel.chart.show_window(window._replace(first=50.0, last=450.0))
    assert panel.chart._band.band().left() == area.left()
    panel.chart.show_window(window._replace(first=200.0, last=450.0))
    assert panel.chart._band.band() is None


def test_the_bands_words_are_left_out_where_the_brief_box_would_cover_a_part_of_them(panel, run):
    panel.chart.show_insight(steep_until(78))
    answer(panel, run)
    click(panel, 300)
    words = panel.chart._band._words
    row = words.adjusted(0, -2, 0, 0).toRect()
    before = panel.chart.grab(row).toImage()
    hover(panel, run, 200)
    box = panel.chart._readouts.brief.box()
    assert words.left() + 10 < box.left() < words.right()
    uncovered = row.adjusted(0, 0, -round(words.right() - box.left()) - 3, 0)
    assert panel.chart.grab(uncovered).toImage() != before.copy(
        0, 0, uncovered.width(), uncovered.height()
    )
    panel.show_hover(None)
    assert panel.chart.grab(row).toImage() == before
