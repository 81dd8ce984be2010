"""Where in the name the pair stands that is looked at."""

from __future__ import annotations

from bigram_gui.core.calculation import pair_text
from bigram_gui.core.frame import Frame


def position_text(frame: Frame) -> str:
    """Say which pair is looked at: "pair 2 of 4", "pair a → q alone".

    Of a text with unknown characters, in which no pair is looked at, it says how many could be:
    "3 of 5 pairs known".
    """
    if frame.lone_pair is not None:
        return f"pair {pair_text(frame.run.prepared.vocabulary, frame.lone_pair)} alone"
    if frame.problem is not None:
        partial = frame.problem.partial
        return f"{len(partial.pairs):,} of {partial.pairs_count:,} pairs known"
    return f"pair {frame.pair + 1:,} of {len(frame.score):,}"
