"""The loss panel as a whole: its colours, its figures, and the invitation."""

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from bigram_gui.core.frame import facts_of
from bigram_gui.core.status import Phase, TrainingStatus
from bigram_gui.core.training import train
from bigram_gui.views.loss_plot import LossPanel
from tests.views.frames import frame_of, theme_of, trained_run
from tests.views.loss_plot.gestures import LEFT
from tests.views.loss_plot.page import PAUSED, bare_panel, colours_in, count_of, told


def test_showing_never_emits(panel, heard, run):
    panel.show_frame(frame_of(run, step=100))
    panel.show_status(replace(PAUSED, phase=Phase.RUNNING))
    panel.show_hover(facts_of(run, 50, (0, 1)))
    panel.show_hover(None)
    panel.show_theme(theme_of("light"))
    panel.show_frame(frame_of(run, name="vivian"))
    assert not heard.anything


def test_everything_may_be_shown_before_there_is_a_theme_or_a_frame(qtbot, panel, run):
    bare = LossPanel(QAction("&Train"))
    qtbot.addWidget(bare)
    bare.resize(panel.size())
    bare.show()
    bare.grab()
    bare.show_hover(None)
    bare.show_status(PAUSED)
    bare.show_frame(frame_of(run))
    bare.grab()
    bare.show_theme(theme_of("dark"))
    assert bare.chart.grab().toImage() == panel.chart.grab().toImage()


@pytest.mark.parametrize("name", ["dark", "light"])
def test_the_curves_have_the_themes_colours(panel, run, name):
    colours = theme_of(name).colours
    panel.show_theme(theme_of(name))
    panel.show_frame(frame_of(run, step=100))
    seen = colours_in(panel)
    assert max(seen, key=seen.get) == colours.ground.rgb()
    for colour in (colours.blue, colours.orange, colours.reference, colours.cursor):
        assert count_of(seen, colour) > 50


def test_the_readout_follows_the_mouse_and_returns_to_the_viewed_step(panel, run):
    frame = frame_of(run, step=300)
    panel.show_frame(frame)
    assert panel.chart.reading.facts == frame.facts
    hovered = facts_of(run, 700, frame.score.tokens)
    panel.show_hover(hovered)
    assert panel.chart.reading.facts == hovered
    panel.show_hover(None)
    assert panel.chart.reading.facts == frame.facts


def train_on(panel):
    """Train for 20 frames of one step each, from step 10 on."""
    run = trained_run(steps=10)
    later = train(run.start(), 30).losses[10:]
    panel.show_frame(frame_of(run))
    for loss in later:
        run.history.append(np.array([loss]))
        panel.show_frame(frame_of(run))


def test_figures_wait_for_their_time_while_training_runs(no_time_passes, panel):
    train_on(panel)
    assert told(panel) == 10


def test_the_newest_figures_are_told_in_the_end(panel, qtbot):
    train_on(panel)
    qtbot.waitUntil(lambda: told(panel) == 30)


def test_the_untrained_plot_invites_to_train(qtbot, run):
    triggered: list[bool] = []
    action = QAction("&Train")
    action.triggered.connect(lambda: triggered.append(True))
    panel = bare_panel(qtbot, action=action)
    panel.show_status(TrainingStatus(Phase.UNTRAINED))
    panel.show_frame(frame_of(trained_run(steps=0)))
    assert panel.invitation.isVisible()
    button = panel.invitation.findChild(QPushButton)
    assert button.text() == "Train"
    assert button.height() == 40
    QTest.mouseClick(button, LEFT)
    assert len(triggered) == 1
    panel.show_status(TrainingStatus(Phase.RUNNING))
    assert not panel.invitation.isVisible()
    panel.show_frame(frame_of(run, step=0))
    panel.show_status(PAUSED)
    assert not panel.invitation.isVisible()


def test_the_untrained_plot_has_the_names_loss_on_the_uniform_line(panel):
    panel.show_status(TrainingStatus(Phase.UNTRAINED))
    frame = frame_of(trained_run(steps=0))
    panel.show_frame(frame)
    plane = panel.chart.plane
    y = plane.y_of(frame.run.prepared.bounds.uniform)
    pixel = panel.chart.grab().toImage().pixelColor(int(plane.x_of(0)), int(y))
    assert pixel == theme_of("dark").colours.orange
