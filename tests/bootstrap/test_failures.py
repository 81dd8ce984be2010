"""A failure ends the process with a sentence and a status; anything else is not hidden."""

import errno

import pytest

from bigram_gui.bootstrap.failures import FailuresExplained
from bigram_gui.bootstrap.problem import SetupError


@pytest.mark.parametrize(
    ("failure", "status", "words"),
    [
        (SetupError("No cheese. Buy some."), 2, "No cheese. Buy some."),
        (KeyboardInterrupt(), 130, "Start again"),
        (OSError(errno.ENOSPC, "No space left on device", "numpy"), 2, "disk is full"),
        (OSError(errno.EROFS, "Read-only file system", "/media/.venv"), 2, "/media/.venv"),
        (PermissionError(errno.EACCES, "Permission denied", ".venv"), 2, "may not be written"),
        (OSError(errno.EIO, "Input/output error"), 2, "Start again"),
    ],
)
def test_it_is_said_on_stderr(failure, status, words, capsys):
    with pytest.raises(SystemExit) as ended, FailuresExplained():
        raise failure
    assert ended.value.code == status
    said = capsys.readouterr()
    assert words in said.err
    assert "Traceback" not in said.err
    assert said.out == ""


def test_our_own_mistakes_are_not_hidden():
    with pytest.raises(ZeroDivisionError), FailuresExplained():
        raise ZeroDivisionError


def test_success_says_nothing(capsys):
    with FailuresExplained():
        pass
    assert capsys.readouterr() == ("", "")
