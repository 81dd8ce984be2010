"""From the bytes of a file to a corpus, or to a sentence that says why not."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from bigram_gui.core.corpus import Corpus, ReadingReport
from bigram_gui.core.decoding import check_text, decoded
from bigram_gui.core.errors import CorpusError
from bigram_gui.core.file_blocks import BLOCK_BYTES, read_blocks
from bigram_gui.core.name_lines import NameLines, whole_lines
from bigram_gui.core.token_builder import TokenBuilder
from bigram_gui.core.waiting import PATIENT, Waiting


def read_corpus(path: Path, *, fold_case: bool = False, waiting: Waiting = PATIENT) -> Corpus:
    """Read a text file with one name a line.

    Raises
    ------
    Cancelled
        If ``waiting`` ends.
    CorpusError
        If the file cannot be read or has no usable name; the text says what to do.
    """
    blocks = read_blocks(path, waiting.part(0.0, 0.2))
    return _parse(blocks, str(path), fold_case, waiting.part(0.2, 1.0))


def parse_corpus(
    data: bytes, *, source: str, fold_case: bool = False, waiting: Waiting = PATIENT
) -> Corpus:
    """Turn the bytes of a file into a corpus.

    UTF-8 with or without a byte order mark, any line ends, blank lines and surrounding spaces
    are all right; characters are composed (NFC), and lower-cased only if ``fold_case``.
    Lines that no name can be made of are skipped and reported.

    Raises
    ------
    Cancelled
        If ``waiting`` ends.
    CorpusError
        If the data is empty, binary, not UTF-8, without a usable name, or has too many
        different characters.
    """
    blocks = [data[start : start + BLOCK_BYTES] for start in range(0, len(data), BLOCK_BYTES)]
    return _parse(blocks, source, fold_case, waiting)


def _parse(blocks: Sequence[bytes], source: str, fold_case: bool, waiting: Waiting) -> Corpus:
    check_text(blocks, source)
    names = TokenBuilder(source)
    lines = NameLines(names, fold_case=fold_case)
    for text in whole_lines(decoded(blocks, source, waiting.part(0.0, 0.8))):
        lines.take(text)
    if names.is_empty:
        raise CorpusError(f"{source} has no usable names: {_why_none(lines.report)}.")
    return Corpus.of_builder(names, source, lines.report, waiting.part(0.8, 1.0))


def _why_none(report: ReadingReport) -> str:
    if report.skipped:
        first = report.skipped[0]
        return f"line {first.line:,} {first.reason}"
    return "it is empty" if report.lines == 0 else "every line is blank"
