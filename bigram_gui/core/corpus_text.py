"""What is told of a corpus in words: its size, its repeated names, what was skipped of its file."""

from __future__ import annotations

from pathlib import Path

from bigram_gui.core.corpus import Corpus, ReadingReport, SkippedLine
from bigram_gui.core.corpus_facts import TokenFrequency
from bigram_gui.core.duplicates import Duplicates
from bigram_gui.core.length_bins import LengthBin
from bigram_gui.core.parts import Part, Parts, Tone
from bigram_gui.core.vocabulary_text import vocabulary_text
from bigram_gui.core.wording import character_text, plural

NOTHING_SKIPPED = "Nothing was skipped."


def source_name(corpus: Corpus) -> str:
    """Return the name of the corpus's file, or what it is called if it came from none."""
    return Path(corpus.source).name or corpus.source


def corpus_parts(corpus: Corpus, duplicates: Duplicates | None) -> Parts:
    """Sum a corpus up; ``duplicates`` is None while they are not counted.

    "names.txt has 32,033 names, 228,146 token pairs and a vocabulary of 27 (a–z and BOS).
    2,539 names occur more than once."
    """
    return (
        Part(source_name(corpus), Tone.STRONG),
        Part(" has "),
        Part(plural(corpus.names_count, "name"), Tone.STRONG),
        Part(", "),
        Part(plural(corpus.pairs_count, "token pair"), Tone.STRONG),
        Part(" and a vocabulary of "),
        Part(vocabulary_text(corpus.vocabulary), Tone.STRONG),
        Part(f". {_repeated_text(duplicates, corpus.report.dropped)}"),
    )


def _repeated_text(duplicates: Duplicates | None, dropped: int) -> str:
    if duplicates is None:
        return "Counting the names that occur more than once…"
    if dropped:
        were = "duplicate was" if dropped == 1 else "duplicates were"
        return f"{dropped:,} {were} left out."
    if duplicates.repeated == 0:
        return "No name occurs more than once."
    occur = "name occurs" if duplicates.repeated == 1 else "names occur"
    return f"{duplicates.repeated:,} {occur} more than once."


def skipped_summary(report: ReadingReport) -> str:
    """Say what of a file's lines is not trained on: "2 lines skipped, 1 blank line"."""
    told = (
        (report.skipped_count, plural(report.skipped_count, "line") + " skipped"),
        (report.blank, plural(report.blank, "blank line")),
        (report.dropped, plural(report.dropped, "duplicate") + " left out"),
    )
    return ", ".join(text for count, text in told if count) or NOTHING_SKIPPED


def skipped_rows(report: ReadingReport) -> tuple[tuple[str, str], ...]:
    """Return the skipped lines that are known, each with its reason, and how many others are."""
    rows = tuple(map(_skipped_row, report.skipped))
    others = report.skipped_count - len(rows)
    return (*rows, ("…", f"and {others:,} more")) if others else rows


def _skipped_row(skip: SkippedLine) -> tuple[str, str]:
    return f"line {skip.line:,}", skip.reason


def frequency_text(frequency: TokenFrequency, tokens: int) -> str:
    """Tell how often the names have a token: "“e”: 20,423 of 228,146 tokens, 9.0 %"."""
    label = frequency.label
    written = character_text(label) if len(label) == 1 else label
    return f"{written}: {frequency.times:,} of {plural(tokens, 'token')}, " + share_text(
        frequency.times, tokens
    )


def lengths_text(shortest: int, longest: int, mean: float) -> str:
    """Tell how long names are: "2 to 15 letters, mean 6.12"."""
    if shortest == longest:
        return f"all of {plural(longest, 'letter')}"
    return f"{shortest:,} to {plural(longest, 'letter')}, mean {mean:.2f}"


def length_text(one: LengthBin, names: int) -> str:
    """Tell how many names have a length: "6 letters: 6,233 names, 19.5 %"."""
    if one.last is None:
        letters = f"{one.first:,} letters or more"
    elif one.last == one.first:
        letters = plural(one.first, "letter")
    else:
        letters = f"{one.first:,} to {one.last:,} letters"
    return f"{letters}: {plural(one.names, 'name')}, {share_text(one.names, names)}"


def trained_text(step: int, names: int) -> str:
    """Tell how many of the names are trained on after ``step`` steps."""
    if step == 0:
        return f"none of {names:,} trained on yet"
    if step >= names:
        return "all trained on so far" if names > 1 else "trained on so far"
    return f"{step:,} of {names:,} trained on so far"


def share_text(part: int, whole: int) -> str:
    """Write a share with a decimal: "9.0 %"; one that would read as nothing, "<0.1 %"."""
    share = 100 * part / whole
    return "<0.1 %" if 0 < share < 0.05 else f"{share:.1f} %"
