"""Runs pip in the private environment, and turns its failures into sentences."""

import os
import platform
import re
import subprocess
import sys

from bigram_gui.bootstrap.environment import PrivateEnvironment
from bigram_gui.bootstrap.equipment import Equipment
from bigram_gui.bootstrap.problem import SetupError

_STDERR = 2  # stdout belongs to the program

# Settings of the person's that would send the libraries elsewhere than the environment.
_ELSEWHERE = ("PIP_TARGET", "PIP_PREFIX", "PIP_ROOT", "PIP_PYTHON", "PYTHONHOME")


def install(environment: PrivateEnvironment, equipment: Equipment, turn: int) -> None:
    """Install the equipment's list; pip's progress goes to stderr, its words to ``pip.log``.

    ``turn`` is the descriptor of the held lock: pip keeps it even if we are killed.
    """
    log = log_file(environment)
    if os.path.exists(log):
        os.remove(log)
    command = [environment.python, "-m", "pip", "install", "--log", log]
    command += ["--require-hashes", "--only-binary", ":all:", "--no-input"]
    command += ["--requirement", equipment.lock]
    # pip's warnings and errors are in the log too, from which we make a sentence.
    status = run(command, turn, stdout=_STDERR, stderr=subprocess.DEVNULL)
    if status:
        raise SetupError(explanation(_text(log), log))


def run(command: list[str], turn: int, stdout: int, stderr: int) -> int:
    """Run a child that holds the turn while it lives; return its exit status."""
    with subprocess.Popen(
        command,
        env=_clean_environment(),
        stdin=subprocess.DEVNULL,
        stdout=stdout,
        stderr=stderr,
        pass_fds=() if sys.platform == "win32" else (turn,),
    ) as child:
        try:
            return child.wait()
        except KeyboardInterrupt:
            # Ctrl-C in a terminal has reached the child too; a signal to us alone has not.
            child.terminate()
            raise


def _clean_environment() -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if name not in _ELSEWHERE}
    return kept | {"PIP_USER": "0", "PIP_DISABLE_PIP_VERSION_CHECK": "1"}


def log_file(environment: PrivateEnvironment) -> str:
    """Return where pip's log of the last attempt is."""
    return os.path.join(environment.folder, "pip.log")


def has_touched(environment: PrivateEnvironment) -> bool:
    """Whether pip got as far as changing the environment, past finding and fetching files."""
    return "Installing collected packages" in _text(log_file(environment))


def _text(path: str) -> str:
    try:
        with open(path, encoding="utf-8", errors="replace") as file:
            return file.read()
    except OSError:
        return ""


# The first that occurs in pip's log decides: an attempt that had to be repeated because of the
# network may still fail for another reason, so the network comes after the plainer causes.
_CAUSES = (
    (
        r"No space left on device|not enough space|Errno 28\b|Disk quota exceeded",
        "The disk is full: the libraries could not be installed. Make room and start again "
        "(pip fetches into the folder for temporary files, which TMPDIR can move).",
    ),
    (
        r"DO NOT MATCH THE HASHES",
        "A file that was fetched is not the one expected, so nothing was installed. Start "
        "again; if it happens again, a proxy or a mirror is changing the files.",
    ),
    (
        r"Permission denied|Read-only file system|Access is denied|being used by another",
        "A file could not be written. Close other windows of the program, check that you may "
        "write to this folder, and start again.",
    ),
    (
        r"CERTIFICATE_VERIFY_FAILED",
        "The network's certificate is not trusted, so nothing could be fetched. Behind a "
        "company's proxy, set PIP_CERT to its certificate file, and start again.",
    ),
    (
        r"Max retries exceeded|NewConnectionError|NameResolutionError|ConnectTimeout|ProxyError"
        r"|Failed to establish a new connection|Temporary failure in name resolution"
        r"|Connection (?:refused|aborted|reset|broken)|Read timed out|ReadTimeout|IncompleteRead"
        r"|Network is unreachable",
        "The libraries could not be fetched: there is no connection to the package index. They "
        "are needed once. Connect to the network and start again.",
    ),
)
_NO_BUILD = re.compile(r"No matching distribution found for (\S+)")


def explanation(log: str, path: str) -> str:
    """Return the sentence for a failed attempt, from pip's log."""
    if not log:
        folder = os.path.dirname(path)
        return f"pip could not be started in {folder}. Delete that folder and start again."
    for pattern, sentence in _CAUSES:
        if re.search(pattern, log, re.IGNORECASE):
            return f"{sentence}\npip's own words are in {path}"
    missing = _NO_BUILD.search(log)
    if missing:
        return f"{_no_build(missing.group(1))}\npip's own words are in {path}"
    return (
        "pip could not install the libraries. Start again; if it fails again, delete the folder "
        f"{os.path.dirname(path)} first.\npip's own words are in {path}"
    )


def _no_build(requirement: str) -> str:
    libc = " ".join(platform.libc_ver())
    return (
        f"There is no ready-made {requirement} for this system: {platform.system()} "
        f"{platform.machine()} {libc}, Python {platform.python_version()}. The window runs on "
        "Windows 10 and newer, macOS 14 and newer (13 with Python 3.11) and Linux with glibc 2.34 "
        "(x86-64) or 2.39 (ARM) and newer; --headless needs numpy alone and runs on more."
    )
