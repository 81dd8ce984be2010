"""A growing curve: as little as can be is painted anew, and the picture is what it would be."""

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from bigram_gui.core.frame import resolve
from bigram_gui.core.selection import Selection
from bigram_gui.core.status import Phase, TrainingStatus
from bigram_gui.core.training import train
from bigram_gui.views.loss_plot.plane import Window
from bigram_gui.views.loss_plot.still_picture import StillPicture
from tests.views.calls import calls_of
from tests.views.frames import trained_run
from tests.views.loss_plot.page import (
    bare_panel,
    hover,
)
from tests.views.paints import Paints
from tests.views.pictures import CLIPPED, levels_apart

FIRST, MORE, LAST = 6_000, 300, 10_000  # steps: on one axis, in columns of one width


class Course:
    """A panel that shows a run which can be made longer."""

    def __init__(self, panel):
        self.panel = panel
        self.run = trained_run(steps=FIRST)
        self._losses = train(self.run.start(), LAST).losses
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
def course(qtbot, never_slow, no_time_passes):
    course = Course(bare_panel(qtbot, TrainingStatus(Phase.RUNNING, FIRST, LAST)))
    course.picture()
    course.grow()  # whatever else was to come with the first frame is there
    return course


@pytest.fixture
def still(monkeypatch):
    """What was asked of the kept picture: the last thing is a part to be painted anew."""
    return calls_of(monkeypatch, StillPicture, "_paint")


def test_a_frame_is_painted_in_one_go(course):
    paints = Paints(course.panel.chart)
    course.grow()
    assert paints.count == 1
    course.show(step=100)
    assert paints.count == 2


def test_nothing_behind_the_plot_is_painted_with_it(course):
    behind = Paints(course.panel)
    hover(course.panel, course.run, 50)
    QApplication.processEvents()
    assert behind.count == 0


def test_new_steps_have_only_the_end_of_the_curves_painted(course, still):
    end = course.panel.chart.plane.x_of(course.run.steps)
    course.grow()
    ((*_, part),) = still
    assert part.left() > end - 20


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
