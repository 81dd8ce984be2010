"""What is shown, told and copied of one name that a model made."""

from __future__ import annotations

from bigram_gui.core.chance import one_in_text
from bigram_gui.core.compared_text import when_text
from bigram_gui.core.made_names import MadeNames, sample_loss
from bigram_gui.core.name_index import Standing
from bigram_gui.core.name_text import in_quotes
from bigram_gui.core.samples_text import standing_text
from bigram_gui.core.sampling import MOST_LETTERS, Ending, Sample
from bigram_gui.core.token_mark import token_mark
from bigram_gui.core.unit_text import name_loss_text
from bigram_gui.core.units import Unit
from bigram_gui.core.wording import loss_text

_MOST_TOLD = 60  # letters of a name; none is longer
_ISOLATES = str.maketrans("", "", "\u2068\u2069")
EMPTY = "empty name"

_NOTHING, _CUT = Ending.NOTHING_TO_DRAW, Ending.CUT  # to look up an enum's member takes its time


def shown_name(sample: Sample) -> str:
    """Write a sample's letters so that each can be seen; "…" follows where it was cut."""
    if sample.ending is _NOTHING:
        return "—"
    name = _visible(sample.name)
    return f"{name}…" if sample.ending is _CUT else name or EMPTY


def sample_figure(sample: Sample, unit: Unit) -> str:
    """Write its loss under the model itself; "" if nothing was drawn."""
    return loss_text(sample_loss(sample), unit=unit) if sample.draws else ""


def sample_spoken(made: MadeNames, place: int, unit: Unit) -> str:
    """Say what there is to know: "“ava”, loss 2.31 nats after 100 steps, in the corpus, ..."."""
    return _told(made, place, unit).translate(_ISOLATES)


def sample_tip(made: MadeNames, place: int, unit: Unit) -> str:
    """Tell the same in a tip, with how seldom the model makes just this name."""
    told, sample = _told(made, place, unit), made.samples[place]
    if not sample.is_whole or sample.score is None:
        return told
    return f"{told}\nThe model itself makes it {one_in_text(sample.score.total_loss)}"


def copied_samples(made: MadeNames, unit: Unit, places: list[int]) -> str:
    """Write the samples at some places as tab-separated values under headings, for a spreadsheet.

    Letters that cannot be seen are written as on the screen, so no cell has a tab or a line end.
    """
    loss = "perplexity" if unit is Unit.PERPLEXITY else f"loss ({unit.value})"
    lines = [f"name\t{loss}\tcorpus"]
    for place in places:
        sample = made.samples[place]
        name = _visible(sample.name) if sample.is_whole else shown_name(sample)
        figure = f"{unit.of(sample_loss(sample))!r}" if sample.draws else ""
        lines.append(f"{name}\t{figure}\t{_state(sample, made.standings[place])}")
    return "\n".join(lines) + "\n"


def _told(made: MadeNames, place: int, unit: Unit) -> str:
    sample = made.samples[place]
    if sample.score is None:
        return "nothing to draw"
    loss = name_loss_text(sample.score.loss, unit).replace("Loss", "loss", 1)
    loss = loss.replace("Perplexity", "perplexity", 1)
    name = in_quotes(shown_name(sample) if sample.name else "", _MOST_TOLD)
    state = _state(sample, made.standings[place])
    return f"{name}, {loss} {when_text(made.step)}, {state}"


def _state(sample: Sample, standing: Standing | None) -> str:
    if sample.ending is Ending.CUT:
        return f"cut at {MOST_LETTERS} letters"
    return standing_text(standing)


def _visible(name: str) -> str:
    if name.isprintable():
        return name
    return "".join(c if c.isprintable() else token_mark(c) for c in name)
