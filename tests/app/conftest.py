"""An explorer that has no run yet."""

import pytest
from pytestqt.qtbot import QtBot

from bigram_gui.app.explorer import Explorer


@pytest.fixture
def explorer(qtbot: QtBot) -> Explorer:
    return Explorer()
