"""Another font of the application is at once on the bars, also while nothing is trained."""

from PySide6.QtWidgets import QApplication

from bigram_gui.views.next_token.chart import NextTokenChart
from tests.views.frames import frame_of, theme_of, trained_run

RUN = trained_run(steps=40)


def shown_chart(qtbot):
    chart = NextTokenChart()
    qtbot.addWidget(chart)
    chart.resize(620, 216)
    chart.show_theme(theme_of("dark"))
    chart.show()
    qtbot.waitExposed(chart)
    chart.show_frame(frame_of(RUN))
    return chart


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
