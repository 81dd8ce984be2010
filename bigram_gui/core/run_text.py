"""The settings of a run in words."""

from __future__ import annotations

from bigram_gui.core.curriculum import Order
from bigram_gui.core.wording import count_text


def order_text(order: Order, seed: int) -> str:
    """Say in which order the names are trained on: "shuffled with seed 42"."""
    return f"shuffled with seed {seed}" if order is Order.SHUFFLED else "in the file's order"


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
