"""Whether a name is in the corpus, and when it was first trained on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import Enum, auto

import numpy as np

from bigram_gui.core.arrays import IndexArray, read_only
from bigram_gui.core.curriculum import Curriculum
from bigram_gui.core.name_hashes import HashArray, hash_of, in_hash_order, name_hashes
from bigram_gui.core.waiting import PATIENT, Waiting

_REMEMBERED = 1_024  # names that are asked for again while the viewed step is moved


class Standing(Enum):
    """What the corpus, and the training up to a step, know of a name."""

    NEW = auto()  # it is not in the corpus
    HELD_OUT = auto()  # it is, but never trained on
    NOT_YET = auto()  # it will be trained on after the step
    TRAINED = auto()


@dataclass(frozen=True, slots=True, eq=False)
class NameIndex:
    """Finds a name among any number by the hash of its tokens.

    It takes 12 bytes a name: it is made when it is first needed, beside the window.

    Attributes
    ----------
    hashes
        Those of all names of the corpus, ascending, shape (D + H,).
    places
        The place in training order of each of them, from 0, shape (D + H,); the held-out ones
        follow from D on.
    """

    curriculum: Curriculum
    hashes: HashArray
    places: IndexArray
    _found: dict[tuple[int, ...], int | None] = field(default_factory=dict, repr=False)

    @classmethod
    def of(cls, curriculum: Curriculum, waiting: Waiting = PATIENT) -> NameIndex:
        """Index all names of the corpus by sorting their hashes.

        Raises
        ------
        Cancelled
            If ``waiting`` ends.
        """
        corpus = curriculum.corpus
        names = np.concatenate([curriculum.permutation, curriculum.held_out])
        hashes = name_hashes(corpus.stream, corpus.offsets, waiting.part(0.0, 0.5))[names]
        places = np.concatenate(list(in_hash_order(hashes, waiting.part(0.5, 1.0))))
        return cls(curriculum, read_only(hashes[places]), read_only(places))

    def first_place(self, tokens: Sequence[int]) -> int | None:
        """Return the first place of a name, given as its tokens with BOS at both ends.

        None if it is not in the corpus; D or more if it is held out at every place.
        """
        name = tuple(tokens)
        if name not in self._found:
            if len(self._found) >= _REMEMBERED:
                self._found.clear()
            self._found[name] = self._find(name)
        return self._found[name]

    def standing(self, tokens: Sequence[int], step: int) -> Standing:
        """Return what is known of a name after ``step`` steps."""
        place = self.first_place(tokens)
        if place is None:
            return Standing.NEW
        if place >= self.curriculum.names_count:
            return Standing.HELD_OUT
        return Standing.TRAINED if place < step else Standing.NOT_YET

    def _find(self, tokens: tuple[int, ...]) -> int | None:
        wanted = hash_of(tokens)
        start = int(self.hashes.searchsorted(wanted))
        if start == len(self.hashes) or self.hashes[start] != wanted:
            return None
        end = int(self.hashes.searchsorted(wanted, "right"))
        found = np.sort(self.places[start:end])
        return next((place for place in found.tolist() if self._is_at(place, tokens)), None)

    def _is_at(self, place: int, tokens: Sequence[int]) -> bool:
        """Return whether it is the very name: different ones may share a hash."""
        trained = self.curriculum.names_count
        order, index = self.curriculum.permutation, place
        if place >= trained:
            order, index = self.curriculum.held_out, place - trained
        name, corpus = int(order[index]), self.curriculum.corpus
        start, end = int(corpus.offsets[name]), int(corpus.offsets[name + 1])
        return tuple(corpus.stream[start : end + 1].tolist()) == tuple(tokens)
