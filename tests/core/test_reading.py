"""From the bytes of a file to names, and every way in which that can go wrong."""

import codecs
import os
import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bigram_gui.core.corpus import REPORTED_LINES, Corpus
from bigram_gui.core.errors import CorpusError
from bigram_gui.core.name_lines import MAX_LETTERS
from bigram_gui.core.reading import parse_corpus, read_corpus
from tests.core.strategies import any_character


def parsed(data, **options):
    if isinstance(data, str):
        data = data.encode("utf-8")
    return parse_corpus(data, source="names.txt", **options)


def names_of(data, **options):
    corpus = parsed(data, **options)
    return [corpus.name(index) for index in range(corpus.names_count)]


def skipped_of(data):
    report = parsed(data).report
    return [(line.line, line.reason) for line in report.skipped]


def refusal(data):
    with pytest.raises(CorpusError) as caught:
        parsed(data)
    sentence = str(caught.value)
    assert sentence.startswith("names.txt ")
    assert sentence.endswith(".")
    return sentence.removeprefix("names.txt ")


# What is all right.


@pytest.mark.parametrize(
    "data",
    [
        "ava\nemma",
        "ava\nemma\n",
        "ava\r\nemma\r\n",
        "ava\remma\r",
        "ava\n\r\nemma",
        "\ufeffava\nemma\n",
        "  ava  \n\temma\t\n",
        "\n\nava\n \n\t\nemma\n\n\n",
        "ava\u00a0\n\u3000emma\n",
        "ava\x85\nemma\x1f\n",
    ],
)
def test_line_ends_blank_lines_and_surrounding_spaces_do_not_matter(data):
    assert names_of(data) == ["ava", "emma"]
    assert parsed(data).report.skipped_count == 0


def test_letters_are_composed():
    assert names_of("zoe\u0308\n\u1112\u1161\u11ab\n") == ["zo\u00eb", "\ud55c"]


def test_case_is_kept_unless_folding_is_asked_for():
    assert names_of("Ava\nİpek\nÉMILE") == ["Ava", "İpek", "ÉMILE"]
    assert names_of("Ava\nİpek\nE\u0301MILE", fold_case=True) == ["ava", "i\u0307pek", "émile"]


@pytest.mark.parametrize(
    "name", ["李小龙", "Владимир", "עידו", "محمد", "நிலா", "😀🎉", "o'neil, jr"]
)
def test_names_in_any_script(name):
    assert names_of(name) == [name]


def test_a_name_may_come_more_than_once():
    assert names_of("ava\nava\n") == ["ava", "ava"]


def test_lines_and_blank_lines_are_counted():
    report = parsed("ava\n\n \nemma\n").report
    assert (report.lines, report.blank, report.skipped_count) == (4, 2, 0)


@given(
    st.lists(st.text(any_character, max_size=12), max_size=12),
    st.sampled_from(["\n", "\r\n", "\r"]),
    st.booleans(),
)
def test_the_names_are_the_lines_trimmed_and_composed(lines, end, mark):
    lines = [line.replace("\r", "") for line in lines]
    data = ("\ufeff" if mark else "") + end.join(lines)
    trimmed = [unicodedata.normalize("NFC", line.removeprefix("\0")).strip() for line in lines]
    expected = [
        name for name in trimmed if name and not any(unicodedata.category(c) == "Cc" for c in name)
    ]
    if not expected or "\0" in data or (lines and lines[0].startswith("\ufeff") and not mark):
        return
    assert names_of(data) == expected


# What is skipped, counted and told.


def test_lines_with_control_characters_are_skipped_with_their_numbers():
    data = "ava\na\tb\n\nemma\nx\x7fy\r\nc\x9f\n"
    assert names_of(data) == ["ava", "emma"]
    assert skipped_of(data) == [
        (2, "has the control character U+0009"),
        (5, "has the control character U+007F"),
        (6, "has the control character U+009F"),
    ]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_lines_are_numbered_the_same_whatever_ends_them(end):
    assert skipped_of(end.join(["ava", "", "a\x01b", "emma"]))[0][0] == 3


def test_a_line_that_is_too_long_is_skipped():
    data = f"ava\n{'a' * MAX_LETTERS}\n{'b' * (MAX_LETTERS + 1)}\n"
    assert names_of(data) == ["ava", "a" * MAX_LETTERS]
    assert skipped_of(data) == [(3, "is longer than 10,000 characters")]


def test_only_the_first_skipped_lines_are_remembered_but_all_are_counted():
    report = parsed("ava\n" + "a\x01b\n" * 500).report
    assert report.skipped_count == 500
    assert [line.line for line in report.skipped] == list(range(2, REPORTED_LINES + 2))
    assert report.lines == 501


# What cannot be used at all.


@pytest.mark.parametrize("data", ["", "\ufeff"])
def test_an_empty_file(data):
    assert refusal(data) == "has no usable names: it is empty."


@pytest.mark.parametrize("data", ["\n", " ", "\n\n\t\r\n"])
def test_a_file_of_blank_lines(data):
    assert refusal(data) == "has no usable names: every line is blank."


def test_a_file_in_which_every_line_is_unusable():
    assert refusal("\na\x01b\n") == (
        "has no usable names: line 2 has the control character U+0001."
    )


@pytest.mark.parametrize(
    "data",
    [
        b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR",
        b"GIF89a\x01\0\x01\x02",
        b"ava\0emma",
        b"\0",
        b"\x00\xd8\x01\x03",
    ],
)
def test_a_binary_file(data):
    assert refusal(data) == ("is a binary file. Choose a text file with a name a line.")


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("mark", ["\ufeff", ""])
@pytest.mark.parametrize("text", ["ava\nemma\n", "ava\r\nemma", "Владимир\r\nЮлия\r\n"])
def test_utf_16_is_named_with_and_without_its_mark(encoding, mark, text):
    assert refusal((mark + text).encode(encoding)) == (
        "is UTF-16 text. Save it as UTF-8 and open it again."
    )


@pytest.mark.parametrize("encoding", ["utf-32-le", "utf-32-be"])
def test_utf_32_is_named_by_its_mark(encoding):
    assert refusal("\ufeffava\nemma\n".encode(encoding)) == (
        "is UTF-32 text. Save it as UTF-8 and open it again."
    )


@pytest.mark.parametrize("mark", [b"", codecs.BOM_UTF8])
@pytest.mark.parametrize("end", [b"\n", b"\r\n", b"\r"])
def test_what_is_not_utf_8_is_told_with_line_and_byte(mark, end):
    data = mark + end.join([b"ava", b"zo\xeb", b"emma"])
    assert refusal(data) == (
        "is not UTF-8 text: line 2 has the byte 0xEB out of place. "
        "Save it as UTF-8 and open it again."
    )


def test_text_that_ends_in_the_middle_of_a_letter():
    assert "line 1 has the byte 0xC3 out of place" in refusal("zoë".encode()[:-1])


def test_surrogates_are_not_utf_8():
    assert "line 2 has the byte 0xED out of place" in refusal(b"ava\n\xed\xa0\x80\n")


# Files.


def test_a_file_is_read_and_named(tmp_path):
    path = tmp_path / "names.txt"
    path.write_bytes(b"ava\r\nemma\r\n")
    corpus = read_corpus(path)
    assert corpus.source == str(path)
    assert corpus.names_count == 2


def test_a_missing_file(tmp_path):
    with pytest.raises(CorpusError, match=r"There is no file .*none\.txt\. Check the name"):
        read_corpus(tmp_path / "none.txt")


def test_a_folder(tmp_path):
    with pytest.raises(CorpusError, match=r"is a folder\. Choose a text file with a name a line"):
        read_corpus(tmp_path)


def test_a_file_where_a_folder_should_be(tmp_path):
    (tmp_path / "file").touch()
    with pytest.raises(CorpusError):
        read_corpus(tmp_path / "file" / "names.txt")


@pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read everything"
)
def test_a_file_that_may_not_be_read(tmp_path):
    path = tmp_path / "names.txt"
    path.write_text("ava\n", encoding="utf-8")
    path.chmod(0)
    with pytest.raises(CorpusError, match="cannot be read: Permission denied"):
        read_corpus(path)


def test_a_failing_disk(tmp_path, monkeypatch):
    def fail(*_):
        raise OSError(5, "Input/output error")

    path = tmp_path / "names.txt"
    path.write_text("ava\n", encoding="utf-8")
    monkeypatch.setattr(type(path), "open", fail)
    with pytest.raises(CorpusError, match=r"cannot be read: Input/output error\."):
        read_corpus(path)


# Anything at all.


any_text = st.text(st.characters(exclude_categories=["Cs"]), max_size=100).map(str.encode)


@given(st.one_of(st.binary(max_size=200), any_text), st.booleans())
@example(b"\xff\xfe", False)
@example(b"\0", False)
def test_any_bytes_are_a_corpus_or_a_sentence(data, fold_case):
    try:
        corpus = parse_corpus(data, source="names.txt", fold_case=fold_case)
    except CorpusError as error:
        assert str(error).startswith("names.txt ")
        return
    assert isinstance(corpus, Corpus)
    names = [corpus.name(index) for index in range(corpus.names_count)]
    assert all(name == name.strip() != "" for name in names)
    assert all(unicodedata.is_normalized("NFC", name) for name in names)
    report = corpus.report
    assert report.lines == report.blank + report.skipped_count + len(names)
