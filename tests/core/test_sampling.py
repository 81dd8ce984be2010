"""Names that the model makes: how often, how repeatable, and why they end."""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bigram_gui.core.corpus import Corpus
from bigram_gui.core.curriculum import Order
from bigram_gui.core.prepared import prepare
from bigram_gui.core.run import Run
from bigram_gui.core.sampling import Ending, Sampler, random_numbers
from bigram_gui.core.tempering import tempered
from tests.core import oracle
from tests.core.strategies import names_lists

NAMES = ["ava", "emma", "bob", "zoe", "mia", "ava"]
temperatures = st.sampled_from([0.0, 0.01, 0.5, 1.0, 2.0, 100.0])


def sampler_of(names, step=None, alpha=1.0, **options):
    run = Run(1, prepare(Corpus.of_names(names), Order.FILE), alpha)
    model = run.model_after(len(names) if step is None else step)
    options.setdefault("seed", 42)
    return Sampler(model, run.prepared.vocabulary.characters, **options)


def oracle_tempered(weights, temperature):
    if not any(weights):
        return weights
    if temperature == 0:
        likeliest = weights.index(max(weights))
        return [float(index == likeliest) for index in range(len(weights))]
    powers = [(weight / max(weights)) ** (1 / temperature) for weight in weights]
    return [power / math.fsum(powers) for power in powers]


@given(names_lists, st.sampled_from([0.0, 0.1, 1.0]), temperatures, st.data())
def test_every_draw_is_the_first_token_at_which_the_summed_probabilities_pass(
    names, alpha, temperature, data
):
    step = data.draw(st.integers(0, 2 * len(names)))
    sampler = sampler_of(names, step, alpha, temperature=temperature, most_letters=6)
    model = oracle.model_after(names, step, alpha)
    labels = oracle.vocabulary_of(names)
    for sample in sampler.samples(range(3)):
        current = "BOS"
        for draw, random in zip(sample.draws, random_numbers(42, sample.index, 7), strict=False):
            row = oracle_tempered(
                [model.probability(current, label) for label in labels], temperature
            )
            assert draw.random == random
            assert labels[draw.current] == current
            assert draw.probability == pytest.approx(row[draw.next])
            assert draw.probability > 0
            assert sum(row[: draw.next]) <= random + 1e-9
            assert random <= sum(row[: draw.next + 1]) + 1e-9 or temperature == 0
            current = labels[draw.next]
        assert sample.tokens[0] == len(labels) - 1
        assert sample.name == "".join(labels[draw.next] for draw in sample.draws).removesuffix(
            "BOS" if sample.is_whole else ""
        )


@given(names_lists, st.sampled_from([0.0, 1.0]), temperatures)
def test_a_sample_has_its_loss_under_the_model_itself(names, alpha, temperature):
    model = oracle.model_after(names, len(names), alpha)
    for sample in sampler_of(names, alpha=alpha, temperature=temperature).samples(range(3)):
        if sample.is_whole:
            assert sample.score.loss == pytest.approx(model.loss(sample.name))
        elif sample.draws:
            assert len(sample.score) == len(sample.draws)


def test_samples_are_repeatable_and_independent_of_each_other():
    together = [sample.name for sample in sampler_of(NAMES).samples(range(10))]
    alone = [sampler_of(NAMES).sample(index).name for index in range(10)]
    assert together == alone
    assert len(set(together)) > 5
    assert together != [sample.name for sample in sampler_of(NAMES, seed=7).samples(range(10))]


def test_the_random_numbers_do_not_depend_on_the_model_or_the_length():
    before, after = (sampler_of(NAMES, step).sample(3).draws for step in (0, 6))
    for one, other in zip(before, after, strict=False):
        assert one.random == other.random
    assert random_numbers(1, 2, 9)[:5].tolist() == random_numbers(1, 2, 5).tolist()


def test_frequencies_are_those_of_the_model():
    """Pearson's chi-square over the 27 first tokens of 20,000 samples with a fixed seed."""
    names = [chr(97 + i) * 2 for i in range(26) for _ in range(i + 1)]
    sampler = sampler_of(names, most_letters=1)
    expected = sampler.distribution(26) * 20_000
    seen = np.zeros(27)
    for sample in sampler.samples(range(20_000)):
        seen[sample.draws[0].next] += 1
    chi_square = float(((seen - expected) ** 2 / expected).sum())
    assert chi_square < 48.3  # 0.995 quantile at 26 degrees of freedom
    assert chi_square > 11.2  # 0.005 quantile: fits no better than chance would


def test_a_bold_temperature_draws_other_frequencies():
    """The same test tells two temperatures apart, so that it could have failed."""
    names = [chr(97 + i) * 2 for i in range(26) for _ in range(i + 1)]
    expected = sampler_of(names).distribution(26) * 5_000
    seen = np.zeros(27)
    for sample in sampler_of(names, temperature=3.0, most_letters=1).samples(range(5_000)):
        seen[sample.draws[0].next] += 1
    assert ((seen - expected) ** 2 / expected).sum() > 100


@given(st.lists(st.integers(0, 1000), min_size=1, max_size=20), temperatures)
def test_tempered_probabilities(weights, temperature):
    total = sum(weights)
    probabilities = [weight / total if total else 0.0 for weight in weights]
    answer = tempered(np.array(probabilities), temperature)
    assert answer.tolist() == pytest.approx(oracle_tempered(probabilities, temperature))


def test_at_temperature_zero_equals_go_to_the_smallest_id():
    sample = sampler_of(NAMES, 0, temperature=0.0, most_letters=3).sample(0)
    assert sample.name == "aaa"
    assert sample.ending is Ending.CUT


def test_temperature_near_zero_is_no_division_by_zero():
    row = np.array([0.25, 0.5, 0.25])
    assert tempered(row, 1e-300).tolist() == [0, 1, 0]


def test_a_name_that_goes_on_is_cut():
    sample = sampler_of(["a" * 500], alpha=0.0, temperature=0.0, most_letters=5).sample(0)
    assert (sample.name, sample.ending, len(sample.tokens)) == ("aaaaa", Ending.CUT, 6)
    assert sample.score is not None


def test_a_name_of_just_the_most_letters_may_still_end():
    sampler = sampler_of(["abc"], alpha=0.0, most_letters=3)
    assert sampler.sample(0).name == "abc"
    assert sampler.sample(0).is_whole


def test_without_smoothing_an_untrained_model_has_nothing_to_draw():
    sample = sampler_of(NAMES, 0, alpha=0.0).sample(0)
    assert sample.ending is Ending.NOTHING_TO_DRAW
    assert (sample.name, sample.draws, sample.score) == ("", (), None)
    assert not sampler_of(NAMES, 0, alpha=0.0).distribution(0).any()


def test_without_smoothing_only_what_was_seen_is_drawn():
    for sample in sampler_of(NAMES, 3, alpha=0.0).samples(range(50)):
        assert set(sample.name) <= set("avembo")
        assert sample.score is not None
        assert math.isfinite(sample.score.loss)
