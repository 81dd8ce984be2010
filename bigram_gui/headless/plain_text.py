"""The figures as lines for a person: what the window's inspector says."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from textwrap import wrap

from bigram_gui.core.calculation import (
    logarithm_parts,
    mean_of,
    pair_text,
    perplexity_parts,
    product_of,
    sum_heading,
    why_parts,
)
from bigram_gui.core.corpus import ReadingReport
from bigram_gui.core.explain import explain
from bigram_gui.core.frame import Frame
from bigram_gui.core.parts import joined
from bigram_gui.core.run_text import order_text, share_text, smoothing_text
from bigram_gui.core.running_mean import DEFAULT_WINDOW
from bigram_gui.core.vocabulary_text import vocabulary_text
from bigram_gui.core.wording import fraction_text, loss_text, plural, probability_text
from bigram_gui.headless.figures import Figures

_LINE = 79  # characters
_TERMS = 8  # of a long name's sum and product; its other pairs stand in the table
_SKIPPED_LINES = 10  # told one by one
_HEADINGS = ("pair", "count + α", "probability", "−log p")


def plain_text(figures: Figures) -> str:
    """Return the figures, rounded as in the window: losses in nats to two decimals."""
    sections = [_the_run(figures), _the_pairs(figures.frame), _the_loss(figures.frame)]
    return "\n\n".join("\n".join(section) for section in sections) + "\n"


def _the_run(figures: Figures) -> Iterator[str]:
    frame = figures.frame
    prepared = frame.run.prepared
    names, pairs = prepared.corpus.names_count, prepared.corpus.pairs_count
    yield f"Corpus      {prepared.corpus.source}"
    yield f"            {plural(names, 'name')}, {plural(pairs, 'token pair')}"
    yield from (f"            {line}" for line in _skipped(prepared.corpus.report))
    yield f"Vocabulary  {vocabulary_text(prepared.vocabulary)}"
    steps, smoothing = plural(frame.latest, "step"), smoothing_text(frame.run.smoothing)
    order = order_text(prepared.curriculum.order, prepared.curriculum.seed)
    yield f"Training    {steps}, {order}, {smoothing}"
    if figures.final_running_mean is not None:
        mean = loss_text(figures.final_running_mean)
        yield f"            running mean of {DEFAULT_WINDOW} at the end: {mean} nats"
    yield from _held_out(frame)
    bounds = prepared.bounds
    yield f"References  {loss_text(bounds.uniform)} nats: a uniform guess"
    yield f"            {loss_text(bounds.unigram)} nats: letter frequencies alone"
    yield f"            {loss_text(bounds.best_bigram)} nats: the best bigram model of this corpus"


def _held_out(frame: Frame) -> Iterator[str]:
    """Tell of the names that are never trained on, if there are any."""
    curriculum = frame.run.prepared.curriculum
    if curriculum.held_out_share == 0:
        return
    names = plural(len(curriculum.held_out), "name")
    share = share_text(curriculum.held_out_share)
    yield f"Held out    {names} ({share}), chosen by seed {curriculum.seed}"
    if frame.held_out_loss is None:
        return
    when, loss = f"after {plural(frame.step, 'step')}", loss_text(frame.held_out_loss)
    yield f"            mean of their token pairs {when}: {loss} nats"


def _skipped(report: ReadingReport) -> Iterator[str]:
    if report.skipped_count == 0:
        return
    yield f"{plural(report.skipped_count, 'line')} skipped:"
    told = report.skipped[:_SKIPPED_LINES]
    yield from (f"  line {line.line:,} {line.reason}" for line in told)
    if report.skipped_count > len(told):
        yield f"  and {report.skipped_count - len(told):,} more"


def _the_pairs(frame: Frame) -> Iterator[str]:
    yield f"“{frame.name}” after {plural(frame.step, 'step')}: {loss_text(frame.score.loss)} nats"
    yield ""
    rows = [_HEADINGS, *(_row(frame, index) for index in range(len(frame.score)))]
    widths = [max(map(_width, column)) for column in zip(*rows, strict=True)]
    for label, *figures in rows:
        cells = [label + " " * (widths[0] - _width(label))]
        cells += [
            " " * (width - _width(figure)) + figure
            for figure, width in zip(figures, widths[1:], strict=True)
        ]
        yield "  " + "   ".join(cells)


def _row(frame: Frame, index: int) -> tuple[str, str, str, str]:
    pair = frame.score.pair(index)
    return (
        pair_text(frame.run.prepared.vocabulary, pair),
        fraction_text(pair.numerator, pair.denominator),
        probability_text(pair.probability),
        loss_text(pair.loss),
    )


def _the_loss(frame: Frame) -> Iterator[str]:
    score, selected = frame.score, frame.pair
    yield joined(why_parts(frame))
    yield from wrap(explain(frame), _LINE, initial_indent="  ", subsequent_indent="  ")
    yield sum_heading(len(score))
    yield f"  {joined(mean_of(score).parts(selected, _TERMS))}"
    yield "The same as a product"
    yield f"  {joined(product_of(score).parts(selected, _TERMS))}"
    yield f"  {joined(logarithm_parts(score))}"
    yield f"  {joined(perplexity_parts(score))}"


def _width(text: str) -> int:
    """Return how many columns of a terminal ``text`` takes."""
    return sum(map(_columns, text))


def _columns(character: str) -> int:
    if unicodedata.category(character) in ("Mn", "Me", "Cf"):
        return 0  # drawn on the character before it, or not at all
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1
