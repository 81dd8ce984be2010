"""Watching a name being written: each draw shown, told, taken back, and played."""

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from bigram_gui.core.frame import Selection, resolve
from bigram_gui.core.sampling import Sampler
from bigram_gui.core.units import Unit
from bigram_gui.views.samples import SamplesPanel
from bigram_gui.views.samples.draw_painting import wide_stretches
from tests.views.frames import theme_of, trained_run

KEY = Qt.Key
LEFT = Qt.MouseButton.LeftButton
NONE = Qt.KeyboardModifier.NoModifier
NEVER_MS = 10_000_000


@pytest.fixture(scope="module")
def run():
    return trained_run(steps=800)


def frame(run, step=None, unit=Unit.NATS):
    return resolve(Selection(step, run.prepared.corpus.name(0), 0, unit=unit), run)


def shown_panel(qtbot, run, draw_ms=NEVER_MS):
    widget = SamplesPanel(draw_ms=draw_ms)
    qtbot.addWidget(widget)
    widget.show_theme(theme_of("dark"))
    widget.resize(824, 330)
    widget.show_frame(frame(run))
    with qtbot.waitActive(widget):
        widget.show()
    return widget


@pytest.fixture
def panel(qtbot, run):
    """The page while it writes the third name, and stands still."""
    widget = shown_panel(qtbot, run)
    widget._grid.make_current(2)
    QTest.mouseClick(widget._controls.watch, LEFT)
    widget._writing.stop()
    widget._writing._chart.setFocus()
    return widget


@pytest.fixture
def sample(run):
    sampler = Sampler(run.model_after(800), run.prepared.vocabulary.characters, 42)
    return sampler.sample(2)


def press(panel, key):
    QTest.keyClick(panel._writing._chart, key)


def drawn(panel):
    return panel._writing.writing.drawn


def heard(panel):
    text = panel._headline.text
    return text.replace("\u2068", "").replace("\u2069", "")


def chips(panel):
    return panel._writing._chips.accessibleName().removeprefix("Written so far: ").split(", ")


def test_it_is_written_token_by_token_with_keys(panel, sample, run):
    labels = run.prepared.vocabulary.labels
    assert chips(panel) == ["BOS"]
    assert heard(panel).startswith("A name begins after BOS")
    for number, draw in enumerate(sample.draws, start=1):
        press(panel, KEY.Key_Right)
        assert drawn(panel) == number
        assert chips(panel) == [labels[token] for token in sample.tokens[: number + 1]]
        described = panel._writing._chart.accessibleDescription()
        assert f"u = {draw.random:.3f}, {labels[draw.next]} with probability" in described
        if number < len(sample.draws):
            assert heard(panel).startswith(f"After {labels[draw.current]}, the random number ")
    assert f"“{sample.name}” costs {sample.score.loss:.2f} nats" in heard(panel)
    press(panel, KEY.Key_Right)
    assert drawn(panel) == len(sample.draws)
    press(panel, KEY.Key_Left)
    assert drawn(panel) == len(sample.draws) - 1
    press(panel, KEY.Key_Home)
    assert drawn(panel) == 0
    press(panel, KEY.Key_End)
    assert drawn(panel) == len(sample.draws)


def test_it_is_written_with_buttons(panel, sample):
    buttons = panel._controls.writing
    assert not buttons.back.isEnabled()
    QTest.mouseClick(buttons.step, LEFT)
    QTest.mouseClick(buttons.step, LEFT)
    assert drawn(panel) == 2
    QTest.mouseClick(buttons.back, LEFT)
    assert drawn(panel) == 1
    QTest.mouseClick(buttons.restart, LEFT)
    assert drawn(panel) == 0
    panel._writing._on_end()
    assert not buttons.step.isEnabled()


def test_it_plays_to_the_end_by_itself(qtbot, run, sample):
    panel = shown_panel(qtbot, run, draw_ms=1)
    panel._grid.make_current(2)
    QTest.mouseClick(panel._controls.watch, LEFT)
    assert panel._writing.is_playing
    qtbot.waitUntil(lambda: not panel._writing.is_playing)
    assert drawn(panel) == len(sample.draws)
    assert "costs" in heard(panel)
    QTest.mouseClick(panel._controls.writing.play, LEFT)
    assert drawn(panel) == 0
    assert panel._writing.is_playing
    QTest.mouseClick(panel._controls.writing.play, LEFT)
    assert not panel._writing.is_playing


def test_a_step_of_ones_own_stops_it(panel):
    for key in (KEY.Key_Right, KEY.Key_Left, KEY.Key_Home):
        panel._writing._on_restart()
        QTest.mouseClick(panel._controls.writing.play, LEFT)
        assert panel._controls.writing.play.accessibleName().startswith("Pause")
        press(panel, key)
        assert not panel._writing.is_playing
        assert panel._controls.writing.play.accessibleName().startswith("Let the model")


def test_leaving_stops_it_and_finds_the_name_again(panel):
    press(panel, KEY.Key_PageDown)
    QTest.mouseClick(panel._controls.writing.play, LEFT)
    QTest.mouseClick(panel._controls.watch, LEFT)
    assert not panel._writing.is_playing
    assert panel._grid.isVisible()
    assert panel._grid.current_place == 3
    assert " of these 20 names " in heard(panel)


def test_hiding_the_page_stops_it(panel):
    QTest.mouseClick(panel._controls.writing.play, LEFT)
    panel.hide()
    assert not panel._writing.is_playing


def test_other_names(panel):
    press(panel, KEY.Key_Right)
    press(panel, KEY.Key_PageUp)
    assert (panel._writing.place, drawn(panel)) == (1, 0)
    for _ in range(3):
        press(panel, KEY.Key_PageUp)
    assert panel._writing.place == 0
    assert not panel._controls.writing.name_before.isEnabled()
    QTest.mouseClick(panel._controls.writing.name_after, LEFT)
    assert panel._writing.place == 1


def test_the_model_may_change_beneath(panel, run):
    press(panel, KEY.Key_End)
    for step in (0, 3, 100):
        panel.show_frame(frame(run, step))
        sampler = Sampler(run.model_after(step), run.prepared.vocabulary.characters, 42)
        sample = sampler.sample(2)
        assert panel._writing.writing.sample.name == sample.name
        assert panel._writing.writing.is_finished
        assert sample.score is not None
        assert f"costs {sample.score.loss:.2f} nats" in heard(panel)


def test_the_temperature_changes_the_stretches(panel):
    before = panel._writing.writing.edges(0)
    panel._controls.temperature.slider.setValue(10)
    assert not np.allclose(panel._writing.writing.edges(0), before)
    panel._controls.temperature.slider.setValue(0)
    press(panel, KEY.Key_Right)
    assert "is the likeliest token" in heard(panel) or "BOS ends" in heard(panel)


def test_enter_chooses_the_finished_name(panel, sample):
    chosen: list[str] = []
    panel.name_chosen.connect(chosen.append)
    press(panel, KEY.Key_Return)
    assert chosen == []
    press(panel, KEY.Key_End)
    press(panel, KEY.Key_Return)
    press(panel, KEY.Key_Enter)
    assert chosen == [sample.name] * 2


def test_the_stretch_under_the_mouse_is_told(panel, run):
    press(panel, KEY.Key_Right)
    chart = panel._writing._chart
    bar, edges = chart.draw_layout.bar, panel._writing.writing.edges(run.prepared.vocabulary.bos)
    middle = (edges[0] + edges[1]) / 2
    at = QPoint(round(bar.left() + middle * bar.width()), round(bar.center().y()))
    assert chart.tip_at(at) == f"a: 0.000 to {edges[1]:.3f}, probability {edges[1]:.3f}"
    assert chart.tip_at(QPoint(2, 2)) == ""


def test_the_random_number_falls_into_the_filled_stretch(panel, sample):
    colours = theme_of("dark").colours
    for draw in sample.draws:
        press(panel, KEY.Key_Right)
        chart = panel._writing._chart
        picture, bar = chart.grab().toImage(), chart.draw_layout.bar
        edges = panel._writing.writing.edges(draw.current)
        base = round(bar.bottom()) - 3
        for token in range(len(edges) - 1):
            start, end = (bar.left() + edges[token + at] * bar.width() for at in (0, 1))
            at = (
                start + 4 if draw.random * bar.width() + bar.left() > (start + end) / 2 else end - 4
            )
            if end - start > 12:
                filled = picture.pixelColor(round(at), base) == colours.blue
                assert filled is (token == draw.next)
        needle = round(bar.left() + draw.random * bar.width())
        assert picture.pixelColor(needle, base) == colours.cursor


def test_keys_are_kept_from_the_window(panel):
    def is_claimed(key, modifiers=NONE):
        event = QKeyEvent(QEvent.Type.ShortcutOverride, key, modifiers)
        event.ignore()
        QApplication.sendEvent(panel._writing._chart, event)
        return event.isAccepted()

    assert all(map(is_claimed, (KEY.Key_Home, KEY.Key_Left, KEY.Key_Return)))
    assert not any(map(is_claimed, (KEY.Key_Space, KEY.Key_N, KEY.Key_Escape)))
    assert not is_claimed(KEY.Key_Left, Qt.KeyboardModifier.ControlModifier)


def test_without_anything_to_draw_it_says_so(qtbot):
    run = trained_run(steps=8, smoothing=0.0)
    panel = shown_panel(qtbot, run)
    panel.show_frame(frame(run, 0))
    QTest.mouseClick(panel._controls.watch, LEFT)
    assert not panel._writing.is_playing
    assert heard(panel).startswith("Nothing to draw")
    QTest.mouseClick(panel._controls.writing.play, LEFT)
    press(panel, KEY.Key_Right)
    press(panel, KEY.Key_Return)
    panel._writing._chart.grab()
    assert drawn(panel) == 0
    assert (
        panel._writing._chart.tip_at(panel._writing._chart.draw_layout.bar.center().toPoint()) == ""
    )
    panel.show_frame(frame(run))
    assert chips(panel) == ["BOS"]


def test_a_long_name_keeps_its_newest_tokens_in_view(qtbot):
    run = trained_run(["a" * 60], 1)
    panel = shown_panel(qtbot, run)
    panel.resize(520, 180)
    panel._controls.temperature.slider.setValue(0)
    QTest.mouseClick(panel._controls.watch, LEFT)
    assert panel._writing._chips.first_shown() == 0
    panel._writing._on_end()
    assert len(chips(panel)) == 41
    assert 20 < panel._writing._chips.first_shown() < 40
    assert heard(panel).startswith("Cut at 40 letters")


def test_a_large_vocabulary_paints_no_more_than_there_are_pixels():
    edges = np.linspace(0, 1, 3_001)
    assert len(list(wide_stretches(edges, 700.0))) == 0
    wide = np.concatenate([[0.0, 0.5], np.linspace(0.5, 1, 3_000)[1:]])
    assert [token for token, *_ in wide_stretches(wide, 700.0)] == [0]


def test_everything_is_named_and_explained(panel):
    buttons = panel._controls.writing
    for size in ((824, 330), (520, 180)):
        panel.resize(*size)
        for button in (
            buttons.play,
            buttons.back,
            buttons.step,
            buttons.restart,
            buttons.name_before,
            buttons.name_after,
            panel._controls.watch,
        ):
            assert button.accessibleName()
            assert button.toolTip()
        assert panel._writing._chart.accessibleName()


def test_in_the_smallest_window_no_letter_of_an_untrained_model_is_left_out(qtbot):
    run = trained_run(["abcdefghijklmnopqrstuvwxyz"], 0)
    panel = shown_panel(qtbot, run)
    panel.resize(580, 216)
    QTest.mouseClick(panel._controls.watch, LEFT)
    panel._writing.stop()
    chart = panel._writing._chart
    picture = chart.grab().toImage()
    bar = chart.draw_layout.bar
    stretch = bar.width() / 27
    for token in range(26):
        left = round(bar.left() + token * stretch) + 2
        inks = {
            picture.pixelColor(x, y).name()
            for x in range(left, left + int(stretch) - 4)
            for y in range(round(bar.top()) + 4, round(bar.bottom()) - 4)
        }
        assert len(inks) > 1, run.prepared.vocabulary.labels[token]
