"""Two starts at once: one prepares, the other waits."""

import os
import subprocess
import sys
from pathlib import Path

from bigram_gui.bootstrap.turns import _is_taken, one_at_a_time

PROJECT = Path(__file__).resolve().parents[2]

_HOLDER = """
import sys
from bigram_gui.bootstrap.turns import one_at_a_time
with one_at_a_time(sys.argv[1]):
    print("has it", flush=True)
    sys.stdin.read()
"""


def test_the_second_waits_until_the_first_is_done(tmp_path, capsys):
    path = str(tmp_path / "setup.lock")
    with subprocess.Popen(
        [sys.executable, "-c", _HOLDER, path],
        cwd=PROJECT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    ) as holder:
        assert holder.stdout
        assert holder.stdout.readline().strip() == b"has it"
        descriptor = os.open(path, os.O_RDWR)
        assert _is_taken(descriptor)
        os.close(descriptor)
        holder.kill()  # even one that ends badly leaves no lock behind
        with one_at_a_time(path):
            pass


def test_those_who_wait_are_told_why(tmp_path, capsys, monkeypatch):
    answers = iter([True, True, False])
    monkeypatch.setattr("bigram_gui.bootstrap.turns._is_taken", lambda _: next(answers))
    monkeypatch.setattr("bigram_gui.bootstrap.turns.time.sleep", lambda _: None)
    with one_at_a_time(str(tmp_path / "setup.lock")):
        pass
    assert capsys.readouterr().err.count("waiting") == 1


def test_a_file_system_without_locks_lets_everyone_pass(tmp_path, monkeypatch):
    def unsupported(_):
        raise OSError(38, "Function not implemented")

    monkeypatch.setattr("bigram_gui.bootstrap.turns._lock", unsupported)
    with one_at_a_time(str(tmp_path / "setup.lock")):
        pass
