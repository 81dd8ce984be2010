import threading

import pytest
from pytestqt.qtbot import QtBot

from bigram_gui.app import corpus_summary
from bigram_gui.app.corpus_summary import CorpusSummary
from bigram_gui.core.corpus import Corpus
from bigram_gui.core.corpus_facts import CorpusFacts, find_facts


def test_the_newest_corpus_is_summed_up_in_another_thread(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    threads = []

    def finding(corpus, waiting):
        threads.append(threading.get_ident())
        return find_facts(corpus, waiting)

    monkeypatch.setattr(corpus_summary, "find_facts", finding)
    summary = CorpusSummary()
    told: list[CorpusFacts] = []
    summary.summed_up.connect(told.append)
    summary.sum_up(Corpus.of_names(["ava", "mia"]))
    summary.sum_up(Corpus.of_names(["ava", "ava", "zoe"]))
    qtbot.waitUntil(lambda: bool(told))
    qtbot.waitUntil(lambda: not summary._job.is_busy)
    assert [facts.names_count for facts in told][-1] == 3
    assert threading.get_ident() not in threads
    summary.stop()


def test_what_is_given_up_is_not_told(qtbot: QtBot) -> None:
    summary = CorpusSummary()
    told: list[CorpusFacts] = []
    summary.summed_up.connect(told.append)
    for names in (["ava"], ["ava", "mia"], ["ava", "mia", "zoe"]):
        summary.sum_up(Corpus.of_names(names))
    qtbot.waitUntil(lambda: bool(told))
    assert told[-1].names_count == 3
    summary.stop()
