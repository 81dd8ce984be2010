"""A corpus of 65,000 different characters: a table of all their pairs would take 34 GB."""

import itertools
import tracemalloc

import pytest

from bigram_gui.core.corpus import Corpus
from bigram_gui.core.curriculum import Order
from bigram_gui.core.explain import explain
from bigram_gui.core.frame import resolve
from bigram_gui.core.prepared import prepare
from bigram_gui.core.run import Run
from bigram_gui.core.selection import Selection
from bigram_gui.core.training import train
from tests.core import oracle

CHARACTERS = 65_000
NAME_LETTERS = 5
MOST_BYTES = 200_000_000


def many_characters():
    code_points = itertools.chain(range(0x3400, 0xD800), range(0x10000, 0x20000))
    return "".join(map(chr, itertools.islice(code_points, CHARACTERS)))


@pytest.fixture(scope="module")
def names():
    letters = many_characters()
    assert len(set(letters)) == CHARACTERS
    return [letters[i : i + NAME_LETTERS] for i in range(0, CHARACTERS, NAME_LETTERS)]


def test_it_is_trained_and_viewed_without_a_dense_table(names):
    tracemalloc.start()
    run = Run(1, prepare(Corpus.of_names(names), Order.FILE))
    run.history.append(train(run.start(), 2 * len(names)).losses)
    frame = resolve(Selection(name=names[7], pair=1), run)
    sentence = explain(frame)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < MOST_BYTES
    assert run.prepared.vocabulary.size == CHARACTERS + 1
    assert "(2 + 1) / (2 + 65,001)" in sentence


def test_its_losses_are_those_of_the_oracle(names):
    repeating = names[:10] + names
    run = Run(1, prepare(Corpus.of_names(repeating), Order.FILE), smoothing=0.5)
    losses = train(run.start(), 60).losses.tolist()
    assert losses == pytest.approx(oracle.losses_of_training(repeating, 60, 0.5), abs=1e-12)
