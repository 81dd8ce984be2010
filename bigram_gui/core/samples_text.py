"""What the names come to that a model made, in a sentence."""

from __future__ import annotations

from bigram_gui.core.compared_text import Length
from bigram_gui.core.made_names import MadeNames
from bigram_gui.core.name_index import Standing
from bigram_gui.core.name_text import in_quotes
from bigram_gui.core.parts import Part, Parts, Tone
from bigram_gui.core.sampling import MOST_LETTERS, Ending
from bigram_gui.core.unit_text import cost_text
from bigram_gui.core.units import Unit
from bigram_gui.core.wording import loss_text

NOTHING_TO_DRAW = "Nothing to draw: untrained and without smoothing, no token has a chance."

_IN_CORPUS = (Standing.TRAINED, Standing.NOT_YET, Standing.HELD_OUT)
_STANDINGS = {
    Standing.NEW: "not in the corpus",
    Standing.HELD_OUT: "in the corpus, held out from training",
    Standing.NOT_YET: "in the corpus, not learned yet",
    Standing.TRAINED: "in the corpus, learned already",
    None: "being looked up in the corpus",
}


def samples_parts(made: MadeNames, unit: Unit, length: Length = Length.FULL) -> Parts:
    """Tell how many names are in the corpus, and what they cost beside what the model expects.

    "3 of these 20 names are in the corpus (2 learned already); on average they cost 2.41 nats a
    pair (the model expects 2.48)."
    """
    if not made.can_draw:
        return (Part(NOTHING_TO_DRAW),)
    telling = _Telling(made, unit, length is Length.BRIEF)
    if made.recipe.temperature == 0:
        return telling.all_the_same()
    return (*telling.in_corpus(), *telling.cut(), *telling.cost())


def standing_text(standing: Standing | None) -> str:
    """Say what the corpus knows of a name; None is not known yet."""
    return _STANDINGS[standing]


class _Telling:
    """How the sentence is told; its methods write the pieces."""

    def __init__(self, made: MadeNames, unit: Unit, is_brief: bool) -> None:
        self._made, self._unit, self._is_brief = made, unit, is_brief
        self._number = len(made.samples)

    def in_corpus(self) -> Parts:
        if None in self._made.standings:
            return (Part(f"Looking up these {self._number} names in the corpus"),)
        known = self._made.count(*_IN_CORPUS)
        amount = "All" if known == self._number else f"{known}" if known else "None"
        verb = "is" if known in (0, 1) else "are"
        names = Part(f" of these {self._number} names {verb} in the corpus")
        return (Part(amount, Tone.STRONG), names, *self._learned(known))

    def cut(self) -> Parts:
        cut = sum(sample.ending is Ending.CUT for sample in self._made.samples)
        if not cut or self._is_brief:
            return ()
        return (Part(f"; {cut} cut at {MOST_LETTERS} letters"),)

    def cost(self) -> Parts:
        """Tell the mean, and what the model expects: at any temperature both are its own."""
        is_perplexity = self._unit is Unit.PERPLEXITY
        opening = "their mean perplexity is" if is_perplexity else "on average they cost"
        after = "" if is_perplexity else " a pair"
        figure = Part(cost_text(self._made.loss, self._unit), Tone.STRONG)
        return (Part(f"; {opening} "), figure, Part(f"{after}{self._expected()}."))

    def all_the_same(self) -> Parts:
        """Tell the one name that there is at temperature 0."""
        sample = self._made.samples[0]
        reason = "" if self._is_brief else ": the likeliest token always comes next"
        name = Part(in_quotes(sample.name), Tone.STRONG)
        if sample.is_whole:
            after = f", {standing_text(self._made.standings[0])}"
        else:
            after = f", cut at {MOST_LETTERS} letters"
        figure = Part(cost_text(self._made.loss, self._unit), Tone.STRONG)
        opening = f"At temperature 0 all {self._number} names are the same{reason}. It is "
        if self._unit is Unit.PERPLEXITY:
            return (Part(opening), name, Part(f"{after}; its perplexity is "), figure, Part("."))
        return (Part(opening), name, Part(f"{after}; it costs "), figure, Part(" a pair."))

    def _learned(self, known: int) -> Parts:
        if not known or self._is_brief:
            return ()
        learned = self._made.count(Standing.TRAINED)
        if learned == known:
            return (Part(" (learned already)"),)
        if not learned:
            return (Part(" (not learned yet)"),)
        return (Part(f" ({learned} learned already)"),)

    def _expected(self) -> str:
        if self._made.expected is None:
            return ""
        figure = loss_text(self._made.expected, unit=self._unit)
        return f" ({figure} expected)" if self._is_brief else f" (the model expects {figure})"
