import threading

import pytest
from pytestqt.qtbot import QtBot

from bigram_gui.app.background import BackgroundJob


def test_a_job_is_done_in_another_thread(qtbot: QtBot) -> None:
    background = BackgroundJob()
    threads: list[int] = []
    with qtbot.waitSignal(background.done):
        background.start(lambda _: threads.append(threading.get_ident()))
    assert threads != [threading.get_ident()]
    background.stop()
    assert not background.is_busy


def test_a_failure_is_told(qtbot: QtBot) -> None:
    def fail(_):
        raise OSError("no room")

    background = BackgroundJob()
    with qtbot.waitSignal(background.failed) as failed:
        background.start(fail)
    assert str(failed.args[0]) == "no room"


def test_a_job_stops_when_it_is_told_to(qtbot: QtBot) -> None:
    background = BackgroundJob()
    begun = threading.Event()

    def go_on_for_ever(may_go_on):
        begun.set()
        while may_go_on():
            pass
        raise InterruptedError

    background.start(go_on_for_ever)
    begun.wait()
    with pytest.raises(RuntimeError):
        background.start(go_on_for_ever)
    with qtbot.assertNotEmitted(background.failed, wait=20):
        background.stop()
    assert not background.is_busy
