"""What the chart tells: readout, what it is compared with, and what the curve says."""

import math

import pytest
from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtTest import QTest

from bigram_gui.core.averages_text import EXPLANATION
from bigram_gui.core.corpus import Corpus
from bigram_gui.core.curriculum import Order
from bigram_gui.core.frame import Selection, facts_of, resolve
from bigram_gui.core.insight import Insight, find_insight, insight_text
from bigram_gui.core.prepared import prepare
from bigram_gui.core.run import Run
from bigram_gui.core.status import Phase, TrainingStatus
from bigram_gui.core.training import train
from bigram_gui.core.units import Unit
from bigram_gui.views.loss_plot import LossPanel
from bigram_gui.views.loss_plot.readout_painter import ReadoutPainter
from bigram_gui.views.loss_plot.series import Series
from tests.views.frames import NAMES, frame_of, theme_of, trained_run
from tests.views.pictures import CLIPPED, levels_apart

Key = Qt.Key
LEFT = Qt.MouseButton.LeftButton
CONTROL = Qt.KeyboardModifier.ControlModifier
STEPS = 800
SIZES = [(400, 200), (580, 248), (840, 368), (1440, 555)]


@pytest.fixture(scope="module")
def run():
    return trained_run(steps=STEPS)


@pytest.fixture(scope="module")
def held_out_run():
    run = Run(1, prepare(Corpus.of_names(list(NAMES)), Order.FILE, held_out_share=0.25))
    run.history.append(train(run.start(), 300).losses)
    return run


@pytest.fixture
def panel(qtbot):
    panel = LossPanel(QAction("&Train", None))
    qtbot.addWidget(panel)
    panel.resize(840, 368)
    panel.show_theme(theme_of("dark"))
    panel.show_status(TrainingStatus(Phase.FINISHED, STEPS, 1_000))
    panel.show()
    qtbot.waitExposed(panel)
    return panel


def counting(function, calls):
    """Return the function, which leaves a trace of each call in ``calls``."""

    def counted(*given):
        calls.append(given)
        return function(*given)

    return counted


def answer(panel, run):
    """Answer picks and hovers as the program does."""
    tokens = frame_of(run).score.tokens

    def hover(step):
        panel.show_hover(None if step is None else facts_of(run, step, tokens))

    panel.step_picked.connect(lambda step: panel.show_frame(frame_of(run, step=step)))
    panel.live_requested.connect(lambda: panel.show_frame(frame_of(run)))
    panel.step_hovered.connect(hover)
    panel.show_frame(frame_of(run))


def at(panel, step, height=0.6):
    plane = panel.chart.plane
    return QPointF(plane.x_of(step), plane.area.top() + height * plane.area.height()).toPoint()


def click(panel, step):
    QTest.mouseClick(panel.chart, LEFT, pos=at(panel, step))


def move(panel, step):
    QTest.mouseMove(panel.chart, at(panel, step))


def told(panel):
    return panel.chart.reading.facts.step


def brief(panel):
    reading = panel.chart._readouts.brief.reading
    return None if reading is None else reading.facts.step


# The box -----------------------------------------------------------------------------------


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("is_log", [False, True])
@pytest.mark.parametrize("unit", list(Unit))
def test_the_box_stays_inside_and_never_covers_its_line(panel, run, size, is_log, unit):
    panel.resize(*size)
    panel.set_log_steps(is_log)
    panel.set_log_loss(is_log)
    frame = frame_of(run, unit=unit)
    panel.show_frame(frame)
    panel.grab()
    plane = panel.chart.plane
    for step in (0, 1, 2, 5, 60, 200, 400, 500, 799, STEPS):
        panel.show_hover(facts_of(run, step, frame.score.tokens))
        box, x = panel.chart._readouts.main.box(), plane.x_of(step)
        assert not box.left() < x < box.right(), step
        assert plane.canvas.contains(box.toRect()), step
        assert box.bottom() <= plane.area.bottom(), step


@pytest.mark.parametrize("unit", list(Unit))
def test_losses_are_told_in_the_unit(panel, run, unit):
    frame = frame_of(run, step=100, unit=unit)
    panel.show_frame(frame)
    reading, facts = panel.chart.reading, frame.facts
    assert reading.loss(facts.loss) == f"{unit.of(facts.loss):.2f}"
    assert f"{unit.of(facts.loss_after):.2f}" in panel.readout_text()
    assert f"{unit.of(facts.running_mean):.2f}" in panel.chart.accessibleDescription()


def test_a_box_that_only_moves_is_not_painted_anew(panel, run, monkeypatch):
    panel.show_frame(frame_of(run, step=300))
    for _ in range(2):  # it is a picture from the second time on
        panel.chart.repaint()
    readout = panel.chart._readouts.main
    painted: list[object] = []
    words = counting(ReadoutPainter._all_lines, painted)
    monkeypatch.setattr(ReadoutPainter, "_all_lines", words)
    window, lefts = panel.chart.plane.window, []
    for shift in range(100, 200, 10):
        panel.chart.show_window(window._replace(first=window.first + shift, last=window.last))
        panel.chart.repaint()
        lefts.append(readout.box().left())
    assert len(set(lefts)) == 10
    assert painted == []


# Pinned ------------------------------------------------------------------------------------


def test_a_click_keeps_the_readout_while_the_mouse_goes_on(panel, run, qtbot):
    answer(panel, run)
    click(panel, 200)
    pinned = told(panel)
    assert pinned == pytest.approx(200, abs=1)
    move(panel, 600)
    qtbot.waitUntil(lambda: brief(panel) is not None)
    assert brief(panel) == pytest.approx(600, abs=1)
    assert told(panel) == pinned
    move(panel, 400)
    qtbot.waitUntil(lambda: brief(panel) == pytest.approx(400, abs=1))
    assert told(panel) == pinned


def test_a_second_click_on_the_step_lets_the_readout_go(panel, run, qtbot):
    answer(panel, run)
    click(panel, 200)
    click(panel, 200)
    move(panel, 500)
    qtbot.waitUntil(lambda: told(panel) == pytest.approx(500, abs=1))
    assert brief(panel) is None


def test_escape_lets_the_readout_go(panel, run, qtbot):
    answer(panel, run)
    click(panel, 200)
    panel.chart.setFocus()
    QTest.keyClick(panel.chart, Key.Key_Escape)
    move(panel, 600)
    qtbot.waitUntil(lambda: told(panel) == pytest.approx(600, abs=1))
    assert brief(panel) is None


def test_a_step_that_was_picked_with_a_key_is_not_pinned(panel, run, qtbot):
    answer(panel, run)
    panel.chart.setFocus()
    QTest.keyClick(panel.chart, Key.Key_PageDown)
    move(panel, 100)
    qtbot.waitUntil(lambda: told(panel) == pytest.approx(100, abs=1))


@pytest.mark.parametrize("step", [0, 200, 700, STEPS])
@pytest.mark.parametrize("size", SIZES[1:])
def test_the_brief_box_covers_neither_its_line_nor_the_edge(panel, run, size, step):
    panel.resize(*size)
    answer(panel, run)
    panel.grab()
    click(panel, 400)
    panel.show_hover(facts_of(run, step, frame_of(run).score.tokens))
    box, plane = panel.chart._readouts.brief.box(), panel.chart.plane
    assert not box.left() < plane.x_of(step) < box.right()
    assert plane.canvas.contains(box.toRect())


def test_a_pinned_box_lies_below_the_marks_of_the_line_under_the_mouse(panel, run):
    answer(panel, run)
    click(panel, 200)
    assert panel.chart._readouts.main.height < panel.chart._crosshair.height
    panel.show_frame(frame_of(run))
    assert panel.chart._readouts.main.height > panel.chart.cursor_line.height


# Copied ------------------------------------------------------------------------------------


def test_ctrl_c_copies_the_readout_and_says_so(panel, run, qtbot):
    panel.show_frame(frame_of(run, step=100))
    panel.chart.setFocus()
    QGuiApplication.clipboard().setText("something else")
    QTest.keyClick(panel.chart, Key.Key_C, CONTROL)
    text = QGuiApplication.clipboard().text()
    assert text == panel.readout_text()
    assert text.startswith("step 100, trained on ")
    assert "after learning it" in text
    assert "running mean of 50: " in text
    assert panel.chart._notice.text == "Copied"
    qtbot.waitUntil(lambda: panel.chart._notice.text == "", timeout=3_000)


def test_what_is_copied_is_what_is_told_under_the_mouse(panel, run):
    frame = frame_of(run, step=100)
    assert panel.readout_text() == ""
    panel.show_frame(frame)
    panel.show_hover(facts_of(run, 300, frame.score.tokens))
    assert panel.readout_text().startswith("step 300, ")


def test_before_training_there_is_something_to_copy_too(panel):
    panel.show_frame(frame_of(trained_run(steps=0)))
    assert panel.readout_text().startswith("step 0, before training\n")


# Compared with -----------------------------------------------------------------------------


def lines_of(panel):
    return {line.reference.name: line for line in panel.chart._references._lines}


def test_the_held_out_line_is_there_only_if_names_are_held_out(panel, run, held_out_run):
    panel.show_frame(frame_of(held_out_run))
    assert "held-out names" in lines_of(panel)
    panel.show_frame(frame_of(run))
    assert list(lines_of(panel)) == ["uniform guess", "letter frequencies", "best bigram"]


def test_the_held_out_line_follows_the_viewed_step(panel, held_out_run):
    heights = []
    for step in (0, 5, 300):
        frame = resolve(Selection(step, "ava"), held_out_run)
        panel.show_frame(frame)
        line = lines_of(panel)["held-out names"]
        assert line.reference.loss == frame.held_out_loss
        assert f"after {step:,} step" in line.tip
        heights.append(panel.chart.plane.y_of(line.reference.loss))
    assert len(set(heights)) == 3
    assert frame.held_out_loss == pytest.approx(
        held_out_run.prepared.held_out.loss(held_out_run.model_after(300))
    )


@pytest.mark.parametrize("unit", list(Unit))
def test_labels_and_tooltips_are_in_the_unit(panel, held_out_run, unit):
    panel.show_frame(resolve(Selection(100, "ava", unit=unit), held_out_run))
    for line in list(lines_of(panel).values())[1:]:
        assert f"{unit.of(line.reference.loss):.2f}" in line.tip
    panel.grab()


def test_an_infinite_held_out_loss_has_its_label(panel):
    run = Run(1, prepare(Corpus.of_names(list(NAMES)), Order.FILE, held_out_share=0.25), 0.0)
    run.history.append(train(run.start(), 1).losses)
    panel.show_frame(frame_of(run))
    line = lines_of(panel)["held-out names"]
    assert math.isinf(line.reference.loss)
    assert line.is_in_view(panel.chart.plane)


@pytest.mark.parametrize(("width", "words"), [(1440, "names"), (840, "names"), (400, "")])
def test_what_averages_over_what_stands_below_the_plot(panel, run, width, words):
    panel.resize(width, 368)
    panel.show_frame(frame_of(run))
    panel.grab()
    caption = panel.chart._averages
    text = caption.text(panel.chart.plane)
    assert words in text
    assert ("pairs" in text) == bool(words)
    assert caption.tip == EXPLANATION


def test_the_legend_says_what_averages_over_names(panel, run):
    panel.show_frame(frame_of(run))
    assert "over names" in panel.header.entry(Series.MEAN).toolTip()
    assert "over the pairs" in panel.header.entry(Series.STEPS).toolTip()


# What the curve says -----------------------------------------------------------------------


def test_the_sentence_stands_under_the_title_and_is_heard(panel, run):
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


def test_while_training_it_is_worked_out_at_most_once_a_second(panel, qtbot, monkeypatch):
    found: list[object] = []
    counted = counting(find_insight, found)
    monkeypatch.setattr("bigram_gui.views.loss_plot.panel.find_insight", counted)
    run = trained_run(steps=300)
    panel.show_status(TrainingStatus(Phase.RUNNING, 300, 1_000))
    panel.show_frame(frame_of(run))
    for _ in range(20):
        run.history.append(run.history.losses(0, 10))
        panel.show_frame(frame_of(run))
    assert len(found) == 1
    qtbot.waitUntil(lambda: len(found) == 2, timeout=3_000)
    for step in range(0, 300, 10):
        panel.show_frame(frame_of(run, step=step))
    assert len(found) == 2


def test_the_steep_part_is_shaded(panel, run):
    panel.show_frame(frame_of(run))
    insight = Insight(steps=STEPS, level=2.0, noise=0.1, half_step=250, flat_since=None)
    panel.grab()
    image = panel.chart.grab().toImage()
    panel.chart.show_insight(insight)
    shaded = panel.chart.grab().toImage()
    plane, band = panel.chart.plane, panel.chart._band
    assert band.band().right() == pytest.approx(plane.x_of(250))
    y = int(plane.area.bottom()) - 40
    changed = [
        x
        for x in range(int(plane.area.left()) + 1, int(plane.area.right()))
        if image.pixelColor(x, y) != shaded.pixelColor(x, y)
    ]
    assert changed[-1] == pytest.approx(plane.x_of(250), abs=2)
    assert len(changed) > 0.8 * (changed[-1] - changed[0])
    assert "by step 250" in band.caption
    assert not band.tip  # it would lie on the figures of the step under the mouse


def test_a_curve_without_a_steep_part_has_no_band(panel, run):
    panel.show_frame(frame_of(run))
    panel.chart.show_insight(None)
    assert panel.chart._band.band() is None
    panel.chart.show_insight(Insight(STEPS, 2.0, 0.1, None, None))
    assert panel.chart._band.band() is None


def test_the_bands_words_give_way_to_the_line_of_the_viewed_step(panel, run):
    panel.show_frame(frame_of(run))
    panel.chart.show_insight(Insight(STEPS, 2.0, 0.1, 100, None))
    shown = panel.chart.grab().toImage()
    beyond = panel.chart._band.pixels
    assert beyond.right() > panel.chart.plane.x_of(100) + 50
    panel.show_frame(frame_of(run, step=120))
    assert panel.chart._band.pixels.right() == pytest.approx(panel.chart.plane.x_of(100), abs=2)
    panel.show_frame(frame_of(run, step=50))
    assert panel.chart._band.pixels == beyond
    panel.show_frame(frame_of(run))
    assert levels_apart(panel.chart.grab().toImage(), shown) <= CLIPPED


def test_a_band_too_narrow_to_be_seen_has_no_words(panel, run):
    panel.show_frame(frame_of(run))
    panel.chart.show_insight(Insight(STEPS, 2.0, 0.1, 2, None))
    assert panel.chart._band.band().width() < 8
    assert panel.chart._band.pixels.width() < 10


def test_the_band_keeps_to_the_view(panel, run):
    panel.show_frame(frame_of(run))
    panel.chart.show_insight(Insight(STEPS, 2.0, 0.1, 100, None))
    window, area = panel.chart.plane.window, panel.chart.plane.area
    panel.chart.show_window(window._replace(first=50.0, last=450.0))
    assert panel.chart._band.band().left() == area.left()
    panel.chart.show_window(window._replace(first=200.0, last=450.0))
    assert panel.chart._band.band() is None


def test_no_line_runs_through_the_figures_of_a_pinned_step(panel, run):
    panel.resize(840, 368)
    answer(panel, run)
    panel.show_frame(frame_of(run))
    click(panel, 100)
    box, plane = panel.chart._readouts.main.box(), panel.chart.plane
    step = plane.step_at(box.center().x() + 40)
    row = box.adjusted(1, 3, -1, -3).toRect()
    before = panel.chart.grab(row).toImage()
    panel.show_hover(facts_of(run, step, frame_of(run).score.tokens))
    assert panel.chart.grab(row).toImage() == before
    below = QRect(round(plane.x_of(step)) - 2, row.bottom() + 20, 4, 20)
    shown = panel.chart.grab(below).toImage()
    panel.show_hover(None)
    assert panel.chart.grab(below).toImage() != shown


def test_no_line_runs_through_the_figures_when_the_view_moves_below_the_mouse(panel, run):
    answer(panel, run)
    panel.show_frame(frame_of(run))
    click(panel, 100)
    panel.show_hover(facts_of(run, 400, frame_of(run).score.tokens))
    panel.chart.show_window(panel.chart.plane.window._replace(first=300.0, last=420.0))
    box, plane = panel.chart._readouts.main.box(), panel.chart.plane
    assert box.left() < plane.x_of(400) < box.right()
    row = box.adjusted(1, 3, -1, -3).toRect()
    shown = panel.chart.grab(row).toImage()
    panel.show_hover(None)
    assert panel.chart.grab(row).toImage() == shown


def test_the_bands_words_are_left_out_where_the_brief_box_would_cover_a_part_of_them(panel, run):
    panel.chart.show_insight(Insight(STEPS, 2.0, 0.1, 78, None))
    answer(panel, run)
    panel.show_frame(frame_of(run))
    click(panel, 300)
    words = panel.chart._band._words
    row = words.adjusted(0, -2, 0, 0).toRect()
    before = panel.chart.grab(row).toImage()
    panel.show_hover(facts_of(run, 200, frame_of(run).score.tokens))
    box = panel.chart._readouts.brief.box()
    assert words.left() + 10 < box.left() < words.right()
    uncovered = row.adjusted(0, 0, -round(words.right() - box.left()) - 3, 0)
    assert panel.chart.grab(uncovered).toImage() != before.copy(
        0, 0, uncovered.width(), uncovered.height()
    )
    panel.show_hover(None)
    assert panel.chart.grab(row).toImage() == before


@pytest.mark.parametrize("size", SIZES[1:])
def test_the_two_boxes_never_lie_on_one_another(panel, run, size):
    panel.resize(*size)
    answer(panel, run)
    panel.grab()
    for pinned in (100, 400, 700):
        panel.show_frame(frame_of(run))
        click(panel, pinned)
        for step in (50, 300, 500, 790):
            panel.show_hover(facts_of(run, step, frame_of(run).score.tokens))
            boxes = panel.chart._readouts.main.box(), panel.chart._readouts.brief.box()
            assert not boxes[0].intersects(boxes[1])
