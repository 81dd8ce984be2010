"""The chart paints only what looks otherwise, and looks as if it had painted everything."""

from functools import cache

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QFocusEvent, QFont, QKeyEvent, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from bigram_gui.views.next_token.bars import Ordering
from bigram_gui.views.next_token.chart import NextTokenChart
from bigram_gui.views.next_token.picture import ChartPicture
from tests.views.frames import frame_of, theme_of, trained_run

NAMES = [
    first + second
    for turn in range(30)
    for first in "bh"
    for place, second in enumerate("aeioklmnrtuz")
    if turn % (place + 2)  # so that some are seen more often than others
]
STEPS = 900
SIZE = 620, 216


@cache
def run_of(smoothing=1.0):
    return trained_run(NAMES, STEPS, smoothing)


@cache
def frame_at(step, name="ba", smoothing=1.0, pair=1):
    return frame_of(run_of(smoothing), name, pair, step)


class Watched(NextTokenChart):
    """A chart that notes which areas it paints."""

    def __init__(self, parent):
        super().__init__(parent)
        self.painted = []

    def paintEvent(self, event):
        self.painted.extend(event.region())
        super().paintEvent(event)


@pytest.fixture
def chart(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(1_000, 400)
    chart = Watched(window)
    chart.setGeometry(7, 5, *SIZE)  # amid pixels of the screen at odd scales
    chart.show_theme(theme_of("dark"))
    chart.show_frame(frame_at(STEPS))
    window.show()
    qtbot.waitExposed(window)
    settle()
    chart.painted.clear()
    yield chart
    window.hide()  # it is held until here


def settle():
    for _ in range(3):
        QApplication.sendPostedEvents()
        QApplication.processEvents()


def on_screen(chart):
    """Return what stands on the screen once all that is due is painted."""
    settle()
    return grabbed(chart)


def grabbed(chart):
    return chart.screen().grabWindow(chart.window().winId()).toImage()


def painted_anew(chart):
    """Return what stands on the screen after all of the chart is painted, by nothing kept.

    No event may come before it, or it might be of another state than the picture before.
    """
    chart._picture = ChartPicture()
    chart._refresh()
    chart.viewport().repaint()
    return grabbed(chart)


def test_a_frame_that_looks_the_same_paints_nothing(chart):
    chart.show_frame(frame_of(run_of(), "ba", 1, STEPS))
    settle()
    assert chart.painted == []


def test_figures_that_change_have_but_their_surroundings_painted(chart):
    chart.show_frame(frame_at(STEPS - 10))
    settle()
    (painted,) = chart.painted
    whole = chart.viewport().rect()
    assert 0 < painted.width() * painted.height() < whole.width() * whole.height() / 2


def test_several_frames_in_one_pass_are_painted_as_the_last(chart):
    for step in (STEPS - 1, STEPS - 150, STEPS - 7):
        chart.show_frame(frame_at(step))
    assert on_screen(chart) == painted_anew(chart)


def test_another_font_is_painted_everywhere(chart, qapp):
    before = on_screen(chart)
    font = qapp.font()
    try:
        qapp.setFont(QFont("DejaVu Serif"))
        after = on_screen(chart)
        assert after != before
        assert after == painted_anew(chart)
    finally:
        qapp.setFont(font)


def test_the_ring_goes_when_the_window_loses_the_focus(chart):
    chart.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(chart, Qt.Key.Key_Right)
    ringed = on_screen(chart)
    gone = QFocusEvent(QEvent.Type.FocusOut, Qt.FocusReason.ActiveWindowFocusReason)
    QApplication.sendEvent(chart, gone)
    assert on_screen(chart) != ringed
    assert on_screen(chart) == painted_anew(chart)


def test_the_ring_goes_when_the_mouse_comes_to_the_bar_that_has_it(chart):
    do(chart, "key", Qt.Key.Key_Left)
    do(chart, "key", Qt.Key.Key_Left)
    ringed = on_screen(chart)
    do(chart, "hover", chart.inspected)
    assert on_screen(chart) != ringed
    assert on_screen(chart) == painted_anew(chart)


@pytest.mark.parametrize("is_inspected", [False, True])
def test_each_step_of_a_run_looks_as_if_painted_anew(chart, is_inspected):
    if is_inspected:
        do(chart, "hover", 8)
    for step in range(STEPS, 30, -17):
        chart.show_frame(frame_at(step))
        assert on_screen(chart) == painted_anew(chart)


# Whatever happened before

steps = st.integers(0, STEPS) | st.integers(STEPS - 20, STEPS)
frames = st.tuples(st.just("frame"), st.tuples(steps, st.sampled_from(["ba", "he"])))
other_frames = st.tuples(
    st.just("frame"),
    st.tuples(steps, st.just("ba"), st.sampled_from([1.0, 0.0, 0.01]), st.integers(0, 1)),
)
others = st.one_of(
    st.tuples(st.just("size"), st.tuples(st.integers(240, 640), st.integers(110, 240))),
    st.tuples(st.just("hover"), st.integers(0, 13)),
    st.tuples(st.just("leave"), st.none()),
    st.tuples(st.just("blur"), st.none()),
    st.tuples(st.just("key"), st.sampled_from([Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_End])),
    st.tuples(st.just("order"), st.sampled_from(Ordering)),
    st.tuples(st.just("scroll"), st.integers(0, 100)),
    st.tuples(st.just("theme"), st.sampled_from(["dark", "light"])),
    st.tuples(st.just("visible"), st.booleans()),
)
deeds = st.one_of(frames, frames, frames, other_frames, others)


def send(widget, event):
    """Send an event now: one that goes through the window's queue may come between pictures."""
    QApplication.sendEvent(widget, event)


def moved_to(position):
    button = Qt.MouseButton.NoButton
    at = QPointF(position)
    none = Qt.KeyboardModifier.NoModifier
    return QMouseEvent(QEvent.Type.MouseMove, at, at, button, button, none)


def do(chart, deed, what):
    if deed == "frame":
        chart.show_frame(frame_at(*what))
    elif deed == "size":
        chart.resize(*what)
    elif deed == "hover":
        send(chart.viewport(), moved_to(chart.column_of(what).center()))
    elif deed == "leave":
        send(chart.viewport(), QEvent(QEvent.Type.Leave))
    elif deed == "key":
        send(chart, QFocusEvent(QEvent.Type.FocusIn, Qt.FocusReason.TabFocusReason))
        send(chart, QKeyEvent(QEvent.Type.KeyPress, what, Qt.KeyboardModifier.NoModifier))
    elif deed == "blur":
        send(chart, QFocusEvent(QEvent.Type.FocusOut, Qt.FocusReason.MouseFocusReason))
    elif deed == "order":
        chart.show_ordering(what)
    elif deed == "scroll":
        chart.horizontalScrollBar().setValue(what)
    elif deed == "theme":
        chart.show_theme(theme_of(what))
    elif deed == "visible":
        chart.setVisible(what)


@settings(
    max_examples=40,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(st.lists(st.tuples(deeds, st.booleans()), min_size=1, max_size=12))
def test_whatever_happened_the_chart_looks_as_if_painted_anew(chart, history):
    for (deed, what), is_painted in history:
        do(chart, deed, what)
        if is_painted:
            settle()
    chart.show()
    assert on_screen(chart) == painted_anew(chart)
