"""What a pasted text is good for, found while it is typed."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import islice

from bigram_gui.core.corpus import ReadingReport
from bigram_gui.core.errors import CorpusError
from bigram_gui.core.reading import parse_corpus
from bigram_gui.core.wording import plural

PASTED = "The pasted text"
LOOKED_AT = 2_000
"""So many lines are looked at while typing; all are when the text is read."""


@dataclass(frozen=True, slots=True, eq=False)
class PastedText:
    """A sentence on a text, and why it cannot be trained on; "" if it can."""

    summary: str
    problem: str = ""


def look_at(text: str) -> PastedText:
    """Look at the first lines of a text, in a time that does not grow with the others."""
    head = text[: LOOKED_AT * 64]
    lines = list(islice(_lines(head), LOOKED_AT))
    total = text.count("\n") + (not text.endswith("\n")) if text else 0
    try:
        report = _report("".join([line + "\n" for line in lines]))
    except CorpusError as error:
        if total > len(lines):  # the lines that are not looked at may have some
            return PastedText(f"{_counted(total)}.")
        return PastedText(_summary(lines, total, None), str(error))
    return PastedText(_summary(lines, total, report))


def _report(text: str) -> ReadingReport:
    # A lone half of a surrogate pair is no character; the reader must not meet it.
    return parse_corpus(text.encode("utf-8", "replace"), source=PASTED).report


def _lines(text: str) -> list[str]:
    return text.removesuffix("\n").split("\n") if text else []


def _summary(lines: list[str], total: int, report: ReadingReport | None) -> str:
    """Write "12 lines, 11 names; line 4 is empty"."""
    if total == 0:
        return "Nothing is pasted yet."
    if report is None:
        return f"{_counted(total)}, no names."
    names = plural(report.lines - report.blank - report.skipped_count, "name")
    looked_at = f"; {names} in the first {len(lines):,}" if total > len(lines) else f", {names}"
    notes = [note for note in (_blank_note(lines), _skipped_note(report)) if note]
    return "; ".join([f"{_counted(total)}{looked_at}", *notes]) + "."


def _counted(total: int) -> str:
    return plural(total, "line")


def _blank_note(lines: list[str]) -> str:
    blank = [number for number, line in enumerate(lines, 1) if not line.strip()]
    if not blank:
        return ""
    if len(blank) == 1:
        return f"line {blank[0]:,} is empty"
    return f"{len(blank):,} lines are empty, the first is line {blank[0]:,}"


def _skipped_note(report: ReadingReport) -> str:
    if not report.skipped:
        return ""
    first = report.skipped[0]
    others = report.skipped_count - 1
    more = f", and {others:,} more cannot be used" if others else ""
    return f"line {first.line:,} {first.reason}{more}"
