"""A project's folder to prepare, and an environment that is made at once instead of by pip."""

import shutil
import venv
from pathlib import Path

import pytest

from bigram_gui.bootstrap import pip
from bigram_gui.bootstrap.environment import JUST_MADE, PrivateEnvironment

PROJECT = Path(__file__).resolve().parents[2]

NO_NETWORK = "NewConnectionError: Failed to establish a new connection: [Errno 111]"
INSTALLING = "Installing collected packages: numpy"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A copy of what a start needs, in a folder whose name is no plain word."""
    folder = tmp_path / "a folder, ünïcode"
    folder.mkdir()
    shutil.copy(PROJECT / "main.py", folder)
    shutil.copytree(PROJECT / "requirements", folder / "requirements")
    for package in ("bigram_gui", "tests"):
        (folder / package).mkdir()
        for name in ("__init__.py", "__main__.py"):
            shutil.copy(PROJECT / package / name, folder / package)
    shutil.copytree(
        PROJECT / "bigram_gui" / "bootstrap",
        folder / "bigram_gui" / "bootstrap",
        ignore=shutil.ignore_patterns("__pycache__"),
    )
    return folder


@pytest.fixture
def environment(tmp_path: Path) -> PrivateEnvironment:
    return PrivateEnvironment(str(tmp_path / ".venv"))


class StagedPip:
    """Stands in for the processes: makes environments without pip, and plays pip's part.

    ``log`` is what pip is to leave in its log, ``status`` how it ends; ``error`` is raised
    instead where set. ``installed`` and ``made`` count what was asked for.
    """

    def __init__(self) -> None:
        self.log = INSTALLING
        self.status = 0
        self.error: BaseException | None = None
        self.installed: list[str] = []
        self.made = 0

    def run(self, command: list[str], turn: int, stdout: int, stderr: int) -> int:
        if command[1:3] == ["-m", "venv"]:
            self.made += 1
            venv.create(command[3], with_pip=False, symlinks=True)
            return 0
        Path(command[command.index("--log") + 1]).write_text(self.log, encoding="utf-8")
        if self.error:
            raise self.error
        self.installed.append(Path(command[command.index("--requirement") + 1]).name)
        return self.status


@pytest.fixture
def staged_pip(monkeypatch) -> StagedPip:
    staged = StagedPip()
    monkeypatch.setattr(pip, "run", staged.run)
    monkeypatch.setenv(JUST_MADE, "restored to what it was, after the test")
    monkeypatch.delenv(JUST_MADE)
    return staged
