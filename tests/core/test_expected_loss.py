"""What a model expects its names to cost, against every name that it can make."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bigram_gui.core import expected_loss as module
from bigram_gui.core.corpus import Corpus
from bigram_gui.core.curriculum import Order
from bigram_gui.core.expected_loss import expected_loss
from bigram_gui.core.prepared import prepare
from bigram_gui.core.run import Run
from bigram_gui.core.sampling import Sampler
from tests.core import oracle

NAMES = ["ab", "ba", "a", "bb"]
MOST_LETTERS = 4


def run_of(names, alpha=1.0):
    return Run(1, prepare(Corpus.of_names(names), Order.FILE), alpha)


def tempered(weights, temperature):
    powers = [(weight / max(weights)) ** (1 / temperature) for weight in weights]
    return [power / math.fsum(powers) for power in powers]


def every_name(model, labels, temperature, letters=MOST_LETTERS):
    """Yield (probability, loss, pairs) of every name up to the most letters, cut or whole."""

    def walk(current, probability, loss, pairs):
        weights = [model.probability(current, label) for label in labels]
        chances = tempered(weights, temperature)
        for label, chance in zip(labels, chances, strict=True):
            if chance == 0:
                continue
            cost = model.pair_loss(current, label)
            if label == "BOS":
                yield probability * chance, loss + cost, pairs + 1
            elif pairs == letters:
                yield probability * chance, loss, pairs
            else:
                yield from walk(label, probability * chance, loss + cost, pairs + 1)

    yield from walk("BOS", 1.0, 0.0, 0)


@pytest.mark.parametrize("alpha", [0.0, 0.5, 1.0])
@pytest.mark.parametrize("temperature", [0.5, 1.0, 2.0])
@pytest.mark.parametrize("step", [1, 2, 4, 9])
def test_it_is_the_mean_over_every_name(alpha, temperature, step):
    model = oracle.model_after(NAMES, step, alpha)
    names = list(every_name(model, oracle.vocabulary_of(NAMES), temperature))
    assert math.fsum(chance for chance, _, _ in names) == pytest.approx(1)
    loss = math.fsum(chance * loss for chance, loss, _ in names)
    pairs = math.fsum(chance * pairs for chance, _, pairs in names)
    answer = expected_loss(run_of(NAMES, alpha).model_after(step), temperature, MOST_LETTERS)
    assert answer == pytest.approx(loss / pairs, rel=1e-12)


@given(st.integers(1, 8), st.sampled_from([0.3, 1.0, 2.0]))
def test_samples_come_near_it(step, temperature):
    run = run_of(["ava", "emma", "bob", "mia"])
    model = run.model_after(step)
    sampler = Sampler(model, run.prepared.vocabulary.characters, 7, temperature)
    samples = sampler.samples(range(400))
    scores = [sample.score for sample in samples if sample.score is not None]
    mean = math.fsum(score.total_loss for score in scores) / sum(map(len, scores))
    assert mean == pytest.approx(expected_loss(model, temperature), rel=0.1)


def test_an_untrained_model_expects_the_uniform_guess():
    assert expected_loss(run_of(NAMES).model_after(0)) == pytest.approx(math.log(3))


def test_at_temperature_zero_it_is_the_loss_of_the_only_name():
    run = run_of(["ava", "aa", "ab"])
    model = run.model_after(3)
    sample = Sampler(model, run.prepared.vocabulary.characters, 1, 0.0).sample(0)
    assert sample.score is not None
    assert expected_loss(model, 0.0) == pytest.approx(sample.score.loss)


def test_without_anything_to_draw_there_is_none():
    assert expected_loss(run_of(NAMES, 0.0).model_after(0)) is None


def test_a_large_vocabulary_is_not_worked_out(monkeypatch):
    monkeypatch.setattr(module, "MOST_TOKENS", 2)
    assert expected_loss(run_of(NAMES).model_after(1)) is None
