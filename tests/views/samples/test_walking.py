"""The keys that walk through names in columns."""

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt

from bigram_gui.views.samples.keys import moved

KEY = Qt.Key
# Three columns of four, the last with two:  0 4 8 / 1 5 9 / 2 6 / 3 7
ROWS, COUNT = 4, 10


def go(number, *keys):
    for key in keys:
        number = moved(key, number, ROWS, COUNT)
    return number


def test_arrows_go_on_from_column_to_column():
    assert go(3, KEY.Key_Down) == 4
    assert go(4, KEY.Key_Up) == 3
    assert go(9, KEY.Key_Down) == 9
    assert go(0, KEY.Key_Up) == 0


def test_aside_there_must_be_a_name():
    assert go(1, KEY.Key_Right, KEY.Key_Right) == 9
    assert go(6, KEY.Key_Right) == 6
    assert go(2, KEY.Key_Left) == 2


def test_page_keys_lead_to_the_ends_of_a_column():
    assert go(6, KEY.Key_PageUp) == 4
    assert go(5, KEY.Key_PageDown) == 7
    assert go(8, KEY.Key_PageDown) == 9


def test_home_and_end_lead_to_the_first_and_the_last():
    assert go(5, KEY.Key_Home) == 0
    assert go(5, KEY.Key_End) == 9


def test_other_keys_lead_nowhere():
    assert moved(KEY.Key_Return, 0, ROWS, COUNT) is None


@given(st.sampled_from(list(KEY)), st.integers(1, 9), st.integers(1, 40), st.data())
def test_a_key_never_leads_out_of_the_names(key, rows, count, data):
    number = moved(key, data.draw(st.integers(0, count - 1)), rows, count)
    assert number is None or 0 <= number < count
