"""The lines of a file, as they come in blocks, taken for names or skipped."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator

import numpy as np
import numpy.typing as npt

from bigram_gui.core.corpus import REPORTED_LINES, ReadingReport, SkippedLine
from bigram_gui.core.decoding import CONTROL
from bigram_gui.core.token_builder import TokenBuilder, code_points_of, distinct

MAX_LETTERS = 10_000  # a longer line is prose or data, not a name
MAX_LINE = 1 << 20
"""A line of more characters than this is too long whatever it has: it is not kept to be looked at,
so that a file which is one line takes no more time and memory than another."""

_WHITE_SPACE = (
    "\t\n\v\f\r\x1c\x1d\x1e\x1f \x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006"
    "\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000"
)
_TOO_LONG = "-" * (MAX_LETTERS + 1)
_CONTROLS = [*range(0x20), *range(0x7F, 0xA0)]
_SUSPECTS = np.array(sorted({*_CONTROLS, *map(ord, _WHITE_SPACE)}))


def whole_lines(texts: Iterable[str]) -> Iterator[str]:
    """Yield the same text in pieces that end with a line feed each, the last line's added.

    Lines of more than ``MAX_LINE`` characters are replaced by others that are too long.
    """
    begun = ""
    for text in texts:
        end = text.rfind("\n") + 1
        if end:
            yield begun + text[:end]
            begun = ""
        begun += text[end:]
        if len(begun) > MAX_LINE:
            begun = _TOO_LONG
    if begun:
        yield begun + "\n"


class NameLines:
    """Takes whole lines and passes their names on, trimmed and composed.

    Most blocks have nothing but names, which their characters tell; only the lines of the others
    are looked at one by one.
    """

    def __init__(self, names: TokenBuilder, *, fold_case: bool) -> None:
        self._names = names
        self._fold_case = fold_case
        self._lines = self._blank = self._skipped_count = 0
        self._skipped: list[SkippedLine] = []

    @property
    def report(self) -> ReadingReport:
        """What became of the lines so far."""
        return ReadingReport(self._lines, self._blank, self._skipped_count, tuple(self._skipped))

    def take(self, text: str) -> None:
        """Take lines, each ended by a line feed.

        Raises
        ------
        CorpusError
            If the names have too many different characters.
        """
        if self._fold_case:
            text = text.lower()
        if not unicodedata.is_normalized("NFC", text):
            text = unicodedata.normalize("NFC", text)
        code_points = code_points_of(text)
        ends = np.flatnonzero(code_points == ord("\n"))
        lengths = np.diff(ends, prepend=-1) - 1
        if lengths.min() > 0 and lengths.max() <= MAX_LETTERS and _is_plain(distinct(code_points)):
            self._names.add(code_points)
            self._lines += len(ends)
        else:
            usable = [
                name for line in text.removesuffix("\n").split("\n") if (name := self._name(line))
            ]
            self._names.add(code_points_of("".join([f"{name}\n" for name in usable])))

    def _name(self, line: str) -> str:
        """Return the name that a line has; "" if none, and then count it."""
        self._lines += 1
        name = line.strip()
        if not name:
            self._blank += 1
            return ""
        reason = _unusable(name)
        if not reason:
            return name
        self._skipped_count += 1
        if len(self._skipped) < REPORTED_LINES:
            self._skipped.append(SkippedLine(self._lines, reason))
        return ""


def _unusable(name: str) -> str:
    """Return why ``name`` cannot be used, or an empty string if it can."""
    control = CONTROL.search(name)
    if control is not None:
        return f"has the control character U+{ord(control.group()):04X}"
    if len(name) > MAX_LETTERS:
        return f"is longer than {MAX_LETTERS:,} characters"
    return ""


def _is_plain(characters: npt.NDArray[np.intp]) -> bool:
    """Return whether no line made of these, ascending, need be trimmed or skipped."""
    others = characters[characters != ord("\n")]
    # Not np.isin, which imports numpy.ma: a hundredth of the start.
    places = np.minimum(np.searchsorted(_SUSPECTS, others), len(_SUSPECTS) - 1)
    return not (_SUSPECTS[places] == others).any()
