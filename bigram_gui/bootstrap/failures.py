"""Where failures of the preparation end: as a sentence and an exit status."""

import errno
import sys

from bigram_gui.bootstrap.equipment import PROJECT
from bigram_gui.bootstrap.problem import SetupError, say

STATUS_PROBLEM = 2
STATUS_INTERRUPTED = 130  # as shells report a process ended by Ctrl-C

_FULL = (errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC))
_FORBIDDEN = (errno.EACCES, errno.EPERM, errno.EROFS)


class FailuresExplained:
    """In its ``with`` block a failure ends the process with a sentence, not a traceback."""

    __slots__ = ()

    def __enter__(self) -> None:
        pass

    def __exit__(self, kind: object, error: BaseException | None, traceback: object) -> None:
        if isinstance(error, SetupError):
            _end(str(error), STATUS_PROBLEM)
        if isinstance(error, KeyboardInterrupt):
            _end("Interrupted. Start again and it goes on from here.", STATUS_INTERRUPTED)
        if isinstance(error, OSError):
            _end(sentence_for(error), STATUS_PROBLEM)


def _end(sentence: str, status: int) -> None:
    say(sentence)
    sys.exit(status)


def sentence_for(error: OSError) -> str:
    """Return what a failure of the file system means here, with its remedy."""
    if error.errno in _FULL:
        return f"The disk is full ({error.filename or PROJECT}). Make room and start again."
    if error.errno in _FORBIDDEN:
        return (
            f"{error.filename} may not be written. Close other windows of the program, or move "
            f"its folder ({PROJECT}) to a place where you may write; then start again."
        )
    return f"The program's environment could not be prepared: {error}. Start again."
