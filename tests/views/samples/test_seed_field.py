"""The seed is written as all other numbers are, whatever the digits of the person's language."""

import pytest
from PySide6.QtCore import QLocale, Qt
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
