"""How many terms of a calculation a line has room for, and in which size of type."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from bigram_gui.core.calculation import ELLIPSIS, FEWEST_TERMS, Calculation
from bigram_gui.core.parts import Part, Parts, Tone
from bigram_gui.views.text.look import Looks
from bigram_gui.views.text.parts_layout import natural_width, shape_of

_NARROWEST_TERM = 36  # pixels; more terms than fit at this width need not be tried
_REMEMBERED = 256


class _Fit(NamedTuple):
    """The size of type, the number of terms, and whether those at the ends are among them."""

    looks: Looks
    terms: int
    has_ends: bool = True

    def parts(self, calculation: Calculation, selected: int) -> Parts:
        parts = calculation.parts(selected, self.terms)
        return parts if self.has_ends else _without_ends(parts)


class TermFit:
    """Fits calculations into a line of ``room`` pixels.

    Figures change from step to step, but seldom in how many digits they have: what was found for
    a calculation serves for all of its shape.

    Parameters
    ----------
    looks
        How the tones are written, the preferred size first.
    """

    def __init__(self, looks: Sequence[Looks]) -> None:
        self._looks = looks
        self._room = 0
        self._found: dict[object, _Fit] = {}  # in this room, by shape
        every = (look for sizes in looks for look in sizes.values())
        self._has_even_digits = all(look.ruler.has_even_digits for look in every)

    def fit(self, calculation: Calculation, selected: int, room: int) -> tuple[Looks, Parts]:
        """Return all terms in the first size in which they fit, or as many as do fit."""
        if room != self._room or len(self._found) >= _REMEMBERED:
            self._room = room
            self._found.clear()
        most = min(len(calculation.score), max(FEWEST_TERMS, room // _NARROWEST_TERM))
        longest = calculation.parts(selected, most)
        fit = self._of_shape(longest, calculation, selected, most)
        is_longest = fit.terms == most and fit.has_ends
        return fit.looks, longest if is_longest else fit.parts(calculation, selected)

    def _of_shape(self, longest: Parts, calculation: Calculation, selected: int, most: int) -> _Fit:
        """Return what fits, found once for all that are as wide in their ``longest`` form.

        What has fewer terms is a part of that form, and so is as wide, too.
        """
        shape = shape_of(longest) if self._has_even_digits else longest
        fit = self._found.get(shape)
        if fit is None:
            fit = self._found[shape] = self._fitting(longest, calculation, selected, most)
        return fit

    def _fitting(self, longest: Parts, calculation: Calculation, selected: int, most: int) -> _Fit:
        if most == len(calculation.score):
            looks = self._first_that_holds(longest)
            if looks is not None:
                return _Fit(looks, most)
        return self._shortened(calculation, selected, most)

    def _shortened(self, calculation: Calculation, selected: int, most: int) -> _Fit:
        """Return as many terms as fit in the preferred size, or the fewest in any that does."""
        most = min(len(calculation.score) - 1, most)
        fewest, most = FEWEST_TERMS, max(FEWEST_TERMS, most)
        while fewest < most:
            middle = (fewest + most + 1) // 2
            if self._holds(calculation.parts(selected, middle), self._looks[0]):
                fewest = middle
            else:
                most = middle - 1
        for terms, has_ends in ((fewest, True), (1, True), (1, False)):
            fit = _Fit(self._looks[-1], terms, has_ends)
            looks = self._first_that_holds(fit.parts(calculation, selected))
            if looks is not None:
                return _Fit(looks, terms, has_ends)
        return fit

    def _first_that_holds(self, parts: Parts) -> Looks | None:
        return next((looks for looks in self._looks if self._holds(parts, looks)), None)

    def _holds(self, parts: Parts, looks: Looks) -> bool:
        return natural_width(parts, looks) <= self._room


def _without_ends(parts: Parts) -> Parts:
    """Leave out all terms but the selected one."""
    shown: list[Part] = []
    for part in parts:
        if part.tone is Tone.TERM or part.text == ELLIPSIS:
            if len(shown) > 1 and shown[-2].text == ELLIPSIS:
                shown.pop()  # the sign between two gaps, which become one
            else:
                shown.append(Part(ELLIPSIS, Tone.SIGN))
        else:
            shown.append(part)
    return tuple(shown)
