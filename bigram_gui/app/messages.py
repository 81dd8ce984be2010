"""What crosses the border between the window's thread and the workers' threads.

All of it is frozen, and the arrays inside are read-only, so nothing needs a lock. Every request
carries a number; so does its answer, and an answer that nobody waits for any more is dropped.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from threading import Event

from bigram_gui.core.corpus import Corpus
from bigram_gui.core.pasted import PASTED
from bigram_gui.core.prepared import PreparedCorpus
from bigram_gui.core.run_settings import RunSettings
from bigram_gui.core.training import TrainingChunk, TrainingState


@dataclass(frozen=True, slots=True, eq=False)
class SliceRequest:
    """Train so many steps, from this state, or None: from where the slice before it ended."""

    number: int
    state: TrainingState | None
    steps: int


@dataclass(frozen=True, slots=True, eq=False)
class SliceAnswer:
    """The steps that were asked for, and the seconds that they took."""

    number: int
    chunk: TrainingChunk
    seconds: float


@dataclass(frozen=True, slots=True)
class SliceFailure:
    """Training stopped because of an error."""

    number: int
    message: str


@dataclass(frozen=True, slots=True)
class PastedNames:
    """Names that were pasted as text, a line each; ``source`` says so on the screen."""

    text: str
    source: str = PASTED


@dataclass(frozen=True, slots=True, eq=False)
class LoadRequest:
    """Read a corpus, or take one that was read before, and lay it out for training.

    ``called_off`` is set by the window when nobody waits for the answer any more; setting and
    asking are both single operations, so that it needs no lock.
    """

    number: int
    source: Path | PastedNames | Corpus
    settings: RunSettings
    called_off: Event = field(default_factory=Event)


@dataclass(frozen=True, slots=True)
class LoadProgress:
    """How far a corpus is, 0 to 1, in a stretch of work that ``text`` names."""

    number: int
    text: str
    share: float


@dataclass(frozen=True, slots=True, eq=False)
class LoadAnswer:
    """A corpus that is ready for a run with the given settings."""

    number: int
    prepared: PreparedCorpus
    settings: RunSettings


@dataclass(frozen=True, slots=True)
class LoadFailure:
    """A corpus could not be loaded; the message is a sentence for the screen."""

    number: int
    message: str
