"""Values that come faster than anyone needs them."""

import pytest
from PySide6.QtCore import QObject

from bigram_gui.views.loss_plot.paced import Paced


class Recorded(Paced):
    """Keeps what it handed on."""

    def __init__(self, parent):
        super().__init__(30, parent)
        self.handed_on: list[object] = []
        self.due.connect(self.handed_on.append)


@pytest.fixture
def paced():
    owner = QObject()
    yield Recorded(owner)
    owner.deleteLater()


def test_the_first_value_is_handed_on_at_once(paced):
    paced.offer(1)
    assert paced.handed_on == [1]


def test_of_those_that_come_too_fast_the_newest_is_handed_on(paced, qtbot):
    for value in range(5):
        paced.offer(value)
    assert paced.handed_on == [0]
    qtbot.waitUntil(lambda: paced.handed_on == [0, 4])


def test_a_value_may_jump_the_queue_and_empties_it(paced, qtbot):
    paced.offer(1)
    paced.offer(2)
    paced.hand_on(3)
    assert paced.handed_on == [1, 3]
    paced.offer(4)
    qtbot.waitUntil(lambda: paced.handed_on == [1, 3, 4])


def test_what_waits_can_be_hurried(paced):
    paced.offer(1)
    paced.offer(2)
    paced.hurry()
    assert paced.handed_on == [1, 2]
    paced.hurry()
    assert paced.handed_on == [1, 2]


def test_what_waits_can_be_forgotten(paced, qtbot):
    paced.offer(1)
    paced.offer(2)
    paced.forget()
    qtbot.waitUntil(lambda: not paced._timer.isActive())
    assert paced.handed_on == [1]
