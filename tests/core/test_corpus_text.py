"""A corpus in words."""

import pytest

from bigram_gui.core.corpus import Corpus, ReadingReport, SkippedLine
from bigram_gui.core.corpus_facts import TokenFrequency, find_facts
from bigram_gui.core.corpus_text import (
    corpus_parts,
    frequency_text,
    length_text,
    lengths_text,
    share_text,
    skipped_rows,
    skipped_summary,
    trained_text,
)
from bigram_gui.core.duplicates import without_duplicates
from bigram_gui.core.length_bins import LengthBin


def summed_up(corpus, counted=True):
    duplicates = find_facts(corpus).duplicates if counted else None
    return "".join(part.text for part in corpus_parts(corpus, duplicates))


def test_the_sentence():
    corpus = Corpus.of_names(["abc", "abc", "bc", "bc", "c"], source="/some/where/names.txt")
    start = "names.txt has 5 names, 16 token pairs and a vocabulary of 4 (a–c and BOS). "
    assert summed_up(corpus) == f"{start}2 names occur more than once."
    assert summed_up(corpus, counted=False) == (
        f"{start}Counting the names that occur more than once…"
    )
    assert summed_up(without_duplicates(corpus)).endswith(
        "(a–c and BOS). 2 duplicates were left out."
    )


@pytest.mark.parametrize(
    ("names", "end"),
    [
        (["ab", "ab", "b"], "1 name occurs more than once."),
        (["ab", "b"], "No name occurs more than once."),
    ],
)
def test_repeated_names(names, end):
    assert summed_up(Corpus.of_names(names)).endswith(f". {end}")


def test_one_left_out():
    assert summed_up(without_duplicates(Corpus.of_names(["ab", "ab"]))).endswith(
        ". 1 duplicate was left out."
    )


def test_what_was_skipped():
    assert skipped_summary(ReadingReport(3)) == "Nothing was skipped."
    assert skipped_summary(ReadingReport(3, blank=1)) == "1 blank line"
    report = ReadingReport(
        1_300, blank=3, skipped_count=1_200, skipped=(SkippedLine(1_001, "is odd"),), dropped=1
    )
    assert skipped_summary(report) == "1,200 lines skipped, 3 blank lines, 1 duplicate left out"
    assert skipped_rows(report) == (("line 1,001", "is odd"), ("…", "and 1,199 more"))
    assert skipped_rows(ReadingReport(3, blank=1)) == ()


def test_frequencies():
    assert frequency_text(TokenFrequency(4, "e", 20_423), 228_146) == (
        "“e”: 20,423 of 228,146 tokens, 9.0 %"
    )
    assert frequency_text(TokenFrequency(4, "BOS", 1), 1) == "BOS: 1 of 1 token, 100.0 %"


@pytest.mark.parametrize(
    ("part", "whole", "text"), [(0, 9, "0.0 %"), (1, 9_999, "<0.1 %"), (1, 3, "33.3 %")]
)
def test_shares(part, whole, text):
    assert share_text(part, whole) == text


def test_lengths():
    assert lengths_text(2, 15, 6.1222) == "2 to 15 letters, mean 6.12"
    assert lengths_text(1, 1, 1.0) == "all of 1 letter"
    assert length_text(LengthBin(1, 1, 1), 2) == "1 letter: 1 name, 50.0 %"
    assert length_text(LengthBin(4, 6, 2), 2) == "4 to 6 letters: 2 names, 100.0 %"
    assert length_text(LengthBin(4, None, 2), 2) == "4 letters or more: 2 names, 100.0 %"


@pytest.mark.parametrize(
    ("step", "text"),
    [
        (0, "none of 1,200 trained on yet"),
        (7, "7 of 1,200 trained on so far"),
        (1_200, "all trained on so far"),
        (3_000, "all trained on so far"),
    ],
)
def test_how_far_it_is(step, text):
    assert trained_text(step, 1_200) == text
