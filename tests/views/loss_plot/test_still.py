"""The kept picture of what seldom changes: painted anew when it must be, and only then."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip

from bigram_gui.core.frame import resolve
from bigram_gui.core.insight import Insight
from bigram_gui.core.kept import KeptRun
from bigram_gui.core.selection import Selection
from bigram_gui.core.status import Phase, TrainingStatus
from bigram_gui.core.training import train
from bigram_gui.core.units import Unit
from bigram_gui.views.loss_plot.dots import Dots
from bigram_gui.views.loss_plot.plane import Window
from bigram_gui.views.loss_plot.series import Series
from tests.views.calls import calls_of
from tests.views.frames import theme_of
from tests.views.loss_plot.page import bare_panel, held_out_run, hover
from tests.views.pictures import CLIPPED, levels_apart

STEPS = 300


@pytest.fixture
def run():
    """A run of its own for each test: some let it grow."""
    return held_out_run(STEPS)


@pytest.fixture
def panel(qtbot, run, never_slow):
    panel = bare_panel(qtbot, TrainingStatus(Phase.FINISHED, STEPS, STEPS))
    kept = (KeptRun(held_out_run(200, number=7), 0),)
    panel.show_frame(resolve(Selection(100, "ava", 1), run, kept))
    QApplication.processEvents()
    return panel


@pytest.fixture
def paints(monkeypatch):
    """One entry for each time that the dots were painted."""
    return calls_of(monkeypatch, Dots, "draw")


def picture(panel):
    QApplication.processEvents()
    return panel.chart.grab().toImage()


def paint_all_anew(panel):
    QApplication.sendEvent(panel.chart, QEvent(QEvent.Type.DevicePixelRatioChange))


def grow(panel):
    run = panel.chart.frame_shown.run
    run.history.append(train(run.start(), 2 * STEPS).losses[STEPS:])
    panel.show_frame(resolve(Selection(None, "ava", 1), run, panel.chart.frame_shown.kept))


def select(panel, **changes):
    frame = panel.chart.frame_shown
    selection = replace(Selection(frame.step, frame.name, 1), **changes)
    panel.show_frame(resolve(selection, frame.run, frame.kept))


def zoom(panel):
    window = panel.chart.plane.window
    panel.chart.show_window(window._replace(first=50.0, last=150.0, low=1.5))


def drop_kept(panel):
    panel.show_frame(resolve(Selection(100, "ava", 1), panel.chart.frame_shown.run))


def no_held_out(panel):
    panel.show_frame(resolve(Selection(100, "ava", 1), held_out_run(STEPS, 2, share=0.0)))


CHANGES = {
    "theme": lambda panel: panel.show_theme(theme_of("light")),
    "size": lambda panel: panel.resize(700, 300),
    "new steps": grow,
    "another name": lambda panel: select(panel, name="vivian"),
    "another unit": lambda panel: select(panel, unit=Unit.BITS),
    "another viewed step, which the held-out line follows": lambda panel: select(panel, step=5),
    "zoom": zoom,
    "log steps": lambda panel: panel.set_log_steps(True),
    "log losses": lambda panel: panel.set_log_loss(True),
    "a hidden curve": lambda panel: panel.chart.show_hidden(frozenset({Series.MEAN})),
    "hidden dots": lambda panel: panel.chart.show_hidden(frozenset({Series.STEPS})),
    "a hidden run": lambda panel: panel.chart.show_hidden_runs(frozenset({7})),
    "no kept run": drop_kept,
    "fewer references": no_held_out,
    "a steep part": lambda panel: panel.chart.show_insight(Insight(STEPS, 2.0, 0.1, 120, None)),
    "thin lines": lambda panel: panel.chart._curves.thin(),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_the_kept_picture_is_what_a_fresh_one_would_be(panel, change):
    before = picture(panel)
    change(panel)
    kept = picture(panel)
    paint_all_anew(panel)
    fresh = picture(panel)
    assert levels_apart(kept, fresh) <= CLIPPED
    assert kept != before


def test_the_kept_picture_is_dropped_with_another_pixel_ratio(panel, paints):
    paint_all_anew(panel)
    picture(panel)
    assert paints


def test_what_moves_with_the_mouse_leaves_the_kept_picture_as_it_is(panel, run, paints):
    picture(panel)
    before = picture(panel)  # once more: laying out takes a second pass of the event loop
    paints.clear()
    for step in (20, 150, 290):
        hover(panel, run, step)
        assert picture(panel) != before
    assert not paints


def test_labels_come_back_when_nothing_covers_them_any_more(panel, qtbot, run):
    """Only those that come or go are painted anew, and the others must stay as they are."""
    before = picture(panel)
    for step in (0, 40, 160, 300):
        hover(panel, run, step)
        select(panel, step=step)
        picture(panel)
    panel.show_hover(None)
    select(panel, step=100)
    assert levels_apart(picture(panel), before) <= CLIPPED


def test_the_viewed_step_moves_over_the_kept_picture(panel, paints):
    no_held_out(panel)
    picture(panel)
    paints.clear()
    QTest.keyClick(panel.chart, Qt.Key.Key_Left)
    select(panel, step=60)
    picture(panel)
    assert not paints


def test_a_reference_still_explains_itself_under_the_mouse(panel):
    plane, chart = panel.chart.plane, panel.chart
    uniform = panel.chart.frame_shown.run.prepared.bounds.uniform
    at = QPointF(plane.area.center().x(), plane.y_of(uniform)).toPoint()
    QApplication.sendEvent(chart, QHelpEvent(QEvent.Type.ToolTip, at, chart.mapToGlobal(at)))
    assert f"{uniform:.2f} nats" in QToolTip.text()


def test_lines_end_at_the_edge_of_the_plot(panel):
    window = panel.chart.plane.window
    panel.chart.show_window(Window(100.0, 110.0, window.low, window.high))
    image, area = picture(panel), panel.chart.plane.area
    ground = theme_of("dark").colours.ground
    row = range(int(area.top()) + 40, int(area.bottom()) - 10)
    assert all(image.pixelColor(int(area.left()) - 6, y) == ground for y in row)
