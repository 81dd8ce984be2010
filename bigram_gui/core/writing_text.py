"""How a name is written token by token, in sentences."""

from __future__ import annotations

from collections.abc import Sequence
from unicodedata import bidirectional

from bigram_gui.core.name_index import Standing
from bigram_gui.core.name_text import in_quotes
from bigram_gui.core.parts import Part, Parts, Tone
from bigram_gui.core.samples_text import NOTHING_TO_DRAW, standing_text
from bigram_gui.core.sampling import MOST_LETTERS, Draw, Ending
from bigram_gui.core.token_mark import token_mark
from bigram_gui.core.unit_text import cost_text
from bigram_gui.core.units import Unit
from bigram_gui.core.wording import plural, probability_text
from bigram_gui.core.writing import Stretch, Writing

_MOST_LETTERS = 16  # of a name in the sentence
_RIGHT_TO_LEFT = ("R", "AL", "AN")


def writing_parts(
    writing: Writing, standing: Standing | None, unit: Unit, labels: Sequence[str]
) -> Parts:
    """Tell the newest draw, or once the name is written what it costs.

    "After a, the random number 0.618 falls into the stretch of n: 0.581 to 0.655, as wide as its
    probability of 0.074."
    """
    if writing.sample.ending is Ending.NOTHING_TO_DRAW:
        return (Part(NOTHING_TO_DRAW),)
    draw = writing.draw
    if draw is None:
        return _before_the_first()
    if writing.is_finished:
        return _finished(writing, standing, unit)
    return _drawn(writing, draw, labels)


def stretch_text(stretch: Stretch, labels: Sequence[str]) -> str:
    """Tell a stretch: "n: 0.581 to 0.655, probability 0.074"."""
    start, end = probability_text(stretch.start), probability_text(stretch.end)
    probability = probability_text(stretch.width)
    return f"{_token(labels[stretch.token])}: {start} to {end}, probability {probability}"


def draw_spoken(writing: Writing, draw: Draw, labels: Sequence[str]) -> str:
    """Tell a draw shortly: "after a: u = 0.618, n with probability 0.074"."""
    current, following = (_token(labels[token]) for token in (draw.current, draw.next))
    drawn = f"{following} with probability {probability_text(draw.probability)}"
    if writing.sampler.temperature == 0:
        return f"after {current}: {drawn}"
    return f"after {current}: u = {probability_text(draw.random)}, {drawn}"


def _before_the_first() -> Parts:
    return (
        Part("A name begins after "),
        Part("BOS", Tone.STRONG),
        Part(": each token has a stretch of the bar as wide as its probability."),
    )


def _drawn(writing: Writing, draw: Draw, labels: Sequence[str]) -> Parts:
    current, following = (Part(_token(labels[t]), Tone.STRONG) for t in (draw.current, draw.next))
    if writing.sampler.temperature == 0:
        likeliest = Part(" is the likeliest token, and at temperature 0 that one comes.")
        return (Part("After "), current, Part(", "), following, likeliest)
    stretch = writing.stretch(draw.current, draw.next)
    start, end = probability_text(stretch.start), probability_text(stretch.end)
    return (
        Part("After "),
        current,
        Part(", the random number "),
        Part(probability_text(draw.random), Tone.STRONG),
        Part(" falls into the stretch of "),
        following,
        Part(f": {start} to {end}, as wide as its probability, "),
        Part(probability_text(draw.probability), Tone.STRONG),
        Part("."),
    )


def _finished(writing: Writing, standing: Standing | None, unit: Unit) -> Parts:
    sample = writing.sample
    assert sample.score is not None, "something was drawn"
    name = Part(in_quotes(sample.name, _MOST_LETTERS), Tone.STRONG)
    figure = Part(cost_text(sample.score.loss, unit), Tone.STRONG)
    pairs = len(sample.score)
    mean = f", the mean of its {plural(pairs, 'pair')}" if pairs > 1 else ""
    verb = " has a perplexity of " if unit is Unit.PERPLEXITY else " costs "
    if unit is Unit.PERPLEXITY:
        mean = f" over its {plural(pairs, 'pair')}"
    if sample.ending is Ending.CUT:
        return (
            Part("Cut at "),
            Part(f"{MOST_LETTERS} letters: "),
            name,
            Part(verb),
            figure,
            Part(f"{mean}."),
        )
    state = standing_text(standing)
    return (Part("BOS ends the name: "), name, Part(verb), figure, Part(f"{mean}; it is {state}."))


def _token(label: str) -> str:
    """Write a token so that it turns nothing around if it runs to the left."""
    mark = token_mark(label)
    runs_left = any(bidirectional(character) in _RIGHT_TO_LEFT for character in mark)
    return f"\u2068{mark}\u2069" if runs_left else mark
