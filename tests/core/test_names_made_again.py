"""What is found once while names are made of one model after the other."""

from bigram_gui.core import name_index
from bigram_gui.core.made_names import Recipe, make_names
from bigram_gui.core.name_index import NameIndex
from bigram_gui.core.pairs import PairTable
from tests.core.test_made_names import run_of
from tests.views.calls import calls_of

NAMES = ["ava", "emma", "bob", "anna", "otto", "eve"]


def test_a_name_is_looked_up_once(monkeypatch):
    run = run_of(NAMES)
    index = NameIndex.of(run.prepared.curriculum)
    asked = calls_of(monkeypatch, name_index, "hash_of")
    made = make_names(run, 30, Recipe(), index)
    again = make_names(run, 30, Recipe(), index)
    assert again.standings == made.standings
    assert len(asked) == len({sample.tokens for sample in made.samples if sample.is_whole})


def test_the_tokens_of_a_row_are_found_once(monkeypatch):
    run = run_of(NAMES)
    asked = calls_of(monkeypatch, PairTable, "row")
    for step in (10, 20, 30):
        make_names(run, step, Recipe())
    rows = [current for _, current in asked]
    assert rows
    assert len(rows) == len(set(rows))
