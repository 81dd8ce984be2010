"""Which texts are too large to be edited."""

import pytest

from bigram_gui.core.pasted_size import beginning, is_editable, with_line_feeds


@pytest.mark.parametrize("text", ["", "ava", "ava\neva\n", "annabelle\n" * 9_999, "x" * 10_000])
def test_small_enough(text):
    assert is_editable(text)


@pytest.mark.parametrize(
    "text", ["a\n" * 10_000, "annabelle\n" * 20_001, "a\n" + "x" * 10_001, "x" * 1_000_000]
)
def test_too_large(text):
    assert not is_editable(text)
    assert is_editable(beginning(text))
    assert beginning(text).startswith(text[:150])
    assert beginning(text).endswith("\n…")


def test_line_ends():
    assert with_line_feeds("a\r\nb\rc\n\r\n") == "a\nb\nc\n\n"
