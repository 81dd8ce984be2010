"""Every sentence about a pair, in each of its cases."""

import pytest

from bigram_gui.core.explain import compared_with_uniform, explain
from bigram_gui.core.frame import resolve
from bigram_gui.core.selection import Selection, alone
from bigram_gui.core.units import Unit
from tests.core.explained import explained, run_of


@pytest.mark.parametrize(
    ("unit", "reckoned", "certain", "guess"),
    [
        (Unit.BITS, "−log₂ 0.400 = 1.32", "costs nothing", "−log₂ 0.250 = 2.00"),
        (Unit.PERPLEXITY, "1/p = 5/2 = 2.50", "is a pick from one token", "1/p = 4.00"),
    ],
)
def test_other_units(unit, reckoned, certain, guess):
    names = ["ab", "b", "ac"]
    assert f" = 0.400, and {reckoned}, 1.6 times" in explained(names, "a", 0, 1, unit=unit)
    assert explained(names, "a", 0, 1, 0.0, unit).endswith(f"what is certain {certain}.")
    assert explained(names, "a", 0, 0, unit=unit).endswith(f"1/4 = 0.250, and {guess}.")
    assert explained(names, "c", 0, 1, 0.0, unit).endswith("the loss is ∞.")


def test_before_the_first_step():
    assert explained(["ab"], "ab", 0, 0) == (
        "Nothing is learned yet, so each of the 3 tokens is equally likely: "
        "1/3 = 0.333, and −ln 0.333 = 1.10."
    )


def test_before_the_first_step_without_smoothing():
    assert explained(["ab"], "ab", 0, 0, 0.0) == (
        "Nothing is learned yet, and without smoothing the model gives no token any chance: "
        "the loss is ∞."
    )


@pytest.mark.parametrize(("step", "steps"), [(1, "1 step"), (2, "2 steps")])
def test_a_token_that_never_came(step, steps):
    names = ["ab", "ab", "c"]
    assert explained(names, "ca", 1, step) == (
        f"In {steps} nothing ever followed “c”, so each of the 4 tokens is equally likely: "
        "1/4 = 0.250, and −ln 0.250 = 1.39."
    )
    assert explained(names, "ca", 1, step, 0.0) == (
        f"In {steps} nothing ever followed “c”, and without smoothing the model gives no token "
        "any chance: the loss is ∞."
    )


def test_the_first_pair():
    names = ["ab", "b", "ac"]
    assert explained(names, "c", 0, 1) == (
        "In 1 step, no name began with “c”. Smoothing alone makes that (0 + 1) / (1 + 4) = 0.200, "
        "and −ln 0.200 = 1.61, worse than a uniform guess; 1 token is likelier."
    )
    assert explained(names, "a", 0, 1) == (
        "In 1 step, 1 name began with “a”. Add-one smoothing makes that (1 + 1) / (1 + 4) = 0.400, "
        "and −ln 0.400 = 0.92, 1.6 times a uniform guess; no token is likelier."
    )
    assert explained(names, "a", 0, 3).startswith("In 3 steps, 2 names began with “a”.")


def test_the_last_pair():
    names = ["ab", "b", "bab"]
    assert explained(names, "b", 1, 1).startswith(
        "In 1 step, “b” came 1 time, and 1 time the name ended there."
    )
    assert explained(names, "b", 1, 3).startswith(
        "In 3 steps, “b” came 4 times, and 3 times the name ended there."
    )
    assert explained(names, "a", 1, 3).startswith(
        "In 3 steps, “a” came 2 times, and the name never ended there. Smoothing alone makes that"
    )


def test_a_pair_in_the_middle():
    names = ["ab", "ac", "ab"]
    assert explained(names, "ab", 1, 1).startswith(
        "In 1 step, a token followed “a” 1 time, and 1 time it was “b”."
    )
    assert explained(names, "ab", 1, 3).startswith(
        "In 3 steps, a token followed “a” 3 times, and 2 times it was “b”."
    )
    assert explained(names, "aa", 1, 2).startswith(
        "In 2 steps, a token followed “a” 2 times, and it was never “a”. Smoothing alone makes"
    )


@pytest.mark.parametrize(("step", "steps"), [(1, "1 step"), (2, "2 steps")])
def test_an_empty_name(step, steps):
    assert explained(["ab", "c"], "", 0, step).startswith(
        f"In {steps}, no name was empty. Smoothing alone makes that (0 + 1) / ({step} + 4) = "
    )


def test_a_pair_that_was_never_seen_without_smoothing():
    assert explained(["ab"], "ba", 1, 1, 0.0) == (
        "In 1 step, a token followed “b” 1 time, and it was never “a”. "
        "Without smoothing that is a probability of 0, and the loss is ∞."
    )


def test_smoothing_that_is_lost_in_rounding_is_not_called_absent():
    sentence = explained(["ab"] * 3, "ba", 1, 3, 5e-324)
    assert sentence.endswith(
        "Smoothing is too small to count: a probability of 0, and the loss is ∞."
    )


def test_a_certain_pair():
    assert explained(["ab"], "ab", 1, 1, 0.0) == (
        "In 1 step, a token followed “a” 1 time, and 1 time it was “b”. "
        "The model is certain, and what is certain costs nothing."
    )


def test_other_smoothings():
    names = ["ab", "ac"]
    assert (
        "Smoothing with α = 0.5 makes that (1 + 0.5) / (2 + 2) = 0.375, and −ln 0.375 = 0.98, "
        "1.5 times a uniform guess; no token is likelier, but 1 is as likely."
    ) in explained(names, "ab", 1, 2, 0.5)
    assert (
        "That is 1/2 = 0.500, and −ln 0.500 = 0.69, 2.0 times a uniform guess; "
        "no token is likelier, but 1 is as likely."
    ) in explained(names, "ab", 1, 2, 0.0)


def test_equals_at_the_top_are_counted():
    names = ["ab", "ac", "ad"]
    assert explained(names, "ab", 1, 3).endswith("; no token is likelier, but 2 are as likely.")
    assert explained(names, "ab", 1, 2).endswith("; no token is likelier, but 1 is as likely.")
    assert explained(names, "aa", 1, 3).endswith("; 3 tokens are likelier.")


def test_a_small_probability_has_digits_to_reckon_with():
    sentence = explained(["ab"], "ba", 1, 10_000)
    assert "(0 + 1) / (10,000 + 3) = 1.00 × 10⁻⁴, and −ln(1.00 × 10⁻⁴) = 9.21" in sentence


def test_a_large_vocabulary_has_a_small_uniform_guess():
    names = ["".join(map(chr, range(0x4E00, 0x4E00 + 4_999)))]
    first, last = names[0][0], names[0][-1]
    assert explained(names, first, 0, 0) == (
        "Nothing is learned yet, so each of the 5,000 tokens is equally likely: "
        "1/5,000 = 2.00 × 10⁻⁴, and −ln(2.00 × 10⁻⁴) = 8.52."
    )
    assert "hardly worse than a uniform guess" in explained(names, last, 0, 1)


def test_characters_that_cannot_be_seen_are_named():
    names = ["a b", "a\u200db", "a\u0301b"]
    assert "1 time it was a space." in explained(names, "a b", 1, 3)
    assert "1 time it was U+200D." in explained(names, "a\u200db", 1, 3)
    assert "1 time it was “◌\u0301”." in explained(names, "a\u0301b", 1, 3)


@pytest.mark.parametrize(
    ("probability", "text"),
    [
        (1 / 27, "exactly a uniform guess"),
        (1.2 / 27, "hardly better than a uniform guess"),
        (0.9 / 27, "hardly worse than a uniform guess"),
        (0.134, "3.6 times a uniform guess"),
        (99.9 / 27, "99.9 times a uniform guess"),
        (1_234.5 / 27, "1,234 times a uniform guess"),
        (0.001, "worse than a uniform guess"),
    ],
)
def test_a_probability_beside_a_uniform_guess(probability, text):
    assert compared_with_uniform(probability, 27) == text


def test_a_pair_by_itself_is_spoken_of_alone():
    run = run_of(["ab", "ac", "cb"], 3)
    vocabulary = run.prepared.vocabulary
    _, c, b, _ = vocabulary.encode("cb")
    frame = resolve(alone(Selection(name="ab", pair=0), (c, b), run), run)
    assert frame.lone_pair is not None
    assert explain(frame) == explained(["ab", "ac", "cb"], "cb", 1, 3)
    assert explain(frame).startswith(
        "In 3 steps, a token followed “c” 2 times, and 1 time it was “b”."
    )
