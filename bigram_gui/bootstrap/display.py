"""Is there a screen to open a window on? Qt ends the process where there is none."""

import os
import sys
from collections.abc import Callable, Mapping

NO_DISPLAY = (
    "There is no display to open a window on (neither DISPLAY nor WAYLAND_DISPLAY is set). "
    "Start it on a desktop, or without a window: --headless prints the figures as text, "
    "--screenshot FILE.png writes a picture of the window."
)
SILENT_DISPLAY = (
    "The display {name} does not answer, so no window can be opened. "
    "Set DISPLAY or WAYLAND_DISPLAY to a display you may use, or start without a window: "
    "--headless prints the figures as text, --screenshot FILE.png writes a picture of the window."
)


def display_problem(environ: Mapping[str, str] = os.environ) -> str | None:
    """Return the sentence that says why no window can be opened; None if one can.

    Only X11 and Wayland can be missing: Windows and macOS always have a display, and whoever
    names another of Qt's platforms in QT_QPA_PLATFORM, such as offscreen, needs none.
    """
    return _problem(environ, wayland_answers, x11_answers)


def _problem(
    environ: Mapping[str, str],
    wayland: Callable[[Mapping[str, str]], bool],
    x11: Callable[[Mapping[str, str]], bool],
) -> str | None:
    if not needs_display(environ):
        return None
    display = environ.get("WAYLAND_DISPLAY") or environ.get("DISPLAY")
    if not display:
        return NO_DISPLAY
    if wayland(environ) or x11(environ):
        return None
    return SILENT_DISPLAY.format(name=display)


def needs_display(environ: Mapping[str, str]) -> bool:
    """Whether Qt would look for an X11 or Wayland display."""
    if sys.platform in ("win32", "darwin"):
        return False
    platforms = qt_platforms(environ)
    return not platforms or bool(platforms & {"xcb", "wayland", "wayland-egl"})


def qt_platforms(environ: Mapping[str, str]) -> frozenset[str]:
    """Return the names in QT_QPA_PLATFORM (``xcb;wayland`` and ``vnc:size=…`` are allowed)."""
    choices = environ.get("QT_QPA_PLATFORM", "").split(";")
    return frozenset(choice.partition(":")[0] for choice in choices if choice)


def wayland_answers(environ: Mapping[str, str]) -> bool:
    """Whether a Wayland compositor accepts connections."""
    name = environ.get("WAYLAND_DISPLAY")
    if not name:
        return False
    import socket

    path = os.path.join(environ.get("XDG_RUNTIME_DIR", ""), name)  # an absolute name stays
    try:
        with socket.socket(socket.AF_UNIX) as compositor:
            compositor.connect(path)
    except OSError:
        return False
    return True


def x11_answers(environ: Mapping[str, str]) -> bool:
    """Whether an X server accepts us, asked as Qt asks: through xcb, with its permissions."""
    name = environ.get("DISPLAY")
    if not name:
        return False
    import ctypes

    try:
        xcb = ctypes.CDLL("libxcb.so.1")
    except OSError:
        return True  # cannot be asked; that xcb is missing is reported with the libraries
    xcb.xcb_connect.restype = ctypes.c_void_p
    connection = ctypes.c_void_p(xcb.xcb_connect(name.encode(), None))
    answers: bool = xcb.xcb_connection_has_error(connection) == 0
    xcb.xcb_disconnect(connection)
    return answers
