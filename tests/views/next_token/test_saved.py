"""What a new frame of the chart does not do again."""

import pytest
from PySide6.QtWidgets import QApplication

from bigram_gui.views.next_token import axes_painter, bars_painter, figure_fonts, figures
from bigram_gui.views.next_token.chart import NextTokenChart
from tests.views.calls import calls_of
from tests.views.frames import frame_of, theme_of, trained_run

STEPS = 400


@pytest.fixture
def run():
    return trained_run(["ab", "ba", "ac", "da", "abcd", "bad", "cab"], STEPS)


@pytest.fixture
def chart(qtbot, run):
    chart = NextTokenChart()
    qtbot.addWidget(chart)
    chart.resize(620, 216)
    chart.show_theme(theme_of("dark"))
    chart.show()
    qtbot.waitExposed(chart)
    for step in range(STEPS, STEPS - 30, -1):
        show(chart, run, step)
    return chart


def show(chart, run, step):
    chart.show_frame(frame_of(run, "ba", 1, step))
    QApplication.processEvents()


def test_no_font_is_looked_up_for_other_figures(chart, run, monkeypatch):
    modules = (figure_fonts, axes_painter, bars_painter)
    lookups = [calls_of(monkeypatch, module, "type_font") for module in modules]
    before = chart._picture._shown[1].figures
    show(chart, run, STEPS - 60)
    assert chart._picture._shown[1].figures != before
    assert lookups == [[], [], []]


def test_where_figures_may_stand_is_worked_out_once(chart, run, monkeypatch):
    worked_out = calls_of(monkeypatch, figures, "_others_below")
    for step in range(STEPS, STEPS - 30, -1):
        show(chart, run, step)
    assert worked_out == []
