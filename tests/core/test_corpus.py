"""Names laid out as one stream of tokens, and the vocabulary that they have."""

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given

from bigram_gui.core.corpus import Corpus
from bigram_gui.core.errors import CorpusError, UnknownCharacterError
from bigram_gui.core.vocabulary import Vocabulary
from tests.core import oracle
from tests.core.strategies import names_lists


@given(names_lists)
def test_the_vocabulary_is_sorted_by_code_point_with_bos_last(names):
    vocabulary = Corpus.of_names(names).vocabulary
    assert list(vocabulary.labels) == oracle.vocabulary_of(names)
    assert vocabulary.size == len(vocabulary.labels)
    assert vocabulary.label(vocabulary.bos) == "BOS"


@given(names_lists)
def test_names_come_back_as_they_went_in(names):
    corpus = Corpus.of_names(names)
    assert corpus.names_count == len(names)
    assert [corpus.name(index) for index in range(len(names))] == names


@given(names_lists)
def test_the_stream_holds_the_pairs_of_all_names_and_nothing_else(names):
    corpus = Corpus.of_names(names)
    labels = [corpus.vocabulary.label(token) for token in corpus.stream]
    pairs = [pair for name in names for pair in oracle.pairs_of(name)]
    assert list(pairwise(labels)) == pairs
    assert corpus.pairs_count == len(pairs)
    assert np.diff(corpus.offsets).tolist() == [len(name) + 1 for name in names]


@given(names_lists)
def test_a_name_is_encoded_between_two_bos(names):
    vocabulary = Corpus.of_names(names).vocabulary
    for name in names:
        labels = [vocabulary.label(token) for token in vocabulary.encode(name)]
        assert labels == oracle.tokens_of(name)
        assert all(character in vocabulary for character in name)


def test_characters_below_the_line_feed_are_characters():
    corpus = Corpus.of_names(["\t", "\x01"])
    assert corpus.vocabulary.characters == ("\x01", "\t")


def test_tokens_take_as_little_room_as_they_can():
    assert Corpus.of_names(["ava"]).stream.dtype == np.uint8
    many = "".join(chr(0x4E00 + offset) for offset in range(300))
    assert Corpus.of_names([many]).stream.dtype == np.uint16


def test_a_corpus_cannot_be_written():
    corpus = Corpus.of_names(["ava"])
    for array in (corpus.stream, corpus.offsets):
        with pytest.raises(ValueError, match="read-only"):
            array[0] = 1


def test_a_corpus_has_at_least_one_name():
    with pytest.raises(CorpusError, match="has no names"):
        Corpus.of_names([], "letters.txt")


def test_the_first_unknown_character_is_named_with_its_place():
    vocabulary = Corpus.of_names(["ava"]).vocabulary
    with pytest.raises(UnknownCharacterError, match="“7” is not in this corpus’s vocab") as caught:
        vocabulary.encode("a7v8")
    assert (caught.value.character, caught.value.position) == ("7", 1)


@pytest.mark.parametrize(
    ("character", "written"),
    [
        ("\n", "U+000A"),
        ("\u200d", "U+200D"),
        ("\ud800", "U+D800"),
        ("\u0301", "“◌\u0301”"),
        (" ", "A space"),
    ],
)
def test_a_character_that_cannot_be_seen_is_named_by_its_code(character, written):
    message = str(UnknownCharacterError(character, 0))
    assert message.startswith(written)
    assert message.isprintable()


@pytest.mark.parametrize("characters", [("b", "a"), ("a", "a")])
def test_characters_out_of_order_make_no_vocabulary(characters):
    with pytest.raises(ValueError, match="sorted by code point"):
        Vocabulary(characters)


class _Counted(tuple[str, ...]):
    """Counts how often its hash is worked out."""

    times = 0

    def __hash__(self) -> int:
        type(self).times += 1
        return super().__hash__()


def test_a_large_vocabulary_is_as_quickly_looked_up_as_a_small_one():
    """Texts about it are remembered by it, and asked for with every frame."""
    characters = _Counted("abc")
    vocabulary, same = Vocabulary(characters), Vocabulary(tuple("abc"))
    known = {vocabulary: 1}
    assert known[vocabulary] == known[same] == 1
    assert characters.times <= 1
