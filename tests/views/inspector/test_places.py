"""Nothing in the inspector is cut off, and nothing moves."""

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QFrame, QLabel, QWidget

from bigram_gui.core.frame import resolve
from bigram_gui.core.selection import Selection, retyped
from bigram_gui.views.inspector.name_field import NameField
from tests.views.frames import frame_of
from tests.views.inspector.page import places


@pytest.mark.parametrize("size", [(380, 496), (440, 696), (480, 976)])
@pytest.mark.parametrize(("name", "pair"), [("ava", 1), ("", 0), ("viviandiana", 5)])
def test_nothing_is_cut_off_at_the_sides(inspector, run, size, name, pair):
    inspector.resize(*size)
    inspector.show_frame(frame_of(run, name, pair))
    inspector.grab()
    details = inspector._details
    assert details._content.width() == details.viewport().width()
    assert details.horizontalScrollBar().maximum() == 0
    for widget in details._content.findChildren(QWidget):
        if widget.isVisible():
            right = widget.mapTo(inspector, QPoint(widget.width(), 0)).x()
            assert right <= size[0]


def test_name_and_loss_stay_while_the_rest_scrolls(inspector, run):
    inspector.resize(380, 496)
    inspector.grab()
    field, details = inspector.findChild(NameField), inspector._details
    before = field.mapTo(inspector, QPoint(0, 0))
    assert details.verticalScrollBar().maximum() > 0
    details.verticalScrollBar().setValue(details.verticalScrollBar().maximum())
    assert field.mapTo(inspector, QPoint(0, 0)) == before
    assert field.visibleRegion().boundingRect().height() == field.height()


@pytest.mark.parametrize("typed", ["ava7a", "nadia" * 2_000, "a7" * 5_000])
def test_the_heading_gives_way_to_the_position(inspector, run, typed):
    inspector.resize(380, 496)
    inspector.show_frame(resolve(retyped(Selection(pair=0), typed, run), run))
    QApplication.sendPostedEvents()
    inspector.grab()
    details = inspector._details
    assert details._content.width() == details.viewport().width()
    for label in details._heading.findChildren(QLabel):
        assert label.width() >= label.fontMetrics().horizontalAdvance(label.text())
        assert label.text()


MARGIN = 20  # right of the text


def test_hairlines_end_where_those_above_do(inspector, qtbot):
    """A scroll bar that came and went, before the inspector was shown or after, leaves no gap."""

    def ends():
        lines = [frame for frame in inspector.findChildren(QFrame) if frame.height() == 1]
        return {line.mapTo(inspector, QPoint(line.width(), 0)).x() for line in lines}

    scroll_bar = inspector._details.verticalScrollBar()
    for size, scrolls in (((480, 1_100), False), ((480, 400), True), ((480, 1_100), False)):
        inspector.resize(*size)
        qtbot.waitUntil(lambda scrolls=scrolls: scroll_bar.isVisible() is scrolls)
        if not scrolls:
            qtbot.waitUntil(lambda: ends() == {480 - MARGIN})


def test_nothing_moves_when_figures_change(inspector, run):
    inspector.show_frame(frame_of(run, step=8))
    before = places(inspector)
    for step in (7, 5, 3, 1, 0, 8):
        inspector.show_frame(frame_of(run, step=step))
        assert places(inspector) == before
