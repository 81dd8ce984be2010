"""The figures as JSON, against the oracle."""

import math

import pytest

from bigram_gui.core.corpus import Corpus
from bigram_gui.core.curriculum import Order, arrange
from bigram_gui.core.running_mean import DEFAULT_WINDOW
from tests.commands import run_command
from tests.core import oracle
from tests.headless.reading import EXACT, NAMES, infinite_or, strictly_read

KEYS = [
    "corpus",
    "order",
    "seed",
    "smoothing",
    "steps",
    "viewed_step",
    "name",
    "pairs",
    "loss",
    "product",
    "perplexity",
    "bounds",
    "final_running_mean",
    "held_out",
]


@pytest.mark.parametrize("order", ["shuffled", "file"])
@pytest.mark.parametrize(("steps", "at"), [(0, 0), (1, 1), (5, 2), (40, 40), (40, 0), (200, 123)])
@pytest.mark.parametrize("smoothing", [0.0, 0.5, 1.0])
def test_every_figure_is_that_of_the_oracle(figures, order, steps, at, smoothing):
    docs = oracle.shuffled(NAMES, 7) if order == "shuffled" else NAMES
    model = oracle.model_after(docs, at, smoothing)
    got = figures(
        *["--order", order, "--seed", 7, "--steps", steps, "--at", at],
        *["--smoothing", smoothing, "--name", "ava"],
    )
    assert list(got) == KEYS
    assert (got["order"], got["seed"], got["smoothing"]) == (order, 7, smoothing)
    assert (got["steps"], got["viewed_step"], got["name"]) == (steps, at, "ava")
    assert_are_pairs(got["pairs"], oracle.pairs_of("ava"), model)
    assert_is_loss(got, model)
    losses = oracle.losses_of_training(docs, steps, smoothing)
    if steps == 0:
        assert got["final_running_mean"] is None
    else:
        mean = oracle.running_mean(losses, DEFAULT_WINDOW)[-1]
        assert infinite_or(got["final_running_mean"]) == pytest.approx(mean, abs=EXACT)


def assert_are_pairs(got, pairs, model):
    for told, (current, following) in zip(got, pairs, strict=True):
        assert list(told) == ["current", "next", "count", "row_total", "probability", "loss"]
        assert (told["current"], told["next"]) == (current, following)
        assert told["count"] == model.count(current, following)
        assert told["row_total"] == model.row_total(current)
        probability = model.probability(current, following)
        assert told["probability"] == pytest.approx(probability, abs=EXACT)
        loss = model.pair_loss(current, following)
        assert infinite_or(told["loss"]) == pytest.approx(loss, abs=EXACT)


def assert_is_loss(got, model):
    loss = model.loss("ava")
    assert infinite_or(got["loss"]) == pytest.approx(loss, abs=EXACT)
    assert got["product"] == pytest.approx(model.product("ava"), rel=EXACT, abs=0)
    assert infinite_or(got["perplexity"]) == pytest.approx(math.exp(loss), rel=EXACT)


@pytest.mark.parametrize(("at", "smoothing"), [(0, 1.0), (3, 0.5), (40, 1.0), (40, 0.0)])
def test_held_out_names_are_never_trained_on_and_cost_what_the_oracle_says(figures, at, smoothing):
    curriculum = arrange(Corpus.of_names(NAMES), Order.FILE, 7, 0.3)
    held_out = [NAMES[index] for index in curriculum.held_out]
    docs = [name for name in NAMES if name not in held_out]
    model = oracle.Model(len(oracle.vocabulary_of(NAMES)), smoothing)
    for step in range(at):
        model.learn(docs[step % len(docs)])
    got = figures(
        *["--order", "file", "--seed", 7, "--steps", 40, "--at", at],
        *["--smoothing", smoothing, "--held-out", "30%", "--name", "ava"],
    )
    losses = [model.pair_loss(*pair) for name in held_out for pair in oracle.pairs_of(name)]
    assert list(got) == KEYS
    assert list(got["held_out"]) == ["share", "names", "loss"]
    assert (got["held_out"]["share"], got["held_out"]["names"]) == (0.3, len(held_out))
    loss = infinite_or(got["held_out"]["loss"])
    assert loss == pytest.approx(math.fsum(losses) / len(losses), abs=EXACT)
    assert infinite_or(got["loss"]) == pytest.approx(model.loss("ava"), abs=EXACT)


def test_the_corpus_and_its_bounds_are_described(figures, corpus):
    got = figures()
    labels = oracle.vocabulary_of(NAMES)
    assert got["corpus"] == {
        "path": corpus,
        "names": len(NAMES),
        "skipped": 0,
        "vocabulary": labels,
        "pairs": sum(len(name) + 1 for name in NAMES),
    }
    assert labels[-1] == "BOS"
    assert got["bounds"] == {
        "uniform": pytest.approx(math.log(len(labels)), abs=EXACT),
        "unigram": pytest.approx(oracle.unigram_entropy(NAMES), abs=EXACT),
        "best_bigram": pytest.approx(oracle.best_bigram_loss(NAMES), abs=EXACT),
    }


def test_infinity_is_the_string_inf(figures):
    got = figures("--smoothing", 0, "--steps", 1, "--at", 0, "--name", "ava")
    assert (got["loss"], got["perplexity"], got["product"]) == ("inf", "inf", 0.0)
    assert got["final_running_mean"] == "inf"
    assert {(pair["loss"], pair["probability"]) for pair in got["pairs"]} == {("inf", 0.0)}


def test_the_name_is_trimmed_and_composed(figures):
    assert figures("--name", " zoe\u0308 ")["name"] == "zo\u00eb"


def test_an_empty_name_is_the_pair_of_two_bos(figures):
    (pair,) = figures("--name", "")["pairs"]
    assert (pair["current"], pair["next"], pair["count"]) == ("BOS", "BOS", 0)


def test_a_seed_may_have_any_number_of_digits(figures):
    assert figures("--seed", 10**40)["seed"] == 10**40


def test_duplicates_are_dropped_when_it_is_asked_for(figures, tmp_path):
    path = tmp_path / "doubles.txt"
    path.write_text("ava\nmia\nava\n", encoding="utf-8")
    assert figures("--data", path)["corpus"]["names"] == 3
    assert figures("--data", path, "--drop-duplicates")["corpus"]["names"] == 2


def test_upper_case_is_folded_when_it_is_asked_for(figures):
    assert {"A", "a"} <= set(figures()["corpus"]["vocabulary"])
    folded = figures("--fold-case")["corpus"]["vocabulary"]
    assert "A" not in folded
    assert "a" in folded


def test_the_bundled_corpus_reads_as_in_the_lesson():
    done = run_command("--headless", "--at", "100", "--json")
    assert (done.returncode, done.stderr) == (0, "")
    pairs = strictly_read(done.stdout)["pairs"]
    fractions = [(pair["count"] + 1, pair["row_total"] + 27) for pair in pairs]
    assert fractions == [(17, 127), (5, 122), (4, 34), (18, 122)]
