"""How long the machine keeps a process from going on that does nothing but wait."""

from __future__ import annotations

import subprocess
import sys

_WAIT = """
import sys, threading, time
parent = threading.Thread(target=sys.stdin.read, daemon=True)
parent.start()
longest = 0.0
while parent.is_alive():
    start = time.perf_counter()
    time.sleep(0.001)
    longest = max(longest, time.perf_counter() - start - 0.001)
print(1e3 * longest)
"""


class WaitingProcess:
    """A process beside this one: what holds it up is the machine, whoever has it meanwhile."""

    def __init__(self) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-c", _WAIT],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )

    def stop(self) -> float:
        """End it; return the milliseconds that it was held up at most."""
        told, _ = self._process.communicate()
        return float(told)
