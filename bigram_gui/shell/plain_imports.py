"""Imports as Python does them, to open the window sooner."""

from __future__ import annotations

import builtins


def import_plainly() -> None:
    """Let modules be imported without their source being read.

    PySide6 takes the place of Python's ``__import__``: it reads the source of each module that is
    imported from then on, pyqtgraph's and ours, to learn whether it may ask for one of PySide6's
    ``__feature__`` switches. Nothing here does, and reading takes a tenth of a launch. PySide6
    keeps what it replaced. Where it does not, or where somebody else, such as a debugger, has put
    another in its place since, all stays as it is.
    """
    import PySide6.QtCore  # noqa: F401  (this is what replaces it)

    plain = getattr(builtins, "__orig_import__", None)
    if plain is not None and builtins.__import__ is getattr(builtins, "__feature_import__", None):
        builtins.__import__ = plain
