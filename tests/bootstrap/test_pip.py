"""pip's failures, as sentences."""

import os
import sys
from pathlib import Path

import pytest

from bigram_gui.bootstrap import pip

LOG = str(Path("project", ".venv", "pip.log"))


@pytest.mark.parametrize(
    ("log", "expected"),
    [
        (
            "WARNING: Retrying (Retry(total=4)) after connection broken by 'NewConnectionError('"
            "Failed to establish a new connection: [Errno -3] Temporary failure in name "
            "resolution')'\nERROR: No matching distribution found for numpy==2.4.6",
            "no connection",
        ),
        ("ReadTimeoutError: HTTPSConnectionPool: Read timed out.", "no connection"),
        ("ProxyError('Cannot connect to proxy.', OSError('407'))", "no connection"),
        ("SSLError(SSLCertVerificationError(1, '[SSL: CERTIFICATE_VERIFY_FAILED]'))", "PIP_CERT"),
        ("ERROR: Could not install packages: [Errno 28] No space left on device", "disk is full"),
        ("ERROR: THESE PACKAGES DO NOT MATCH THE HASHES FROM THE FILE", "not the one expected"),
        ("OSError: [Errno 13] Permission denied: 'numpy'", "could not be written"),
        ("ERROR: No matching distribution found for PySide6==6.12", "no ready-made PySide6==6.12"),
        ("ERROR: something never seen before", "Start again"),
        ("", "could not be started"),
    ],
)
def test_a_failure_is_explained_with_its_remedy(log, expected):
    sentence = pip.explanation(log, LOG)
    assert expected in sentence
    assert "tart" in sentence or "--headless" in sentence, "no remedy"
    assert "Traceback" not in sentence


def test_a_repeated_connection_does_not_hide_a_full_disk():
    log = "Retrying after connection broken by 'ReadTimeoutError'\n[Errno 28] No space left"
    assert "disk is full" in pip.explanation(log, LOG)


def test_settings_that_would_install_elsewhere_are_not_handed_on(monkeypatch):
    for name in ("PIP_TARGET", "PIP_PREFIX", "PIP_USER", "PIP_CERT"):
        monkeypatch.setenv(name, "the person's own")
    handed_on = pip._clean_environment()
    assert "PIP_TARGET" not in handed_on
    assert "PIP_PREFIX" not in handed_on
    assert handed_on["PIP_USER"] == "0"
    assert handed_on["PIP_CERT"] == "the person's own"


@pytest.mark.skipif(os.name == "nt", reason="Windows does not hand on the lock")
def test_the_child_keeps_the_turn(tmp_path):
    with (tmp_path / "turn").open("w") as turn:
        command = [sys.executable, "-c", f"import os; os.fstat({turn.fileno()})"]
        assert pip.run(command, turn.fileno(), stdout=2, stderr=2) == 0


def test_pip_changes_the_environment_only_once_it_installs(environment):
    Path(environment.folder).mkdir()
    log = Path(pip.log_file(environment))
    assert not pip.has_touched(environment)
    log.write_text("Collecting numpy\n")
    assert not pip.has_touched(environment)
    log.write_text("2026-01-02T03:04:05 Installing collected packages: numpy\n")
    assert pip.has_touched(environment)
