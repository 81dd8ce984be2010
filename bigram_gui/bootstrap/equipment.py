"""What each way of starting needs: which libraries, from which list, how large."""

import os
import sys

PROJECT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
REQUIREMENTS = os.path.join(PROJECT, "requirements")


class Equipment:
    """The libraries that one way of starting needs.

    ``modules`` are looked for, not imported; ``lock`` is the hashed list that supplies them.
    Sizes are in megabytes, measured on Linux x86-64: what is downloaded, and what it takes
    once installed.
    """

    __slots__ = ("download_mb", "installed_mb", "lock", "modules", "title")

    def __init__(
        self, title: str, modules: tuple[str, ...], lock: str, download_mb: int, installed_mb: int
    ) -> None:
        self.title = title
        self.modules = modules
        self.lock = os.path.join(REQUIREMENTS, lock)
        self.download_mb = download_mb
        self.installed_mb = installed_mb

    @property
    def has_qt(self) -> bool:
        """Whether Qt is part of it, and with it Qt's wishes to the system."""
        return "PySide6" in self.modules


_WINDOW = ("numpy", "PySide6", "pyqtgraph")
_TESTS = (*_WINDOW, "pytest", "pytestqt", "pytest_timeout", "hypothesis")

HEADLESS = Equipment("numpy", ("numpy",), "headless.txt", 17, 80)
WINDOW = Equipment("numpy, PySide6 and pyqtgraph", _WINDOW, "window.txt", 105, 340)
TESTS = Equipment("its libraries and its test tools", _TESTS, "checks.txt", 135, 480)
CHECKS = Equipment(TESTS.title, (*_TESTS, "ruff", "mypy", "importlinter"), "checks.txt", 135, 480)

# Each list contains those before it; a test holds them to that.
LADDER = (HEADLESS, WINDOW, TESTS, CHECKS)


def is_present(equipment: Equipment) -> bool:
    """Whether the running interpreter has all of it, in versions that work."""
    return all(_is_usable(name) for name in equipment.modules)


def _is_usable(module: str) -> bool:
    # What importlib.util.find_spec does; that one costs 3 ms for all that it brings along.
    specs = (finder.find_spec(module, None) for finder in sys.meta_path)
    spec = next((spec for spec in specs if spec is not None), None)
    if spec is None or spec.origin is None:  # no origin: a folder of that name, no library
        return False
    return module != "PySide6" or not breaks(pyside_version(spec.origin), sys.version_info[:2])


def pyside_version(init_file: str) -> tuple[int, ...] | None:
    """Return the version of the PySide6 whose ``__init__.py`` is given; None if unknown.

    Reads the name of the metadata folder beside it: importing PySide6, or importlib.metadata,
    would cost more than all the rest of a launch.
    """
    for name in os.listdir(os.path.dirname(os.path.dirname(init_file))):
        distribution, _, version = name.lower().removesuffix(".dist-info").partition("-")
        if distribution in ("pyside6", "pyside6_essentials"):
            numbers = version.split(".")
            if all(number.isdigit() for number in numbers):
                return tuple(int(number) for number in numbers)
    return None


def breaks(pyside: tuple[int, ...] | None, python: tuple[int, int]) -> bool:
    """Whether this PySide6 is known not to carry the program, as pyproject.toml explains."""
    if pyside is None:
        return False
    aborts = pyside >= (6, 12) and python < (3, 12)
    return aborts or pyside < (6, 8, 1) or pyside[:3] == (6, 9, 1)
