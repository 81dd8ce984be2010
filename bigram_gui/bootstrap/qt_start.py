"""Will Qt start? It ends the process, without a word of use, where it cannot."""

import os

from bigram_gui.bootstrap import system
from bigram_gui.bootstrap.display import display_problem
from bigram_gui.bootstrap.failures import FailuresExplained
from bigram_gui.bootstrap.problem import SetupError


def require_qt_can_start(*, has_window: bool) -> None:
    """End the process with a sentence if Qt would abort: no display, or missing libraries.

    A picture of the window has no window of its own and needs no display, as Qt draws it
    offscreen where there is none. Root gets missing libraries installed.
    """
    with FailuresExplained():
        system.supply(lacking_for_qt(has_window=has_window))


def lacking_for_qt(*, has_window: bool) -> list[str]:
    """Return the shared libraries that Qt will miss; raise SetupError if it needs a display."""
    environ = dict(os.environ)
    problem = display_problem(environ)
    if problem and has_window:
        raise SetupError(problem)
    if problem:
        environ["QT_QPA_PLATFORM"] = "offscreen"
    return system.missing_libraries(environ)
