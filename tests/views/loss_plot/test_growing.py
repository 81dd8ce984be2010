"""A growing curve: as little as can be is painted anew, and the picture is what it would be."""

import math
from functools import partial

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QEvent
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication

from bigram_gui.core.arrays import FloatArray
from bigram_gui.core.frame import Selection, facts_of, resolve
from bigram_gui.core.levels import Pyramid
from bigram_gui.core.status import Phase, TrainingStatus
from bigram_gui.core.training import train
from bigram_gui.views.loss_plot import LossPanel, chart
from bigram_gui.views.loss_plot import panel as panel_module
from bigram_gui.views.loss_plot.growing_layer import first_change
from bigram_gui.views.loss_plot.grown_columns import GrownColumns
from bigram_gui.views.loss_plot.log_steps import LogSteps
from bigram_gui.views.loss_plot.plane import Window
from bigram_gui.views.loss_plot.step_scale import LinearSteps
from bigram_gui.views.loss_plot.still_picture import StillPicture
from tests.views.frames import theme_of, trained_run
from tests.views.paints import Paints
from tests.views.pictures import CLIPPED, levels_apart

FIRST, MORE, TARGET = 6_000, 300, 10_000  # steps: on one axis, in columns of one width
_NEVER = 1_000_000_000  # milliseconds


class Course:
    """A panel that shows a run which can be made longer."""

    def __init__(self, panel):
        self.panel = panel
        self.run = trained_run(steps=FIRST)
        state = self.run.start()
        self._losses = train(state, TARGET).losses
        self.show()

    def show(self, step=None):
        self.panel.show_frame(resolve(Selection(step, "ava", 1), self.run))
        QApplication.processEvents()

    def grow(self, steps=MORE):
        start = self.run.steps
        self.run.history.append(self._losses[start : start + steps])
        self.show()

    def picture(self):
        self.panel.chart.show_figures()
        QApplication.processEvents()
        return self.panel.chart.grab().toImage()

    def fresh_picture(self):
        QApplication.sendEvent(self.panel.chart, QEvent(QEvent.Type.DevicePixelRatioChange))
        return self.picture()


@pytest.fixture
def course(qtbot, monkeypatch):
    monkeypatch.setattr(chart, "_SLOW_SECONDS", math.inf)  # a slow machine would get thin lines
    for module in (chart, panel_module):  # what waits for its time would come at any moment
        monkeypatch.setattr(module, "_FIGURES_MILLISECONDS", _NEVER)
    monkeypatch.setattr(panel_module, "_INSIGHT_MILLISECONDS", _NEVER)
    panel = LossPanel(QAction("&Train", None))
    qtbot.addWidget(panel)
    panel.resize(840, 368)
    panel.show_theme(theme_of("dark"))
    panel.show_status(TrainingStatus(Phase.RUNNING, FIRST, TARGET))
    panel.show()
    qtbot.waitExposed(panel)
    course = Course(panel)
    course.picture()
    course.grow()  # whatever else was to come with the first frame is there
    return course


@pytest.fixture
def still(monkeypatch):
    """The parts of the kept picture that were painted anew."""
    parts = []
    paint = StillPicture._paint

    def noted(picture, painter, layers, ground, part):
        parts.append(part)
        paint(picture, painter, layers, ground, part)

    monkeypatch.setattr(StillPicture, "_paint", noted)
    return parts


def test_a_frame_is_painted_in_one_go(course):
    paints = Paints(course.panel.chart)
    course.grow()
    assert paints.count == 1
    course.show(step=100)
    assert paints.count == 2


def test_nothing_behind_the_plot_is_painted_with_it(course):
    behind = Paints(course.panel)
    run = course.run
    course.panel.show_hover(facts_of(run, 50, run.prepared.vocabulary.encode("ava")))
    QApplication.processEvents()
    assert behind.count == 0


def test_new_steps_have_only_the_end_of_the_curves_painted(course, still):
    end = course.panel.chart.plane.x_of(course.run.steps)
    course.grow()
    assert len(still) == 1
    assert still[0].left() > end - 20


def test_another_viewed_step_leaves_the_kept_picture_alone(course, still):
    course.show(step=4_000)
    course.show(step=100)
    assert not still


@pytest.mark.parametrize(
    "change",
    [
        lambda panel: None,
        lambda panel: panel.set_log_steps(True),
        lambda panel: panel.set_log_loss(True),
        lambda panel: panel.chart.show_window(Window(5_500.0, 7_500.0, 1.5, 3.5)),
    ],
    ids=["linear", "log steps", "log losses", "zoomed"],
)
def test_what_grew_bit_by_bit_looks_as_if_drawn_at_once(course, change):
    change(course.panel)
    course.picture()
    for steps in (1, 2, 40, 300, 15, 16, 17, 1_000, 1):
        course.grow(steps)
        assert levels_apart(course.picture(), course.fresh_picture()) <= CLIPPED


def test_the_first_change_is_where_rows_begin_to_differ():
    rows = np.array([[1.0, 5.0], [2.0, 6.0], [4.0, 7.0]])
    other = rows.copy()
    other[1, 1] = 0.0
    assert first_change(rows, rows.copy()) is None
    assert first_change(rows, other) == 2.0
    assert first_change(rows[:2], rows) == first_change(rows, rows[:2]) == 4.0
    assert first_change(rows, rows[:0]) == 1.0


@settings(max_examples=60, deadline=None)
@given(
    st.sampled_from([LinearSteps(), LogSteps()]),
    st.integers(20, 700),
    st.integers(0, 2_000),
    st.lists(st.integers(1, 4_000), min_size=2, max_size=8),
)
def test_columns_that_grew_are_those_that_are_found_at_once(scale, columns, first, growths):
    values = np.random.default_rng(0).exponential(size=40_000)
    levels, grown = Pyramid(lambda start, stop: values[start:stop]), GrownColumns()
    size = first + 100
    for growth in growths:
        size += growth
        levels.grow_to(size)
        edges = scale.edges(first + 1, size + 1, columns) - 1
        found, wanted = grown.find(levels, edges), levels.envelope(edges)
        for part in ("edges", "lowest", "highest", "mean", "first"):
            assert np.array_equal(getattr(found, part), getattr(wanted, part))


@pytest.mark.parametrize("scale", [LinearSteps(), LogSteps()])
def test_only_the_end_of_a_curve_that_grew_is_looked_up(scale):
    class Asked(Pyramid):
        def envelope(self, edges):
            columns.append(len(edges) - 1)
            return super().envelope(edges)

    columns: list[int] = []
    levels, grown = Asked(partial(_line, 1.0)), GrownColumns()
    for size in (30_000, 30_100):
        levels.grow_to(size)
        grown.find(levels, scale.edges(1, size + 1, 600) - 1)
    of_all, of_end = columns
    assert of_all > 200
    assert of_end < 20


def test_another_curve_has_columns_of_its_own():
    edges = np.arange(0, 1_001, 4)
    grown = GrownColumns()
    for sign in (1.0, -1.0):
        levels = Pyramid(partial(_line, sign))
        levels.grow_to(1_000)
        assert np.array_equal(grown.find(levels, edges).mean, levels.envelope(edges).mean)


def _line(slope: float, start: int, stop: int) -> FloatArray:
    return slope * np.arange(start, stop, dtype=np.float64)
