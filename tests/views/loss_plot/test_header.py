"""The header of the loss panel: its legend, and the pill."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QTransform
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from bigram_gui.resources_path import resource
from bigram_gui.views.loss_plot.series import Series
from bigram_gui.views.style import style_sheet
from tests.views.frames import frame_of, theme_of
from tests.views.loss_plot.gestures import LEFT
from tests.views.loss_plot.page import PAUSED, colours_in, count_of
from tests.views.pictures import levels_apart


@pytest.mark.parametrize(
    ("series", "role"), [(Series.MEAN, "blue"), (Series.NAME, "orange"), (Series.STEPS, "dots")]
)
def test_a_click_on_the_legend_hides_a_curve_and_another_shows_it(panel, run, series, role):
    colour = getattr(theme_of("dark").colours, role)
    entry = panel.header.entry(series)
    panel.show_frame(frame_of(run))
    before = count_of(colours_in(panel), colour)
    assert before > 100
    QTest.mouseClick(entry, LEFT)
    hidden = count_of(colours_in(panel), colour)
    assert hidden < 0.2 * before  # its mark in the readout stays
    QTest.keyClick(entry, Qt.Key.Key_Space)
    assert count_of(colours_in(panel), colour) == before


def test_the_legend_names_its_curves(panel, run):
    panel.show_frame(frame_of(run, name="vivian"))
    names = [panel.header.entry(series).accessibleName() for series in Series]
    assert names == ["each step’s loss", "running mean of 50", "“vivian”"]
    assert all(panel.header.entry(series).toolTip() for series in Series)


def test_a_very_long_name_leaves_the_pill_where_it_is(panel, run):
    panel.show_frame(frame_of(run, name="vivian" * 1_500))
    panel.grab()
    assert panel.header.pill.geometry().right() < panel.width()


@pytest.mark.parametrize("width", [400, 580, 840, 1440])
@pytest.mark.parametrize("target", [1_000, 10_000_000])
def test_the_header_fits(panel, run, width, target):
    panel.show_status(replace(PAUSED, target=target))
    panel.resize(width, 300)
    panel.grab()
    pill = panel.header.pill
    assert pill.geometry().right() < width
    assert panel.header.entry(Series.NAME).geometry().right() < pill.x()


@pytest.mark.parametrize("step", [None, 7])
def test_the_pill_is_round_at_both_ends(panel, run, step):
    panel.setStyleSheet(style_sheet(resource("style.qss").read_text("utf-8"), theme_of("dark")))
    panel.show_frame(frame_of(run, step=step))
    image = panel.header.pill.grab().toImage()
    mirrored = image.transformed(QTransform.fromScale(-1, 1))
    end = QRect(0, 0, 3, image.height())
    for upper_or_lower in (QRect(0, 0, 12, 4), QRect(0, image.height() - 4, 12, 4), end):
        assert levels_apart(image.copy(upper_or_lower), mirrored.copy(upper_or_lower)) < 64


def test_the_pill_stays_in_place_whatever_it_says(panel, run):
    panel.show_frame(frame_of(run))
    live = panel.header.pill.geometry()
    panel.show_frame(frame_of(run, step=7))
    assert panel.header.pill.geometry() == live
    assert panel.header.pill.accessibleName() == "Viewing step 7 of 800"


def test_back_to_live(panel, heard, run):
    panel.show_frame(frame_of(run, step=7))
    back = panel.header.pill.findChild(QPushButton)
    QTest.mouseClick(back, LEFT)
    assert heard.live == 1
    panel.show_frame(frame_of(run))
    assert not back.isVisible()
