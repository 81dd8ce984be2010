"""The lengths of the names: bars as high as their share, looked at one by one."""

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from bigram_gui.core.corpus_facts import find_facts
from bigram_gui.core.length_bins import length_bins
from tests.views.frames import theme_of, trained_run

KEY = Qt.Key


def test_lengths_are_looked_at_bar_by_bar(open_page):
    page = open_page(trained_run())  # 3 3 4 6 4 5 4 5
    assert page.says("3 to 6 letters, mean 4.25")
    page.chart.setFocus()
    QTest.keyClick(page.chart, KEY.Key_Right)
    assert page.says("4 letters: 3 names, 37.5 %")
    QTest.keyClick(page.chart, KEY.Key_Left)
    assert page.says("3 letters: 2 names, 25.0 %")
    QTest.keyClick(page.chart, KEY.Key_Left)
    assert page.says("3 letters: 2 names, 25.0 %")
    QTest.keyClick(page.chart, KEY.Key_End)
    assert page.chart.accessibleDescription() == "6 letters: 1 name, 12.5 %"
    page.order.setFocus()
    assert page.says("3 to 6 letters, mean 4.25")


def test_looking_at_a_bar_covers_no_other(open_page):
    page = open_page(trained_run())
    blue = theme_of("dark").colours.blue_bar.rgb()
    place = 32 + 7  # within the highest bar, that of 4 letters

    def height():
        picture = page.chart.grab().toImage()
        return sum(picture.pixel(place, y) == blue for y in range(picture.height()))

    before = height()
    page.chart.setFocus()
    QTest.keyClick(page.chart, KEY.Key_Home)
    assert height() == before > 20


def test_lengths_are_looked_at_with_the_mouse(open_page):
    page = open_page(trained_run())
    QTest.mouseMove(page.chart, QPoint(3, 40))
    assert page.says("3 letters: 2 names, 25.0 %")
    QApplication.sendEvent(page.chart, QEvent(QEvent.Type.Leave))
    assert page.says("3 to 6 letters, mean 4.25")


def test_bars_are_as_high_as_their_share(open_page):
    run = trained_run()
    page = open_page(run)
    bins = length_bins(find_facts(run.prepared.corpus).lengths, 20)
    picture = page.chart.grab().toImage()
    blue = theme_of("dark").colours.blue_bar.rgb()
    heights = [
        sum(picture.pixel(32 * place + 7, y) == blue for y in range(picture.height()))
        for place in range(len(bins))
    ]
    most = max(heights)
    assert most > 20
    for one, height in zip(bins, heights, strict=True):
        assert height == pytest.approx(most * one.names / 3, abs=1)
