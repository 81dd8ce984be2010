"""The loss panel as a whole: its colours, readout, legend, pill and invitation."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QAction, QColor, QTransform
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from bigram_gui.core.frame import facts_of
from bigram_gui.core.status import Phase, TrainingStatus
from bigram_gui.core.training import train
from bigram_gui.resources_path import resource
from bigram_gui.views.loss_plot import LossPanel
from bigram_gui.views.loss_plot.series import Series
from bigram_gui.views.style import style_sheet
from tests.views.frames import frame_of, theme_of, trained_run
from tests.views.loss_plot.page import FINISHED, LEFT, STEPS, Heard, shown_panel
from tests.views.pictures import levels_apart

Key = Qt.Key


@pytest.fixture(scope="module")
def run():
    return trained_run(steps=STEPS)


@pytest.fixture
def train_action(qapp):
    return QAction("&Train")


@pytest.fixture
def panel(qtbot, train_action, run):
    return shown_panel(qtbot, run, FINISHED, train_action)


@pytest.fixture
def heard(panel):
    return Heard(panel)


def colours_in(panel, area=None):
    """Return how often each colour occurs in the plot."""
    image = panel.chart.grab().toImage()
    area = (area or panel.chart.plane.area).toRect()
    counts: dict[int, int] = {}
    for x in range(area.left(), area.right()):
        for y in range(area.top(), area.bottom()):
            colour = image.pixel(x, y)
            counts[colour] = counts.get(colour, 0) + 1
    return counts


def count_of(colours, colour):
    return colours.get(QColor(colour).rgb(), 0)


def grab_without_figures(panel):
    """Return the plot's colours with nothing of the mouse in it."""
    panel.show_hover(None)
    return colours_in(panel)


def test_showing_never_emits(panel, heard, run):
    panel.show_frame(frame_of(run, step=100))
    panel.show_status(replace(FINISHED, phase=Phase.RUNNING))
    panel.show_hover(facts_of(run, 50, (0, 1)))
    panel.show_hover(None)
    panel.show_theme(theme_of("light"))
    panel.show_frame(frame_of(run, name="vivian"))
    assert not heard.anything


def test_everything_may_be_shown_before_there_is_a_theme_or_a_frame(qtbot, train_action, run):
    panel = LossPanel(train_action)
    qtbot.addWidget(panel)
    panel.show()
    panel.grab()
    panel.show_hover(None)
    panel.show_frame(frame_of(run))
    panel.grab()
    panel.show_theme(theme_of("light"))
    panel.grab()


@pytest.mark.parametrize("name", ["dark", "light"])
def test_the_curves_have_the_themes_colours(panel, run, name):
    colours = theme_of(name).colours
    panel.show_theme(theme_of(name))
    panel.show_frame(frame_of(run, step=100))
    seen = colours_in(panel)
    assert max(seen, key=seen.get) == colours.ground.rgb()
    for colour in (colours.blue, colours.orange, colours.reference, colours.cursor):
        assert count_of(seen, colour) > 50


# Readout -----------------------------------------------------------------------------------


def test_the_readout_follows_the_mouse_and_returns_to_the_viewed_step(panel, run):
    frame = frame_of(run, step=300)
    panel.show_frame(frame)
    assert panel.chart.reading.facts == frame.facts
    hovered = facts_of(run, 700, frame.score.tokens)
    panel.show_hover(hovered)
    assert panel.chart.reading.facts == hovered
    panel.show_hover(None)
    assert panel.chart.reading.facts == frame.facts


@pytest.mark.parametrize("width", [580, 840, 1440])
def test_the_box_never_covers_the_line_that_it_tells_of(panel, run, width):
    panel.resize(width, 368)
    panel.grab()
    tokens = frame_of(run).score.tokens
    for step in range(0, STEPS + 1, 10):
        panel.show_hover(facts_of(run, step, tokens))
        box = panel.chart._readouts.main.box()
        x = panel.chart.plane.x_of(step)
        assert not box.left() < x < box.right(), step
        assert box.left() >= 0
        assert box.right() <= width


def test_figures_change_ten_times_a_second_while_training_runs(panel, qtbot):
    run = trained_run(steps=10)
    state = train(run.start(), 10).end
    panel.show_frame(frame_of(run))
    shown = []
    for _ in range(20):
        chunk = train(state, 1)
        run.history.append(chunk.losses)
        state = chunk.end
        panel.show_frame(frame_of(run))
        shown.append(panel.chart.reading.facts.step)
    assert len(set(shown)) < 20
    qtbot.waitUntil(lambda: panel.chart.reading.facts.step == 30)


# Legend, pill, invitation ------------------------------------------------------------------


@pytest.mark.parametrize(
    ("series", "role"), [(Series.MEAN, "blue"), (Series.NAME, "orange"), (Series.STEPS, "dots")]
)
def test_a_click_on_the_legend_hides_a_curve_and_another_shows_it(panel, run, series, role):
    colour = getattr(theme_of("dark").colours, role)
    entry = panel.header.entry(series)
    panel.show_frame(frame_of(run))
    before = count_of(grab_without_figures(panel), colour)
    assert before > 100
    QTest.mouseClick(entry, LEFT)
    hidden = count_of(grab_without_figures(panel), colour)
    assert hidden < 0.2 * before  # its mark in the readout stays
    QTest.keyClick(entry, Key.Key_Space)
    assert count_of(grab_without_figures(panel), colour) == before


def test_the_legend_names_its_curves(panel, run):
    panel.show_frame(frame_of(run, name="vivian"))
    names = [panel.header.entry(series).accessibleName() for series in Series]
    assert names == ["each step’s loss", "running mean of 50", "“vivian”"]
    assert all(panel.header.entry(series).toolTip() for series in Series)


def test_a_very_long_name_leaves_the_pill_where_it_is(panel, run):
    panel.show_frame(frame_of(run, name="vivian" * 1_500))
    panel.grab()
    assert panel.header.pill.geometry().right() < panel.width()


@pytest.mark.parametrize("width", [400, 580, 840, 1440])
@pytest.mark.parametrize("target", [1_000, 10_000_000])
def test_the_header_fits(panel, run, width, target):
    panel.show_status(replace(FINISHED, target=target))
    panel.resize(width, 300)
    panel.grab()
    pill = panel.header.pill
    assert pill.geometry().right() < width
    assert panel.header.entry(Series.NAME).geometry().right() < pill.x()


@pytest.mark.parametrize("step", [None, 7])
def test_the_pill_is_round_at_both_ends(panel, run, step):
    panel.setStyleSheet(style_sheet(resource("style.qss").read_text("utf-8"), theme_of("dark")))
    panel.show_frame(frame_of(run, step=step))
    image = panel.header.pill.grab().toImage()
    mirrored = image.transformed(QTransform.fromScale(-1, 1))
    end = QRect(0, 0, 3, image.height())
    for upper_or_lower in (QRect(0, 0, 12, 4), QRect(0, image.height() - 4, 12, 4), end):
        assert levels_apart(image.copy(upper_or_lower), mirrored.copy(upper_or_lower)) < 64


def test_the_pill_stays_in_place_whatever_it_says(panel, run):
    panel.show_frame(frame_of(run))
    live = panel.header.pill.geometry()
    panel.show_frame(frame_of(run, step=7))
    assert panel.header.pill.geometry() == live
    assert panel.header.pill.accessibleName() == "Viewing step 7 of 800"


def test_back_to_live(panel, heard, run):
    panel.show_frame(frame_of(run, step=7))
    back = panel.header.pill.findChild(QPushButton)
    QTest.mouseClick(back, LEFT)
    assert heard.live == 1
    panel.show_frame(frame_of(run))
    assert not back.isVisible()


def test_the_untrained_plot_invites_to_train(panel, train_action, run):
    triggered = []
    train_action.triggered.connect(lambda: triggered.append(True))
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
    panel.show_status(FINISHED)
    assert not panel.invitation.isVisible()


def test_the_untrained_plot_has_the_names_loss_on_the_uniform_line(panel):
    panel.show_status(TrainingStatus(Phase.UNTRAINED))
    frame = frame_of(trained_run(steps=0))
    panel.show_frame(frame)
    plane = panel.chart.plane
    y = plane.y_of(frame.run.prepared.bounds.uniform)
    pixel = panel.chart.grab().toImage().pixelColor(int(plane.x_of(0)), int(y))
    assert pixel == theme_of("dark").colours.orange
