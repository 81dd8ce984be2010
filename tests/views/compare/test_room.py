"""The page "Compare" at any width, with any name: columns, buttons, rows that stay in place."""

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QStyle, QStyleOptionButton

from bigram_gui.core.units import Unit
from bigram_gui.resources_path import resource
from bigram_gui.views.compare import ComparePanel
from bigram_gui.views.style import style_sheet
from tests.views.compare.page import frame, heard
from tests.views.frames import theme_of, trained_run

SUB = QStyle.SubElement


@pytest.mark.parametrize("name", ["שרה", "محمد", "a" * 10_000, "", "e\u0301v", "日本語" * 30])
def test_any_name_is_elided_into_its_column(panel, names_list, name):
    run = trained_run(["ava", name or "b"], 2)
    panel.resize(520, 180)
    panel.show_frame(frame(run, ("ava", name), name=name))
    names_list.viewport().grab()
    columns = names_list.layouts.columns
    for row in names_list.model().rows:
        assert names_list.layouts.content(row).label_width <= columns.name_room + 1


@pytest.mark.parametrize("width", [520, 580, 824, 1440])
@pytest.mark.parametrize("unit", Unit)
def test_columns_follow_each_other(panel, names_list, run, width, unit):
    panel.resize(width, 330)
    panel.show_frame(frame(run, unit=unit))
    columns = names_list.layouts.columns
    edges = [
        columns.place_right,
        columns.name_left,
        columns.name_left + columns.name_room,
        columns.bar.left(),
        columns.bar.right(),
        columns.course.left(),
        columns.course.right(),
        columns.unpin.left(),
        columns.unpin.right(),
        names_list.viewport().width(),
    ]
    assert edges == sorted(edges)
    assert columns.bar.width() > 40
    assert columns.course.width() > 40


@pytest.mark.parametrize("width", [520, 824, 2400])
def test_the_button_is_seen_whole(qtbot, run, width):
    widget = ComparePanel()
    qtbot.addWidget(widget)
    widget.setStyleSheet(style_sheet(resource("style.qss").read_text("utf-8"), theme_of("dark")))
    widget.show_theme(theme_of("dark"))
    widget.resize(width, 330)
    with qtbot.waitExposed(widget):
        widget.show()
    widget.show_frame(frame(run))
    QApplication.processEvents()
    header = widget._header
    assert header.button.height() == 32
    assert header.rect().contains(header.button.geometry())


@pytest.mark.parametrize("name", ["", "ava", "nadianadian"])
def test_the_button_has_room_for_its_words(qtbot, run, name):
    widget = ComparePanel()
    qtbot.addWidget(widget)
    widget.setStyleSheet(style_sheet(resource("style.qss").read_text("utf-8"), theme_of("dark")))
    widget.show_theme(theme_of("dark"))
    widget.show_frame(frame(run, name=name))
    button = widget._header.button
    option = QStyleOptionButton()
    button.initStyleOption(option)
    inside = button.style().subElementRect(SUB.SE_PushButtonContents, option, button)
    assert option.fontMetrics.horizontalAdvance(button.text()) <= inside.width()


def test_nothing_moves_while_figures_change(panel, names_list, run):
    panel.show_frame(frame(run, step=0))
    before = (panel._header.height(), names_list.geometry(), names_list.layouts.columns)
    panel.show_frame(frame(run, step=700))
    after = (panel._header.height(), names_list.geometry(), names_list.layouts.columns)
    assert before == after


def test_the_focus_can_be_seen(panel, names_list):
    blue = theme_of("dark").colours.blue
    edge = QPoint(200, 1)
    assert names_list.viewport().grab().toImage().pixelColor(edge) == blue
    names_list.clearFocus()
    assert names_list.viewport().grab().toImage().pixelColor(edge) != blue


def test_a_frame_may_come_before_the_theme(qtbot, run):
    widget = ComparePanel()
    qtbot.addWidget(widget)
    widget.show_frame(frame(run))
    widget.grab()
    widget.show_theme(theme_of("light"))
    assert heard(widget)
    assert widget._header._sentence.text
