"""The order of the preparation: look, hand over if all is there, build if it is not."""

import os
import sys

from bigram_gui.bootstrap.environment import JUST_MADE, PrivateEnvironment
from bigram_gui.bootstrap.equipment import CHECKS, HEADLESS, TESTS, WINDOW, Equipment, is_present
from bigram_gui.bootstrap.failures import FailuresExplained
from bigram_gui.bootstrap.problem import SetupError


def prepare_program(arguments: list[str]) -> None:
    """Return if this interpreter can run the program so; otherwise start one that can.

    ``--help`` and ``--version`` need no library, ``--headless`` needs numpy, all else needs Qt
    and a Qt that can start. Ends the process with a sentence where the person has to act first.
    """
    if {"-h", "--help", "--version"}.isdisjoint(arguments):
        equipment = HEADLESS if "--headless" in arguments else WINDOW
        is_picture = any(argument.partition("=")[0] == "--screenshot" for argument in arguments)
        with FailuresExplained():
            _prepare(equipment, has_window=not is_picture)


def prepare_tests() -> None:
    """Return if this interpreter has the test tools; otherwise start one that has.

    Tests need no screen: Qt draws offscreen unless QT_QPA_PLATFORM already says otherwise.
    """
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with FailuresExplained():
        _prepare(TESTS)


def interpreter_for_checks() -> str:
    """Return an interpreter that has every tool of the checks, made ready if need be."""
    if is_present(CHECKS):
        return sys.executable
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    environment = PrivateEnvironment()
    with FailuresExplained():
        _make_ready(environment, CHECKS)
    return environment.python


def _prepare(equipment: Equipment, *, has_window: bool = True) -> None:
    if is_present(equipment):
        os.environ.pop(JUST_MADE, None)
        if equipment.has_qt:
            from bigram_gui.bootstrap import qt_start

            qt_start.require_qt_can_start(has_window=has_window)
        return
    environment = PrivateEnvironment()
    _make_ready(environment, equipment, has_window=has_window)
    environment.take_over()


def _make_ready(
    environment: PrivateEnvironment, equipment: Equipment, *, has_window: bool = True
) -> None:
    """Make the environment ready; on every launch but the first it is."""
    if environment.is_ready(equipment):
        if not environment.is_running():
            return
        environment.distrust()  # it says that all is there, and yet something is missing
    _refuse_the_impossible(environment, equipment)
    from bigram_gui.bootstrap import build, qt_start, system

    libraries = qt_start.lacking_for_qt(has_window=has_window) if equipment.has_qt else []
    system.supply([*libraries, *system.missing_modules()])
    build.bring_up_to_date(environment, equipment)


def _refuse_the_impossible(environment: PrivateEnvironment, equipment: Equipment) -> None:
    if not os.path.exists(equipment.lock):  # an installed package, not the project's folder
        raise SetupError(
            f"This Python ({sys.executable}) lacks {equipment.title}. Install the program "
            "again: python -m pip install --force-reinstall bigram-loss-explorer"
        )
    if JUST_MADE in os.environ:
        raise SetupError(
            "The libraries were just installed and yet cannot be found. Delete the folder "
            f"{environment.folder} and start again."
        )
