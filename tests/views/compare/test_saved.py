"""What a new frame of the compared names does not do again."""

import pytest
from PySide6.QtWidgets import QApplication

from tests.views.compare.page import frame
from tests.views.paints import Paints


@pytest.mark.parametrize("steps", [(700,), (700, 300, 20)])
def test_rows_are_painted_once_for_all_that_came(panel, run, steps):
    paints = Paints(panel._list.viewport())
    for step in steps:
        panel.show_frame(frame(run, step=step))
    for _ in range(5):
        QApplication.processEvents()
    assert paints.count == 1
