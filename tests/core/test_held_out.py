import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bigram_gui.core.corpus import Corpus
from bigram_gui.core.curriculum import Order, arrange
from bigram_gui.core.frame import resolve
from bigram_gui.core.pairs import PairTable
from bigram_gui.core.prepared import prepare
from bigram_gui.core.reading import read_corpus
from bigram_gui.core.run import Run
from bigram_gui.core.selection import Selection
from bigram_gui.core.training import train
from tests.core import oracle

NAMES = ["ava", "emma", "bob", "zoe", "liam", "mia", "ivan", "noor", "eve", "max"] * 3


def kept_and_held_out(share: float, seed: int = 42, order: Order = Order.SHUFFLED):
    corpus = Corpus.of_names(NAMES)
    curriculum = arrange(corpus, order, seed, share)
    kept = [corpus.name(index) for index in curriculum.permutation]
    return kept, [corpus.name(index) for index in curriculum.held_out], curriculum


@pytest.mark.parametrize("share", [0.0, 0.1, 0.5, 0.99])
@pytest.mark.parametrize("order", list(Order))
def test_every_name_is_trained_on_or_held_out(share, order):
    kept, held_out, curriculum = kept_and_held_out(share, order=order)
    assert sorted(kept + held_out) == sorted(NAMES)
    assert curriculum.held_out_share == share
    assert len(held_out) == min(round(share * len(NAMES)), len(NAMES) - 1)
    assert len(kept) == curriculum.names_count >= 1


def test_nothing_is_held_out_unless_it_is_asked_for():
    without, _, curriculum = kept_and_held_out(0.0)
    assert len(curriculum.held_out) == 0
    assert prepare(Corpus.of_names(NAMES)).held_out is None
    kept, held_out, _ = kept_and_held_out(0.3)
    remaining = list(without)
    for name in held_out:
        remaining.remove(name)
    assert sorted(kept) == sorted(remaining)


def test_the_others_keep_their_order():
    _, _, everything = kept_and_held_out(0.0)
    _, _, some = kept_and_held_out(0.3)
    expected = [index for index in everything.permutation if index not in set(some.held_out)]
    assert some.permutation.tolist() == expected


def test_the_seed_chooses_them_for_every_order():
    _, _, shuffled = kept_and_held_out(0.3, seed=7)
    _, _, in_file_order = kept_and_held_out(0.3, seed=7, order=Order.FILE)
    _, _, other = kept_and_held_out(0.3, seed=8)
    assert shuffled.held_out.tolist() == in_file_order.held_out.tolist()
    assert shuffled.held_out.tolist() != other.held_out.tolist()


@given(steps=st.integers(0, 60), share=st.floats(0.05, 0.9), smoothing=st.floats(0.01, 5))
def test_their_loss_is_the_oracle_s_and_they_are_never_counted(steps, share, smoothing):
    corpus = Corpus.of_names(NAMES)
    prepared = prepare(corpus, held_out_share=share)
    run = Run(1, prepared, smoothing)
    if steps:
        run.history.append(train(run.start(), steps).losses)
    kept = [corpus.name(index) for index in prepared.curriculum.permutation]
    held_out = [corpus.name(index) for index in prepared.curriculum.held_out]
    model = oracle.Model(len(oracle.vocabulary_of(NAMES)), smoothing)
    for step in range(steps):
        model.learn(kept[step % len(kept)])
    pair_losses = [model.pair_loss(*pair) for name in held_out for pair in oracle.pairs_of(name)]
    loss = resolve(Selection(), run).held_out_loss
    assert loss == pytest.approx(math.fsum(pair_losses) / len(pair_losses), abs=1e-12)


def test_their_pairs_are_looked_up_once(monkeypatch):
    """Every frame asks for their loss, and a large corpus has many pairs."""
    prepared = prepare(Corpus.of_names(NAMES), held_out_share=0.3)
    run = Run(1, prepared)
    searches: list[int] = []
    monkeypatch.setattr(PairTable, "slots_of", lambda table, *pairs: searches.append(1))
    assert prepared.held_out is not None
    uniform = math.log(prepared.vocabulary.size)
    assert prepared.held_out.loss(run.model_after(0)) == pytest.approx(uniform)
    assert not searches


def test_without_smoothing_an_unseen_pair_makes_it_infinite():
    prepared = prepare(Corpus.of_names(["ab", "cd"]), held_out_share=0.5)
    run = Run(1, prepared, 0.0)
    run.history.append(train(run.start(), 3).losses)
    assert prepared.held_out is not None
    assert math.isinf(prepared.held_out.loss(run.model_after(3)))
    assert np.isfinite(run.history.losses(0, 3)[1:]).all()


def test_the_loss_of_a_step_s_name_after_its_own_update(lesson_names):
    run = Run(1, prepare(read_corpus(lesson_names)))
    run.history.append(train(run.start(), 100).losses)
    facts = resolve(Selection(step=100), run).facts
    assert facts.name == "fatumata"
    assert f"{facts.loss:.2f}" == "3.18"
    assert f"{facts.loss_after:.2f}" == "2.78"
