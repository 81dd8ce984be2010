"""Sentences about any pair of any names: their grammar, and every number against the oracle."""

import math
import re
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from bigram_gui.core.units import Unit
from tests.core import oracle
from tests.core.explained import explained
from tests.core.strategies import names_lists

NOUNS = ["step", "time", "name"]


@given(names_lists, st.integers(0, 40), st.sampled_from([0.0, 0.5, 1.0]), st.data())
def test_every_sentence_is_one(names, step, smoothing, data):
    vocabulary = oracle.vocabulary_of(names)[:-1]
    name = data.draw(st.text(st.sampled_from(vocabulary), max_size=4))
    pair = data.draw(st.integers(0, len(name)))
    text = explained(names, name, pair, step, smoothing)
    quoted_left_out = re.sub(r"“.*?”(?!”)", "X", text, flags=re.DOTALL)
    assert quoted_left_out[0].isupper()
    assert quoted_left_out.endswith(".")
    assert not re.search(r"  |\.\.|,,| ,| \.|None|nan|<", quoted_left_out)
    for number, noun in re.findall(r"(?<![\d.,])([\d,]+) (\w+)", quoted_left_out):
        if noun.removesuffix("s") in NOUNS:
            assert noun.endswith("s") == (number != "1"), text


@given(names_lists, st.integers(1, 40), st.data())
def test_the_figures_in_a_sentence_are_the_oracles(names, step, data):
    name = data.draw(st.sampled_from(names))
    pair = data.draw(st.integers(0, len(name)))
    model = oracle.model_after(names, step, 1.0)
    current, following = oracle.pairs_of(name)[pair]
    count, total = model.count(current, following), model.row_total(current)
    text = explained(names, name, pair, step)
    if not total:
        assert f"each of the {model.size:,} tokens is equally likely: 1/{model.size:,} = " in text
        return
    assert f"({count:,} + 1) / ({total:,} + {model.size:,}) = " in text
    likelier = sum(
        model.probability(current, other) > model.probability(current, following)
        for other in oracle.vocabulary_of(names)
    )
    assert (f"; {likelier} token" if likelier else "; no token is") in text


NUMBER = re.compile(r"(\d[\d,]*(?:\.\d+)?)(?:e([+-]\d+))?(?: × 10([⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+))?")
PLAIN_DIGITS = str.maketrans("⁻⁰¹²³⁴⁵⁶⁷⁸⁹", "-0123456789")


def numbers_in(text):
    """Return each number with how far it may be from what it stands for."""
    for digits, exponent, power in NUMBER.findall(text):
        scale = 10.0 ** int(exponent or power.translate(PLAIN_DIGITS) or 0)
        value = float(digits.replace(",", "")) * scale
        last_digit = 10.0 ** -len(digits.partition(".")[2]) * scale
        yield value, max(0.5000001 * last_digit, 1e-5 * value)


def numbers_of(model, tokens, pair, step, unit):
    """Return the numbers that the sentence must have, in their order."""
    current, following = pair
    count, total, alpha = model.count(*pair), model.row_total(current), model.alpha
    size = model.size
    numbers = [step] if step else []
    if total == 0 and alpha == 0:
        return numbers
    exact = Fraction(alpha) * size + total
    probability = (Fraction(alpha) + count) / exact
    if total == 0:
        return [*numbers, size, 1, size, *worked_out(probability, unit)]
    if current == oracle.BOS and following == oracle.BOS:
        seen = []
    elif current == oracle.BOS:
        seen = [count]
    else:
        seen = [total, count]
    numbers += [number for number in seen if number]
    if probability == 0:
        return [*numbers, 0]
    if probability == 1:
        return numbers
    if alpha == 0:
        numbers += [count, total]
    else:
        numbers += [alpha] if count and alpha != 1 else []
        numbers += [count, alpha, total, alpha * size]
    fraction = (exact, Fraction(alpha) + count)
    numbers += worked_out(probability, unit, fraction)
    if probability * size >= 1.25:
        numbers.append(probability * size)
    row = [model.count(current, other) for other in tokens]
    likelier = sum(other > count for other in row)
    as_likely = sum(other == count for other in row) - 1
    return [*numbers, *[number for number in (likelier or as_likely,) if number]]


def worked_out(probability, unit, fraction=()):
    nats = -math.log(probability)
    if unit is Unit.PERPLEXITY:
        return [probability, *fraction, 1 / probability]
    return [probability, probability, nats / math.log(2) if unit is Unit.BITS else nats]


@given(
    st.lists(st.text("abc", min_size=1, max_size=5), min_size=1, max_size=12),
    st.integers(0, 200),
    st.sampled_from([0.0, 1e-3, 0.5, 1.0, 2.5, 1e4]),
    st.sampled_from(Unit),
    st.data(),
)
def test_every_number_is_the_exact_one_rounded(names, step, smoothing, unit, data):
    model = oracle.model_after(names, step, smoothing)
    letters = "".join(oracle.vocabulary_of(names)[:-1])
    name = data.draw(st.text(st.sampled_from(letters), max_size=4))
    index = data.draw(st.integers(0, len(name)))
    text = explained(names, name, index, step, smoothing, unit)
    said = list(numbers_in(text.replace("1/p", "the quotient")))
    tokens = oracle.vocabulary_of(names)
    wanted = numbers_of(model, tokens, oracle.pairs_of(name)[index], step, unit)
    assert len(said) == len(wanted), text
    for (value, slack), exact in zip(said, wanted, strict=True):
        assert abs(value - float(exact)) <= slack, text
