"""Where a pair was learned, in a sentence, and what can be told of each lesson."""

from __future__ import annotations

from bigram_gui.core.calculation import pair_text
from bigram_gui.core.frame import Frame
from bigram_gui.core.parts import Part, Parts, Tone
from bigram_gui.core.provenance import Lesson, Lessons
from bigram_gui.core.wording import plural, probability_text

_MOST_LETTERS = 24  # of a name in the sentence
_MOST_TOLD = 400  # of a name in a tip
_ISOLATED = "\u2068{}\u2069"  # so that a name that runs to the left turns nothing else around


def learned_parts(frame: Frame, lessons: Lessons) -> Parts:
    """Say how often, when last and from what the selected pair of ``frame`` was learned.

    "a → v was learned 4 times in 100 steps, last at step 97 from “ravan”."
    """
    if frame.step == 0:
        return (Part(_nothing_learned(frame)),)
    pair = Part(pair_text(frame.run.prepared.vocabulary, frame.selected), Tone.SELECTED)
    if len(lessons) == 0:
        seldom = () if lessons.is_possible else (Part(" No name that is trained on has it."),)
        return (*_never_learned(frame, pair), *seldom)
    newest = lessons.lesson(0)
    return (
        pair,
        Part(" was learned "),
        Part("once" if lessons.count == 1 else plural(lessons.count, "time"), Tone.STRONG),
        Part(f" in {plural(frame.step, 'step')}, {_when(lessons)} "),
        Part(f"step {newest.step:,}", Tone.STRONG),
        Part(f" from {_ISOLATED.format(f'“{_shortened(newest.name, _MOST_LETTERS)}”')}."),
    )


def _when(lessons: Lessons) -> str:
    if len(lessons) > 1:
        return "last at"
    return "at" if lessons.count == 1 else "all of them at"


def _nothing_learned(frame: Frame) -> str:
    if frame.selected.probability == 0:
        return "Nothing is learned yet, and without smoothing no token has a chance."
    size = f"{frame.score.vocabulary_size:,}"
    return f"Nothing is learned yet: each of the {size} tokens is equally likely."


def _never_learned(frame: Frame, pair: Part) -> Parts:
    """Say where the probability of a pair comes from that no step has taught."""
    opening = f"Never yet in {plural(frame.step, 'step')}: "
    if frame.selected.probability > 0:
        figure = Part(probability_text(frame.selected.probability), Tone.STRONG)
        before, after = Part(f"{opening}the probability of "), Part(", comes from smoothing alone.")
        return (before, pair, Part(", "), figure, after)
    if frame.score.smoothing > 0:
        return (Part(f"{opening}smoothing is too small to give "), pair, Part(" a chance."))
    return (Part(f"{opening}without smoothing "), pair, Part(" has no chance."))


def times_text(lesson: Lesson) -> str:
    """Write how often the name has the pair if that is more than once: "2×"."""
    return f"{len(lesson.at):,}×" if len(lesson.at) > 1 else ""


def lesson_tip(lesson: Lesson, pair: str) -> str:
    """Tell a lesson in lines."""
    lines = [
        f"Step {lesson.step:,} trained on {_ISOLATED.format(_shortened(lesson.name, _MOST_TOLD))}",
        f"{pair} seen {plural(lesson.count_after, 'time')} after it",
    ]
    if len(lesson.at) > 1:
        lines.insert(1, f"{plural(len(lesson.at), 'time')} in this name")
    return "\n".join(lines)


def lesson_spoken(lesson: Lesson, pair: str) -> str:
    """Tell a lesson in a line, to be heard."""
    return lesson_tip(lesson, pair).replace("\n", ", ").replace("\u2068", "").replace("\u2069", "")


def _shortened(name: str, letters: int) -> str:
    return name if len(name) <= letters else name[: letters - 1] + "…"
