"""Wherever the chart is painted in part, that part is as in the whole."""

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.views.frames import frame_of, trained_run
from tests.views.next_token.page import chart_of

RUN = trained_run(steps=40)


def picture(chart, part):
    """Return a picture on which at least a part of the chart is painted."""
    image = QImage(chart.viewport().size(), QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.magenta)
    with QPainter(image) as painter:
        chart._picture.paint(painter, chart.viewport(), part)
    return image


@pytest.mark.parametrize("inspected", [None, 0, 1, 2, 5])
def test_rows_and_columns_are_as_in_the_whole(panel, inspected):
    panel.show_frame(frame_of(RUN))
    QApplication.processEvents()
    chart = chart_of(panel)
    place = QPoint(1, 1) if inspected is None else chart.column_of(inspected).center()
    QTest.mouseMove(chart.viewport(), place)
    area = chart.viewport().rect()
    whole = picture(chart, area)
    rows = [QRect(0, y, area.width(), 1) for y in range(area.height())]
    columns = [QRect(x, 0, 1, area.height()) for x in range(0, area.width(), 3)]
    for part in (*rows, *columns):
        assert picture(chart, part).copy(part) == whole.copy(part), part
