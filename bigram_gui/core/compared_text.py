"""What a comparison of names comes to, in a sentence."""

from __future__ import annotations

import math
from collections.abc import Sequence

from bigram_gui.core.compared_names import MOST_NAMES, ComparedName, Comparison
from bigram_gui.core.next_token_text import Part, Tone
from bigram_gui.core.unit_text import cost_text
from bigram_gui.core.units import Unit
from bigram_gui.core.wording import plural

INVITATION = f"Pin up to {MOST_NAMES} names to see which of them surprise the model most."

_MOST_LETTERS = 12  # of a name in the sentence
_ISOLATED = "\u2068{}\u2069"  # so that a name that runs to the left turns nothing else around
_SAME = 1e-9  # relative: what the order of a sum can make
_HARDLY = 1.005
_DOUBLE = 1.95  # from here on in times, below in per cent
_MANY_TIMES = 10.0
_BEYOND_COMPARISON = 1e6

Parts = tuple[Part, ...]


def compared_parts(comparison: Comparison, unit: Unit, typed: str | None = None) -> Parts:
    """Tell the least and the most surprising names; ``typed`` is told apart from the others.

    "“ava” is the least surprising of the 5 after 100 steps: 2.31 nats; “xyz” costs 2.4 times as
    much."
    """
    names = comparison.names
    if not names:
        return (Part(INVITATION),)
    spelled = [name for name in names if name.loss is not None]
    if not spelled:
        return _none_spelled(names, typed)
    others = _unspelled_tail(len(names) - len(spelled))
    return (*_spelled_parts(spelled, comparison.step, unit, typed), *others, Part("."))


def when_text(step: int) -> str:
    """Say when: "after 100 steps", "before training"."""
    return f"after {plural(step, 'step')}" if step else "before training"


def in_quotes(name: str, letters: int = _MOST_LETTERS) -> str:
    """Write a name for a sentence, the middle of a long one left out: “ava”, “abcdef…uvxyz”."""
    if not name:
        return "the empty name"
    return _ISOLATED.format(f"“{middle_left_out(name, letters)}”")


def middle_left_out(name: str, letters: int) -> str:
    """Return ``name`` in at most ``letters`` ≥ 3 letters, with its beginning and its end."""
    if len(name) <= letters:
        return name
    before = letters // 2
    return f"{name[:before]}…{name[len(name) - (letters - before - 1) :]}"


def are_equal(one: float, other: float) -> bool:
    """Return whether two losses are the same but for the order in which they were added up."""
    return math.isclose(one, other, rel_tol=_SAME, abs_tol=_SAME)


def _spelled_parts(
    spelled: Sequence[ComparedName], step: int, unit: Unit, typed: str | None
) -> Parts:
    least = _group(spelled, _loss(spelled[0]))
    most = _group(spelled, _loss(spelled[-1]))
    if math.isinf(_loss(spelled[0])):
        verb = "is" if len(least) == 1 else "are"
        return (*_subject(least, typed), Part(f" {verb} impossible {when_text(step)}"))
    if len(spelled) == 1:
        verb = "has" if unit is Unit.PERPLEXITY else "costs"
        return (
            *_subject(least, typed),
            Part(f" {verb} "),
            _figure(_loss(least[0]), unit),
            Part(f" {when_text(step)}"),
        )
    if len(least) == len(spelled):
        subject = _subject(least, typed) if len(least) == 2 else (Part(f"All {len(least)} names"),)
        return (
            *subject,
            Part(f" cost the same {when_text(step)}: "),
            _figure(_loss(least[0]), unit),
        )
    verb = "is" if len(least) == 1 else "are"
    return (
        *_subject(least, typed),
        Part(f" {verb} the least surprising of the {len(spelled)} {when_text(step)}: "),
        _figure(_loss(least[0]), unit),
        Part("; "),
        *_subject(most, typed),
        Part(f" {_how_much_more(_loss(least[0]), _loss(most[0]), unit, len(most) > 1)}"),
    )


def _how_much_more(least: float, most: float, unit: Unit, plural_form: bool) -> str:
    if math.isinf(most):
        return "are impossible" if plural_form else "is impossible"
    verbs = ("have", "has") if unit is Unit.PERPLEXITY else ("cost", "costs")
    verb = verbs[0] if plural_form else verbs[1]
    ratio = _ratio(least, most, unit)
    if ratio >= _BEYOND_COMPARISON:
        return f"{verb} {_figure(most, unit).text}"
    if ratio < _HARDLY:
        return f"{verb} hardly more"
    if ratio < _DOUBLE:
        return f"{verb} {100 * (ratio - 1):.0f} % more"
    times = f"{ratio:.1f}" if ratio < _MANY_TIMES else f"{ratio:,.0f}"
    return f"{verb} {times} times as much"


def _ratio(least: float, most: float, unit: Unit) -> float:
    """Return how many times as much ``most`` is; both are finite losses in nats."""
    if unit is Unit.PERPLEXITY:
        return math.exp(min(most - least, math.log(_BEYOND_COMPARISON) + 1))
    return most / least if least > most / _BEYOND_COMPARISON else math.inf


def _figure(nats: float, unit: Unit) -> Part:
    cost = cost_text(nats, unit)
    return Part(f"perplexity {cost}" if unit is Unit.PERPLEXITY else cost, Tone.FIGURE)


def _subject(group: Sequence[ComparedName], typed: str | None) -> Parts:
    """Name one or two, or one with the number of the others."""
    first = _name(group[0], typed)
    if len(group) == 1:
        return (first,)
    if len(group) == 2:
        return (first, Part(" and "), _name(group[1], typed))
    return (first, Part(f" and {len(group) - 1} others"))


def _name(one: ComparedName, typed: str | None) -> Part:
    return Part(in_quotes(one.name), Tone.TARGET if one.name == typed else Tone.FIGURE)


def _group(spelled: Sequence[ComparedName], loss: float) -> list[ComparedName]:
    return [name for name in spelled if are_equal(_loss(name), loss)]


def _loss(name: ComparedName) -> float:
    assert name.loss is not None, "the vocabulary can spell it"
    return name.loss


def _none_spelled(names: Sequence[ComparedName], typed: str | None) -> Parts:
    if len(names) == 1:
        return (_name(names[0], typed), Part(" has characters that the vocabulary lacks."))
    return (Part(f"The vocabulary can spell none of the {len(names)} names."),)


def _unspelled_tail(count: int) -> Parts:
    if count == 0:
        return ()
    return (Part(f"; the vocabulary cannot spell {plural(count, 'other')}"),)
