"""The figures of a rare pair, which are the widest, stay apart."""

import pytest

from bigram_gui.core.pair_rows import PairRows
from bigram_gui.core.wording import count_text, probability_text
from bigram_gui.views.inspector.pair_fit import PairFit
from tests.views.frames import frame_of, trained_run

APART = 8  # pixels
LONG = trained_run(steps=40_000)
BARE = trained_run(["v" * 3_000, "van"], steps=12_000, smoothing=0.0)


def placed(run, name, width):
    """Return the columns, and the type of the selected row."""
    rows = PairRows.of(frame_of(run, name, 0))
    written, columns = PairFit().of(rows, width)
    return rows, written.bold, columns


def gaps(run, name, width):
    """Return the room between the fraction and the probability of each pair, if it were bold."""
    rows, type_, columns = placed(run, name, width)
    pairs = [rows.pair(index) for index in range(len(rows))]
    return {
        probability_text(pair.probability): columns.probability_right
        - type_.width(probability_text(pair.probability))
        - columns.slash
        - type_.width("/" + count_text(pair.denominator))
        for pair in pairs
    }


@pytest.mark.parametrize("width", [356, 380, 416, 600])
@pytest.mark.parametrize(("run", "name"), [(LONG, "vvnd"), (BARE, "vann")])
def test_a_probability_that_is_hardly_more_than_0_stays_off_its_fraction(qapp, run, name, width):
    found = gaps(run, name, width)
    assert "<0.001" in found
    assert min(found.values()) >= APART


def test_where_there_is_none_bars_keep_their_room(qapp):
    few = trained_run(steps=40)
    _, type_, columns = placed(few, "ava", 416)
    assert columns.probability_right - columns.probability_left == type_.width("0.000")
