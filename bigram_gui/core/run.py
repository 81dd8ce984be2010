"""A training run: what is trained on, and what was recorded of it."""

from __future__ import annotations

from dataclasses import dataclass, field

from bigram_gui.core.history import RunHistory
from bigram_gui.core.model import ADD_ONE, BigramModel
from bigram_gui.core.prepared import PreparedCorpus
from bigram_gui.core.scoring import NameScore, score_counts
from bigram_gui.core.training import TrainingState, untrained


@dataclass(frozen=True, slots=True, eq=False)
class Run:
    """One training run. All of it stays as it is but ``history``, which grows as steps are made.

    Attributes
    ----------
    number
        Tells runs apart, so that an answer that was meant for an earlier one can be dropped.
    """

    number: int
    prepared: PreparedCorpus
    smoothing: float = ADD_ONE
    history: RunHistory = field(default_factory=RunHistory)

    @property
    def steps(self) -> int:
        """How many steps are recorded."""
        return len(self.history)

    def start(self) -> TrainingState:
        """Return the state before the first step."""
        return untrained(self.prepared.curriculum, self.smoothing)

    def model_after(self, step: int) -> BigramModel:
        """Return the model as it was after ``step`` steps, in a time that no step makes longer."""
        curriculum = self.prepared.curriculum
        return BigramModel.of_counts(curriculum.pairs, curriculum.counts_at(step), self.smoothing)

    def learned_score(self, model: BigramModel, step: int) -> NameScore:
        """Return what ``model``, the one after ``step`` (1, 2, ...), gives the step's name.

        The same as ``score_after``, without a search.
        """
        curriculum = self.prepared.curriculum
        pairs = curriculum.pairs_of_step(step)
        return score_counts(
            curriculum.tokens_of_step(step),
            model.counts[curriculum.slots[pairs]],
            model.row_totals[curriculum.currents[pairs]],
            model.smoothing,
            model.pairs.vocabulary_size,
        )

    def score_after(self, tokens: tuple[int, ...], step: int) -> NameScore:
        """Return what the model after ``step`` steps gives a name."""
        return self.prepared.index.score_at(tokens, step, self.smoothing)

    def name_loss_after(self, tokens: tuple[int, ...], step: int) -> float:
        """Return the loss in nats of a name under the model after ``step`` steps."""
        return self.score_after(tokens, step).loss
