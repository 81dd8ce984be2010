import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QSpinBox

from bigram_gui.views.step_dialog import StepDialog


@pytest.fixture
def dialog(qtbot):
    dialog = StepDialog(300, 1_000)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def test_it_begins_with_the_viewed_step(dialog):
    assert dialog.step() == 300


@pytest.mark.parametrize("step", [0, 100, 1_000, 250_000])
def test_a_step_is_typed(qtbot, dialog, step):
    field = dialog.findChild(QSpinBox)
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, str(step))
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert dialog.step() == step
    assert dialog.result() == QDialog.DialogCode.Accepted


def test_escape_leaves_everything(qtbot, dialog):
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.result() == QDialog.DialogCode.Rejected
