"""Names in a line of text, whatever their length."""

from hypothesis import given
from hypothesis import strategies as st

from bigram_gui.core.name_text import in_quotes, middle_left_out


def test_names_in_quotes():
    assert in_quotes("ava") == "\u2068“ava”\u2069"
    assert in_quotes("") == "the empty name"
    assert in_quotes("a" * 10_000 + "z") == "\u2068“aaaaaa…aaaaz”\u2069"


@given(st.text(max_size=40), st.integers(3, 30))
def test_the_middle_is_left_out(name, letters):
    short = middle_left_out(name, letters)
    assert len(short) == min(len(name), letters)
    before, _, after = short.partition("…") if len(name) > letters else (short, "", "")
    assert name.startswith(before)
    assert name.endswith(after)
