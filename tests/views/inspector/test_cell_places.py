"""The cells, which the mouse and screen readers find, are where their figures are painted."""

import pytest

from bigram_gui.views.inspector.pair_columns import Column
from bigram_gui.views.inspector.pair_table import PairTable
from bigram_gui.views.inspector.pair_view import PairView
from tests.views.frames import frame_of, part_of, trained_run
from tests.views.showing import shown

RUN = trained_run(steps=3_000)
SHORT, LONG, EARLY = frame_of(RUN), frame_of(RUN, "vivandiadana"), frame_of(RUN, step=2)


@pytest.fixture
def table(qtbot):
    return shown(qtbot, PairTable(), size=(416, 300), theme="light")


@pytest.mark.parametrize("frames", [[SHORT, LONG], [LONG, SHORT], [SHORT, EARLY, SHORT]])
def test_cells_follow_the_columns(table, frames):
    view = part_of(table, PairView)
    for frame in frames:
        table.show_frame(frame)
        assert view._style is not None
        starts = [round(start) for start in view._style.columns.starts]
        for column in Column:
            assert view.columnViewportPosition(column) == starts[column]
            assert view.columnWidth(column) == starts[column + 1] - starts[column]


def test_cells_that_need_not_move_are_left_alone(table, monkeypatch):
    table.show_frame(SHORT)
    moved = []
    monkeypatch.setattr(PairView, "setColumnWidth", lambda *given: moved.append(given))
    monkeypatch.setattr(PairView, "columnWidth", lambda *given: moved.append(given))
    table.show_frame(frame_of(RUN, step=2_999))
    assert not moved
