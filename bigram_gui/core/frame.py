"""One record that every part of the window shows, so that no two of them can disagree."""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from bigram_gui.core.arrays import FloatArray, IntArray, read_only
from bigram_gui.core.bounds import entropy
from bigram_gui.core.kept import KeptRuns
from bigram_gui.core.model import BigramModel, probabilities
from bigram_gui.core.partial_name import PartialScore, score_partly
from bigram_gui.core.run import Run
from bigram_gui.core.scoring import NameScore, ScoredPair, score, unlearned
from bigram_gui.core.selection import NameProblem, Selection
from bigram_gui.core.units import Unit


@dataclass(frozen=True, slots=True)
class StepFacts:
    """What is known of one step: the readout of the curve.

    ``name``, ``loss``, ``running_mean`` and ``worst_pair`` are of the name that the step
    trained on, measured before its update; step 0, the untrained model, has none of them.
    ``loss_after`` is that name's loss once the step has learned it.
    ``typed_loss`` is the typed name's loss after the step. Losses are in nats.
    """

    step: int
    typed_loss: float
    name: str | None = None
    loss: float | None = None
    running_mean: float | None = None
    worst_pair: ScoredPair | None = None
    loss_after: float | None = None


@dataclass(frozen=True, slots=True, eq=False)
class NextToken:
    """The distribution over all V tokens after ``current``; arrays of shape (V,), read-only."""

    current: int
    row_total: int
    counts: IntArray
    probabilities: FloatArray
    smoothing_share: float  # the part of each probability that smoothing alone gives

    @property
    def entropy(self) -> float:
        """The loss in nats that the model expects of what follows ``current``.

        ∞ where it gives no token a chance: nothing was seen, and there is no smoothing.
        """
        return entropy(self.probabilities) if self.probabilities.any() else math.inf

    def likelier_than(self, token: int) -> int:
        """Return how many tokens have a larger probability than ``token``."""
        return int(np.count_nonzero(self.counts > self.counts[token]))


@dataclass(frozen=True, eq=False)  # no slots: it remembers the selected pair
class Frame:
    """The model after one step, and the typed name under it.

    Attributes
    ----------
    step, latest
        The viewed step, and the newest that is recorded.
    live
        Whether the view follows the newest step.
    model
        The model after ``step``.
    score
        The typed name under the model.
    pair
        The index of the selected pair in ``score``.
    lone_pair
        The pair that is looked at by itself; None if it is the selected one.
    partial
        The pairs of a typed text that has no loss; None if it has one.
    held_out_loss
        The mean loss per pair of the held-out names under the model, in nats; None if there
        are none.
    kept
        The earlier runs that stay in the chart.
    """

    run: Run
    step: int
    latest: int
    live: bool
    model: BigramModel
    name: str
    score: NameScore
    pair: int
    next_token: NextToken
    facts: StepFacts
    lone_pair: ScoredPair | None = None
    partial: PartialScore | None = None
    held_out_loss: float | None = None
    kept: KeptRuns = ()
    problem: NameProblem | None = None
    note: str = ""
    unit: Unit = Unit.NATS
    pinned: tuple[str, ...] = ()

    @cached_property
    def selected(self) -> ScoredPair:
        """The pair that is looked at: by itself, or the selected one of the name."""
        return self.score.pair(self.pair) if self.lone_pair is None else self.lone_pair

    @property
    def lone_tokens(self) -> tuple[int, int] | None:
        """The tokens of the pair that is looked at by itself: the same whatever its figures are."""
        lone = self.lone_pair
        return None if lone is None else (lone.current, lone.next)

    @property
    def labels(self) -> tuple[str, ...]:
        """How the tokens are written."""
        return self.run.prepared.vocabulary.labels


def resolve(selection: Selection, run: Run, kept: KeptRuns = ()) -> Frame:
    """Return what ``selection`` shows of ``run``; the selection must fit its vocabulary."""
    latest = run.steps
    step = latest if selection.step is None else min(selection.step, latest)
    tokens = run.prepared.vocabulary.encode(selection.name)
    model = run.model_after(step)
    name_score = score(model, tokens)
    pair = min(selection.pair, len(name_score) - 1)
    lone, problem = selection.lone_pair, selection.problem
    learned = run.learned_score(model, step) if step else None
    held_out = run.prepared.held_out
    return Frame(
        run=run,
        step=step,
        latest=latest,
        live=selection.step is None,
        model=model,
        name=selection.name,
        score=name_score,
        pair=pair,
        next_token=next_token(model, tokens[pair] if lone is None else lone[0]),
        facts=_facts(run, step, learned, name_score.loss),
        lone_pair=score(model, lone).pair(0) if lone is not None else None,
        partial=score_partly(model, problem.partial) if problem is not None else None,
        held_out_loss=held_out.loss(model) if held_out is not None else None,
        kept=kept,
        problem=problem,
        note=selection.note,
        unit=selection.unit,
        pinned=selection.pinned,
    )


def facts_of(run: Run, step: int, tokens: tuple[int, ...]) -> StepFacts:
    """Return the readout of ``step``, with the loss of the typed name given by its tokens."""
    tokens_of_step = run.prepared.curriculum.tokens_of_step
    learned = run.score_after(tokens_of_step(step), step) if step else None
    return _facts(run, step, learned, run.name_loss_after(tokens, step))


def _facts(run: Run, step: int, learned: NameScore | None, typed_loss: float) -> StepFacts:
    """Return the readout of ``step``; ``learned`` is what the model gives its name after it."""
    if learned is None:
        return StepFacts(step, typed_loss)
    before = unlearned(learned)
    return StepFacts(
        step=step,
        typed_loss=typed_loss,
        name=run.prepared.curriculum.name_of_step(step),
        loss=run.history.loss_at(step),
        running_mean=run.history.running_mean_at(step),
        worst_pair=before.pair(before.most_surprising),
        loss_after=learned.loss,
    )


def next_token(model: BigramModel, current: int) -> NextToken:
    """Return the distribution over the tokens that may follow ``current``."""
    size, row_total = model.pairs.vocabulary_size, int(model.row_totals[current])
    counts, denominator = model.next_counts(current), row_total + model.smoothing * size
    return NextToken(
        current=current,
        row_total=row_total,
        counts=counts,
        probabilities=read_only(probabilities(counts, row_total, model.smoothing, size)),
        smoothing_share=model.smoothing / denominator if denominator else 0.0,
    )
