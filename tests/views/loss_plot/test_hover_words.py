"""The line under the mouse leaves the words of the steep part to be read."""

from bigram_gui.core.insight import Insight
from tests.views.frames import frame_of
from tests.views.loss_plot.page import STEPS, hover
from tests.views.pictures import CLIPPED, levels_apart

INSIGHT = Insight(STEPS, level=2.0, noise=0.1, half_step=100, flat_since=None)


def words_of(panel):
    """Return the picture of the words, with a pixel around them."""
    place = panel.chart._band._words.toAlignedRect()
    return panel.chart.grab().toImage().copy(place)


def test_the_words_stay_as_they_are_while_the_mouse_is_over_them(panel, run):
    panel.show_frame(frame_of(run))
    panel.chart.show_insight(INSIGHT)
    without = words_of(panel)
    plane, words = panel.chart.plane, panel.chart._band._words
    for part in (0.1, 0.5, 0.9):
        step = plane.step_at(words.left() + part * words.width())
        hover(panel, run, step)
        assert panel.chart._crosshair.line_x is not None
        assert levels_apart(words_of(panel), without) <= CLIPPED


def test_words_that_come_while_the_mouse_rests_are_to_be_read_too(panel, run):
    panel.show_frame(frame_of(run))
    panel.chart.show_insight(INSIGHT)
    without = words_of(panel)
    step = panel.chart.plane.step_at(panel.chart._band._words.center().x())
    panel.chart.show_insight(None)
    hover(panel, run, step)
    panel.chart.show_insight(INSIGHT)
    assert panel.chart._crosshair.line_x is not None
    assert levels_apart(words_of(panel), without) <= CLIPPED


def test_words_that_move_while_the_mouse_rests_are_to_be_read_too(panel, run):
    panel.show_frame(frame_of(run))
    panel.chart.show_insight(INSIGHT)
    before = panel.size()
    panel.resize(700, 300)
    without = words_of(panel)
    step = panel.chart.plane.step_at(panel.chart._band._words.center().x())
    panel.resize(before)
    hover(panel, run, step)
    panel.resize(700, 300)
    assert levels_apart(words_of(panel), without) <= CLIPPED


def test_the_line_goes_on_above_and_below_the_words(panel, run):
    panel.show_frame(frame_of(run))
    panel.chart.show_insight(INSIGHT)
    before = panel.chart.grab().toImage()
    words = panel.chart._band._words
    hover(panel, run, panel.chart.plane.step_at(words.center().x()))
    x, after = int(panel.chart._crosshair.line_x), panel.chart.grab().toImage()
    for y in (words.top() - 4, panel.chart.plane.area.bottom() + 2):
        assert after.pixelColor(x, int(y)) != before.pixelColor(x, int(y))
