"""The seed is written as all other numbers are, whatever the digits of the person's language."""

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtTest import QTest

from bigram_gui.views.samples.seed_field import SeedField


@pytest.fixture(params=["fa_IR", "ar_EG", "de_DE"])
def _language(request):
    before = QLocale()
    QLocale.setDefault(QLocale(request.param))
    yield
    QLocale.setDefault(before)


@pytest.mark.usefixtures("_language")
def test_its_digits_are_those_of_the_rest_of_the_window(qtbot):
    field = SeedField()
    qtbot.addWidget(field)
    assert field.text() == "42"
    field.selectAll()
    QTest.keyClicks(field, "1007")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert (field.value(), field.text()) == (1007, "1007")


@pytest.fixture
def field(qtbot):
    """A field that has the keyboard, its number chosen."""
    field = SeedField()
    qtbot.addWidget(field)
    field.show()
    qtbot.waitExposed(field)
    field.activateWindow()
    field.setFocus()
    field.selectAll()
    return field


def test_words_are_the_windows_once_the_number_is_finished(field):
    pressed: list[bool] = []
    QShortcut(QKeySequence(Qt.Key.Key_Space), field).activated.connect(lambda: pressed.append(True))
    QTest.keyClicks(field, "7 ")
    assert pressed == []
    QTest.keyClick(field, Qt.Key.Key_Return)
    QTest.keyClick(field, Qt.Key.Key_Space)
    assert pressed == [True]
    assert field.value() == 7


def test_escape_takes_back_what_is_being_typed(field):
    QTest.keyClicks(field, "10")
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert (field.value(), field.text()) == (42, "42")
