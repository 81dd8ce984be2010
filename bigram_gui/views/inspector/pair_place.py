"""Which pair of the table the keyboard is on, from frame to frame."""

from __future__ import annotations

from typing import NamedTuple

from bigram_gui.core.pair_rows import PairRows, TokenPair
from bigram_gui.core.partial_name import PartialName


class PairPlace(NamedTuple):
    """A place in the pairs of a name, or of a text with unknown characters.

    In a name it is the selected pair. In such a text any pair can be gone to, also one that has
    no figures and cannot be looked at; the place then stays until something else is looked at.

    Attributes
    ----------
    pair
        The index of the pair, None where the person has gone to none.
    partial, lone
        The text with unknown characters, and the pair that is looked at by itself.
    """

    pair: int | None = None
    partial: PartialName | None = None
    lone: TokenPair | None = None

    def followed(self, rows: PairRows) -> PairPlace:
        """Return the place in the rows of the next frame."""
        score, lone = rows.frame.partial, rows.frame.lone_tokens
        partial = None if score is None else score.partial
        is_same_text = partial is not None and partial is self.partial
        if is_same_text and (lone == self.lone or self._is_at(lone, rows)):
            return self._replace(lone=lone)
        return PairPlace(rows.selected, partial, lone)

    def beside(self, rows: PairRows, distance: int) -> int | None:
        """Return the known pair before (−1) or after (1) this place, the first from nowhere.

        None if there is none.
        """
        known: list[int] = [] if rows.known is None else rows.known.tolist()
        here = self.pair
        if here is None:
            return next(iter(known), None)
        if distance > 0:
            return next((pair for pair in known if pair > here), None)
        return next((pair for pair in reversed(known) if pair < here), None)

    def moved(self, pair: int) -> PairPlace:
        """Return the place after the person went to a pair."""
        return self._replace(pair=pair)

    def selected(self, rows: PairRows) -> int | None:
        """Return the pair that is looked at, the one at this place if it is one of equals."""
        if rows.is_partial and self._is_at(self.lone, rows):
            return self.pair
        return rows.selected

    def _is_at(self, lone: TokenPair | None, rows: PairRows) -> bool:
        return lone is not None and self.pair is not None and rows.tokens_of(self.pair) == lone
