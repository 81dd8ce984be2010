"""In a wide window the axis, the grid, the uniform guess and the bars all end at one place."""

import numpy as np
import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from bigram_gui.views.layout import PLOT_LEFT, PLOT_RIGHT
from bigram_gui.views.next_token.chart import NextTokenChart
from bigram_gui.views.next_token.chart_area import CAPTION_HEIGHT
from bigram_gui.views.next_token.slots import WIDEST_BAR
from tests.views.frames import frame_of, theme_of, trained_run

ALPHABET = ["abcdefghijklm", "nopqrstuvwxyz", "ab", "ba"]
FEW = ["ab", "ba", "aab"]
HEIGHT = 330
COLOURS = theme_of("dark").colours


@pytest.fixture
def chart_of(qtbot):
    charts = []

    def make(names, width):
        chart = NextTokenChart()
        qtbot.addWidget(chart)
        chart.resize(width, HEIGHT)
        chart.show_theme(theme_of("dark"))
        chart.show_frame(frame_of(trained_run(names, 40), "ab"))
        chart.show()
        QApplication.processEvents()
        charts.append(chart)
        return chart

    return make


def pixels_of(chart):
    """Return the picture right of the axis as numbers, row by row."""
    picture = chart.viewport().grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    pixels = np.frombuffer(picture.constBits(), np.uint32).copy()  # the picture goes with this
    return pixels.reshape(picture.height(), -1)[:, PLOT_LEFT:]


def end_of(are_such):
    """Return the last column in which some pixels are such."""
    return PLOT_LEFT + int(np.flatnonzero(are_such.any(axis=0))[-1])


def last_column(chart):
    return max(chart.column_of(token).right() for token in range(len(chart._bars)))


@pytest.mark.parametrize(
    ("names", "width"), [(ALPHABET, 840), (ALPHABET, 1_440), (ALPHABET, 2_400), (FEW, 840)]
)
def test_axis_grid_and_bars_end_together(chart_of, names, width):
    chart = chart_of(names, width)
    pixels, last = pixels_of(chart), last_column(chart)
    for colour in (COLOURS.grid, COLOURS.border):
        assert end_of(pixels == colour.rgb()) == last


def test_bars_of_the_alphabet_fill_a_large_screen_as_the_curve_above_does(chart_of):
    chart = chart_of(ALPHABET, 1_440)
    assert last_column(chart) == 1_440 - PLOT_RIGHT - 1
    assert chart.column_of(1).width() < 2 * WIDEST_BAR


def test_a_few_bars_stay_beside_each_other(chart_of):
    chart = chart_of(FEW, 840)
    assert last_column(chart) == PLOT_LEFT + 3 * 2 * WIDEST_BAR - 1


def test_the_uniform_guess_is_named_where_the_bars_end(chart_of):
    chart = chart_of(FEW, 840)
    pixels, last = pixels_of(chart), last_column(chart)
    assert end_of(pixels == COLOURS.reference.rgb()) <= last
    words = end_of(pixels != COLOURS.ground.rgb())
    assert last + PLOT_RIGHT / 2 < words < last + PLOT_RIGHT


def test_exact_figures_have_all_the_width_however_few_the_bars(chart_of):
    chart = chart_of(FEW, 840)
    chart._inspect(1)
    caption = pixels_of(chart)[:CAPTION_HEIGHT]
    assert end_of(caption != COLOURS.ground.rgb()) > 840 - PLOT_RIGHT - 5


def test_beside_the_last_bar_there_is_none(chart_of):
    chart = chart_of(FEW, 840)
    after = QPoint(last_column(chart) + 1, HEIGHT // 2)
    assert chart._token_at(after) is None
