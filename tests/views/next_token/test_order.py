"""The order of the bars."""

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from bigram_gui.views.next_token.bars import Bars, Ordering
from tests.views.frames import frame_of, trained_run
from tests.views.next_token.page import button, chart_of


def test_likeliest_first(panel):
    frame = frame_of(trained_run())
    panel.show_frame(frame)
    button(panel, "Sort by probability").click()
    assert falls(frame.next_token.probabilities[in_order(panel, frame)])
    other = frame_of(trained_run(), "nadia", 1)  # after n, where other tokens are likeliest
    assert not falls(other.next_token.probabilities[in_order(panel, frame)])
    panel.show_frame(other)
    assert falls(other.next_token.probabilities[in_order(panel, other)])
    button(panel, "Sort by token").click()
    assert in_order(panel, other).tolist() == list(range(len(other.labels)))


def in_order(panel, frame):
    """Return the tokens from left to right."""
    chart = chart_of(panel)
    return np.argsort([chart.column_of(token).left() for token in range(len(frame.labels))])


def falls(probabilities):
    return bool((np.diff(probabilities) <= 0).all())


def test_the_order_is_chosen_by_arrow_keys(panel):
    panel.show_frame(frame_of(trained_run()))
    first, second = button(panel, "Sort by token"), button(panel, "Sort by probability")
    first.setFocus()
    QTest.keyClick(first, Qt.Key.Key_Right)
    assert second.isChecked()


@pytest.mark.parametrize("ordering", Ordering)
def test_places_and_tokens_belong_together(ordering):
    bars = Bars.of(frame_of(trained_run()), ordering)
    assert [int(bars.places[token]) for token in bars.tokens] == list(range(len(bars)))
