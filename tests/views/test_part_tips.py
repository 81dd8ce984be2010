"""Tips of the parts of a widget that is painted as one."""

import pytest
from PySide6.QtCore import QEvent, QPoint
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication, QToolTip, QWidget

from bigram_gui.views.part_tips import NO_TIP, Tip, show_tip


class Halves(QWidget):
    """Tells its left half, has nothing to tell of the middle, and leaves the right to Qt."""

    def event(self, event):
        return show_tip(event, self, self.tip_at) or super().event(event)

    def tip_at(self, position):
        if position.x() < 50:
            return Tip("the left half")
        return NO_TIP if position.x() < 60 else None


@pytest.fixture
def halves(qtbot):
    widget = Halves()
    qtbot.addWidget(widget)
    widget.resize(100, 40)
    widget.setToolTip("the whole")
    widget.show()
    yield widget
    QToolTip.hideText()


def tip(widget, x):
    at = QPoint(x, 20)
    event = QHelpEvent(QEvent.Type.ToolTip, at, widget.mapToGlobal(at))
    QApplication.sendEvent(widget, event)
    return QToolTip.text()


def test_a_part_has_its_own_tip(halves):
    assert tip(halves, 10) == "the left half"


def test_where_we_have_none_qt_answers(halves):
    assert tip(halves, 90) == "the whole"


def test_where_there_is_nothing_to_tell_the_tip_goes(halves, qtbot):
    tip(halves, 10)
    tip(halves, 55)
    qtbot.waitUntil(lambda: not QToolTip.isVisible())


def test_other_events_are_not_answered(halves):
    assert not show_tip(QEvent(QEvent.Type.Enter), halves, halves.tip_at)
