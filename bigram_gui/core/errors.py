"""What can go wrong with what a person gave us: one sentence that says what to do."""

from __future__ import annotations

from bigram_gui.core.wording import character_text


class ExplorerError(Exception):
    """A failure that a person can do something about; its text is meant for the screen."""


class CorpusError(ExplorerError):
    """A file cannot serve as a corpus."""


class UnknownCharacterError(ExplorerError):
    """A name has a character that the vocabulary lacks.

    Attributes
    ----------
    character
        The first such character.
    position
        Its index in the name, counted in characters from 0.
    """

    def __init__(self, character: str, position: int) -> None:
        written = character_text(character)
        super().__init__(
            f"{written[0].upper()}{written[1:]} is not in this corpus’s vocabulary. "
            "Remove it or open a corpus that has it."
        )
        self.character = character
        self.position = position
