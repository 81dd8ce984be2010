"""Folding a typed name, against lower-casing all of it where that is all that is needed."""

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bigram_gui.core.errors import CorpusError
from bigram_gui.core.folding import folded, folded_text, is_lower_case
from bigram_gui.core.isolating import isolated
from bigram_gui.core.reading import parse_corpus
from bigram_gui.core.vocabulary import Vocabulary
from tests.core.strategies import any_character

visible = st.characters(exclude_categories=["Cs", "Cc"])


def vocabulary(characters):
    return Vocabulary(tuple(sorted(set(characters))))


LATIN = vocabulary("abcdefghijklmnopqrstuvwxyz")
any_text = st.text(any_character | st.sampled_from("AVaäÄİ\u0131ßẞΣσςJ\u030cǰÅǅ"), max_size=12).map(
    lambda text: unicodedata.normalize("NFC", text)
)


@pytest.mark.parametrize(
    ("text", "characters", "name"),
    [
        ("Ava", LATIN.characters, "ava"),
        ("AVA", LATIN.characters, "ava"),
        ("ava", LATIN.characters, "ava"),
        ("", LATIN.characters, ""),
        ("Ä", "aä", "ä"),
        ("Éa", LATIN.characters, "Éa"),  # é is as unknown as É: nothing to fold into
        ("ÉA", LATIN.characters, "Éa"),
        ("STRAẞE", "aerstß", "straße"),
        ("İl", "il\u0307", "i\u0307l"),
        ("İl", "il", "İl"),
        ("ΟΔΟΣ", "οδςσ", "οδος"),
        ("ΣΟΔ", "οδςσ", "σοδ"),
        ("ΟΔΟΣ", "οδσ", "οδοσ"),
        ("J\u030ca", "aǰ", "ǰa"),
        ("J\u030ca", "aj", "j\u030ca"),
        ("\u030cA", "a", "\u030ca"),
        ("日A", "日a", "日a"),
        ("ЖЮ", "жю", "жю"),
    ],
)
def test_a_name(text, characters, name):
    assert folded(text, vocabulary(characters)) == (name, name != text)


def test_nothing_is_folded_where_the_corpus_has_upper_case():
    assert folded("AVA", vocabulary("avV")) == ("AVA", False)
    assert not is_lower_case(vocabulary("avV"))
    assert not is_lower_case(vocabulary("ǅ"))
    assert is_lower_case(vocabulary("日א'9ß"))


@given(any_text, st.text(any_character, min_size=1, max_size=9))
def test_folding_twice_is_folding_once_and_makes_nothing_unknown(text, characters):
    known = vocabulary(unicodedata.normalize("NFC", characters.lower()))
    name, was_folded = folded(text, known)
    assert was_folded == (name != text)
    assert folded(name, known)[0] == name
    assert sum(c not in known for c in name) <= sum(c not in known for c in text)


@settings(max_examples=300)
@given(st.text(visible | st.sampled_from("AVäÄİßẞΣJ\u030cÅǅ"), min_size=1, max_size=12))
def test_a_name_of_a_folded_corpus_is_read_as_the_corpus_was(text):
    """Type a line of a corpus that was folded as it stands in the file."""
    typed = unicodedata.normalize("NFC", text).strip()
    try:
        corpus = parse_corpus(typed.encode(), source="names", fold_case=True)
    except CorpusError:  # blank
        return
    if is_lower_case(corpus.vocabulary) and corpus.names_count == 1:
        assert folded(typed, corpus.vocabulary)[0] == corpus.name(0)


@given(any_text, st.text(any_character | st.sampled_from("aäi\u0307ßσςjǰå"), max_size=9))
def test_an_unknown_sign_at_the_end_changes_nothing_before_it(text, characters):
    """All of a name is folded at once if it can be; one that cannot is folded by its letters."""
    known = vocabulary(set(unicodedata.normalize("NFC", characters.lower())) - {"★"})
    assert folded(f"{text}★", known)[0] == folded(text, known)[0] + "★"


def test_the_sentence():
    assert folded_text("ava") == "Read as “ava”: the corpus is all lower case."
    assert len(folded_text("a" * 10_000)) < 120


def test_a_name_that_runs_to_the_left_turns_nothing_around_in_the_sentence():
    assert isolated("“a\u05d0”") in folded_text("a\u05d0")
