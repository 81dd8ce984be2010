"""The settings of a run in words."""

import pytest

from bigram_gui.core.curriculum import Order
from bigram_gui.core.run_text import (
    held_out_meaning,
    held_out_text,
    order_text,
    share_text,
    smoothing_meaning,
    smoothing_text,
)


def test_orders():
    assert order_text(Order.SHUFFLED, 42) == "shuffled with seed 42"
    assert order_text(Order.FILE, 42) == "in the file’s order"


@pytest.mark.parametrize(
    ("smoothing", "text", "meaning"),
    [
        (0.0, "no smoothing (α = 0)", "probability 0 and loss ∞"),
        (1.0, "smoothing α = 1", "seen once"),
        (0.5, "smoothing α = 0.5", "seen 0.5 times"),
        (1e-6, "smoothing α = 1e-06", "seen 1e-06 times"),
    ],
)
def test_smoothing(smoothing, text, meaning):
    assert smoothing_text(smoothing) == text
    assert meaning in smoothing_meaning(smoothing)


@pytest.mark.parametrize(
    ("share", "text"), [(0.1, "10 %"), (0.125, "12.5 %"), (0.07, "7 %"), (0.0, "0 %")]
)
def test_shares(share, text):
    assert share_text(share) == text


def test_names_that_are_held_out():
    assert held_out_text(3_203) == "3,203 held out"
    assert held_out_text(0) == "none held out"
    assert held_out_meaning(0.0) == "Every name is trained on."
    assert held_out_meaning(0.1).startswith("The seed chooses 10 % of the names, ")
