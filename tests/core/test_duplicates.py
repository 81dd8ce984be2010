"""Repeated names, found and dropped, against plain lists and counters."""

from collections import Counter

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bigram_gui.core import duplicates
from bigram_gui.core.corpus import Corpus, ReadingReport
from bigram_gui.core.duplicates import find_duplicates, first_equals, without_duplicates
from tests.core.strategies import names_lists

few_names = st.lists(st.text(st.sampled_from("ab"), min_size=1, max_size=3), min_size=1)


def names_of(corpus):
    return [corpus.name(index) for index in range(corpus.names_count)]


@given(st.one_of(few_names, names_lists))
def test_the_first_of_equal_names_is_found(names):
    assert first_equals(Corpus.of_names(names)).tolist() == [names.index(name) for name in names]


@given(few_names)
def test_repeated_names_are_counted(names):
    corpus = Corpus.of_names(names)
    found = find_duplicates(corpus, first_equals(corpus))
    repeated = [(name, times) for name, times in Counter(names).most_common() if times > 1]
    assert found.repeated == len(repeated)
    assert found.surplus == len(names) - len(set(names))
    assert list(found.most_repeated) == repeated[:10]


@given(st.one_of(few_names, names_lists))
def test_later_duplicates_are_dropped_and_the_order_stays(names):
    corpus = Corpus.of_names(names, "here", ReadingReport(lines=len(names) + 3, blank=3))
    dropped = without_duplicates(corpus)
    expected = list(dict.fromkeys(names))
    anew = Corpus.of_names(expected)
    assert names_of(dropped) == expected
    assert dropped.vocabulary == anew.vocabulary
    assert dropped.stream.tolist() == anew.stream.tolist()
    assert dropped.stream.dtype == corpus.stream.dtype
    assert dropped.offsets.tolist() == anew.offsets.tolist()
    assert not dropped.stream.flags.writeable
    assert not dropped.offsets.flags.writeable
    assert dropped.source == "here"
    assert dropped.report == ReadingReport(
        lines=len(names) + 3, blank=3, dropped=len(names) - len(expected)
    )
    assert without_duplicates(dropped) is dropped


@given(names_lists)
def test_different_names_with_the_same_hash_are_kept(names):
    names = list(dict.fromkeys(names))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(
            duplicates,
            "name_hashes",
            lambda stream, bounds, _: np.zeros(len(bounds) - 1, np.uint64),
        )
        assert names_of(without_duplicates(Corpus.of_names(names))) == names
