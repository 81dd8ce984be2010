"""What the curve is compared with, and what averages over what."""

import math
from itertools import pairwise

import pytest

from bigram_gui.core.averages_text import EXPLANATION
from bigram_gui.core.frame import resolve
from bigram_gui.core.selection import Selection
from bigram_gui.core.units import Unit
from bigram_gui.views.loss_plot import references
from bigram_gui.views.loss_plot.series import Series
from tests.views.calls import calls_of
from tests.views.frames import frame_of
from tests.views.loss_plot.page import held_out_run


@pytest.fixture(scope="module")
def held_out():
    return held_out_run(300)


def lines_of(panel):
    return {line.reference.name: line for line in panel.chart._references._lines}


def test_the_held_out_line_is_there_only_if_names_are_held_out(panel, run, held_out):
    panel.show_frame(frame_of(held_out))
    assert "held-out names" in lines_of(panel)
    panel.show_frame(frame_of(run))
    assert list(lines_of(panel)) == ["uniform guess", "letter frequencies", "best bigram"]


def test_the_held_out_line_follows_the_viewed_step(panel, held_out):
    heights = []
    for step in (0, 5, 300):
        frame = resolve(Selection(step, "ava"), held_out)
        panel.show_frame(frame)
        line = lines_of(panel)["held-out names"]
        assert line.reference.loss == frame.held_out_loss
        assert f"after {step:,} step" in line.tip
        heights.append(panel.chart.plane.y_of(line.reference.loss))
    assert len(set(heights)) == 3
    assert frame.held_out_loss == pytest.approx(
        held_out.prepared.held_out.loss(held_out.model_after(300))
    )


@pytest.mark.parametrize("unit", list(Unit))
def test_labels_and_tooltips_are_in_the_unit(panel, held_out, unit, monkeypatch):
    written = calls_of(monkeypatch, references, "_draw_text")
    panel.show_frame(resolve(Selection(100, "ava", unit=unit), held_out))
    panel.grab()
    labels = {text for _painter, _box, text, *_look in written}
    for line in lines_of(panel).values():
        figure = f"{unit.of(line.reference.loss):.2f}"
        assert figure in line.tip or line.reference.name == "uniform guess"  # which says ln V
        assert figure in labels


def test_an_infinite_held_out_loss_has_its_label(panel):
    panel.show_frame(frame_of(held_out_run(1, smoothing=0.0)))
    line = lines_of(panel)["held-out names"]
    assert math.isinf(line.reference.loss)
    assert line.is_in_view(panel.chart.plane)


@pytest.mark.parametrize(
    ("height", "apart"),
    [
        (300, references.LABEL_HEIGHT + 4),
        (240, references.LABEL_HEIGHT),
    ],  # of much room, and little
)
def test_labels_of_near_lines_stand_apart(panel, held_out, height, apart):
    panel.resize(580, height)
    panel.show_frame(frame_of(held_out))
    panel.grab()
    middles = sorted(line._middle for line in lines_of(panel).values())
    area = panel.chart.plane.area
    half = references.LABEL_HEIGHT / 2
    assert all(low - high >= apart - 1 for high, low in pairwise(middles))  # in whole pixels
    assert area.top() <= middles[0] - half
    assert middles[-1] + half <= area.bottom()


@pytest.mark.parametrize(("width", "words"), [(1440, "names"), (840, "names"), (400, "")])
def test_what_averages_over_what_stands_below_the_plot(panel, run, width, words):
    panel.resize(width, 368)
    panel.show_frame(frame_of(run))
    panel.grab()
    caption = panel.chart._averages
    text = caption.text(panel.chart.plane)
    assert words in text
    assert ("pairs" in text) == bool(words)
    assert caption.tip == EXPLANATION


def test_the_legend_says_what_averages_over_names(panel, run):
    panel.show_frame(frame_of(run))
    assert "over names" in panel.header.entry(Series.MEAN).toolTip()
    assert "over the pairs" in panel.header.entry(Series.STEPS).toolTip()
