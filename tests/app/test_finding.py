import threading
import time
from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from bigram_gui.app.finding import Finding
from bigram_gui.core.waiting import Waiting
from tests.commands import SECONDS


def squared(given: int, waiting: Waiting) -> tuple[int, int]:
    """Return the square and the thread it was found in; take a moment that can be called off."""
    for _ in range(10):
        waiting.go_on(0.0)
        time.sleep(0.001)
    return given**2, threading.get_ident()


@pytest.fixture
def finding(qtbot: QtBot) -> Iterator[Finding]:
    finding = Finding(squared)
    yield finding
    finding.stop()


def test_it_is_found_in_another_thread(qtbot: QtBot, finding: Finding) -> None:
    with qtbot.waitSignal(finding.found) as found:
        finding.start(7)
    answer, thread = found.args[0]
    assert answer == 49
    assert thread != threading.get_ident()


def test_only_the_last_of_several_is_answered(qtbot: QtBot, finding: Finding) -> None:
    answers: list[int] = []
    finding.found.connect(lambda found: answers.append(found[0]))
    for given in (1, 2, 3):
        finding.start(given)
    qtbot.waitUntil(lambda: bool(answers))
    assert answers == [9]


def test_what_is_given_up_is_not_told(qtbot: QtBot, finding: Finding) -> None:
    with qtbot.assertNotEmitted(finding.found, wait=50):
        finding.start(5)
        finding.stop()


def test_what_is_given_up_is_not_waited_for(qtbot: QtBot) -> None:
    goes_on, is_over = threading.Event(), threading.Event()

    def find(given: threading.Event | int, waiting: Waiting) -> int | None:
        """Wait for an event without a look at whether it is called off; or answer at once."""
        if isinstance(given, int):
            return given
        given.wait(SECONDS)
        is_over.set()
        return None

    finding = Finding(find)
    finding.start(goes_on)
    with qtbot.waitSignal(finding.found) as found:
        finding.start(7)
    assert found.args == [7]
    assert not is_over.is_set()
    with qtbot.assertNotEmitted(finding.found, wait=20):
        goes_on.set()
        finding.stop()
    assert is_over.is_set()


def test_a_failure_is_told_and_the_next_question_answered(
    qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    def find(given: int, waiting: Waiting) -> float:
        return 1 / given

    finding = Finding(find)
    with qtbot.waitSignal(finding.failed) as failed:
        finding.start(0)
    assert isinstance(failed.args[0], ZeroDivisionError)
    assert "nothing was found out" in caplog.text
    caplog.clear()
    with qtbot.waitSignal(finding.found) as found:
        finding.start(4)
    assert found.args == [0.25]
    finding.stop()
