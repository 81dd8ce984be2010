"""The settings of a run in words."""

from __future__ import annotations

from bigram_gui.core.curriculum import Order
from bigram_gui.core.wording import count_text


def order_text(order: Order, seed: int) -> str:
    """Say in which order the names are trained on: "shuffled with seed 42"."""
    return f"shuffled with seed {seed}" if order is Order.SHUFFLED else "in the file’s order"


def share_text(share: float) -> str:
    """Write a share: "10 %", "12.5 %"."""
    return f"{100 * share:.6g} %"


def held_out_text(names: int) -> str:
    """Say how many names are never trained on: "3,203 held out", "none held out"."""
    return f"{names:,} held out" if names else "none held out"


def held_out_meaning(share: float) -> str:
    """Explain what holding out a share of the names does."""
    if share == 0:
        return "Every name is trained on."
    return (
        f"The seed chooses {share_text(share)} of the names, which are never trained on but test "
        "what the model has learned."
    )


def smoothing_text(smoothing: float) -> str:
    """Write the smoothing: "smoothing α = 1", "no smoothing (α = 0)"."""
    if smoothing == 0:
        return "no smoothing (α = 0)"
    return f"smoothing α = {count_text(smoothing)}"


def smoothing_meaning(smoothing: float) -> str:
    """Explain what a smoothing does."""
    if smoothing == 0:
        return "No smoothing: unseen pairs get probability 0 and loss ∞."
    if smoothing == 1:
        return "Add-one smoothing: every pair starts as if it had been seen once."
    return f"Every pair starts as if it had been seen {count_text(smoothing)} times."
