"""What keeps the program from starting, said to the person who started it."""

import sys


class SetupError(Exception):
    """A sentence that says what is wrong, and a remedy; never shown with a traceback."""


def say(sentence: str) -> None:
    """Tell the person something, on stderr: stdout belongs to the program's own output."""
    if sys.stderr is not None:  # pythonw on Windows has none
        print(sentence, file=sys.stderr, flush=True)
