"""Names that a model makes: drawn token by token, repeatable, at any temperature.

A sample has its own random numbers, fixed by a seed and the sample's index and by nothing else.
Each picks a token where the summed probabilities pass it, so a model that changed a little
draws mostly the same tokens: as the viewed step moves, noise turns into names.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import Enum, auto
from functools import lru_cache
from typing import NamedTuple

import numpy as np

from bigram_gui.core.arrays import FloatArray, read_only
from bigram_gui.core.draw_row import DrawRow
from bigram_gui.core.model import BigramModel
from bigram_gui.core.scoring import NameScore, score_all
from bigram_gui.core.tempering import AS_IT_IS, tempered

MOST_LETTERS = 40  # an untrained model of 27 tokens goes on for longer every fifth time

_NEVER_SEEN = -1  # rows of tokens that nothing followed yet are all the same


class Ending(Enum):
    """Why a sample ends."""

    BOS = auto()  # the model ended the name
    CUT = auto()  # it had as many letters as it may have
    NOTHING_TO_DRAW = auto()  # no token was ever seen to follow, and there is no smoothing


class Draw(NamedTuple):
    """One token, drawn.

    A named tuple, as it is made by the hundred with every frame.

    Attributes
    ----------
    probability
        That of ``next`` in the distribution that was drawn from, with its temperature.
    random
        The number from 0 to less than 1 that picked it; it falls within the token's stretch of
        the summed probabilities. At temperature 0 it changes nothing.
    """

    current: int
    next: int
    probability: float
    random: float


@dataclass(frozen=True, slots=True, eq=False)
class Sample:
    """A name that a model made.

    Attributes
    ----------
    name
        Its letters; may be "", if the model ended it at once.
    tokens
        BOS and the tokens drawn; the last is BOS too if ``ending`` says so.
    score
        The tokens under the model itself, whatever the temperature; None if none was drawn.
    """

    index: int
    name: str
    tokens: tuple[int, ...]
    draws: tuple[Draw, ...]
    ending: Ending
    score: NameScore | None

    @property
    def is_whole(self) -> bool:
        """Whether it is a name from BOS to BOS."""
        return self.ending is Ending.BOS


@dataclass(frozen=True, slots=True, eq=False)
class Sampler:
    """Draws names from one model; asks it for each row once.

    Attributes
    ----------
    characters
        The vocabulary's, in the order of their ids; BOS has the id after the last.
    seed
        At least 0.
    temperature
        T ≥ 0: probabilities are drawn from as p^(1/T), made to add up to 1 again. 1 draws from
        the model as it is, more makes it bolder, less more cautious. 0 takes the likeliest
        token always, of equals the one with the smallest id.
    """

    model: BigramModel
    characters: tuple[str, ...]
    seed: int
    temperature: float = AS_IT_IS
    most_letters: int = MOST_LETTERS
    _rows: dict[int, DrawRow] = field(default_factory=dict, repr=False)

    def distribution(self, current: int) -> FloatArray:
        """Return what is drawn from after ``current``, shape (V,); all 0 if nothing can be."""
        return tempered(self.model.next_probabilities(current), self.temperature)

    def sample(self, index: int) -> Sample:
        """Return the sample with an index ≥ 0, the same however often it is asked for."""
        return self.samples([index])[0]

    def samples(self, indices: Iterable[int]) -> list[Sample]:
        """Return several samples."""
        drawn = [(index, *self._draws(index)) for index in indices]
        bos = len(self.characters)
        names = [(bos, *(draw.next for draw in draws)) for _, draws, _ in drawn]
        scores = score_all(self.model, names)
        return [
            Sample(
                index=index,
                name="".join([self.characters[token] for token in tokens if token != bos]),
                tokens=tokens,
                draws=tuple(draws),
                ending=ending,
                score=score if draws else None,
            )
            for (index, draws, ending), tokens, score in zip(drawn, names, scores, strict=True)
        ]

    def _draws(self, index: int) -> tuple[list[Draw], Ending]:
        """Draw the tokens of a sample, and tell why there are no more."""
        bos = len(self.characters)
        draws: list[Draw] = []
        current = bos
        for random in random_numbers(self.seed, index, self.most_letters + 1).tolist():
            row = self._rows.get(current) or self._row(current)
            if row.total == 0:
                return draws, Ending.NOTHING_TO_DRAW
            token, probability = row.pick(random)
            if token != bos and len(draws) == self.most_letters:
                break
            draws.append(Draw(current, token, probability, random))
            current = token
            if current == bos:
                return draws, Ending.BOS
        return draws, Ending.CUT

    def _row(self, current: int) -> DrawRow:
        """Return what is drawn from after a token that nothing was drawn after yet."""
        key = current if self.model.row_totals[current] else _NEVER_SEEN
        row = self._rows.get(key) or DrawRow.of(self.model, current, self.temperature)
        self._rows[key] = self._rows[current] = row
        return row


@lru_cache(maxsize=256)  # the same samples are made anew while the viewed step is moved
def random_numbers(seed: int, index: int, count: int) -> FloatArray:
    """Return a sample's random numbers, 0 to less than 1, shape (count,), read-only.

    More of them begin with the same ones.
    """
    generator = np.random.Generator(np.random.PCG64((seed, index)))
    return read_only(generator.random(count))
