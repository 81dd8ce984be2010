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


def told_by(script):
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )
    return done.stdout.splitlines()


def test_no_source_is_read_for_switches_that_nobody_uses():
    assert told_by(_LOOK) == ["False as ever"]


_BY_SOMEBODY_ELSE = """
import builtins
import PySide6.QtCore
from bigram_gui.shell.plain_imports import import_plainly
before = builtins.__import__
def watched(*arguments, **named):
    return before(*arguments, **named)
builtins.__import__ = watched
import_plainly()
print(builtins.__import__ is watched)
"""


def test_what_a_debugger_put_in_its_place_stays():
    assert told_by(_BY_SOMEBODY_ELSE) == ["True"]
