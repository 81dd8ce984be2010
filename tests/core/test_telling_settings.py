"""Runs are told apart by what they do not share, and by nothing else."""

from bigram_gui.core.corpus import Corpus
from bigram_gui.core.curriculum import Order
from bigram_gui.core.prepared import prepare
from bigram_gui.core.run import Run
from bigram_gui.core.telling_settings import telling_settings

NAMES = ["ava", "emma", "mia", "noa"]


def made(smoothing=1.0, source="names.txt", **settings) -> Run:
    return Run(1, prepare(Corpus.of_names(NAMES, source), **settings), smoothing)


def test_runs_that_differ_in_nothing_need_no_words():
    assert telling_settings([made(), made()]) == ("", "")
    assert telling_settings([made()]) == ("",)
    assert telling_settings([]) == ()


def test_only_what_differs_is_told_of_every_run():
    assert telling_settings([made(seed=7), made(seed=42)]) == ("seed 7", "seed 42")
    assert telling_settings([made(0.01), made(1), made(0)]) == ("α = 0.01", "α = 1", "α = 0")
    assert telling_settings([made(2.5, seed=3), made(seed=3), made(seed=4)]) == (
        "seed 3, α = 2.5",
        "seed 3, α = 1",
        "seed 4, α = 1",
    )


def test_order_corpus_and_held_out_names_tell_runs_apart():
    assert telling_settings([made(), made(order=Order.FILE)]) == ("seed 42", "file order")
    assert telling_settings([made(source="/some/towns.txt"), made()]) == ("towns.txt", "names.txt")
    assert telling_settings([made(held_out_share=0.25), made()]) == ("1 held out", "none held out")
