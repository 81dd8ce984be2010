"""From the bytes of a file to its text, or to a sentence that says what they are instead."""

from __future__ import annotations

import codecs
import io
import re
from collections.abc import Iterator, Sequence

from bigram_gui.core.errors import CorpusError
from bigram_gui.core.waiting import PATIENT, Waiting

CONTROL = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f]")
_HEAD_BYTES = 1 << 16  # by which an encoding is told
_MARKS_OF_OTHERS = (  # UTF-32 first: its mark begins with that of UTF-16
    (codecs.BOM_UTF32_LE, "UTF-32"),
    (codecs.BOM_UTF32_BE, "UTF-32"),
    (codecs.BOM_UTF16_LE, "UTF-16"),
    (codecs.BOM_UTF16_BE, "UTF-16"),
)


def check_text(blocks: Sequence[bytes], source: str) -> None:
    """Refuse what is no UTF-8 at first sight; ``blocks`` are those of the whole file.

    Raises
    ------
    CorpusError
        If it is binary, or another encoding of Unicode.
    """
    head = blocks[0][:_HEAD_BYTES] if blocks else b""
    other = _other_encoding(head)
    if other is not None:
        raise CorpusError(f"{source} is {other} text. Save it as UTF-8 and open it again.")
    if any(b"\0" in block for block in blocks):
        raise CorpusError(f"{source} is a binary file. Choose a text file with a name a line.")


def decoded(blocks: Sequence[bytes], source: str, waiting: Waiting = PATIENT) -> Iterator[str]:
    """Yield the text of each block, without its mark and with every line end as a line feed.

    What a block ends in the middle of comes with the next.

    Raises
    ------
    Cancelled
        If ``waiting`` ends.
    CorpusError
        If it is not UTF-8.
    """
    utf_8 = codecs.getincrementaldecoder("utf-8")()
    decoder = io.IncrementalNewlineDecoder(utf_8, translate=True)
    for index, block in enumerate([*blocks, b""]):
        waiting.go_on(index / (len(blocks) + 1))
        pending = len(utf_8.getstate()[0])
        data = block.removeprefix(codecs.BOM_UTF8) if index == 0 else block
        try:
            yield decoder.decode(data, final=index == len(blocks))
        except UnicodeDecodeError as error:
            line = _line_feeds([*blocks[:index], data], error.start - pending - len(data)) + 1
            raise CorpusError(
                f"{source} is not UTF-8 text: line {line:,} has the byte "
                f"0x{error.object[error.start]:02X} out of place. "
                "Save it as UTF-8 and open it again."
            ) from None


def _line_feeds(blocks: Sequence[bytes], end: int) -> int:
    """Return how many lines end before ``end``, an offset ≤ 0 from the end of the blocks."""
    left = sum(map(len, blocks)) + end
    decoder = io.IncrementalNewlineDecoder(codecs.getincrementaldecoder("latin-1")(), True)
    line_feeds = 0
    for block in blocks:
        line_feeds += decoder.decode(block[: max(0, left)]).count("\n")
        left -= len(block)
    return line_feeds + decoder.decode(b"", final=True).count("\n")


def _other_encoding(head: bytes) -> str | None:
    """Return which other encoding of Unicode a file begins in, by its mark or by its lines."""
    for mark, encoding in _MARKS_OF_OTHERS:
        if head.startswith(mark):
            return encoding
    if b"\0" in head and any(_has_lines(head, one) for one in ("utf-16-le", "utf-16-be")):
        return "UTF-16"
    return None


def _has_lines(head: bytes, encoding: str) -> bool:
    """Return whether it reads as lines of text: in the wrong order of bytes no line ends."""
    is_all = len(head) < _HEAD_BYTES
    try:
        text = codecs.getincrementaldecoder(encoding)().decode(head, final=is_all)
    except UnicodeDecodeError:
        return False
    lines = text.splitlines(keepends=True) or [""]
    return lines[0].endswith(("\n", "\r")) and not any(map(CONTROL.search, map(str.strip, lines)))
