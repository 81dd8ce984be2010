import threading
import time
from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from bigram_gui.app.finding import Finding
from bigram_gui.core.waiting import Waiting


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
