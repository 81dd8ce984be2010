"""Whether a name is in the corpus, against sets and lists of text."""

import threading
from itertools import chain, pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bigram_gui.core import name_hashes, name_index
from bigram_gui.core.corpus import Corpus
from bigram_gui.core.curriculum import arrange
from bigram_gui.core.name_hashes import hash_of, in_hash_order
from bigram_gui.core.name_index import NameIndex, Standing
from bigram_gui.core.waiting import Cancelled, Waiting
from tests.core.strategies import names_lists, orders, seeds


def expected_standing(curriculum, name, step):
    corpus = curriculum.corpus
    trained = [corpus.name(int(index)) for index in curriculum.permutation]
    held_out = [corpus.name(int(index)) for index in curriculum.held_out]
    if name in trained[:step]:
        return Standing.TRAINED
    if name in trained:
        return Standing.NOT_YET
    return Standing.HELD_OUT if name in held_out else Standing.NEW


@given(names_lists, orders, seeds, st.sampled_from([0.0, 0.3]), st.integers(0, 30), st.data())
def test_standing_is_that_of_the_lists(names, order, seed, held_out, step, data):
    curriculum = arrange(Corpus.of_names(names), order, seed, held_out)
    index = NameIndex.of(curriculum)
    letters = st.sampled_from(sorted({letter for name in names for letter in name}))
    others = data.draw(st.lists(st.text(letters, max_size=6), max_size=5))
    for name in {*names, *others}:
        tokens = curriculum.corpus.vocabulary.encode(name)
        assert index.standing(tokens, step) is expected_standing(curriculum, name, step)


def test_names_with_the_same_hash_are_told_apart(monkeypatch):
    monkeypatch.setattr(
        name_index, "name_hashes", lambda stream, bounds, _: np.zeros(len(bounds) - 1, np.uint64)
    )
    monkeypatch.setattr(name_index, "hash_of", lambda tokens: np.uint64(0))
    curriculum = arrange(Corpus.of_names(["ava", "emma", "bob"]))
    index = NameIndex.of(curriculum)
    encode = curriculum.corpus.vocabulary.encode
    assert [index.first_place(encode(curriculum.name_of_step(step))) for step in (1, 2, 3)] == [
        0,
        1,
        2,
    ]
    assert index.first_place(encode("eva")) is None


@given(names_lists, st.integers(1, 20))
def test_a_name_has_the_same_hash_alone_and_in_any_block(names, block):
    corpus = Corpus.of_names(names)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(name_hashes, "_BLOCK_PAIRS", block)
        hashes = name_hashes.name_hashes(corpus.stream, corpus.offsets)
    assert hashes.tolist() == [hash_of(corpus.vocabulary.encode(name)) for name in names]
    assert len(set(hashes.tolist())) == len(set(names))


def test_indexing_can_be_called_off():
    stop = threading.Event()
    stop.set()
    with pytest.raises(Cancelled):
        NameIndex.of(arrange(Corpus.of_names(["ava"])), Waiting(stop.is_set))


few_hashes = st.lists(st.sampled_from([0, 1, 2**47, 2**48, 2**63, 2**64 - 1]))


@given(few_hashes, st.integers(1, 9))
def test_names_come_in_the_order_of_their_hashes_and_equal_ones_together(hashes, at_once):
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(name_hashes, "_BLOCK_NAMES", at_once)
        stretches = list(in_hash_order(np.array(hashes, dtype=np.uint64)))
    theirs = [[hashes[name] for name in stretch] for stretch in stretches]
    assert [*chain(*theirs)] == sorted(hashes)
    assert all(one[-1] < following[0] for one, following in pairwise(theirs))
    assert sorted(name for stretch in stretches for name in stretch) == [*range(len(hashes))]
