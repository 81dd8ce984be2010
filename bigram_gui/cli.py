"""The command: reads its options, opens the window or does without, and says what went wrong."""

from __future__ import annotations

import errno
import gc
import io
import os
import sys
from contextlib import suppress
from typing import TYPE_CHECKING, TextIO

from bigram_gui.arguments import PROGRAM, UsageError, parse

if TYPE_CHECKING:
    from bigram_gui.launch_options import LaunchOptions

DONE = 0
BAD_INPUT = 2
INTERRUPTED = 130  # 128 + SIGINT, as shells report it
NOBODY_READS = 141  # 128 + SIGPIPE, likewise

_CLOSED_PIPE = (errno.EPIPE, errno.EINVAL)  # the latter is what Windows says


def main(argv: list[str] | None = None) -> int:
    """Run the program with ``argv``, by default the process's arguments; return its status.

    What a person can mend is said in one line on stderr, with status 2.
    """
    _speak_unicode(sys.stdout, sys.stderr)
    try:
        return _run(argv)
    except KeyboardInterrupt:
        _say("interrupted.")
        return INTERRUPTED


def _run(argv: list[str] | None) -> int:
    try:
        options = parse(argv)
    except UsageError as error:
        _say(str(error))
        return BAD_INPUT
    except SystemExit:  # --help and --version, once they have printed
        return _finish_output()
    except OSError as error:  # the first releases of Python 3.11 let --help's printing fail
        return _output_failed(error)
    return _print_figures(options) if options.headless else _open_window(options)


def _open_window(options: LaunchOptions) -> int:
    gc.disable()  # until the window is open: a start makes no garbage, and this saves a tenth of it

    from bigram_gui.shell.plain_imports import import_plainly

    import_plainly()

    from bigram_gui.shell.application import run_window

    return run_window(options)


def _print_figures(options: LaunchOptions) -> int:
    from bigram_gui.core.errors import ExplorerError
    from bigram_gui.headless.command import run_headless

    try:
        text = run_headless(options)
    except ExplorerError as error:
        _say(str(error))
        return BAD_INPUT
    return _finish_output(text)


def _finish_output(text: str = "") -> int:
    """Print ``text`` and all that waits to be printed, and return the exit status.

    Flushing here, not at the end of the process, leaves someone to report a failure.
    """
    try:
        print(text, end="", flush=True)
    except OSError as error:
        return _output_failed(error)
    return DONE


def _output_failed(error: OSError) -> int:
    """Give up stdout, which takes no more, and return the exit status."""
    _abandon(sys.stdout)
    if error.errno in _CLOSED_PIPE:
        return NOBODY_READS
    _say(f"The text cannot be printed: {error.strerror}.")
    return BAD_INPUT


def _abandon(stream: TextIO) -> None:
    """Let what is left in ``stream`` go nowhere; it would fail once more at the very end."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, stream.fileno())
    os.close(nowhere)


def _say(sentence: str) -> None:
    """Write one line to stderr, whatever characters the name of a file or a person brings."""
    line = "".join(
        character if character.isprintable() else character.encode("unicode_escape").decode()
        for character in sentence
    )
    if sys.stderr is not None:
        with suppress(OSError):  # nobody is left to be told
            print(f"{PROGRAM}: {line}", file=sys.stderr, flush=True)


def _speak_unicode(*streams: TextIO | None) -> None:
    """Let names of any script be written, whatever the locale; what UTF-8 lacks is escaped."""
    for stream in streams:
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
