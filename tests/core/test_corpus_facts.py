"""The figures of a corpus against counting text."""

import threading
from collections import Counter

import pytest
from hypothesis import given

from bigram_gui.core.corpus import Corpus
from bigram_gui.core.corpus_facts import find_facts
from bigram_gui.core.reading import parse_corpus
from bigram_gui.core.waiting import Cancelled, Waiting
from tests.core import oracle
from tests.core.strategies import names_lists


@given(names_lists)
def test_the_figures_are_those_of_the_text(names):
    facts = find_facts(Corpus.of_names(names))
    assert facts.names_count == len(names)
    assert facts.pairs_count == sum(len(name) + 1 for name in names)
    lengths = Counter(map(len, names))
    assert facts.lengths.tolist() == [lengths[length] for length in range(max(lengths) + 1)]
    assert (facts.shortest, facts.longest) == (min(lengths), max(lengths))
    assert facts.mean_length == pytest.approx(sum(map(len, names)) / len(names))
    assert facts.duplicates.surplus == len(names) - len(set(names))


@given(names_lists)
def test_tokens_come_from_the_most_frequent_to_the_rarest(names):
    times = Counter(following for name in names for _, following in oracle.pairs_of(name))
    labels = oracle.vocabulary_of(names)
    expected = sorted(labels, key=lambda label: (-times[label], labels.index(label)))
    found = find_facts(Corpus.of_names(names)).frequencies
    assert [(one.label, one.times) for one in found] == [(one, times[one]) for one in expected]
    assert [labels[one.token] for one in found] == expected


def test_the_report_of_the_reading_is_kept():
    corpus = parse_corpus(b"ava\n\na\x01b\n", source="names.txt")
    report = find_facts(corpus).report
    assert (report.lines, report.blank, report.skipped[0].line) == (3, 1, 3)


def test_it_can_be_called_off_and_tells_how_far_it_is():
    shares: list[float] = []
    find_facts(Corpus.of_names(["ava", "ava"]), Waiting(progress=shares.append))
    assert shares == sorted(shares)
    assert all(0 <= share <= 1 for share in shares)
    stop = threading.Event()
    stop.set()
    with pytest.raises(Cancelled):
        find_facts(Corpus.of_names(["ava"]), Waiting(stop.is_set))
