"""Copied tables, read back by readers of their own."""

import csv
import io
import math
import re
import unicodedata
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bigram_gui.core.copied_table import CopiedTable
from bigram_gui.core.copying import CopyFormat, copied_text
from bigram_gui.core.escaping import latex_number, latex_text, markdown_text, tsv_cell
from bigram_gui.core.scoring import score_counts
from bigram_gui.core.token_mark import token_mark
from bigram_gui.core.units import Unit
from tests.core.strategies import any_character

A_TO_Z = (*"abcdefghijklmnopqrstuvwxyz", "BOS")
AVA = score_counts((26, 0, 21, 0, 26), np.array([16, 4, 3, 17]), np.array([100, 95, 7, 95]), 1, 27)


def copied(copy_format, unit=Unit.NATS, score=AVA, labels=A_TO_Z, name="ava", order=None):
    return copied_text(CopiedTable(labels, score, unit, 100, name, order), copy_format)


@st.composite
def tables(draw):
    """Draw a name in any characters, with counts of its pairs."""
    known = st.one_of(any_character, st.sampled_from("|\\&%$#_{}~^<>\"' ,`*[]"))
    characters = sorted(draw(st.sets(known, min_size=1, max_size=6)))
    letters = draw(st.lists(st.integers(0, len(characters) - 1), max_size=15))
    tokens = (len(characters), *letters, len(characters))
    pairs = dict.fromkeys(pairwise(tokens))
    for pair in pairs:
        count = draw(st.integers(0, 5_000))
        pairs[pair] = count, count + draw(st.integers(0, 10_000))
    drawn = [pairs[pair] for pair in pairwise(tokens)]
    alpha = draw(st.sampled_from([0.0, 1e-9, 0.1, 0.5, 1.0, 1e6]))
    counts, totals = np.array(drawn).T
    score = score_counts(tokens, counts, totals, alpha, len(characters) + 1)
    order = draw(st.none() | st.permutations(range(len(score))))
    name = "".join(characters[letter] for letter in letters)
    labels = (*characters, "BOS")
    return CopiedTable(labels, score, draw(st.sampled_from(Unit)), 7, name, order)


def expected_marks(table):
    tokens = table.score.tokens
    order = range(len(table.score)) if table.order is None else table.order
    return [
        (str(i + 1), token_mark(table.labels[tokens[i]]), token_mark(table.labels[tokens[i + 1]]))
        for i in order
    ]


def test_the_lessons_table_as_text():
    assert copied(CopyFormat.TEXT) == (
        "“ava” after 100 steps, 27 tokens, smoothing α = 1\n"
        "\n"
        "#  current  next  count + 1  of total + 27  probability  −log p (nats)\n"
        "1  BOS      a            17            127        0.134           2.01\n"
        "2  a        v             5            122        0.041           3.19\n"
        "3  v        a             4             34        0.118           2.14\n"
        "4  a        BOS          18            122        0.148           1.91\n"
        "\n"
        "Loss = (2.01 + 3.19 + 2.14 + 1.91) / 4 = 2.31 nats\n"
    )


def test_the_lessons_table_as_markdown():
    assert copied(CopyFormat.MARKDOWN, Unit.BITS, order=[1, 0]) == (
        "“ava” after 100 steps, 27 tokens, smoothing α = 1\n"
        "\n"
        "| # | current | next | count + 1 | of total + 27 | probability | −log₂ p (bits) |\n"
        "| ---: | --- | --- | ---: | ---: | ---: | ---: |\n"
        "| 2 | a | v | 5 | 122 | 0.041 | 4.61 |\n"
        "| 1 | BOS | a | 17 | 127 | 0.134 | 2.90 |\n"
        "\n"
        "Loss = (2.90 + 4.61 + 3.09 + 2.76) / 4 = 3.34 bits\n"
    )


def test_the_lessons_table_as_latex():
    assert copied(CopyFormat.LATEX, order=[1]) == (
        "% “ava” after 100 steps, 27 tokens, smoothing α = 1\n"
        "\\begin{tabular}{rllrrrr}\n"
        "\\hline\n"
        "\\# & current & next & count $+ 1$ & of total $+ 27$ & probability & "
        "$-\\ln p$ (nats) \\\\\n"
        "\\hline\n"
        "2 & a & v & $5$ & $122$ & $0.041$ & $3.19$ \\\\\n"
        "\\hline\n"
        "\\end{tabular}\n"
        "\\[\n"
        "\\mathrm{loss} = \\frac{2.01 + 3.19 + 2.14 + 1.91}{4} = 2.31\n"
        "\\]\n"
    )


def test_perplexity():
    line = copied(CopyFormat.TEXT, Unit.PERPLEXITY).splitlines()[-1]
    assert line == "Perplexity = (7.47 × 24.40 × 8.50 × 6.78)^(1/4) = 10.12"
    equation = copied(CopyFormat.LATEX, Unit.PERPLEXITY).splitlines()[-2]
    product = r"\left(7.47 \times 24.40 \times 8.50 \times 6.78\right)^{1/4}"
    assert equation == rf"\mathrm{{perplexity}} = {product} = 10.12"


@given(tables())
def test_values_separated_by_tabs_are_read_back_exactly(table):
    text = copied_text(table, CopyFormat.TSV)
    heading, *rows, last = csv.reader(io.StringIO(text), dialect="excel-tab")
    score, size = table.score, table.score.vocabulary_size
    assert len(heading) == 7
    assert [tuple(row[:3]) for row in rows] == expected_marks(table)
    for row in rows:
        pair = score.pair(int(row[0]) - 1)
        numerator, denominator, probability, cost = map(float, row[3:])
        assert numerator == pair.count + score.smoothing
        assert denominator == pair.row_total + score.smoothing * size
        assert probability == pair.probability
        assert cost == table.unit.of(pair.loss)
    assert last[0] == ("perplexity" if table.unit is Unit.PERPLEXITY else "loss")
    assert float(last[-1]) == table.unit.of(score.loss)
    assert last[1:-1] == [""] * 5


@given(tables())
def test_a_markdown_table_has_its_cells_whatever_the_tokens(table):
    lines = copied_text(table, CopyFormat.MARKDOWN).removesuffix("\n").split("\n")
    assert len(lines) == 6 + len(table.score)
    rows = [re.split(r"(?<!\\)(?:\\\\)*\|", line)[1:-1] for line in lines[2:-2]]
    assert {len(row) for row in rows} == {7}
    for row, marks in zip(rows[2:], expected_marks(table), strict=True):
        read = [re.sub(r"\\([!-/:-@\[-`{-~])", r"\1", cell.strip(" ")) for cell in row[:3]]
        assert tuple(cell.strip("\u200e") for cell in read) == tuple(
            mark.strip("\u200e") for mark in marks
        )


@given(tables())
def test_a_latex_table_has_its_cells_whatever_the_tokens(table):
    lines = copied_text(table, CopyFormat.LATEX).removesuffix("\n").split("\n")
    body = lines[5 : 5 + len(table.score)]
    assert lines[5 + len(table.score)] == "\\hline"
    for line, marks in zip(body, expected_marks(table), strict=True):
        assert line.endswith(r" \\")
        cells = re.split(r"(?<!\\)&", line.removesuffix(r" \\"))
        assert len(cells) == 7
        assert cells[0].strip() == marks[0]
        assert [unescaped(cell[1:-1]) for cell in cells[1:3]] == list(marks[1:])
        assert all(re.fullmatch(r" ?\$[\d.,{}^\-+\\a-z ]+\$ ?", cell) for cell in cells[3:])


def unescaped(latex):
    """Read a token as LaTeX would show it; fail if it were an active sign."""
    commands = {
        "textbackslash": "\\",
        "textasciitilde": "~",
        "textasciicircum": "^",
        "textless": "<",
        "textgreater": ">",
        "textbar": "|",
        "textvisiblespace": "␣",
    }
    if match := re.fullmatch(r"\\([a-z]+)\{\}", latex):
        return commands[match[1]]
    if match := re.fullmatch(r"\\([&%$#_{}])", latex):
        return match[1]
    assert not set(latex) & set("\\&%$#_{}~^")
    return latex


@given(tables())
def test_the_columns_of_a_text_end_at_the_same_place(table):
    lines = copied_text(table, CopyFormat.TEXT).removesuffix("\n").split("\n")
    assert len(lines) == 5 + len(table.score)
    assert len({width(line) for line in lines[2:-2]}) == 1


def width(text):
    return sum(
        0
        if unicodedata.category(c) in ("Mn", "Me", "Cf")
        else 2
        if unicodedata.east_asian_width(c) in ("W", "F")
        else 1
        for c in text
    )


@given(tables(), st.sampled_from(CopyFormat))
def test_no_format_breaks_a_line_within_a_row(table, copy_format):
    text = copied_text(table, copy_format)
    assert text.endswith("\n")
    assert text.splitlines() == text.removesuffix("\n").split("\n")


def test_letters_that_run_to_the_left_keep_their_cells():
    score = score_counts((2, 0, 1, 2), np.array([1, 1, 1]), np.array([2, 2, 2]), 0.0, 3)
    lines = copied(CopyFormat.TEXT, score=score, labels=("א", "ב", "BOS"), name="אב").splitlines()
    assert lines[0].startswith("“אב”\u200e after 100 steps, 3 tokens, smoothing α = 0")
    assert lines[2].split("  ")[3:5] == ["count", "of total"]
    assert lines[4].startswith("2  א\u200e        ב\u200e")
    assert "\u200e" not in copied(CopyFormat.TSV, score=score, labels=("א", "ב", "BOS"))


def test_impossible_pairs():
    score = score_counts((1, 0, 1), np.array([0, 3]), np.array([0, 4]), 0.0, 2)
    labels = ("a", "BOS")
    tsv = copied(CopyFormat.TSV, score=score, labels=labels).splitlines()
    assert tsv[1].split("\t") == ["1", "BOS", "a", "0", "0", "0", "inf"]
    assert tsv[-1].split("\t")[-1] == "inf"
    latex = copied(CopyFormat.LATEX, score=score, labels=labels)
    assert r"1 & BOS & a & $0$ & $0$ & $0$ & $\infty$ \\" in latex
    assert r"\frac{\infty + 0.29}{2} = \infty" in latex
    assert copied(CopyFormat.TEXT, score=score, labels=labels).endswith("(∞ + 0.29) / 2 = ∞ nats\n")


@pytest.mark.parametrize("unit", Unit)
def test_a_name_of_one_pair(unit):
    score = score_counts((1, 1), np.array([0]), np.array([4]), 1.0, 2)
    equation = copied(CopyFormat.LATEX, unit, score, ("a", "BOS"), "").splitlines()[-2]
    assert (
        equation.split(" = ")[1]
        == {"nats": "1.79", "bits": "2.58", "perplexity": "6.00"}[unit.value]
    )
    assert copied(CopyFormat.TEXT, unit, score, ("a", "BOS"), "").startswith("empty name after")


def test_a_long_name_has_all_of_its_rows_and_a_short_loss():
    tokens = (26, *[0] * 10_000, 26)
    score = score_counts(tokens, np.full(10_001, 5), np.full(10_001, 9_999), 1.0, 27)
    for copy_format in CopyFormat:
        lines = copied(copy_format, score=score, name="a" * 10_000).splitlines()
        assert len(lines) > 10_001
        assert max(map(len, lines)) < 200
    equation = copied(CopyFormat.LATEX, Unit.PERPLEXITY, score).splitlines()[-2]
    assert equation.endswith(r"\cdots \times 1{,}671\right)^{1/10001} = 1{,}671")
    assert f"{(9_999 + 27) / 6:,.0f}" == "1,671"
    assert math.isfinite(score.loss)


def test_texts_are_escaped():
    assert tsv_cell('"') == '""""'
    assert tsv_cell("'") == "'"
    assert markdown_text(r"a|b\*") == r"a\|b\\\*"
    assert latex_text(r"50% \ ~ ñ") == r"50\% \textbackslash{} \textasciitilde{} ñ"
    assert latex_number("9.97 × 10⁻⁵") == r"9.97 \times 10^{-5}"
    assert latex_number("+ 1e-09") == r"+ 1 \times 10^{-9}"
    assert latex_number("1,234,567.5") == "1{,}234{,}567.5"
