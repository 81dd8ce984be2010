"""What of the names is painted anew as the viewed step moves."""

from PySide6.QtWidgets import QApplication

from bigram_gui.views.samples import grid_painting
from bigram_gui.views.samples import panel as panel_module
from tests.views.calls import calls_of
from tests.views.pictures import levels_apart
from tests.views.samples.page import frame, shown_panel


def painted(panel):
    QApplication.processEvents()
    return panel.grab().toImage()


def stills(grid):
    """What of each cell is in the picture."""
    return list(grid._painting._cells)


def test_only_cells_with_another_name_or_mark_are_painted_anew(panel, grid, run, monkeypatch):
    painted(panel)
    before = stills(grid)
    painting = calls_of(monkeypatch, grid_painting, "paint_still")
    panel.show_frame(frame(run, 780))
    painted(panel)
    others = [cell for cell, old in zip(stills(grid), before, strict=True) if cell != old]
    assert [cell for _, cell, *_ in painting] == others
    assert len(others) < len(before)


def test_a_page_that_was_shown_other_steps_looks_like_a_new_one(qtbot, panel, run):
    for step in (0, 10, 400, 799):
        panel.show_frame(frame(run, step))
        painted(panel)
    panel.show_frame(frame(run, 500))
    other = shown_panel(qtbot, run)
    other.show_frame(frame(run, 500))
    for page in (panel, other):
        page._grid.clearFocus()
    assert levels_apart(painted(panel), painted(other)) == 0


def test_only_the_form_of_the_sentence_that_is_told_is_written(panel, run, monkeypatch):
    telling = calls_of(monkeypatch, panel_module, "samples_parts")
    panel.show_frame(frame(run, 600))
    assert len(telling) == 1
