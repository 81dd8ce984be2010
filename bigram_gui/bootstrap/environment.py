"""The private environment ``.venv``: is it ready, and hand over to its interpreter.

Two files of ours in it tell its state. ``installed.txt`` is a copy of the list that was
installed, written when that was complete: the environment is ready while it equals the list in
``requirements/``. It is empty as long as nothing was installed, and missing where the making
of the environment was cut short. ``unfinished`` is there while something is installed, and
stays where that was cut short.
"""

import os
import sys

from bigram_gui.bootstrap.equipment import LADDER, PROJECT, Equipment

# Set for the process that takes over from one that made the environment anew.
JUST_MADE = "BIGRAM_LOSS_EXPLORER_ENVIRONMENT_JUST_MADE"

_WINDOWS = os.name == "nt"


class PrivateEnvironment:
    """A virtual environment that belongs to this project alone."""

    __slots__ = ("folder", "installed", "settings", "turns", "unfinished")

    def __init__(self, folder: str = os.path.join(PROJECT, ".venv")) -> None:
        self.folder = folder
        self.settings = os.path.join(folder, "pyvenv.cfg")
        self.installed = os.path.join(folder, "installed.txt")
        self.unfinished = os.path.join(folder, "unfinished")
        self.turns = os.path.join(folder, "setup.lock")

    @property
    def python(self) -> str:
        """Its interpreter; on Windows the one with or without a console, as was started."""
        if not _WINDOWS:
            return os.path.join(self.folder, "bin", "python")
        started = os.path.basename(sys.executable or "").lower()
        name = "pythonw.exe" if started == "pythonw.exe" else "python.exe"
        return os.path.join(self.folder, "Scripts", name)

    def is_running(self) -> bool:
        """Whether the running interpreter is this environment's."""
        return os.path.realpath(sys.prefix) == os.path.realpath(self.folder)

    def is_ready(self, equipment: Equipment) -> bool:
        """Whether it was completed with this equipment or more, for this Python, and still runs."""
        marker = _content(self.installed)
        enough = LADDER[LADDER.index(equipment) :]
        return (
            marker is not None
            and any(marker == _content(better.lock) for better in enough)
            and self.runs_this_python()
        )

    def is_sound(self) -> bool:
        """Whether libraries may be added to it: it runs, and nothing in it was cut short."""
        complete = os.path.exists(self.installed) and not os.path.exists(self.unfinished)
        return complete and self.runs_this_python()

    def distrust(self) -> None:
        """Have it made anew by whoever needs it next."""
        os.remove(self.installed)

    def runs_this_python(self) -> bool:
        """Whether its base interpreter still exists and has the running Python's version.

        Another version cannot import the compiled libraries; the base interpreter goes when
        Python is upgraded or the folder is carried to another machine.
        """
        settings = self._read_settings()
        version = settings.get("version") or settings.get("version_info") or ""
        return (
            version.split(".")[:2] == [str(number) for number in sys.version_info[:2]]
            and os.path.isdir(settings.get("home", ""))
            and os.path.exists(self.python)  # follows the link to the base interpreter
        )

    def _read_settings(self) -> dict[str, str]:
        content = _content(self.settings) or b""
        lines = content.decode("utf-8", "replace").splitlines()
        pairs = (line.partition("=") for line in lines)
        return {key.strip(): value.strip() for key, _, value in pairs}

    def take_over(self) -> None:
        """Run the command that is running now with this environment's interpreter instead.

        Elsewhere the process is replaced; Windows cannot do that, so there this process waits
        and passes on the exit status. Ctrl-C reaches both: the program decides what it means.

        Whatever the locale, names of files are read as UTF-8, as Qt reads them: in a folder
        with an ö, a locale of Latin-1 would have Qt look elsewhere for its own parts.
        """
        command = [self.python, "-X", "utf8", *sys.orig_argv[1:]]
        if not _WINDOWS:
            os.execv(command[0], command)
        import signal
        import subprocess

        signal.signal(signal.SIGINT, signal.SIG_IGN)
        sys.exit(subprocess.call(command))


def _content(path: str) -> bytes | None:
    try:
        with open(path, "rb") as file:
            return file.read()
    except OSError:
        return None
