"""One launch at a time may change the private environment; others wait for their turn."""

import errno
import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager

from bigram_gui.bootstrap.problem import say

_POLL_SECONDS = 0.2
_TAKEN = (errno.EACCES, errno.EAGAIN, errno.EDEADLK)


@contextmanager
def one_at_a_time(path: str) -> Iterator[int]:
    """Hold the lock file at ``path``; yield its descriptor.

    The system itself frees the lock when the last process that has the descriptor ends, so
    none is left behind by a crash, and a child that inherits it (see pip.py) keeps the turn
    even if this process is killed. A file system without locks lets everyone pass.
    """
    descriptor = os.open(path, os.O_RDWR | os.O_CREAT, 0o666)
    try:
        _wait_for_turn(descriptor)
        yield descriptor
    finally:
        os.close(descriptor)


def _wait_for_turn(descriptor: int) -> None:
    said = False
    while _is_taken(descriptor):
        if not said:
            say("Another start of the program is preparing its environment; waiting for it.")
            said = True
        time.sleep(_POLL_SECONDS)


def _is_taken(descriptor: int) -> bool:
    """Try to take the lock; tell whether someone else has it."""
    try:
        _lock(descriptor)
    except OSError as error:
        return error.errno in _TAKEN
    return False


if sys.platform == "win32":
    import msvcrt

    def _lock(descriptor: int) -> None:
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _lock(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
