"""Being told when the events that a frame caused are dealt with, painting among them."""

from PySide6.QtCore import QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from bigram_gui.app.explorer import Explorer
from bigram_gui.app.frame_pace import DRAWING_SHARE
from bigram_gui.app.painted import Painted
from tests.app.exploring import trained


class Canvas(QWidget):
    """Calls a function whenever it is painted."""

    def __init__(self, act) -> None:
        super().__init__()
        self._act = act

    def paintEvent(self, event: QPaintEvent) -> None:
        self._act()


def shown_canvas(qtbot: QtBot, act) -> Canvas:
    canvas = Canvas(act)
    qtbot.addWidget(canvas)
    with qtbot.waitExposed(canvas):
        canvas.show()
    return canvas


def test_it_is_told_after_the_painting(qtbot: QtBot) -> None:
    happened: list[str] = []
    canvas = shown_canvas(qtbot, lambda: happened.append("painted"))
    painted = Painted()
    happened.clear()
    canvas.update()
    painted.tell(lambda: happened.append("told"))
    qtbot.waitUntil(lambda: "told" in happened)
    assert happened == ["painted", "told"]


def test_it_is_told_after_what_the_frame_put_off(qtbot: QtBot) -> None:
    happened: list[str] = []
    painted = Painted()
    painted.tell(lambda: happened.append("told"))
    QTimer.singleShot(0, lambda: happened.append("put off"))
    qtbot.waitUntil(lambda: "told" in happened)
    assert happened == ["put off", "told"]


def test_all_who_ask_are_told_once(qtbot: QtBot) -> None:
    told: list[int] = []
    painted = Painted()
    painted.tell(lambda: told.append(1))
    painted.tell(lambda: told.append(2))
    qtbot.waitUntil(lambda: 2 in told)
    assert told == [1, 2]


def test_the_cost_of_a_frame_has_its_painting_in_it(qtbot: QtBot) -> None:
    now = 100.0

    def pass_time() -> None:
        nonlocal now
        now += 0.25

    canvas = shown_canvas(qtbot, pass_time)
    explorer = Explorer(clock=lambda: now)
    explorer.curve_changed.connect(lambda _: canvas.update())
    began = now
    explorer.show_run(trained(20))
    qtbot.waitUntil(lambda: explorer._pace._curve_drawn.seconds > 0)
    assert explorer._pace._curve_drawn.seconds == 0.25
    assert explorer._pace.curve_due == began + 0.25 / DRAWING_SHARE
