"""What is shown of each compared name: its place, its figure, and what is told of it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from bigram_gui.core.compared_names import ComparedName, Comparison, Known
from bigram_gui.core.compared_text import are_equal, when_text
from bigram_gui.core.name_text import in_quotes
from bigram_gui.core.selection import MOST_PINNED
from bigram_gui.core.unit_text import name_loss_text
from bigram_gui.core.units import Unit
from bigram_gui.core.vocabulary import Vocabulary
from bigram_gui.core.wording import character_text, loss_text

_MOST_TOLD = 400  # letters of a name in a tip
_ISOLATES = str.maketrans("", "", "\u2068\u2069")
_TYPED = "the name typed now"
_TO_COME = "being worked out…"


@dataclass(frozen=True, slots=True, eq=False)
class ComparedRow:
    """A name in the list.

    Attributes
    ----------
    place
        From 1, the same for names of equal losses; None if the vocabulary cannot spell it.
    tied
        Whether another name has the same place.
    figure
        Its loss in the unit; if there is none what the vocabulary lacks, or that it is to come.
    is_typed
        Whether it is the name in the name field.
    """

    compared: ComparedName
    place: int | None
    tied: bool
    figure: str
    is_typed: bool

    @property
    def name(self) -> str:
        """The name as it was pinned."""
        return self.compared.name

    @property
    def place_text(self) -> str:
        """The place: "1", or "2=" where it is shared."""
        if self.place is None:
            return ""
        return f"{self.place}=" if self.tied else f"{self.place}"


def rows_of(
    comparison: Comparison, vocabulary: Vocabulary, unit: Unit, typed: str | None
) -> tuple[ComparedRow, ...]:
    """Return the rows of a comparison in its order; ``typed`` is None if no name is."""
    places = _places(comparison)
    return tuple(
        ComparedRow(
            compared=one,
            place=place,
            tied=place is not None and places.count(place) > 1,
            figure=_figure(one, comparison, vocabulary, unit),
            is_typed=one.name == typed,
        )
        for one, place in zip(comparison.names, places, strict=True)
    )


def _figure(one: ComparedName, comparison: Comparison, vocabulary: Vocabulary, unit: Unit) -> str:
    if one.loss is not None:
        return loss_text(one.loss, unit=unit)
    return _TO_COME if comparison.known is Known.NOTHING else lacking_text(one.name, vocabulary)


@lru_cache(maxsize=MOST_PINNED)  # it is told with every frame
def lacking_text(name: str, vocabulary: Vocabulary) -> str:
    """Say what of ``name`` the vocabulary lacks: "“é” is not in the vocabulary"."""
    unknown = [character for character in dict.fromkeys(name) if character not in vocabulary]
    if not unknown:
        return ""
    first = character_text(unknown[0])
    if len(unknown) == 1:
        return f"{first} is not in the vocabulary"
    rest = character_text(unknown[1]) if len(unknown) == 2 else f"{len(unknown) - 1} more"
    return f"{first} and {rest} are not in the vocabulary"


def row_tip(row: ComparedRow, comparison: Comparison, unit: Unit) -> str:
    """Tell a row in lines."""
    name = in_quotes(row.name, _MOST_TOLD)
    lines = [f"{name}, {_TYPED}" if row.is_typed else name, row.figure]
    if row.compared.loss is not None and row.place is not None:
        lines[1] = f"{name_loss_text(row.compared.loss, unit)} {when_text(comparison.step)}"
        lines.append(_place_line(row, comparison))
    return "\n".join(lines)


def row_spoken(row: ComparedRow, comparison: Comparison, unit: Unit) -> str:
    """Tell a row in a line, to be heard."""
    return row_tip(row, comparison, unit).replace("\n", ", ").translate(_ISOLATES)


def _place_line(row: ComparedRow, comparison: Comparison) -> str:
    spelled = sum(one.loss is not None for one in comparison.names)
    tied = ", tied" if row.tied else ""
    return f"place {row.place} of {spelled} from the least surprising{tied}"


def _places(comparison: Comparison) -> list[int | None]:
    """Return the place of each name: that of the first one with its loss."""
    places: list[int | None] = []
    before: float | None = None
    for number, one in enumerate(comparison.names, 1):
        if one.loss is None:
            places.append(None)
            continue
        is_same = before is not None and are_equal(before, one.loss)
        places.append(places[-1] if is_same else number)
        before = one.loss
    return places
