"""The command as it is used: its output, its one line of complaint and its exit status."""

import builtins
import gc
import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from types import ModuleType

import pytest

from bigram_gui import cli
from bigram_gui.cli import main
from bigram_gui.launch_options import LaunchOptions
from tests.commands import PROJECT, SECONDS, command, run_command

FULL = Path("/dev/full")

posix = pytest.mark.skipif(os.name != "posix", reason="a matter of POSIX systems")


def complaint(capsys, *arguments):
    """Return the one line on stderr of a command that was refused."""
    assert main(list(arguments)) == 2
    printed = capsys.readouterr()
    assert printed.out == ""
    lines = printed.err.splitlines()
    assert len(lines) == 1
    assert lines[0].startswith("bigram-loss-explorer: ")
    return lines[0].removeprefix("bigram-loss-explorer: ")


@pytest.fixture
def corpus(tmp_path):
    path = tmp_path / "names.txt"
    path.write_text("ava\nemma\n", encoding="utf-8")
    return str(path)


def test_without_headless_the_window_opens_as_asked(monkeypatch):
    opened = []

    def run_window(options):
        opened.append(options)
        return 7

    shell = ModuleType("bigram_gui.shell.application")
    monkeypatch.setattr(shell, "run_window", run_window, raising=False)
    monkeypatch.setitem(sys.modules, shell.__name__, shell)
    monkeypatch.setattr(gc, "disable", lambda: None)  # of this process too, if it were let
    monkeypatch.setattr(builtins, "__import__", builtins.__import__)  # likewise
    assert main(["--train", "--theme", "dark"]) == 7
    assert opened == [LaunchOptions(train=True, theme="dark")]


def test_a_wrong_option_is_refused_in_one_line(capsys):
    assert "--sed" in complaint(capsys, "--sed", "1")


def test_a_missing_corpus_is_refused_in_one_line(capsys, tmp_path):
    assert "There is no file" in complaint(capsys, "--headless", "--data", str(tmp_path / "none"))


def test_an_unknown_character_is_refused_in_one_line(capsys, corpus):
    sentence = complaint(capsys, "--headless", "--data", corpus, "--name", "av\n7")
    assert sentence.startswith("U+000A is not in this corpus’s vocabulary")


def test_a_curve_that_cannot_be_written_is_refused_in_one_line(capsys, corpus, tmp_path):
    curve = str(tmp_path / "none" / "curve.csv")
    sentence = complaint(capsys, "--headless", "--data", corpus, "--curve", curve)
    assert sentence.startswith(f"{curve} cannot be written: ")


def test_the_curve_does_not_overwrite_the_corpus(capsys, corpus):
    sentence = complaint(capsys, "--headless", "--data", corpus, "--curve", corpus)
    assert sentence.startswith("--curve would overwrite the corpus")
    assert Path(corpus).read_text(encoding="utf-8") == "ava\nemma\n"


def test_strange_characters_in_a_file_name_stay_on_the_one_line(capsys, tmp_path):
    sentence = complaint(capsys, "--headless", "--data", str(tmp_path / "a\nb\x1b"))
    assert "a\\nb\\x1b" in sentence


def test_an_interrupt_is_one_line_and_its_own_status(capsys, monkeypatch):
    def interrupt(_):
        raise KeyboardInterrupt

    monkeypatch.setattr(cli, "_print_figures", interrupt)
    assert main(["--headless"]) == 130
    assert capsys.readouterr().err == "bigram-loss-explorer: interrupted.\n"


@pytest.mark.parametrize("option", ["--help", "--version"])
def test_help_and_version_are_printed(capsys, option):
    assert main([option]) == 0
    printed = capsys.readouterr()
    assert "Loss Explorer" in printed.out or "usage: bigram-loss-explorer" in printed.out
    assert printed.err == ""


@pytest.mark.parametrize("option", ["--help", "--version"])
def test_help_and_version_need_no_library(option):
    assert libraries_imported_by(option) == set()


def test_without_a_window_nothing_of_qt_is_imported(corpus, tmp_path):
    curve = str(tmp_path / "curve.csv")
    arguments = ["--headless", "--json", "--data", corpus, "--curve", curve]
    assert libraries_imported_by(*arguments) == {"numpy"}


def libraries_imported_by(*arguments):
    """Return which of the libraries a command imports, in a process of its own."""
    code = (
        "import sys; from bigram_gui.cli import main; status = main(sys.argv[1:]); "
        "print(*sys.modules, file=sys.stderr); sys.exit(status)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, *arguments],
        cwd=PROJECT,
        capture_output=True,
        encoding="utf-8",
        timeout=SECONDS,
        check=True,
    )
    return {"numpy", "PySide6", "shiboken6", "pyqtgraph"} & set(done.stderr.split())


@pytest.mark.parametrize("json", [[], ["--json"]])
def test_names_of_any_script_are_printed_whatever_the_locale(tmp_path, json):
    path = tmp_path / "names.txt"
    path.write_text("नमस्ते\nжюл\n日本\n", encoding="utf-8")
    done = run_command(
        *["--headless", "--data", str(path), "--name", "日本", *json],
        environment={"LC_ALL": "C", "PYTHONIOENCODING": "ascii"},
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert ("\\u65e5\\u672c" if json else "“日本”") in done.stdout


@posix
@pytest.mark.parametrize("json", [[], ["--json"]])
def test_a_file_name_that_is_no_text_is_printed_in_escapes(tmp_path, json):
    path = tmp_path / os.fsdecode(b"names-\xff.txt")
    try:
        path.write_text("ava\n", encoding="utf-8")
    except OSError:
        pytest.skip("this file system has no such names")
    done = run_command("--headless", "--data", str(path), *json)
    assert (done.returncode, done.stderr) == (0, "")
    assert "names-\\udcff.txt" in done.stdout
    done = run_command("--headless", "--data", str(path) + ".none")
    assert (done.returncode, done.stdout) == (2, "")
    assert "names-\\udcff.txt.none" in done.stderr


@pytest.mark.parametrize("unbuffered", ["", "1"])
@pytest.mark.parametrize("arguments", [["--help"], ["--headless"], ["--headless", "--json"]])
def test_a_reader_that_goes_away_is_no_failure_worth_words(arguments, unbuffered):
    with subprocess.Popen(
        command(*arguments),
        cwd=PROJECT,
        env={**os.environ, "PYTHONUNBUFFERED": unbuffered},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        assert process.stderr.read() == b""
        # Unbuffered, Python's own parser meets the closed pipe, and says nothing of it.
        assert process.wait(SECONDS) == 141 or (unbuffered and arguments == ["--help"])


@pytest.mark.skipif(not FULL.exists(), reason="no device is always full here")
def test_a_full_disk_is_one_line():
    with FULL.open("w", encoding="utf-8") as full:
        done = subprocess.run(
            command("--headless"),
            cwd=PROJECT,
            stdout=full,
            stderr=subprocess.PIPE,
            encoding="utf-8",
            timeout=SECONDS,
            check=False,
        )
    assert done.returncode == 2
    assert done.stderr == (
        "bigram-loss-explorer: The text cannot be printed: No space left on device.\n"
    )


def _hear_ctrl_c():
    """Do not inherit the deafness of a shell's background jobs."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


@posix
def test_ctrl_c_in_the_middle_of_training_leaves_nothing_behind(tmp_path):
    curve = str(tmp_path / "curve.csv")
    arguments = ["--headless", "--steps", "10000000", "--curve", curve]
    with subprocess.Popen(
        command(*arguments),
        cwd=PROJECT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        preexec_fn=_hear_ctrl_c,
    ) as process:
        deadline = time.monotonic() + SECONDS
        while not any(tmp_path.iterdir()) and time.monotonic() < deadline:
            time.sleep(0.01)
        process.send_signal(signal.SIGINT)
        output, errors = process.communicate(timeout=SECONDS)
    assert process.returncode == 130
    assert (output, errors) == (b"", b"bigram-loss-explorer: interrupted.\n")
    assert not any(tmp_path.iterdir())


def test_python_m_and_main_py_are_the_same_command():
    arguments = ["--headless", "--steps", "10"]
    by_file = subprocess.run(
        [sys.executable, "main.py", *arguments],
        cwd=PROJECT,
        capture_output=True,
        encoding="utf-8",
        timeout=SECONDS,
        check=True,
    )
    assert by_file.stdout == run_command(*arguments).stdout
    assert by_file.stdout.startswith("Corpus")
