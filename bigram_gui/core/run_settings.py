"""What a person chooses before a run; a change of any of it starts a new one."""

from __future__ import annotations

from dataclasses import dataclass

from bigram_gui.core.curriculum import DEFAULT_SEED, Order
from bigram_gui.core.model import ADD_ONE


@dataclass(frozen=True, slots=True)
class RunSettings:
    """The order of the names, the seed that shuffles them, and the smoothing α ≥ 0.

    ``held_out`` is the share of the names that are never trained on, 0 to less than 1; the seed
    chooses them. ``fold_case`` takes the corpus's upper-case letters for lower-case ones.
    Unless ``keep_duplicates``, only the first of equal names is trained on.
    """

    order: Order = Order.SHUFFLED
    seed: int = DEFAULT_SEED
    smoothing: float = ADD_ONE
    held_out: float = 0.0
    fold_case: bool = False
    keep_duplicates: bool = True
