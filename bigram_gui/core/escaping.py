"""Texts made safe for the languages that a table can be copied in."""

from __future__ import annotations

import re

_MARKDOWN = str.maketrans({sign: f"\\{sign}" for sign in r"\`*_[]<>!~|&$#@:^"})
_LATEX = str.maketrans(
    {
        **{sign: f"\\{sign}" for sign in "&%$#_{}"},
        "\\": r"\textbackslash{}",
        "~": r"\textasciitilde{}",
        "^": r"\textasciicircum{}",
        "<": r"\textless{}",  # these three are other signs in LaTeX's oldest fonts
        ">": r"\textgreater{}",
        "|": r"\textbar{}",
        "␣": r"\textvisiblespace{}",
    }
)
_EXPONENT = re.compile(r"e([-+]\d+)")
_POWER = re.compile(" × 10([⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+)")
_DIGITS = str.maketrans("⁻⁰¹²³⁴⁵⁶⁷⁸⁹", "-0123456789")


def tsv_cell(text: str) -> str:
    """Return a cell of tab-separated values; quotes are doubled, as spreadsheets read them.

    ``text`` must have no tab and no line end, which programs do not agree on.
    """
    return '"{}"'.format(text.replace('"', '""')) if '"' in text else text


def markdown_text(text: str) -> str:
    r"""Return a text that Markdown shows as it is within a line or a table: "|" as "\|"."""
    return text.translate(_MARKDOWN)


def latex_text(text: str) -> str:
    """Return a text that LaTeX shows as it is, outside of formulas; only ASCII is changed.

    The open box that stands for a space has a command in LaTeX, too.
    """
    return text.translate(_LATEX)


def latex_number(figure: str) -> str:
    r"""Return a figure for a formula: "1{,}234", "\infty", "9.97 \times 10^{-5}"."""

    def power(match: re.Match[str]) -> str:
        return rf" \times 10^{{{int(match[1].translate(_DIGITS))}}}"

    return (
        _EXPONENT.sub(power, _POWER.sub(power, figure)).replace(",", "{,}").replace("∞", r"\infty")
    )
