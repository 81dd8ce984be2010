"""Will Qt start? It ends the process, without a word of use, where it cannot."""

import os
from collections.abc import Mapping

from bigram_gui.bootstrap import system
from bigram_gui.bootstrap.display import display_problem
from bigram_gui.bootstrap.failures import FailuresExplained
from bigram_gui.bootstrap.problem import SetupError


def require_qt_can_start(arguments: list[str]) -> None:
    """End the process with a sentence if Qt would abort: no display, or missing libraries.

    ``arguments`` are the program's own: a picture (``--screenshot``) needs no display, as Qt
    draws it offscreen where there is none. Root gets missing libraries installed.
    """
    with FailuresExplained():
        system.supply(lacking_for_qt(arguments))


def lacking_for_qt(arguments: list[str]) -> list[str]:
    """Return the shared libraries that Qt will miss; raise SetupError if it needs a display."""
    environ: Mapping[str, str] = dict(os.environ)
    problem = display_problem(environ)
    if problem and not _is_picture(arguments):
        raise SetupError(problem)
    if problem:
        environ = {**environ, "QT_QPA_PLATFORM": "offscreen"}
    return system.missing_libraries(environ)


def _is_picture(arguments: list[str]) -> bool:
    return any(argument.partition("=")[0] == "--screenshot" for argument in arguments)
