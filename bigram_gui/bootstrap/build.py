"""Makes the private environment, or adds to it; a start cut short is mended by the next one."""

import os
import shutil
import subprocess
import sys
import tempfile

from bigram_gui.bootstrap import pip
from bigram_gui.bootstrap.environment import JUST_MADE, PrivateEnvironment
from bigram_gui.bootstrap.equipment import LADDER, Equipment
from bigram_gui.bootstrap.problem import SetupError, say
from bigram_gui.bootstrap.turns import one_at_a_time

_MEGABYTE = 1_000_000


def bring_up_to_date(environment: PrivateEnvironment, equipment: Equipment) -> None:
    """Make the environment ready for the equipment, whatever state it is in."""
    _adopt_a_strangers(environment)
    os.makedirs(environment.folder, exist_ok=True)
    with one_at_a_time(environment.turns) as turn:
        if environment.is_ready(equipment):  # made while we waited for our turn
            return
        _announce(environment, equipment)
        if not environment.is_sound():
            _clear(environment)
        _require_room(environment, equipment)
        if not environment.is_sound():
            _make_anew(environment, turn)
        _add(environment, equipment, turn)


def _adopt_a_strangers(environment: PrivateEnvironment) -> None:
    """Add to a ``.venv`` that someone made by hand, but never replace it."""
    ours = os.path.exists(environment.turns) or not os.path.exists(environment.settings)
    if ours:
        return
    if environment.runs_this_python():
        _write(environment.installed, b"")
        return
    raise SetupError(
        f"{environment.folder} holds an environment that this program did not make and that "
        "does not run with this Python. Delete or rename that folder and start again."
    )


def _announce(environment: PrivateEnvironment, equipment: Equipment) -> None:
    fetched, installed = _megabytes_to_add(environment, equipment)
    say(
        f"Bigram Loss Explorer needs {equipment.title}, which this Python does not have. They "
        f"are now installed for it alone, in {environment.folder}: about {fetched} MB to fetch "
        f"and {installed} MB on disk, once."
    )


def _megabytes_to_add(environment: PrivateEnvironment, equipment: Equipment) -> tuple[int, int]:
    """Return what is to be fetched and what it takes installed, beyond what is there."""
    for smaller in reversed(LADDER):
        if environment.is_ready(smaller):
            return (
                equipment.download_mb - smaller.download_mb,
                equipment.installed_mb - smaller.installed_mb,
            )
    return equipment.download_mb, equipment.installed_mb


def _require_room(environment: PrivateEnvironment, equipment: Equipment) -> None:
    """Raise SetupError if the disk cannot hold what is fetched and what is installed."""
    fetched, installed = _megabytes_to_add(environment, equipment)
    temporary = tempfile.gettempdir()
    if os.stat(temporary).st_dev == os.stat(environment.folder).st_dev:
        needed = {environment.folder: fetched + installed}
    else:
        needed = {environment.folder: installed, temporary: fetched}
    for folder, megabytes in needed.items():
        free = shutil.disk_usage(folder).free // _MEGABYTE
        if free < megabytes:
            raise SetupError(
                f"The disk is too full: {megabytes} MB are needed in {folder} and {free} MB are "
                "free. Make room and start again (TMPDIR moves the folder for temporary files)."
            )


def _make_anew(environment: PrivateEnvironment, turn: int) -> None:
    base = getattr(sys, "_base_executable", None) or sys.executable
    with tempfile.TemporaryFile() as words:
        command = [base, "-m", "venv", environment.folder]
        status = pip.run(command, turn, stdout=words.fileno(), stderr=subprocess.STDOUT)
        words.seek(0)
        said = words.read().decode("utf-8", "replace").strip()
    if status:
        raise SetupError(
            f"Python could not make an environment in {environment.folder}:\n{said}\n"
            "Put that right and start again."
        )
    _write(environment.installed, b"")
    os.environ[JUST_MADE] = "1"


def _clear(environment: PrivateEnvironment) -> None:
    """Empty the folder but for the lock that we hold; what says "ready" goes first."""
    _remove(environment.installed)
    for entry in os.scandir(environment.folder):
        if entry.path == environment.turns:
            continue
        if entry.is_dir(follow_symlinks=False):
            shutil.rmtree(entry.path)
        else:
            os.remove(entry.path)


def _add(environment: PrivateEnvironment, equipment: Equipment, turn: int) -> None:
    """Install the list into a sound environment.

    Adding to a smaller equipment leaves what it has untouched, so it stays ready for that
    meanwhile. A list that was changed since replaces libraries: then nothing is ready.
    """
    if not environment.is_ready(LADDER[0]):
        _write(environment.installed, b"")
    _write(environment.unfinished, b"")
    try:
        pip.install(environment, equipment, turn)
        with open(equipment.lock, "rb") as lock:
            _write(environment.installed, lock.read())
        os.remove(environment.unfinished)
    except BaseException:
        if not pip.has_touched(environment):  # still as sound as it was
            _remove(environment.unfinished)
        raise


def _write(path: str, content: bytes) -> None:
    """Write a file that is either there in full or not at all."""
    with open(path + ".new", "wb") as file:
        file.write(content)
    os.replace(path + ".new", path)


def _remove(path: str) -> None:
    if os.path.exists(path):
        os.remove(path)
