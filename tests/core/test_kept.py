import pytest

from bigram_gui.core.corpus import Corpus
from bigram_gui.core.kept import MAX_KEPT, KeptRuns, drop, keep
from bigram_gui.core.prepared import prepare
from bigram_gui.core.run import Run
from bigram_gui.core.training import train


def trained(number: int) -> Run:
    run = Run(number, prepare(Corpus.of_names(["ava", "emma"], "names.txt")))
    run.history.append(train(run.start(), 3).losses)
    return run


def kept_runs(count: int) -> KeptRuns:
    kept: KeptRuns = ()
    for number in range(1, count + 1):
        kept = keep(kept, trained(number))
    return kept


@pytest.mark.parametrize("count", [0, 1, 8, 12])
def test_there_is_room_for_so_many(count):
    kept = kept_runs(count)
    assert len(kept) == min(count, MAX_KEPT)
    assert sorted(one.place for one in kept) == list(range(len(kept)))


def test_places_stay_while_others_come_and_go():
    kept = keep(drop(kept_runs(4), 2), trained(9))
    assert {one.run.number: one.place for one in kept} == {1: 0, 3: 2, 4: 3, 9: 1}
    assert {one.run.number: one.title for one in kept}[9] == "run 2"


def test_a_run_says_what_it_was_made_with():
    (one,) = kept_runs(1)
    assert one.title == "run 1"
    assert one.description == "run 1: 3 steps, names.txt, shuffled with seed 42, smoothing α = 1"
