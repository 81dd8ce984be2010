"""The order of training, and the counts after any step of it."""

import itertools

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bigram_gui.core import curriculum as curriculum_module
from bigram_gui.core import pairs as pairs_module
from bigram_gui.core.corpus import Corpus
from bigram_gui.core.curriculum import Order, arrange
from tests.core import oracle
from tests.core.strategies import names_in, names_lists, seeds

many_names = names_in("abc", max_names=120)


def assert_counts(curriculum, docs, step):
    """Compare every cell of the V × V table after ``step`` steps."""
    model = oracle.model_after(docs, step, 0.0)
    labels = curriculum.corpus.vocabulary.labels
    counts = curriculum.counts_at(step)
    keys = zip(curriculum.pairs.current, curriculum.pairs.next, strict=True)
    seen = {(labels[a], labels[b]): int(n) for (a, b), n in zip(keys, counts, strict=True) if n}
    assert seen == model.counts


@given(names_lists, seeds)
def test_the_order_is_that_of_pythons_shuffle(names, seed):
    curriculum = arrange(Corpus.of_names(names), Order.SHUFFLED, seed)
    docs = oracle.shuffled(names, seed)
    steps = range(1, 2 * len(names) + 1)
    assert [curriculum.name_of_step(step) for step in steps] == docs * 2


@given(names_lists)
def test_the_files_order_is_kept_if_asked(names):
    curriculum = arrange(Corpus.of_names(names), Order.FILE)
    assert [curriculum.name_of_step(i) for i in range(1, len(names) + 1)] == names


@given(names_lists, seeds, st.integers(1, 60))
def test_the_tokens_of_a_step_are_those_of_its_name(names, seed, step):
    curriculum = arrange(Corpus.of_names(names), Order.SHUFFLED, seed)
    vocabulary = curriculum.corpus.vocabulary
    assert curriculum.tokens_of_step(step) == vocabulary.encode(curriculum.name_of_step(step))


@given(names_lists, seeds, st.integers(0, 80))
def test_the_counts_after_any_step(names, seed, step):
    curriculum = arrange(Corpus.of_names(names), Order.SHUFFLED, seed)
    assert_counts(curriculum, oracle.shuffled(names, seed), step)


@given(many_names, seeds, st.integers(0, 300))
def test_the_counts_between_many_keyframes(names, seed, step):
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(curriculum_module, "_KEYFRAME_PAIRS", 1)
        curriculum = arrange(Corpus.of_names(names), Order.SHUFFLED, seed)
    assert_counts(curriculum, oracle.shuffled(names, seed), step)


def test_few_pairs_are_counted_anew(monkeypatch):
    """Every change of the viewed step waits for it."""
    corpus = Corpus.of_names([f"{a}{b}{a}{b}{a}" for a in "abcdefgh" for b in "ijklmnop"] * 80)
    curriculum = arrange(corpus)
    counted: list[int] = []
    bincount = np.bincount

    def noting(array, *arguments, **options):
        counted.append(len(array))
        return bincount(array, *arguments, **options)

    monkeypatch.setattr(np, "bincount", noting)
    for step in range(0, 3 * curriculum.names_count, 97):
        curriculum.counts_at(step)
    assert corpus.pairs_count > 7 * max(counted)


def test_keyframes_take_no_more_than_about_one_count_of_four_bytes_a_pair():
    names = ["".join(letters) for letters in itertools.product("abcdefgh", repeat=4)]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(curriculum_module, "_KEYFRAME_PAIRS", 1)
        curriculum = arrange(Corpus.of_names(names))
    assert len(curriculum.keyframes) > 10
    most = curriculum.corpus.pairs_count + 2 * len(curriculum.pairs)
    assert curriculum.keyframes.size <= most
    assert curriculum.keyframes.nbytes <= 4 * most


@given(names_lists)
def test_the_totals_are_the_counts_of_an_epoch(names):
    curriculum = arrange(Corpus.of_names(names))
    assert curriculum.totals.tolist() == curriculum.counts_at(len(names)).tolist()
    assert curriculum.counts_at(3 * len(names)).tolist() == (3 * curriculum.totals).tolist()
    assert not curriculum.counts_at(0).any()


@given(names_lists, st.integers(1, 9))
def test_large_and_small_vocabularies_find_the_same_pairs(names, block):
    corpus = Corpus.of_names(names)
    looked_up = arrange(corpus, Order.FILE)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(pairs_module, "_LOOKUP_CELLS", 0)
        patch.setattr(pairs_module, "_BLOCK_PAIRS", block)
        sorted_out = arrange(corpus, Order.FILE)
    assert np.array_equal(looked_up.pairs.keys, sorted_out.pairs.keys)
    assert np.array_equal(looked_up.pairs.row_starts, sorted_out.pairs.row_starts)
    assert np.array_equal(looked_up.slots, sorted_out.slots)
    assert looked_up.slots.dtype == sorted_out.slots.dtype


@given(names_lists)
def test_slots_and_rows_find_every_pair_and_no_other(names):
    curriculum = arrange(Corpus.of_names(names))
    pairs, size = curriculum.pairs, curriculum.corpus.vocabulary.size
    cells = np.array(list(itertools.product(range(min(size, 12)), repeat=2)))
    slots = pairs.slots_of(cells[:, 0], cells[:, 1])
    table = dict(zip(zip(pairs.current, pairs.next, strict=True), range(len(pairs)), strict=True))
    assert slots.tolist() == [table.get((a, b), -1) for a, b in cells]
    for token in range(size):
        assert set(pairs.current[pairs.row(token)]) <= {token}
    assert sum(len(pairs.keys[pairs.row(token)]) for token in range(size)) == len(pairs)


def test_a_curriculum_cannot_be_written():
    curriculum = arrange(Corpus.of_names(["ava", "emma"]))
    arrays = [
        *(curriculum.permutation, curriculum.stream, curriculum.bounds, curriculum.slots),
        *(curriculum.totals, curriculum.keyframes, curriculum.counts_at(1)),
        *(curriculum.pairs.keys, curriculum.pairs.row_starts),
    ]
    for array in arrays:
        with pytest.raises(ValueError, match="read-only"):
            array[0] = 1
