"""What a selection shows of a run."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bigram_gui.core.corpus import Corpus
from bigram_gui.core.curriculum import Order
from bigram_gui.core.errors import UnknownCharacterError
from bigram_gui.core.frame import facts_of, resolve
from bigram_gui.core.model import BigramModel
from bigram_gui.core.occurrences import OccurrenceIndex
from bigram_gui.core.prepared import prepare
from bigram_gui.core.run import Run
from bigram_gui.core.running_mean import DEFAULT_WINDOW
from bigram_gui.core.scoring import score
from bigram_gui.core.selection import Selection, alone, pin, retyped, typed_name, unpin
from bigram_gui.core.training import train
from tests.core import oracle
from tests.core.strategies import names_lists

EXACT = 1e-12
NAMES = ["ava", "emma", "zo\u00eb", "mia"]


def trained(names, steps, smoothing=1.0):
    run = Run(1, prepare(Corpus.of_names(names), Order.FILE), smoothing)
    if steps:
        run.history.append(train(run.start(), steps).losses)
    return run


@given(names_lists, st.integers(0, 40), st.integers(0, 60), st.data())
def test_a_frame_shows_the_model_after_its_step(names, steps, wanted, data):
    name = data.draw(st.sampled_from(names))
    pair = data.draw(st.integers(0, 12))
    run = trained(names, steps)
    frame = resolve(Selection(step=wanted, name=name, pair=pair), run)
    model = oracle.model_after(names, min(wanted, steps), 1.0)
    assert (frame.step, frame.latest, frame.live) == (min(wanted, steps), steps, False)
    assert frame.score.loss == pytest.approx(model.loss(name), abs=EXACT)
    assert frame.pair == min(pair, len(name))
    current, following = oracle.pairs_of(name)[frame.pair]
    assert frame.labels[frame.selected.current] == current
    assert frame.labels[frame.selected.next] == following
    assert frame.selected.count == model.count(current, following)
    assert frame.next_token.current == frame.selected.current
    assert frame.next_token.counts[frame.selected.next] == frame.selected.count
    assert frame.facts.typed_loss == pytest.approx(frame.score.loss, abs=EXACT)


def test_a_frame_is_worked_out_from_one_count_table(monkeypatch):
    run, tables = trained(NAMES, 4), []
    of_counts = BigramModel.of_counts

    def noting(*arguments):
        tables.append(1)
        return of_counts(*arguments)

    monkeypatch.setattr(BigramModel, "of_counts", noting)
    monkeypatch.setattr(OccurrenceIndex, "score_at", None)  # searches each pair of a name
    frame = resolve(Selection(step=3, name="mia", pair=1), run)
    assert (frame.facts.name, len(tables)) == ("zo\u00eb", 1)


def test_live_follows_the_newest_step():
    run = trained(NAMES, 2)
    frame = resolve(Selection(), run)
    assert (frame.step, frame.latest, frame.live) == (2, 2, True)
    run.history.append(train(train(run.start(), 2).end, 3).losses)
    assert resolve(Selection(), run).step == 5
    assert resolve(Selection(step=2), run).step == 2


def test_a_name_that_does_not_fit_the_vocabulary_cannot_be_resolved():
    with pytest.raises(UnknownCharacterError):
        resolve(Selection(name="xxx"), trained(NAMES, 1))


@given(names_lists, st.sampled_from([0.0, 1.0]), st.data())
def test_the_facts_of_a_step_are_those_of_the_name_it_trained_on(names, smoothing, data):
    run = trained(names, 40, smoothing)
    step = data.draw(st.integers(1, 40))
    typed = data.draw(st.sampled_from(names))
    facts = facts_of(run, step, run.prepared.vocabulary.encode(typed))
    before, after = (oracle.model_after(names, at, smoothing) for at in (step - 1, step))
    name = names[(step - 1) % len(names)]
    losses = oracle.losses_of_training(names, step, smoothing)
    means = oracle.running_mean(losses, DEFAULT_WINDOW)
    assert (facts.step, facts.name) == (step, name)
    assert facts.loss == pytest.approx(losses[-1], abs=EXACT)
    assert facts.running_mean == pytest.approx(means[-1], abs=EXACT)
    assert facts.typed_loss == pytest.approx(after.loss(typed), abs=EXACT)
    worst = max(before.pair_loss(*pair) for pair in oracle.pairs_of(name))
    assert facts.worst_pair is not None
    assert facts.worst_pair.loss == pytest.approx(worst, abs=EXACT)
    assert facts.loss_after == pytest.approx(after.loss(name), abs=EXACT)
    assert resolve(Selection(step, typed), run).facts == facts


def test_the_untrained_model_has_no_facts_but_the_typed_loss():
    run = trained(NAMES, 3)
    facts = facts_of(run, 0, run.prepared.vocabulary.encode("ava"))
    size = len(oracle.vocabulary_of(NAMES))
    assert facts.typed_loss == pytest.approx(math.log(size), abs=EXACT)
    assert (facts.name, facts.loss, facts.running_mean, facts.worst_pair) == (None,) * 4


@pytest.mark.parametrize(
    ("text", "name"), [(" ava ", "ava"), ("zoe\u0308", "zo\u00eb"), ("", ""), (" \t", "")]
)
def test_a_typed_name_is_made_like_those_of_a_corpus(text, name):
    assert typed_name(text) == name
    selection = retyped(Selection(name="mia"), text, trained(NAMES, 0))
    assert (selection.name, selection.problem) == (name, None)


def test_another_name_begins_with_its_first_pair():
    run = trained(NAMES, 0)
    selection = Selection(name="ava", pair=2)
    assert retyped(selection, "mia", run).pair == 0
    assert retyped(selection, " ava ", run).pair == 2


@pytest.mark.parametrize(
    ("text", "position", "character"),
    [
        ("av7a8", 2, "“7”"),
        ("  av7", 4, "“7”"),
        ("a\tv", 1, "U+0009"),
        ("av\u00f6", 2, "“\u00f6”"),
        ("avo\u0308", 2, "“\u00f6”"),
        ("zoe\u0308o\u0308", 4, "“\u00f6”"),
        (" e\u0308o\u0308", 3, "“\u00f6”"),
        ("ee\u0301", 1, "“\u00e9”"),
    ],
)
def test_what_cannot_be_scored_leaves_the_last_good_name(text, position, character):
    selection = Selection(name="mia", pair=1, step=3)
    changed = retyped(selection, text, trained(NAMES, 0))
    assert (changed.name, changed.pair, changed.step) == ("mia", 1, 3)
    assert changed.problem is not None
    assert (changed.problem.text, changed.problem.position) == (text, position)
    assert character in changed.problem.message
    assert "corpus’s" in changed.problem.message
    assert retyped(changed, "mia", trained(NAMES, 0)).problem is None


def test_upper_case_is_folded_and_said():
    run = trained(NAMES, 0)
    selection = retyped(Selection(name="mia"), " AVA ", run)
    assert (selection.name, selection.problem) == ("ava", None)
    assert "“ava”" in selection.note
    assert resolve(selection, run).note == selection.note
    assert retyped(selection, "ava", run).note == ""


def test_the_known_pairs_of_a_name_with_an_unknown_character_are_scored():
    run = trained(NAMES, 4)
    frame = resolve(retyped(Selection(name="mia"), "av7a", run), run)
    assert frame.partial is not None
    scored = [frame.partial.pair(i) for i in range(len(frame.partial))]
    whole = resolve(Selection(name="ava"), run).score
    assert [pair is None for pair in scored] == [False, False, True, True, False]
    assert [scored[0], scored[1], scored[4]] == [whole.pair(0), whole.pair(1), whole.pair(3)]
    assert frame.problem is not None
    assert "3 of the 5 pairs" in frame.problem.message
    assert frame.name == "mia"


def test_a_pair_by_itself():
    run = trained(NAMES, 4)
    tokens = run.prepared.vocabulary.encode("zv")[1:3]
    selection = alone(Selection(name="ava", pair=2), tokens, run)
    frame = resolve(selection, run)
    assert (frame.selected.current, frame.selected.next) == tokens
    assert frame.selected == score(run.model_after(4), tokens).pair(0)
    assert frame.next_token.current == tokens[0]
    assert (frame.name, frame.pair) == ("ava", 2)
    assert retyped(selection, "ava", run).lone_pair is None


def test_a_pair_that_the_name_has_is_selected_in_it():
    run = trained(NAMES, 4)
    tokens = run.prepared.vocabulary.encode("ava")[1:3]
    selection = alone(Selection(name="ava", pair=3), tokens, run)
    assert (selection.pair, selection.lone_pair) == (1, None)


@given(st.text(max_size=10))
def test_the_position_of_a_problem_is_within_the_text(text):
    problem = retyped(Selection(name="mia"), text, trained(NAMES, 0)).problem
    if problem is not None:
        assert 0 <= problem.position < len(text)
        character = text[problem.position]
        assert not character.isspace() or character in typed_name(text)


def test_pinned_names_are_each_there_once_and_not_too_many():
    selection = Selection()
    for name in ["ava", "mia", "ava", *map(str, range(20))]:
        selection = pin(selection, name)
    assert selection.pinned == ("ava", "mia", *map(str, range(10)))
    assert unpin(selection, "mia").pinned == ("ava", *map(str, range(10)))
    assert resolve(selection, trained(NAMES, 1)).pinned == selection.pinned
