"""Watching a name being written: each draw shown, told, and taken back."""

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from bigram_gui.core.sampling import Sampler
from tests.views.frames import trained_run
from tests.views.samples.page import frame, heard
from tests.views.samples.writing.page import chips, drawn, press, still_panel, watch

KEY = Qt.Key
LEFT = Qt.MouseButton.LeftButton


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
    press(panel, KEY.Key_End)
    assert not buttons.step.isEnabled()


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
    assert heard(panel).startswith("After BOS, a is the likeliest token, ")


def test_enter_chooses_the_finished_name(panel, sample):
    chosen: list[str] = []
    panel.name_chosen.connect(chosen.append)
    press(panel, KEY.Key_Return)
    assert chosen == []
    press(panel, KEY.Key_End)
    press(panel, KEY.Key_Return)
    press(panel, KEY.Key_Enter)
    assert chosen == [sample.name] * 2


def test_without_anything_to_draw_it_says_so(qtbot):
    run = trained_run(steps=8, smoothing=0.0)
    panel = still_panel(qtbot, run)
    panel.show_frame(frame(run, 0))
    watch(panel)
    assert not panel._writing.is_playing
    assert heard(panel).startswith("Nothing to draw")
    QTest.mouseClick(panel._controls.writing.play, LEFT)
    press(panel, KEY.Key_Right)
    press(panel, KEY.Key_Return)
    chart = panel._writing._chart
    chart.grab()
    assert drawn(panel) == 0
    assert chart.tip_at(chart.draw_layout.bar.center().toPoint()) == ""
    panel.show_frame(frame(run))
    assert chips(panel) == ["BOS"]


def test_a_long_name_keeps_its_newest_tokens_in_view(qtbot):
    run = trained_run(["a" * 60], 1)
    panel = still_panel(qtbot, run)
    panel.resize(520, 180)
    panel._controls.temperature.slider.setValue(0)
    watch(panel)
    assert panel._writing._chips.first_shown() == 0
    press(panel, KEY.Key_End)
    assert len(chips(panel)) == 41
    assert 20 < panel._writing._chips.first_shown() < 40
    assert heard(panel).startswith("Cut at 40 letters")
