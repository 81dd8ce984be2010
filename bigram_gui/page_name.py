"""The pages below the curve, by their names on the command line."""

from __future__ import annotations

from enum import Enum


class PageName(Enum):
    """A page; in the order of the tabs."""

    NEXT_TOKEN = "next-token"
    LEARNED = "learned"
    COMPARE = "compare"
    TABLE = "table"
    SAMPLES = "samples"
    CORPUS = "corpus"
