"""How a token is written where it stands alone: on an axis, a chip, a table's edge."""

from __future__ import annotations

import unicodedata

OPEN_BOX = "␣"
DOTTED_CIRCLE = "◌"


def token_mark(label: str) -> str:
    """Return something that can be seen and told apart: "a", "␣", "◌́", "U+200B", "BOS"."""
    if len(label) != 1:
        return label
    if label == " ":
        return OPEN_BOX
    if unicodedata.category(label).startswith("M"):
        return DOTTED_CIRCLE + label
    return label if label.isprintable() else f"U+{ord(label):04X}"
