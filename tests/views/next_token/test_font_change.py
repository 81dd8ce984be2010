"""Another font of the application is at once on the bars, also while nothing is trained."""

from PySide6.QtWidgets import QApplication

from bigram_gui.views.next_token.chart import NextTokenChart
from tests.views.frames import frame_of, trained_run
from tests.views.showing import shown

RUN = trained_run(steps=40)


def shown_chart(qtbot):
    return shown(qtbot, NextTokenChart(), frame_of(RUN), (620, 216))


def picture(chart):
    QApplication.processEvents()
    return chart.viewport().grab().toImage()


def test_all_is_as_if_it_had_been_so_from_the_start(qtbot, qapp, other_font):
    chart = shown_chart(qtbot)
    before = picture(chart)
    qapp.setFont(other_font)
    wanted = picture(shown_chart(qtbot))
    assert wanted != before
    assert picture(chart) == wanted
