import sys

import pytest
from PySide6.QtWidgets import QLabel


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="None is immortal since Python 3.12")
def test_void_calls_do_not_use_up_none(qtbot):
    """PySide6 6.12 loses a reference to None with each on Python 3.11, and aborts in the end."""
    label = QLabel()
    qtbot.addWidget(label)
    before = sys.getrefcount(None)
    for number in range(1_000):
        label.setNum(number)
    assert abs(sys.getrefcount(None) - before) < 100
