"""Runs the program's real command, as a person would."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

PROJECT = Path(__file__).resolve().parent.parent
SECONDS = 50  # less than a test may take


def command(*arguments: str) -> list[str]:
    return [sys.executable, "-m", "bigram_gui", *arguments]


def run_command(
    *arguments: str, environment: Mapping[str, str] | None = None
) -> subprocess.CompletedProcess[str]:
    """Run the command in the project's folder and return what it printed, read as UTF-8."""
    return subprocess.run(
        command(*arguments),
        cwd=PROJECT,
        env={**os.environ, **(environment or {})},
        capture_output=True,
        encoding="utf-8",
        timeout=SECONDS,
        check=False,
    )
