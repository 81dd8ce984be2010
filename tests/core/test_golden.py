"""Every figure that an independent program worked out for the lesson's own list of names."""

import hashlib
import math

import numpy as np
import pytest

from bigram_gui.core.frame import resolve
from bigram_gui.core.prepared import prepare
from bigram_gui.core.reading import read_corpus
from bigram_gui.core.run import Run
from bigram_gui.core.selection import Selection
from bigram_gui.core.training import train

STEPS = 40_000
EXACT = 1e-12


@pytest.fixture(scope="module")
def run(lesson_names):
    run = Run(1, prepare(read_corpus(lesson_names)))
    run.history.append(train(run.start(), STEPS).losses)
    return run


def table(run, step):
    """Return the V × V count table after ``step`` steps."""
    pairs, size = run.prepared.curriculum.pairs, run.prepared.vocabulary.size
    counts = np.zeros((size, size), dtype=np.int64)
    counts[pairs.current, pairs.next] = run.prepared.curriculum.counts_at(step)
    return counts


def mean_loss_of_all_pairs(run, step):
    """Return the mean over the corpus's pairs under the model after ``step`` steps."""
    smoothed = table(run, step) + 1
    losses = -np.log(smoothed / smoothed.sum(axis=1, keepdims=True))
    corpus = table(run, run.prepared.curriculum.names_count)
    return (corpus * losses).sum() / corpus.sum()


def test_the_list_is_the_one_that_was_measured(golden, lesson_names):
    assert hashlib.sha256(lesson_names.read_bytes()).hexdigest() == golden["sha256"]


def test_names_and_vocabulary(golden, run):
    vocabulary = run.prepared.vocabulary
    assert run.prepared.corpus.names_count == golden["lines"]
    assert (vocabulary.size, vocabulary.bos) == (golden["vocabulary"], golden["BOS"])


def test_the_shuffled_order(golden, run):
    first = golden["first_names_after_shuffle"]
    name_of_step = run.prepared.curriculum.name_of_step
    assert [name_of_step(step) for step in range(1, len(first) + 1)] == first
    for step, name in golden["step_name"].items():
        assert name_of_step(int(step)) == name


def test_the_losses_of_steps(golden, run):
    for step, loss in golden["step_loss"].items():
        assert run.history.loss_at(int(step)) == pytest.approx(loss, abs=EXACT)


def test_the_mean_and_the_sum_of_losses(golden, run):
    losses = run.history.losses(0, STEPS)
    mean = math.fsum(losses[:1_000]) / 1_000
    assert mean == pytest.approx(golden["mean_loss_of_first_1000_steps"], abs=EXACT)
    total = math.fsum(losses)
    assert total == pytest.approx(golden["sum_loss_of_40000_steps"], rel=EXACT)


@pytest.mark.parametrize("step", [1_000, 32_033])
def test_the_count_tables(golden, run, step):
    assert table(run, step).tolist() == golden[f"counts_after_{step}_steps"]


@pytest.mark.parametrize("step", [1_000, 32_033])
def test_the_mean_loss_of_the_corpus(golden, run, step):
    expected = golden[f"corpus_mean_loss_per_pair_add_one_after_{step}"]
    assert mean_loss_of_all_pairs(run, step) == pytest.approx(expected, abs=EXACT)


def test_the_bounds(golden, run):
    bounds = run.prepared.bounds
    assert bounds.uniform == pytest.approx(golden["uniform"], abs=EXACT)
    assert bounds.unigram == pytest.approx(golden["unigram_entropy_per_pair"], abs=EXACT)
    best = golden["best_bigram_mle_entropy_per_pair"]
    assert bounds.best_bigram == pytest.approx(best, abs=EXACT)


def test_the_names_at_their_steps(golden, run):
    for step, names in golden["names_at_step"].items():
        for name, expected in names.items():
            frame = resolve(Selection(step=int(step), name=name), run)
            assert frame.step == int(step)
            assert frame.score.loss == pytest.approx(expected["loss"], abs=EXACT)
            assert len(frame.score) == len(expected["pairs"])
            for index, figures in enumerate(expected["pairs"]):
                pair = frame.score.pair(index)
                assert (pair.current, pair.next) == (figures["from"], figures["to"])
                assert pair.numerator == figures["count_plus_1"]
                assert pair.denominator == figures["row_total_plus_27"]
                assert pair.probability == pytest.approx(figures["prob"], abs=EXACT)
                assert pair.loss == pytest.approx(figures["loss"], abs=EXACT)


def test_no_figure_is_left_out(golden):
    assert set(golden) == {
        *("sha256", "lines", "vocabulary", "BOS", "shuffle", "first_names_after_shuffle"),
        *("step_loss", "step_name", "mean_loss_of_first_1000_steps", "sum_loss_of_40000_steps"),
        *("counts_after_1000_steps", "counts_after_32033_steps"),
        "corpus_mean_loss_per_pair_add_one_after_32033",
        "corpus_mean_loss_per_pair_add_one_after_1000",
        *("best_bigram_mle_entropy_per_pair", "unigram_entropy_per_pair", "uniform"),
        "names_at_step",
    }
