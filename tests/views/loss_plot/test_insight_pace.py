"""While training runs fast, the sentence of the curve keeps to its order of magnitude."""

from bigram_gui.core.insight import find_insight, insight_text
from bigram_gui.core.status import Phase, TrainingStatus
from bigram_gui.core.training import train
from tests.views.frames import frame_of, trained_run
from tests.views.loss_plot.page import bare_panel


def test_the_sentence_is_never_of_a_quarter_of_the_steps(no_time_passes, qtbot):
    panel, run = bare_panel(qtbot), trained_run(steps=0)
    panel.show_frame(frame_of(run))
    panel.show_status(TrainingStatus(Phase.RUNNING, 0, 10_000))
    state, told = run.start(), []
    for steps in (3, 9, 20, 60, 300, 400, 1_000):
        chunk = train(state, steps - state.step)
        state = chunk.end
        run.history.append(chunk.losses)
        panel.show_frame(frame_of(run))
        told.append(panel.insight_line.toolTip())
    assert told[0] == told[1] == "3 steps so far: too few to tell more than chance."
    assert told[2] == told[3] == "20 steps so far: too few to tell more than chance."
    assert told[4] == told[5] != told[3]
    assert told[6] == told[4]
    chunk = train(state, 1_000)
    run.history.append(chunk.losses)
    panel.show_frame(frame_of(run))
    assert panel.insight_line.toolTip() == insight_text(find_insight(run.history), run.steps)
