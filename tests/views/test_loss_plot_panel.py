"""The loss curve with a real mouse and a real keyboard."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAction, QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from bigram_gui.core.frame import facts_of
from bigram_gui.core.status import Phase, TrainingStatus
from bigram_gui.core.training import train
from bigram_gui.views.loss_plot import LossPanel
from bigram_gui.views.loss_plot.points import NameCurve
from bigram_gui.views.loss_plot.series import Series
from tests.views.frames import frame_of, theme_of, trained_run

Key = Qt.Key
LEFT = Qt.MouseButton.LeftButton
STEPS = 800
FINISHED = TrainingStatus(Phase.FINISHED, STEPS, 1_000)


@pytest.fixture(scope="module")
def run():
    return trained_run(steps=STEPS)


@pytest.fixture
def train_action(qapp):
    return QAction("&Train")


@pytest.fixture
def panel(qtbot, train_action, run):
    panel = LossPanel(train_action)
    qtbot.addWidget(panel)
    panel.resize(840, 368)
    panel.show_theme(theme_of("dark"))
    panel.show_status(FINISHED)
    panel.show()
    qtbot.waitExposed(panel)
    panel.show_frame(frame_of(run))
    return panel


class Heard:
    """What a panel has told so far."""

    def __init__(self, panel):
        self.picked: list[int] = []
        self.hovered: list[int | None] = []
        self.live = 0
        panel.step_picked.connect(self.picked.append)
        panel.step_hovered.connect(self.hovered.append)
        panel.live_requested.connect(self._count_live)

    def _count_live(self):
        self.live += 1

    @property
    def anything(self):
        return bool(self.picked or self.hovered or self.live)


@pytest.fixture
def heard(panel):
    return Heard(panel)


def at(panel, step, height=0.6):
    """Return the point of the chart over a step, at a part of the plot's height."""
    plane = panel.chart.plane
    y = plane.area.top() + height * plane.area.height()
    return QPointF(plane.x_of(step), y).toPoint()


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


# The mouse ---------------------------------------------------------------------------------


@pytest.mark.parametrize("step", [0, 1, 123, STEPS])
def test_a_click_picks_the_step_under_it(panel, heard, step):
    QTest.mouseClick(panel.chart, LEFT, pos=at(panel, step))
    assert len(heard.picked) == 1
    assert abs(heard.picked[0] - step) <= 1  # a pixel is a step and a half wide


def test_a_click_right_of_the_newest_step_picks_it(panel, heard):
    QTest.mouseClick(panel.chart, LEFT, pos=at(panel, 950))
    assert heard.picked == [STEPS]


def test_other_buttons_and_presses_that_move_pick_nothing(panel, heard):
    chart = panel.chart
    QTest.mouseClick(chart, Qt.MouseButton.RightButton, pos=at(panel, 300))
    QTest.mousePress(chart, LEFT, pos=at(panel, 300))
    QTest.mouseMove(chart, at(panel, 500))
    QTest.mouseRelease(chart, LEFT, pos=at(panel, 500))
    assert heard.picked == []


def test_a_click_beside_the_plot_picks_nothing(panel, heard):
    QTest.mouseClick(panel.chart, LEFT, pos=QPoint(800, 150))
    QTest.mouseClick(panel.chart, LEFT, pos=QPoint(10, 150))
    assert heard.picked == []


@pytest.mark.parametrize("step", [None, 200])
def test_the_tag_is_dragged_and_does_not_jump(panel, heard, run, qtbot, step):
    panel.show_frame(frame_of(run, step=step))
    start = STEPS if step is None else step
    chart = panel.chart
    tag = panel.chart.cursor_line.tag().center().toPoint()
    QTest.mousePress(chart, LEFT, pos=tag + QPoint(5, 0))
    assert heard.picked == []
    there = tag + QPoint(at(panel, 400).x() - at(panel, start).x() + 5, 40)
    QTest.mouseMove(chart, there)
    qtbot.waitUntil(lambda: bool(heard.picked))
    QTest.mouseRelease(chart, LEFT, pos=there)
    assert abs(heard.picked[-1] - 400) <= 2


def test_a_drag_ends_at_the_ends_of_the_run(panel, heard, run):
    panel.show_frame(frame_of(run, step=200))
    chart = panel.chart
    for far, expected in ((QPoint(-500, 300), 0), (QPoint(2_000, 300), STEPS)):
        QTest.mousePress(chart, LEFT, pos=panel.chart.cursor_line.tag().center().toPoint())
        QTest.mouseRelease(chart, LEFT, pos=far)
        assert heard.picked[-1] == expected


def test_the_line_of_the_viewed_step_can_be_dragged_too(panel, heard, run):
    panel.show_frame(frame_of(run, step=200))
    chart = panel.chart
    QTest.mousePress(chart, LEFT, pos=at(panel, 200))
    QTest.mouseRelease(chart, LEFT, pos=at(panel, 600))
    assert abs(heard.picked[-1] - 600) <= 2


def test_the_axis_is_a_ruler(panel, heard):
    chart = panel.chart
    below = int(panel.chart.plane.area.bottom()) + 12
    QTest.mousePress(chart, LEFT, pos=QPoint(at(panel, 300).x(), below))
    assert abs(heard.picked[-1] - 300) <= 1
    QTest.mouseRelease(chart, LEFT, pos=QPoint(at(panel, 350).x(), below))
    assert abs(heard.picked[-1] - 350) <= 1


def test_the_mouse_shows_a_hand_where_something_can_be_dragged(panel, run):
    panel.show_frame(frame_of(run, step=200))
    chart = panel.chart
    QTest.mouseMove(chart, at(panel, 500))
    assert chart.cursor().shape() is Qt.CursorShape.ArrowCursor
    tag = panel.chart.cursor_line.tag().center().toPoint()
    QTest.mouseMove(chart, tag)
    assert chart.cursor().shape() is Qt.CursorShape.OpenHandCursor
    QTest.mousePress(chart, LEFT, pos=tag)
    assert chart.cursor().shape() is Qt.CursorShape.ClosedHandCursor
    QTest.mouseRelease(chart, LEFT, pos=tag)


def test_hovering_tells_the_nearest_step_and_never_loses_the_last(panel, heard, qtbot):
    chart = panel.chart
    for step in range(100, 300, 5):
        QTest.mouseMove(chart, at(panel, step))
    qtbot.waitUntil(lambda: bool(heard.hovered) and abs(heard.hovered[-1] - 295) <= 1)
    assert len(heard.hovered) < 40  # one a frame of the screen, not one a move


def test_after_a_reset_the_same_step_can_be_pointed_at_again(panel, heard, qtbot):
    QTest.mouseMove(panel.chart, at(panel, 100))
    qtbot.waitUntil(lambda: bool(heard.hovered))
    step = heard.hovered[-1]
    panel.show_hover(None)  # the hover was about the run that is over
    panel.show_frame(frame_of(trained_run(steps=STEPS)))
    QTest.mouseMove(panel.chart, at(panel, 100) + QPoint(0, 20))
    qtbot.waitUntil(lambda: heard.hovered == [step, step])


def test_leaving_the_plot_ends_the_hover(panel, heard, qtbot):
    chart = panel.chart
    QTest.mouseMove(chart, at(panel, 100))
    qtbot.waitUntil(lambda: bool(heard.hovered))
    QTest.mouseMove(chart, QPoint(830, 20))  # in the margin
    qtbot.waitUntil(lambda: heard.hovered[-1] is None)
    QTest.mouseMove(chart, at(panel, 100))
    qtbot.waitUntil(lambda: heard.hovered[-1] is not None)
    QTest.mouseMove(panel.header, QPoint(500, 3))
    qtbot.waitUntil(lambda: heard.hovered[-1] is None)


def test_nothing_can_be_picked_before_training(panel, heard, qtbot):
    panel.show_frame(frame_of(trained_run(steps=0)))
    panel.chart.setFocus()
    QTest.mouseClick(panel.chart, LEFT, pos=at(panel, 300, height=0.95))
    QTest.mouseMove(panel.chart, at(panel, 300, height=0.95))
    QTest.keyClick(panel.chart, Key.Key_Right)
    qtbot.wait(0)
    assert not heard.anything


# The keyboard ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("key", "modifier", "step"),
    [
        (Key.Key_Left, Qt.KeyboardModifier.NoModifier, 299),
        (Key.Key_Right, Qt.KeyboardModifier.NoModifier, 301),
        (Key.Key_Left, Qt.KeyboardModifier.ShiftModifier, 290),
        (Key.Key_Right, Qt.KeyboardModifier.ShiftModifier, 310),
        (Key.Key_PageUp, Qt.KeyboardModifier.NoModifier, 400),
        (Key.Key_PageDown, Qt.KeyboardModifier.NoModifier, 200),
        (Key.Key_Home, Qt.KeyboardModifier.NoModifier, 0),
        (Key.Key_End, Qt.KeyboardModifier.NoModifier, STEPS),
    ],
)
def test_keys_move_the_viewed_step(panel, heard, run, key, modifier, step):
    panel.show_frame(frame_of(run, step=300))
    panel.chart.setFocus()
    QTest.keyClick(panel.chart, key, modifier)
    assert heard.picked == [step]


def test_keys_stop_at_the_ends(panel, heard, run):
    panel.chart.setFocus()
    QTest.keyClick(panel.chart, Key.Key_PageUp)
    panel.show_frame(frame_of(run, step=3))
    QTest.keyClick(panel.chart, Key.Key_PageDown)
    assert heard.picked == [STEPS, 0]


def test_keys_add_up_before_a_frame_answers_them(panel, heard, run):
    panel.show_frame(frame_of(run, step=300))
    panel.chart.setFocus()
    for _ in range(3):
        QTest.keyClick(panel.chart, Key.Key_Right)
    assert heard.picked == [301, 302, 303]


def test_escape_goes_live(panel, heard, run):
    panel.show_frame(frame_of(run, step=300))
    panel.chart.setFocus()
    QTest.keyClick(panel.chart, Key.Key_Escape)
    assert heard.live == 1
    assert heard.picked == []


def test_the_plot_shows_that_it_has_the_keyboard(panel, run):
    panel.show_frame(frame_of(run))
    corner = panel.chart.grab().toImage().pixelColor(0, 0)
    panel.activateWindow()
    panel.chart.setFocus(Qt.FocusReason.TabFocusReason)
    assert panel.chart.grab().toImage().pixelColor(0, 0) == theme_of("dark").colours.blue
    panel.chart.clearFocus()
    assert panel.chart.grab().toImage().pixelColor(0, 0) == corner


def test_a_screen_reader_gets_the_figures(panel, run, qtbot):
    panel.show_frame(frame_of(run, step=300))
    assert panel.chart.accessibleName() == "Loss curve"
    qtbot.waitUntil(lambda: "Step 300, trained on" in panel.chart.accessibleDescription())


def test_of_steps_that_pass_at_once_a_screen_reader_gets_the_last(panel, run, qtbot):
    for step in (300, 310, 320):
        panel.show_frame(frame_of(run, step=step))
    described = panel.chart.accessibleDescription
    qtbot.waitUntil(lambda: "Step 320, trained on" in described())
    qtbot.waitUntil(lambda: panel.accessibleDescription() == described())


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


# What is drawn, and when -------------------------------------------------------------------


@pytest.fixture
def drawings(monkeypatch):
    """Keep the stretches over which the typed name's curve was worked out."""
    drawn = []
    original = NameCurve.points

    def noting(self, stretch):
        drawn.append(stretch)
        return original(self, stretch)

    monkeypatch.setattr(NameCurve, "points", noting)
    return drawn


def test_moving_the_viewed_step_draws_no_curve_anew(panel, run, drawings):
    panel.show_frame(frame_of(run))
    drawings.clear()
    for step in range(0, 300, 10):
        panel.show_frame(frame_of(run, step=step))
    assert drawings == []


def test_another_name_another_run_and_new_steps_are_drawn(panel, run, drawings):
    panel.show_frame(frame_of(run, name="nadia"))
    assert len(drawings) == 1
    panel.show_frame(frame_of(trained_run(steps=STEPS), name="nadia"))
    assert len(drawings) == 2
    grown = trained_run(steps=STEPS)
    panel.show_frame(frame_of(grown, name="nadia"))
    grown.history.append(train(train(grown.start(), STEPS).end, 5).losses)
    panel.show_frame(frame_of(grown, name="nadia"))
    assert len(drawings) == 4


def test_the_axes_stand_still_while_the_curve_grows_into_them(panel):
    run = trained_run(steps=100)
    state = train(run.start(), 100).end
    panel.show_frame(frame_of(run))
    windows = set()
    for _ in range(80):
        chunk = train(state, 10)
        run.history.append(chunk.losses)
        state = chunk.end
        panel.show_frame(frame_of(run))
        windows.add(panel.chart.plane.window)
    assert len(windows) <= 3


@pytest.mark.parametrize("name", ["ava", "ddd"])
@pytest.mark.parametrize("step", [None, 0, 3])
def test_infinite_losses_are_drawn_at_the_upper_edge(panel, name, step):
    run = trained_run(steps=60, smoothing=0.0)
    frame = frame_of(run, name=name, step=step)
    panel.show_frame(frame)
    panel.show_hover(facts_of(run, 1, frame.score.tokens))
    panel.grab()
    assert panel.chart.plane.y_of(float("inf")) == panel.chart.plane.area.top()


def test_a_tooltip_explains_each_reference_line(panel, run):
    plane, bounds = panel.chart.plane, run.prepared.bounds
    for loss in (bounds.uniform, bounds.unigram, bounds.best_bigram):
        there = QPointF(plane.x_of(900), plane.y_of(loss))
        assert f"{loss:.2f} nats" in panel.chart.tip_at(there)


@pytest.mark.parametrize("size", [(400, 200), (580, 248), (1440, 555), (840, 368)])
def test_it_may_have_any_size(panel, run, size):
    panel.show_frame(frame_of(run, step=300))
    panel.resize(*size)
    panel.grab()
    assert (panel.width(), panel.height()) == size
    assert panel.chart.plane.area.right() == size[0] - 128
