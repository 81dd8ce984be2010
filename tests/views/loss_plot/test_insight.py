"""What the curve says, in a sentence."""

from bigram_gui.core.insight import find_insight, insight_text
from bigram_gui.core.status import Phase, TrainingStatus
from bigram_gui.core.training import train
from bigram_gui.views.loss_plot import panel as panel_module
from tests.views.calls import calls_of
from tests.views.frames import frame_of, trained_run
from tests.views.loss_plot.page import (
    STEPS,
    TARGET,
    bare_panel,
)


def test_the_sentence_stands_under_the_title_and_is_heard(qtbot, run):
    panel = bare_panel(qtbot)  # the first frame is described at once
    panel.show_frame(frame_of(run, step=100))
    sentence = insight_text(find_insight(run.history), STEPS)
    assert panel.insight_line.toolTip() == sentence
    assert panel.insight_line.isVisible()
    for heard in (panel.accessibleDescription(), panel.chart.accessibleDescription()):
        assert heard.startswith(sentence)
        assert "Step 100, trained on" in heard


def test_a_small_panel_has_the_sentence_in_its_tooltip(panel, run):
    panel.resize(580, 248)
    panel.show_frame(frame_of(run))
    assert not panel.insight_line.isVisible()
    sentence = insight_text(find_insight(run.history), STEPS)
    assert panel.header._title.toolTip() == sentence
    assert sentence in panel.accessibleDescription()


def test_what_the_first_steps_say_is_told_at_once(panel):
    fresh = trained_run(steps=0)
    panel.show_frame(frame_of(fresh))
    fresh.history.append(train(fresh.start(), STEPS).losses)
    panel.show_frame(frame_of(fresh))
    sentence = insight_text(find_insight(fresh.history), STEPS)
    assert panel.insight_line.toolTip() == sentence


def test_what_all_steps_say_is_told_as_soon_as_training_stops(panel):
    run, running = trained_run(steps=300), TrainingStatus(Phase.RUNNING, 300, 1_000)
    panel.show_status(running)
    panel.show_frame(frame_of(run))
    for first in (0, 100):  # the last frame comes before or after the end is told
        run.history.append(run.history.losses(first, first + 100))
        panel.show_frame(frame_of(run))
        assert panel.insight_line.toolTip() != insight_text(find_insight(run.history), run.steps)
        panel.show_status(TrainingStatus(Phase.FINISHED, run.steps, run.steps))
        assert panel.insight_line.toolTip() == insight_text(find_insight(run.history), run.steps)
        run.history.append(run.history.losses(0, 10))
        panel.show_frame(frame_of(run))
        assert panel.insight_line.toolTip() == insight_text(find_insight(run.history), run.steps)
        panel.show_status(running)


def grow(panel, run):
    """Let training go on for 20 frames of 10 steps."""
    panel.show_status(TrainingStatus(Phase.RUNNING, run.steps, TARGET))
    panel.show_frame(frame_of(run))
    for _ in range(20):
        run.history.append(run.history.losses(0, 10))
        panel.show_frame(frame_of(run))


def test_while_training_it_is_worked_out_when_its_time_has_come(no_time_passes, panel, monkeypatch):
    found = calls_of(monkeypatch, panel_module, "find_insight")
    grow(panel, trained_run(steps=300))
    assert len(found) == 1


def test_what_waited_for_its_time_is_told(monkeypatch, qtbot):
    monkeypatch.setattr(panel_module, "_INSIGHT_MILLISECONDS", 1)
    panel, run = bare_panel(qtbot), trained_run(steps=300)
    grow(panel, run)
    sentence = insight_text(find_insight(run.history), run.steps)
    qtbot.waitUntil(lambda: panel.insight_line.toolTip() == sentence)


def test_another_viewed_step_has_nothing_worked_out(panel, run, monkeypatch):
    panel.show_frame(frame_of(run))
    found = calls_of(monkeypatch, panel_module, "find_insight")
    for step in range(0, 300, 10):
        panel.show_frame(frame_of(run, step=step))
    assert found == []
