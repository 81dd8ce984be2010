"""A vocabulary whose bars do not all fit: scrolling."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from bigram_gui.views.next_token.bars import Bars
from tests.views.calls import calls_of
from tests.views.frames import frame_of, trained_run
from tests.views.next_token.page import MANY, chart_of
from tests.views.showing import wheel_event


@pytest.fixture(scope="module")
def run():
    return trained_run(MANY, len(MANY))


@pytest.fixture(scope="module")
def frame(run):
    return frame_of(run, MANY[700], 1)


@pytest.fixture
def many(panel, frame):
    panel.show_frame(frame)
    return panel


def can_be_seen(chart, token):
    return chart.viewport().rect().intersects(chart.column_of(token))


def test_the_target_is_scrolled_into_view(many, frame):
    chart = chart_of(many)
    assert chart.viewport().rect().contains(chart.column_of(frame.selected.next))
    assert chart.horizontalScrollBar().maximum() > 10_000


def test_only_what_can_be_seen_is_painted(many, frame, monkeypatch):
    labels = calls_of(monkeypatch, Bars, "label")
    many.resize(many.width() + 1, many.height())  # else the letters stay as they are
    chart_of(many).viewport().grab()
    seen = {token for token in range(len(frame.labels)) if can_be_seen(chart_of(many), token)}
    assert 0 < len(seen) < 120
    painted = {token for _bars, token in labels}
    assert frame.selected.next in painted
    assert painted <= seen | {frame.selected.current}  # the axis tells what they follow


@pytest.mark.parametrize("tokens", [1_500, 15_000])
def test_the_small_figures_of_the_axis_are_not_cut_off(panel, tokens):
    """Before training, each of so many tokens has less than a thousandth."""
    names = [chr(0x4E00 + i) + chr(0x4E01 + i) for i in range(0, tokens, 2)]
    panel.show_frame(frame_of(trained_run(names, 1), names[0], 1, step=0))
    chart = chart_of(panel)
    image = chart.viewport().grab().toImage()
    edge = {image.pixelColor(x, y).name() for x in range(2) for y in range(image.height() - 20)}
    assert len(edge) == 1


def test_keys_scroll_along(many, frame):
    chart = chart_of(many)
    chart.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(chart, Qt.Key.Key_End)
    last = len(frame.labels) - 1
    assert chart.inspected == last
    assert chart.viewport().rect().contains(chart.column_of(last))
    QTest.keyClick(chart, Qt.Key.Key_Home)
    assert chart.horizontalScrollBar().value() == 0


def test_the_wheel_scrolls_sideways(many):
    chart = chart_of(many)
    chart.horizontalScrollBar().setValue(500)
    viewport = chart.viewport()
    wheel = wheel_event(viewport, viewport.rect().center(), QPoint(0, -120))
    QApplication.sendEvent(viewport, wheel)
    assert chart.horizontalScrollBar().value() > 500


def test_scrolling_is_left_alone_while_training_goes_on(many, run):
    chart = chart_of(many)
    chart.horizontalScrollBar().setValue(500)
    many.show_frame(frame_of(run, MANY[700], 1, step=1_400))
    assert chart.horizontalScrollBar().value() == 500
    other = frame_of(run, MANY[900], 1)
    assert not can_be_seen(chart, other.selected.next)
    many.show_frame(other)
    assert can_be_seen(chart, other.selected.next)
