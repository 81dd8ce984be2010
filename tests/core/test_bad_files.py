"""Files that change, vanish, never end or hold something else while they are being read."""

import os
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bigram_gui.core import file_blocks, name_lines
from bigram_gui.core.corpus import Corpus
from bigram_gui.core.errors import CorpusError
from bigram_gui.core.file_blocks import BLOCK_BYTES, read_blocks
from bigram_gui.core.name_lines import MAX_LINE, whole_lines
from bigram_gui.core.prepared import prepare
from bigram_gui.core.reading import parse_corpus, read_corpus
from bigram_gui.core.token_builder import MAX_CHARACTERS
from bigram_gui.core.waiting import Cancelled, Waiting


def names_of(corpus):
    return [corpus.name(index) for index in range(corpus.names_count)]


class Meanwhile:
    """Does something when the second block is about to be read."""

    def __init__(self, action):
        self._action = action
        self._asked = 0

    def __call__(self):
        self._asked += 1
        if self._asked == 2:
            self._action()
        return False


@pytest.fixture
def long_file(tmp_path: Path) -> Path:
    path = tmp_path / "names.txt"
    path.write_bytes(b"emma\n" * BLOCK_BYTES)
    return path


def refusal_of(path, action):
    with pytest.raises(CorpusError) as caught:
        read_corpus(path, waiting=Waiting(Meanwhile(action)))
    return str(caught.value)


def test_a_file_that_grows_meanwhile(long_file):
    def grow():
        with long_file.open("ab") as file:
            file.write(b"ava\n")

    assert refusal_of(long_file, grow) == (
        f"{long_file} changed while it was being read. Open it again."
    )


def test_a_file_that_is_cut_short_meanwhile(long_file):
    assert "changed while it was being read" in refusal_of(
        long_file, lambda: os.truncate(long_file, 5)
    )


def test_a_file_that_is_written_over_meanwhile(long_file):
    def write_over():
        long_file.write_bytes(b"anna\n" * BLOCK_BYTES)
        os.utime(long_file, ns=(1, 1))

    assert "changed while it was being read" in refusal_of(long_file, write_over)


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps open files in their place")
def test_a_file_that_vanishes_meanwhile(long_file):
    assert refusal_of(long_file, long_file.unlink) == (
        f"{long_file} vanished while it was being read. Check the name and the folder."
    )


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps open files in their place")
def test_a_file_that_is_replaced_meanwhile(long_file):
    other = long_file.with_name("other.txt")
    other.write_bytes(b"anna\n")
    assert "changed while it was being read" in refusal_of(
        long_file, lambda: other.replace(long_file)
    )


def test_a_file_that_is_too_large(tmp_path, monkeypatch):
    monkeypatch.setattr(file_blocks, "MAX_BYTES", 1 << 20)
    path = tmp_path / "names.txt"
    path.write_bytes(b"emma\n" * 300_000)
    with pytest.raises(CorpusError, match=r"names\.txt is larger than 1 MB\. Choose a smaller"):
        read_corpus(path)


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="there is no file without an end")
def test_a_device_is_refused():
    with pytest.raises(CorpusError, match=r"^/dev/zero is a device or a pipe, not a file"):
        read_blocks(Path("/dev/zero"))


def test_a_path_that_no_file_can_have():
    with pytest.raises(CorpusError, match="There is no file"):
        read_corpus(Path("names\0.txt"))


def test_an_empty_file(tmp_path):
    path = tmp_path / "names.txt"
    path.touch()
    with pytest.raises(CorpusError, match=r"has no usable names: it is empty\."):
        read_corpus(path)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no named pipes")
def test_a_pipe_into_which_nobody_writes_is_refused_rather_than_waited_for(tmp_path):
    path = tmp_path / "pipe"
    os.mkfifo(path)
    with pytest.raises(CorpusError) as caught:
        read_corpus(path)
    assert str(caught.value) == (
        f"{path} is a device or a pipe, not a file. Save its names as a text file and open that."
    )


# One line of any length.


def test_a_line_of_a_hundred_megabytes_is_passed_over_in_little_room():
    block = b"x" * BLOCK_BYTES
    data = b"ava\n" + block * 400 + b"\nemma\n"
    corpus = parse_corpus(data, source="names.txt")
    assert names_of(corpus) == ["ava", "emma"]
    assert corpus.vocabulary.characters == tuple("aemv")
    assert corpus.report.lines == 3
    assert [(one.line, one.reason) for one in corpus.report.skipped] == [
        (2, "is longer than 10,000 characters")
    ]


def test_a_file_that_is_one_line_names_it():
    with pytest.raises(CorpusError, match="line 1 is longer than 10,000 characters"):
        parse_corpus(b"x" * (MAX_LINE + 1), source="names.txt")


def test_the_end_of_a_long_line_is_no_name():
    data = b" " * (MAX_LINE + BLOCK_BYTES) + b"ava\nemma\n"
    assert names_of(parse_corpus(data, source="names.txt")) == ["emma"]


@given(st.lists(st.text("ab\n", max_size=9)))
def test_lines_come_whole_however_they_are_cut(texts):
    text = "".join(texts)
    pieces = list(whole_lines(texts))
    assert all(piece.endswith("\n") for piece in pieces)
    assert "".join(pieces) == (text if text.endswith("\n") or not text else text + "\n")


# Characters.


def test_a_vocabulary_over_the_bound():
    code_points = (c for c in range(0x3400, 0x20000) if not 0xD800 <= c < 0xE000)
    characters = [
        chr(c) for c in code_points if unicodedata.is_normalized("NFC", chr(c)) and chr(c).strip()
    ]
    at_most = characters[:MAX_CHARACTERS]
    assert Corpus.of_names(at_most).vocabulary.size == MAX_CHARACTERS + 1
    with pytest.raises(CorpusError, match=r"names\.txt has more than 65,535 different characters"):
        parse_corpus("\n".join(characters[: MAX_CHARACTERS + 1]).encode(), source="names.txt")


def test_white_space_is_what_python_strips():
    every = (chr(code_point) for code_point in range(0x110000))
    assert sorted(name_lines._WHITE_SPACE) == [one for one in every if one.isspace()]


@pytest.mark.parametrize("bad", [b"\xff", b"\xc3", b"\xed\xa0\x80"])
@pytest.mark.parametrize("end", [b"\n", b"\r\n", b"\r"])
@pytest.mark.parametrize("before", [0, 1, 5, BLOCK_BYTES // 4 - 1, BLOCK_BYTES // 4 + 2])
def test_a_byte_out_of_place_is_found_in_any_block(bad, end, before):
    data = (b"ava" + end) * before + b"zo" + bad + end + b"emma"
    with pytest.raises(CorpusError) as caught:
        parse_corpus(data, source="names.txt")
    assert f"line {before + 1:,} has the byte 0x{bad[0]:02X} out of place" in str(caught.value)


def test_utf_16_is_told_by_its_beginning_and_may_have_letters_with_a_zero():
    for encoding in ("utf-16-le", "utf-16-be"):
        data = ("一郎\nava\n" * 40_000).encode(encoding)
        with pytest.raises(CorpusError, match="is UTF-16 text"):
            parse_corpus(data, source="names.txt")


text_or_bytes = st.one_of(
    st.binary(max_size=60),
    st.text("aé\n\r\t \u0301가ἁ\x85\u2028", max_size=30).map(lambda text: text.encode()),
    st.text(max_size=20).map(lambda text: text.encode("utf-16", "surrogatepass")),
)


@given(st.lists(text_or_bytes, max_size=4).map(b"".join), st.integers(1, 7), st.booleans())
def test_blocks_of_any_size_give_the_same(data, size, fold_case):
    def outcome():
        try:
            corpus = parse_corpus(data, source="names.txt", fold_case=fold_case)
        except CorpusError as error:
            return str(error)
        return names_of(corpus), corpus.vocabulary, corpus.report

    whole = outcome()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("bigram_gui.core.reading.BLOCK_BYTES", size)
        if b"\0" in data or data.startswith((b"\xff", b"\xfe", b"\xef")):
            return  # told by the first block, which has more than these
        assert outcome() == whole


# Calling it off.


def test_reading_and_preparing_tell_how_far_they_are(long_file):
    shares: list[float] = []
    corpus = read_corpus(long_file, waiting=Waiting(progress=shares.append))
    assert len(shares) > 10
    assert shares == sorted(shares)
    assert 0 <= shares[0] < shares[-1] <= 1
    shares.clear()
    prepare(corpus, waiting=Waiting(progress=shares.append))
    assert len(shares) > 5
    assert shares == sorted(shares)
    assert 0 <= shares[0] < shares[-1] <= 1


def test_reading_and_preparing_can_be_called_off_at_any_point(tmp_path):
    path = tmp_path / "names.txt"
    path.write_bytes(b"ava\nemma\n")
    asked = 0

    def load(stop_at):
        nonlocal asked
        asked = 0

        def cancelled():
            nonlocal asked
            asked += 1
            return asked == stop_at

        waiting = Waiting(cancelled)
        return prepare(read_corpus(path, waiting=waiting), waiting=waiting)

    assert load(None).corpus.names_count == 2
    assert asked > 8
    for stop_at in range(1, asked + 1):
        with pytest.raises(Cancelled):
            load(stop_at)
        assert asked == stop_at
