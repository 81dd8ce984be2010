"""The steps that taught a pair, against going through them one by one."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bigram_gui.core.corpus import Corpus
from bigram_gui.core.curriculum import Order
from bigram_gui.core.prepared import prepare
from bigram_gui.core.provenance import Lesson, Lessons
from tests.core import oracle
from tests.core.strategies import names_lists, seeds


def expected_lessons(docs, vocabulary, pair, steps):
    """All lessons, newest first, by spelling every name."""
    model, lessons = oracle.Model(vocabulary.size, 1.0), []
    for step in range(1, steps + 1):
        name = docs[(step - 1) % len(docs)]
        model.learn(name)
        at = tuple(i for i, other in enumerate(oracle.pairs_of(name)) if other == pair)
        if at:
            tokens = vocabulary.encode(name)
            lessons.append(Lesson(step, name, tokens, at, model.count(*pair)))
    return lessons[::-1]


def lessons_of(prepared, pair, step):
    ids = {label: token for token, label in enumerate(prepared.vocabulary.labels)}
    return Lessons.of(prepared.index, ids[pair[0]], ids[pair[1]], step)


@given(names_lists, seeds, st.integers(0, 70), st.data())
def test_every_lesson_of_any_pair(names, seed, steps, data):
    prepared = prepare(Corpus.of_names(names), Order.SHUFFLED, seed)
    docs = oracle.shuffled(names, seed)
    labels = st.sampled_from(prepared.vocabulary.labels)
    present = st.sampled_from([pair for name in names for pair in oracle.pairs_of(name)])
    pair = data.draw(st.one_of(present, st.tuples(labels, labels)))
    lessons = lessons_of(prepared, pair, steps)
    expected = expected_lessons(docs, prepared.vocabulary, pair, steps)
    assert [lessons.lesson(row) for row in range(len(lessons))] == expected
    assert lessons.count == (expected[0].count_after if expected else 0)
    assert lessons.is_possible == any(pair in oracle.pairs_of(name) for name in names)


@given(
    st.lists(st.text("ab", min_size=1, max_size=12), min_size=1, max_size=12), st.integers(0, 40)
)
@example(["a" * 127, "b" * 127], 5)  # 256 positions are one too many for a byte
@example(["abababab", "b", "ababa"], 8)
def test_names_that_have_a_pair_many_times(names, steps):
    prepared = prepare(Corpus.of_names(names), Order.FILE)
    for pair in {pair for name in names for pair in oracle.pairs_of(name)}:
        lessons = lessons_of(prepared, pair, steps)
        expected = expected_lessons(names, prepared.vocabulary, pair, steps)
        assert [lessons.lesson(row) for row in range(len(lessons))] == expected


def test_a_name_with_a_pair_twice_is_one_lesson():
    lessons = lessons_of(prepare(Corpus.of_names(["xavava", "b"]), Order.FILE), ("a", "v"), 3)
    assert (len(lessons), lessons.count) == (2, 4)
    assert [lessons.lesson(row).at for row in (0, 1)] == [(2, 4), (2, 4)]
    assert [lessons.lesson(row).count_after for row in (0, 1)] == [4, 2]


@pytest.mark.parametrize("row", [-1, 2])
def test_a_row_that_is_not_there(row):
    lessons = lessons_of(prepare(Corpus.of_names(["a", "b"])), ("BOS", "a"), 4)
    with pytest.raises(IndexError, match=f"no lesson {row} of 2"):
        lessons.lesson(row)


def test_ten_million_steps_are_reckoned_not_listed():
    lessons = lessons_of(
        prepare(Corpus.of_names(["aa", "aaa"]), Order.FILE), ("a", "a"), 10_000_000
    )
    assert (len(lessons), lessons.count) == (10_000_000, 15_000_000)
    assert lessons.lesson(0) == Lesson(10_000_000, "aaa", (1, 0, 0, 0, 1), (1, 2), 15_000_000)
    assert lessons.lesson(9_999_998) == Lesson(2, "aaa", (1, 0, 0, 0, 1), (1, 2), 3)
    assert lessons.lesson(9_999_999) == Lesson(1, "aa", (1, 0, 0, 1), (1,), 1)


def test_a_held_out_name_teaches_nothing():
    names = [letter * 2 for letter in "abcdefghij"]
    prepared = prepare(Corpus.of_names(names), held_out_share=0.5)
    held_out = {names[index] for index in prepared.curriculum.held_out}
    taught = {name for name in names if lessons_of(prepared, (name[0], name[0]), 5).is_possible}
    assert taught == set(names) - held_out
    for name in held_out:
        assert len(lessons_of(prepared, (name[0], name[0]), 5)) == 0
