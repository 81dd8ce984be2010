"""The picture of a draw: a random number falls into the stretch of a token."""

import numpy as np
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from bigram_gui.views.samples.draw_painting import wide_stretches
from tests.views.frames import theme_of, trained_run
from tests.views.samples.writing.page import press, still_panel, watch

KEY = Qt.Key
LEFT = Qt.MouseButton.LeftButton
NONE = Qt.KeyboardModifier.NoModifier


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
            needle = bar.left() + draw.random * bar.width()
            at = start + 4 if needle > (start + end) / 2 else end - 4  # away from the needle
            if end - start > 12:
                filled = picture.pixelColor(round(at), base) == colours.blue
                assert filled is (token == draw.next)
        assert picture.pixelColor(round(needle), base) == colours.cursor


def test_keys_are_kept_from_the_window(panel):
    def is_claimed(key, modifiers=NONE):
        event = QKeyEvent(QEvent.Type.ShortcutOverride, key, modifiers)
        event.ignore()
        QApplication.sendEvent(panel._writing._chart, event)
        return event.isAccepted()

    assert all(map(is_claimed, (KEY.Key_Home, KEY.Key_Left, KEY.Key_Return)))
    assert not any(map(is_claimed, (KEY.Key_Space, KEY.Key_N, KEY.Key_Escape)))
    assert not is_claimed(KEY.Key_Left, Qt.KeyboardModifier.ControlModifier)


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
    panel = still_panel(qtbot, run)
    panel.resize(580, 216)
    watch(panel)
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
