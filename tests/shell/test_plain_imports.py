"""How modules are imported once the window's libraries are there."""

import subprocess
import sys

_LOOK = """
import linecache
from bigram_gui.shell.plain_imports import import_plainly
import_plainly()
import pyqtgraph
from PySide6.QtWidgets import QApplication, QLabel
application = QApplication([])
print(pyqtgraph.__file__ in linecache.cache, QLabel("as ever").text())
"""


def test_no_source_is_read_for_switches_that_nobody_uses():
    done = subprocess.run([sys.executable, "-c", _LOOK], capture_output=True, text=True, check=True)
    assert done.stdout.split(maxsplit=1) == ["False", "as ever\n"]
