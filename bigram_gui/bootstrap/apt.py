"""Debian's package manager, for what pip cannot supply."""

import os
import subprocess

from bigram_gui.bootstrap.problem import SetupError

_STDERR = 2  # stdout belongs to the program
_INSTALL = ["apt-get", "install", "--yes", "--no-install-recommends"]


def is_at_hand() -> bool:
    """Whether this is Debian, Ubuntu or one of their kin."""
    return os.path.exists("/usr/bin/apt-get")


def may_install() -> bool:
    """Whether we are root."""
    return hasattr(os, "geteuid") and os.geteuid() == 0


def command(packages: list[str]) -> str:
    """Return what a person types to install them."""
    return " ".join(["sudo", "apt-get", "install", *packages])


def knows(package: str) -> bool:
    """Whether this release of the system has a package of that name."""
    answer = subprocess.run(["apt-cache", "show", package], capture_output=True, check=False)
    return answer.returncode == 0


def update() -> None:
    """Fetch the lists of packages; a bare system has none. Where that fails, install() says so."""
    _run(["apt-get", "update"])


def install(packages: list[str]) -> None:
    """Install them; raise SetupError if that fails."""
    if _run([*_INSTALL, *packages]):
        raise SetupError(
            "apt-get could not install them (its own words are above). Check the network, or "
            f"run it by hand and start again:\n\n    {command(packages)}"
        )


def _run(arguments: list[str]) -> int:
    """Run it without questions, its words on stderr; return its exit status."""
    environment = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    return subprocess.run(
        [*arguments, "--quiet"],
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=_STDERR,
        check=False,
    ).returncode
