"""What a comparison of names comes to, in a sentence."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto

from bigram_gui.core.compared_names import ComparedName, Comparison, Known
from bigram_gui.core.name_text import in_quotes
from bigram_gui.core.parts import Part, Parts, Tone
from bigram_gui.core.selection import MOST_PINNED
from bigram_gui.core.unit_text import cost_text
from bigram_gui.core.units import Unit
from bigram_gui.core.wording import plural

INVITATION = f"Pin up to {MOST_PINNED} names to see which of them surprise the model most."

_SAME = 1e-9  # relative: what the order of a sum can make
_HARDLY = 1.005
_DOUBLE = 1.95  # from here on in times, below in per cent
_MANY_TIMES = 10.0
_BEYOND_COMPARISON = 1e6


class Length(Enum):
    """How much a sentence tells."""

    FULL = auto()
    BRIEF = auto()  # what stands beside it is left out: the step, the number of names


def compared_parts(
    comparison: Comparison,
    unit: Unit,
    typed: str | None = None,
    length: Length = Length.FULL,
) -> Parts:
    """Tell the least and the most surprising names; ``typed`` is told apart from the others.

    "“ava” is the least surprising of the 5 after 100 steps: 2.31 nats; “xyz” costs 2.4 times as
    much." In brief: "“ava” is the least surprising: 2.31 nats; “xyz” costs 2.4 times as much."
    """
    names = comparison.names
    if not names:
        return (Part(INVITATION),)
    if comparison.known is Known.NOTHING:
        return (Part(f"Working out what {plural(len(names), 'name')} cost…"),)
    telling = _Telling(comparison.step, unit, typed, length is Length.BRIEF)
    spelled = [name for name in names if name.loss is not None]
    if not spelled:
        return telling.none_spelled(names)
    return (*telling.spelled(spelled), *telling.others(len(names) - len(spelled)), Part("."))


def when_text(step: int) -> str:
    """Say when: "after 100 steps", "before training"."""
    return f"after {plural(step, 'step')}" if step else "before training"


def are_equal(one: float, other: float) -> bool:
    """Return whether two losses are the same but for the order in which they were added up."""
    return math.isclose(one, other, rel_tol=_SAME, abs_tol=_SAME)


@dataclass(frozen=True, slots=True)
class _Telling:
    """How the sentence is told; its methods write the pieces."""

    step: int
    unit: Unit
    typed: str | None
    is_brief: bool

    def spelled(self, names: Sequence[ComparedName]) -> Parts:
        """Tell the names that have a loss."""
        least = _group(names, _loss(names[0]))
        if math.isinf(_loss(names[0])):
            verb = "is" if len(least) == 1 else "are"
            return (*self._subject(least), Part(f" {verb} impossible {when_text(self.step)}"))
        if len(names) == 1:
            return self._only(names[0])
        if len(least) == len(names):
            return self._all_the_same(least)
        return self._least_and_most(names, least)

    def none_spelled(self, names: Sequence[ComparedName]) -> Parts:
        """Tell why no name has a loss."""
        if len(names) == 1:
            return (self._name(names[0]), Part(" has characters that the vocabulary lacks."))
        return (Part(f"The vocabulary can spell none of the {len(names)} names."),)

    def others(self, count: int) -> Parts:
        """Tell that there are more names without a loss."""
        if count == 0 or self.is_brief:
            return ()
        return (Part(f"; the vocabulary cannot spell {plural(count, 'other')}"),)

    def _only(self, name: ComparedName) -> Parts:
        verb = "has" if self.unit is Unit.PERPLEXITY else "costs"
        figure = self._figure(_loss(name))
        return (self._name(name), Part(f" {verb} "), figure, Part(f" {when_text(self.step)}"))

    def _all_the_same(self, names: Sequence[ComparedName]) -> Parts:
        subject = self._subject(names) if len(names) == 2 else (Part(f"All {len(names)} names"),)
        same = Part(f" cost the same {when_text(self.step)}: ")
        return (*subject, same, self._figure(_loss(names[0])))

    def _least_and_most(
        self, names: Sequence[ComparedName], least: Sequence[ComparedName]
    ) -> Parts:
        most = _group(names, _loss(names[-1]))
        verb = "is" if len(least) == 1 else "are"
        among = "" if self.is_brief else f" of the {len(names)} {when_text(self.step)}"
        return (
            *self._subject(least),
            Part(f" {verb} the least surprising{among}: "),
            self._figure(_loss(least[0])),
            Part("; "),
            *self._subject(most),
            Part(f" {self._how_much_more(_loss(least[0]), most)}"),
        )

    def _how_much_more(self, least: float, group: Sequence[ComparedName]) -> str:
        most, is_one = _loss(group[0]), len(group) == 1
        if math.isinf(most):
            return "is impossible" if is_one else "are impossible"
        one, many = ("has", "have") if self.unit is Unit.PERPLEXITY else ("costs", "cost")
        ratio = _ratio(least, most, self.unit)
        is_comparable = ratio < _BEYOND_COMPARISON
        compared = _ratio_text(ratio) if is_comparable else self._figure(most).text
        return f"{one if is_one else many} {compared}"

    def _figure(self, nats: float) -> Part:
        cost = cost_text(nats, self.unit)
        return Part(f"perplexity {cost}" if self.unit is Unit.PERPLEXITY else cost, Tone.STRONG)

    def _subject(self, group: Sequence[ComparedName]) -> Parts:
        """Name one or two, or one with the number of the others."""
        first = self._name(group[0])
        if len(group) == 1:
            return (first,)
        if len(group) == 2 and not self.is_brief:
            return (first, Part(" and "), self._name(group[1]))
        return (first, Part(f" and {plural(len(group) - 1, 'other')}"))

    def _name(self, one: ComparedName) -> Part:
        tone = Tone.SELECTED if one.name == self.typed else Tone.STRONG
        return Part(in_quotes(one.name), tone)


def _ratio(least: float, most: float, unit: Unit) -> float:
    """Return how many times as much ``most`` is; both are finite losses in nats."""
    if unit is Unit.PERPLEXITY:
        return math.exp(min(most - least, math.log(_BEYOND_COMPARISON) + 1))
    return most / least if least > most / _BEYOND_COMPARISON else math.inf


def _ratio_text(ratio: float) -> str:
    if ratio < _HARDLY:
        return "hardly more"
    if ratio < _DOUBLE:
        return f"{100 * (ratio - 1):.0f} % more"
    times = f"{ratio:.1f}" if ratio < _MANY_TIMES else f"{ratio:,.0f}"
    return f"{times} times as much"


def _group(spelled: Sequence[ComparedName], loss: float) -> list[ComparedName]:
    return [name for name in spelled if are_equal(_loss(name), loss)]


def _loss(name: ComparedName) -> float:
    assert name.loss is not None, "the vocabulary can spell it"
    return name.loss
