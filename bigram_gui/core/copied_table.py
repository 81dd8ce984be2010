"""The table of a name's pairs as it is copied: its headings, its cells and the loss below them."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from bigram_gui.core.calculation import mean_of
from bigram_gui.core.name_text import quoted
from bigram_gui.core.parts import joined
from bigram_gui.core.scoring import NameScore, ScoredPair
from bigram_gui.core.token_mark import token_mark
from bigram_gui.core.unit_text import cost_heading
from bigram_gui.core.units import Unit
from bigram_gui.core.wording import count_text, loss_text, plural, significant_text

Cells = tuple[str, ...]
"""#, current, next, count + α, total + αV, probability, what the pair costs."""

TOKEN_COLUMNS = (1, 2)  # all others are figures
LOSS_TERMS = 12  # are written of the loss; more do not stay on a line

_RIGHT_TO_LEFT = ("R", "AL", "AN")
_LEFT_TO_RIGHT_MARK = "\u200e"  # ends the stretch that runs to the left, or cells swap places


@dataclass(frozen=True, slots=True, eq=False)
class CopiedTable:
    """What of a frame goes into a copied table.

    Attributes
    ----------
    labels
        How the tokens are written, in the order of their ids.
    step
        The step after which the name has this score.
    order
        The indices of the pairs in the order of the rows; None is that of the name. The loss is
        always that of the whole name.
    """

    labels: Sequence[str]
    score: NameScore
    unit: Unit
    step: int
    name: str
    order: Sequence[int] | None = None

    @property
    def title(self) -> str:
        """What the table is of: "“ava” after 100 steps, 27 tokens, smoothing α = 1"."""
        name = quoted("".join(c if c.isprintable() else token_mark(c) for c in self.name))
        tokens = plural(self.score.vocabulary_size, "token")
        smoothing = f"smoothing α = {count_text(self.score.smoothing)}"
        return f"{directed(name)} after {plural(self.step, 'step')}, {tokens}, {smoothing}"

    @property
    def subject(self) -> str:
        """What the table's last figure is called."""
        return "Perplexity" if self.unit is Unit.PERPLEXITY else "Loss"

    @property
    def headings(self) -> Cells:
        """The names of the columns: "count + 1" for a smoothing α of 1, "−log p (nats)"."""
        above, below = self.shares
        cost = cost_heading(self.unit)
        if self.unit is not Unit.PERPLEXITY:
            cost = f"{cost} ({self.unit.value})"
        return ("#", "current", "next", f"count{above}", f"of total{below}", "probability", cost)

    @property
    def shares(self) -> tuple[str, str]:
        """What smoothing adds to a count and to a total: " + 1" and " + 27", "" for none."""
        alpha = self.score.smoothing
        if alpha == 0:
            return "", ""
        return f" + {count_text(alpha)}", f" + {count_text(alpha * self.score.vocabulary_size)}"

    def rows(self) -> Iterator[Cells]:
        """Write the cells as they are shown, tokens with a mark where one runs to the left."""
        return self._rows(_shown, directed)

    def plain_rows(self) -> Iterator[Cells]:
        """Write the cells as they are shown, tokens without such marks."""
        return self._rows(_shown, str)

    def exact_rows(self) -> Iterator[Cells]:
        """Write the cells with all digits, for programs to read."""
        return self._rows(_exact, str)

    def _rows(
        self, figures: Callable[[ScoredPair, Unit], Cells], direct: Callable[[str], str]
    ) -> Iterator[Cells]:
        tokens = self.score.tokens
        known: dict[tuple[int, int], Cells] = {}  # a long name has its pairs again and again
        for index in range(len(self.score)) if self.order is None else self.order:
            key = tokens[index], tokens[index + 1]
            if key not in known:
                marks = (direct(token_mark(self.labels[token])) for token in key)
                known[key] = (*marks, *figures(self.score.pair(index), self.unit))
            yield (str(index + 1), *known[key])


def loss_line(table: CopiedTable) -> str:
    """Write the loss: "Loss = (2.01 + 3.19 + 2.14 + 1.91) / 4 = 2.31 nats"."""
    calculation = joined(mean_of(table.score, table.unit).parts(0, LOSS_TERMS))
    unit = "" if table.unit is Unit.PERPLEXITY else f" {table.unit.value}"
    return f"{table.subject} = {calculation}{unit}"


def directed(text: str) -> str:
    """Return a text that turns nothing around that follows it, even if it runs to the left."""
    if any(unicodedata.bidirectional(character) in _RIGHT_TO_LEFT for character in text):
        return text + _LEFT_TO_RIGHT_MARK
    return text


def exact_number(value: float) -> str:
    """Write a number with all of its digits: "5", "4.5", "0.040983606557377046", "inf"."""
    return str(int(value)) if value.is_integer() else repr(value)


def _shown(pair: ScoredPair, unit: Unit) -> Cells:
    return (
        count_text(pair.numerator),
        count_text(pair.denominator),
        significant_text(pair.probability),
        loss_text(pair.loss, unit=unit),
    )


def _exact(pair: ScoredPair, unit: Unit) -> Cells:
    figures = (pair.numerator, pair.denominator, pair.probability, unit.of(pair.loss))
    return tuple(map(exact_number, figures))
