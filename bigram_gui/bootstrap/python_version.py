"""Refuses a Python that is too old, in syntax that even Python 2.7 reads."""

import sys

OLDEST = (3, 11)


def require_python(version=sys.version_info):
    # type: (tuple[int, ...] | sys._version_info) -> None
    """End the process with a sentence and status 2 if ``version`` is too old."""
    if tuple(version[:2]) >= OLDEST:
        return
    sys.stderr.write(
        "Bigram Loss Explorer needs Python 3.11 or newer; this is Python %d.%d (%s).\n"
        "Install a newer Python and start again with it, for instance: python3.13 main.py\n"
        % (version[0], version[1], sys.executable)
    )
    sys.exit(2)
