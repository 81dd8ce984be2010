"""What only the system can supply: the shared libraries that Qt loads, and Python's venv.

A Qt without its libraries fails with an ImportError or ends the process, so they are looked
for before Qt starts. On Debian, Ubuntu and their kin root gets them installed and everyone
else the command to do so; elsewhere they are named.
"""

import importlib.util
import os
import sys
from collections.abc import Callable, Iterable, Mapping

from bigram_gui.bootstrap.display import qt_platforms
from bigram_gui.bootstrap.problem import SetupError, say

# What Qt 6.12 is linked against and its wheel does not carry, by the Debian package that does.
QT_LIBRARIES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libX11.so.6": "libx11-6",
    "libbrotlidec.so.1": "libbrotli1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgssapi_krb5.so.2": "libgssapi-krb5-2",
    "libgthread-2.0.so.0": "libglib2.0-0",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libz.so.1": "zlib1g",
    "libzstd.so.1": "libzstd1",
}
X11_LIBRARIES = {
    "libX11-xcb.so.1": "libx11-xcb1",
    "libxcb.so.1": "libxcb1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}
WAYLAND_LIBRARIES = {
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
}
PYTHON_MODULES = ("venv", "ensurepip")  # Debian's python3 comes without ensurepip

PACKAGES = QT_LIBRARIES | X11_LIBRARIES | WAYLAND_LIBRARIES


def missing_libraries(
    environ: Mapping[str, str] = os.environ, loads: Callable[[str], bool] | None = None
) -> list[str]:
    """Return the names of the libraries that Qt will miss; only Linux can lack any."""
    if not sys.platform.startswith("linux"):
        return []
    return [name for name in libraries_for(environ) if not (loads or _loads)(name)]


def libraries_for(environ: Mapping[str, str]) -> list[str]:
    """Return the libraries that Qt needs for the platform it will choose."""
    platforms = qt_platforms(environ)
    if not platforms and environ.get("WAYLAND_DISPLAY"):
        platforms = frozenset({"wayland"})
    elif not platforms and environ.get("DISPLAY"):
        platforms = frozenset({"xcb"})
    x11 = X11_LIBRARIES if "xcb" in platforms else {}
    wayland = WAYLAND_LIBRARIES if platforms & {"wayland", "wayland-egl"} else {}
    return [*QT_LIBRARIES, *x11, *wayland]


def _loads(name: str) -> bool:
    import ctypes

    try:
        ctypes.CDLL(name)
    except OSError:
        return False
    return True


def missing_modules() -> list[str]:
    """Return which of the modules that make an environment this Python lacks."""
    return [name for name in PYTHON_MODULES if importlib.util.find_spec(name) is None]


def supply(missing: Iterable[str]) -> None:
    """Install what is missing if we may; raise SetupError with the remedy otherwise."""
    names = sorted(missing)
    if not names:
        return
    from bigram_gui.bootstrap import apt  # with subprocess, which a launch shall not pay for

    if not apt.is_at_hand() or (_lacks_modules(names) and not _is_the_systems_python()):
        raise SetupError(_ask_for(names))
    if apt.may_install():
        say(f"This system lacks {', '.join(names)}. Installing what is missing with apt-get.")
        apt.update()
        apt.install(_packages(names))
    else:
        raise SetupError(
            f"This system lacks {', '.join(names)}. Install what is missing with\n\n"
            f"    {apt.command(_packages(names))}\n\nand start again."
        )
    still_missing = [name for name in names if name not in PYTHON_MODULES and not _loads(name)]
    if still_missing:
        raise SetupError(_ask_for(still_missing))


def _ask_for(names: list[str]) -> str:
    if _lacks_modules(names):
        return (
            f"This Python ({sys.executable}) comes without {', '.join(names)}. Install the "
            "missing parts, or a Python from python.org, and start again."
        )
    return (
        f"This system lacks the shared libraries {', '.join(names)}, which Qt needs. Install "
        "them with its package manager and start again; --headless needs none of them."
    )


def _lacks_modules(names: list[str]) -> bool:
    return not set(names).isdisjoint(PYTHON_MODULES)


def _is_the_systems_python() -> bool:
    return os.path.dirname(os.path.realpath(sys.executable)) == "/usr/bin"


def _packages(names: list[str]) -> list[str]:
    return sorted({package_of(name) for name in names})


def package_of(name: str) -> str:
    """Return the package that has the library or module, on this release of the system."""
    from bigram_gui.bootstrap import apt

    if name in PYTHON_MODULES:
        return _venv_package()
    package = PACKAGES[name]
    renamed = package + "t64"  # since Debian 13 and Ubuntu 24.04, for some
    return renamed if package == "libglib2.0-0" and apt.knows(renamed) else package


def _venv_package() -> str:
    """Return the package with ensurepip: each Python version of the system has its own."""
    same = os.path.realpath("/usr/bin/python3") == os.path.realpath(sys.executable)
    return "python3-venv" if same else "python{}.{}-venv".format(*sys.version_info)
