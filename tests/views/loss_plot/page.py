"""A loss panel on a screen, what it tells, and what stands in it."""

from PySide6.QtGui import QAction, QColor

from bigram_gui.core.corpus import Corpus
from bigram_gui.core.curriculum import Order
from bigram_gui.core.frame import facts_of
from bigram_gui.core.prepared import prepare
from bigram_gui.core.run import Run
from bigram_gui.core.status import Phase, TrainingStatus
from bigram_gui.core.training import train
from bigram_gui.views.loss_plot import LossPanel
from tests.views.frames import NAMES, frame_of, theme_of

STEPS = 800
TARGET = 1_000
PAUSED = TrainingStatus(Phase.PAUSED, STEPS, TARGET)
SIZES = [(400, 200), (580, 248), (840, 368), (1440, 555)]


def bare_panel(qtbot, status=PAUSED, action=None):
    """Return a panel on the screen that has no frame yet; the action starts training."""
    panel = LossPanel(action or QAction("&Train"))
    qtbot.addWidget(panel)
    panel.resize(840, 368)
    panel.show_theme(theme_of("dark"))
    panel.show_status(status)
    panel.show()
    qtbot.waitExposed(panel)
    return panel


def shown_panel(qtbot, run, status=PAUSED, action=None):
    """Return a panel on the screen that shows a run, by default in a pause of its training."""
    panel = bare_panel(qtbot, status, action)
    panel.show_frame(frame_of(run))
    return panel


def held_out_run(steps, number=1, smoothing=1.0, share=0.25):
    """Return a run from whose corpus a share of the names is held out."""
    prepared = prepare(Corpus.of_names(list(NAMES)), Order.FILE, held_out_share=share)
    run = Run(number, prepared, smoothing)
    run.history.append(train(run.start(), steps).losses)
    return run


class Heard:
    """What a panel has told so far."""

    def __init__(self, panel):
        self.picked: list[int] = []
        self.hovered: list[int | None] = []
        self.zoomed: list[bool] = []
        self.live = 0
        panel.step_picked.connect(self.picked.append)
        panel.step_hovered.connect(self.hovered.append)
        panel.zoomed_changed.connect(self.zoomed.append)
        panel.live_requested.connect(self._count_live)

    def _count_live(self):
        self.live += 1

    @property
    def anything(self):
        return bool(self.picked or self.hovered or self.zoomed or self.live)


def answer(panel, run):
    """Show the run, and answer picks and hovers as the program does."""
    panel.step_picked.connect(lambda step: panel.show_frame(frame_of(run, step=step)))
    panel.live_requested.connect(lambda: panel.show_frame(frame_of(run)))
    panel.step_hovered.connect(lambda step: hover(panel, run, step))
    panel.show_frame(frame_of(run))


def hover(panel, run, step):
    """Show a step as the one under the mouse, or none."""
    tokens = frame_of(run).score.tokens
    panel.show_hover(None if step is None else facts_of(run, step, tokens))


def told(panel):
    """Return the step whose figures are in the box."""
    return panel.chart.reading.facts.step


def told_briefly(panel):
    """Return the step whose figures are in the small box beside a pinned one."""
    reading = panel.chart._readouts.brief.reading
    return None if reading is None else reading.facts.step


def window(panel):
    return panel.chart.plane.window


def steps_of(panel):
    return (window(panel).first, window(panel).last)


def losses_of(panel):
    return (window(panel).low, window(panel).high)


def colours_in(panel):
    """Return how often each colour occurs in the plot."""
    image, area = panel.chart.grab().toImage(), panel.chart.plane.area.toRect()
    counts: dict[int, int] = {}
    for x in range(area.left(), area.right()):
        for y in range(area.top(), area.bottom()):
            colour = image.pixel(x, y)
            counts[colour] = counts.get(colour, 0) + 1
    return counts


def count_of(colours, colour):
    return colours.get(QColor(colour).rgb(), 0)
