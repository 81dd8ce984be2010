"""What the plot says before anything is learned, as it stands on the screen."""

import pytest
from PySide6.QtWidgets import QApplication

from bigram_gui.core.status import Phase, TrainingStatus
from tests.views.frames import frame_of, trained_run
from tests.views.loss_plot.page import shown_panel

UNTRAINED = TrainingStatus(Phase.UNTRAINED, 0, 1_000)


@pytest.fixture
def panel(qtbot):
    panel = shown_panel(qtbot, trained_run(steps=0), UNTRAINED)
    panel.resize(840, 480)  # where a line of the plot is as high as the sentence
    QApplication.processEvents()
    return panel


def on_screen(panel):
    """Return what is on the screen, which may be older than what would be painted now."""
    QApplication.processEvents()
    return panel.screen().grabWindow(panel.winId()).toImage()


def test_a_longer_sentence_has_the_lines_of_the_plot_end_before_it(panel):
    before = on_screen(panel)
    panel.show_frame(frame_of(trained_run(steps=0, smoothing=0.0)))
    longer = on_screen(panel)
    assert longer != before
    panel.invitation.update()
    assert longer == on_screen(panel)
