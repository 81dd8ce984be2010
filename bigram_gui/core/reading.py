"""From the bytes of a file to a corpus, or to a sentence that says why not."""

from __future__ import annotations

import codecs
import re
import unicodedata
from pathlib import Path

from bigram_gui.core.corpus import REPORTED_LINES, Corpus, ReadingReport, SkippedLine
from bigram_gui.core.errors import CorpusError

MAX_LETTERS = 10_000  # a longer line is prose or data, not a name
_CONTROL = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f]")
_MARKS_OF_OTHERS = (  # UTF-32 first: its mark begins with that of UTF-16
    (codecs.BOM_UTF32_LE, "UTF-32"),
    (codecs.BOM_UTF32_BE, "UTF-32"),
    (codecs.BOM_UTF16_LE, "UTF-16"),
    (codecs.BOM_UTF16_BE, "UTF-16"),
)


def read_corpus(path: Path, *, fold_case: bool = False) -> Corpus:
    """Read a text file with one name a line.

    Raises
    ------
    CorpusError
        If the file cannot be read or has no usable name; the text says what to do.
    """
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        raise CorpusError(f"There is no file {path}. Check the name and the folder.") from None
    except OSError as error:
        if path.is_dir():  # not by the type of the error: Windows speaks of permission
            raise CorpusError(
                f"{path} is a folder. Choose a text file with a name a line."
            ) from None
        reason = error.strerror or type(error).__name__
        raise CorpusError(f"{path} cannot be read: {reason}.") from error
    return parse_corpus(data, source=str(path), fold_case=fold_case)


def parse_corpus(data: bytes, *, source: str, fold_case: bool = False) -> Corpus:
    """Turn the bytes of a file into a corpus.

    UTF-8 with or without a byte order mark, any line ends, blank lines and surrounding spaces
    are all right; characters are composed (NFC), and lower-cased only if ``fold_case``.
    Lines that no name can be made of are skipped and reported.

    Raises
    ------
    CorpusError
        If the data is empty, binary, not UTF-8 or without a usable name.
    """
    text = _decode(data, source)
    if fold_case:
        text = text.lower()
    if not unicodedata.is_normalized("NFC", text):
        text = unicodedata.normalize("NFC", text)
    names, report = _usable_names(text)
    if not names:
        raise CorpusError(f"{source} has no usable names: {_why_none(report)}.")
    return Corpus.of_names(names, source, report)


def _decode(data: bytes, source: str) -> str:
    """Return the text with every line end as a line feed."""
    other = _other_encoding(data)
    if other is not None:
        raise CorpusError(f"{source} is {other} text. Save it as UTF-8 and open it again.")
    if b"\0" in data:
        raise CorpusError(f"{source} is a binary file. Choose a text file with a name a line.")
    data = data.removeprefix(codecs.BOM_UTF8)
    try:
        return _with_line_feeds(data.decode("utf-8"))
    except UnicodeDecodeError as error:
        before = _with_line_feeds(data[: error.start].decode("latin-1"))
        line = before.count("\n") + 1
        raise CorpusError(
            f"{source} is not UTF-8 text: line {line:,} has the byte "
            f"0x{data[error.start]:02X} out of place. Save it as UTF-8 and open it again."
        ) from None


def _other_encoding(data: bytes) -> str | None:
    """Return which other encoding of Unicode ``data`` is in, by its mark or by its zeros."""
    for mark, encoding in _MARKS_OF_OTHERS:
        if data.startswith(mark):
            return encoding
    # In UTF-16 at least the line ends have a zero byte, on the same side of all of them.
    zeros = bool(data[::2].count(0)), bool(data[1::2].count(0))
    if zeros == (False, True) and _has_lines(data, "utf-16-le"):
        return "UTF-16"
    if zeros == (True, False) and _has_lines(data, "utf-16-be"):
        return "UTF-16"
    return None


def _has_lines(data: bytes, encoding: str) -> bool:
    try:
        lines = data.decode(encoding).splitlines(keepends=True)
    except UnicodeDecodeError:
        return False
    return lines[0].endswith(("\n", "\r")) and not any(map(_CONTROL.search, map(str.strip, lines)))


def _with_line_feeds(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _usable_names(text: str) -> tuple[list[str], ReadingReport]:
    lines = text.removesuffix("\n").split("\n") if text else []
    stripped = [line.strip() for line in lines]
    names = [name for name in stripped if name]
    blank = len(lines) - len(names)
    if _CONTROL.search(text) is None and max(map(len, names), default=0) <= MAX_LETTERS:
        return names, ReadingReport(lines=len(lines), blank=blank)
    reasons = {number: _unusable(name) for number, name in enumerate(stripped, 1) if name}
    skipped = [SkippedLine(number, reason) for number, reason in reasons.items() if reason]
    report = ReadingReport(len(lines), blank, len(skipped), tuple(skipped[:REPORTED_LINES]))
    return [stripped[number - 1] for number, reason in reasons.items() if not reason], report


def _unusable(name: str) -> str:
    """Return why ``name`` cannot be used, or an empty string if it can."""
    control = _CONTROL.search(name)
    if control is not None:
        return f"has the control character U+{ord(control.group()):04X}"
    if len(name) > MAX_LETTERS:
        return f"is longer than {MAX_LETTERS:,} characters"
    return ""


def _why_none(report: ReadingReport) -> str:
    if report.skipped:
        first = report.skipped[0]
        return f"line {first.line:,} {first.reason}"
    return "it is empty" if report.lines == 0 else "every line is blank"
