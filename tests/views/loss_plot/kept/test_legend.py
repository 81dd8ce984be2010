"""The legend of kept runs."""

from dataclasses import replace
from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from bigram_gui.core.kept import MAX_KEPT
from tests.views.frames import theme_of
from tests.views.loss_plot.gestures import LEFT
from tests.views.loss_plot.kept.runs import frame_beside, kept_run, noise, pixels_of

Key = Qt.Key


def test_the_legend_takes_no_room_without_kept_runs(panel, run, kept):
    panel.show_frame(frame_beside((), run))
    assert not panel.kept_legend.isVisible()
    panel.show_frame(frame_beside(kept, run))
    assert panel.kept_legend.isVisible()
    panel.show_frame(frame_beside((), run))
    assert not panel.kept_legend.isVisible()


def test_an_entry_tells_what_the_run_was_made_with(panel, run, kept):
    panel.show_frame(frame_beside(kept, run))
    toggle = panel.kept_legend.entry(12).toggle
    assert toggle.accessibleName() == "Kept run 2"
    assert toggle.accessibleDescription() == kept[1].description
    assert kept[1].description in toggle.toolTip()
    assert panel.kept_legend.entry(12).remove.accessibleName() == "Remove run 2"


def test_a_click_hides_a_curve_and_another_shows_it(panel, run, kept):
    colour = theme_of("dark").runs[1]
    panel.show_frame(frame_beside(kept, run, step=100))
    toggle = panel.kept_legend.entry(12).toggle
    assert len(panel.chart.reading.kept) == 3
    before = len(pixels_of(panel, colour, near=50))
    assert before > 50
    QTest.mouseClick(toggle, LEFT)
    assert len(pixels_of(panel, colour, near=50)) < before / 10  # edges of marks
    assert [mean.kept.run.number for mean in panel.chart.reading.kept] == [11, 13]
    QTest.keyClick(toggle, Key.Key_Space)
    assert len(pixels_of(panel, colour, near=50)) == before


def test_what_is_hidden_stays_hidden_while_others_come_and_go(panel, run, kept):
    panel.show_frame(frame_beside(kept, run))
    QTest.mouseClick(panel.kept_legend.entry(12).toggle, LEFT)
    panel.show_frame(frame_beside(kept[1:], run))
    assert not panel.kept_legend.entry(12).toggle.isChecked()
    assert panel.kept_legend.entry(13).toggle.isChecked()
    with pytest.raises(KeyError):
        panel.kept_legend.entry(11)


def test_a_run_is_removed_with_the_mouse_and_with_the_keyboard(panel, run, kept):
    panel.show_frame(frame_beside(kept, run))
    dropped: list[int] = []
    panel.run_dropped.connect(dropped.append)
    QTest.mouseClick(panel.kept_legend.entry(12).remove, LEFT)
    QTest.keyClick(panel.kept_legend.entry(13).toggle, Key.Key_Delete)
    QTest.keyClick(panel.kept_legend.entry(11).remove, Key.Key_Space)
    assert dropped == [12, 13, 11]


def test_showing_kept_runs_emits_nothing(panel, run, kept):
    told: list[object] = []
    panel.run_dropped.connect(told.append)
    panel.kept_legend.hidden_changed.connect(told.append)
    panel.show_frame(frame_beside(kept, run))
    panel.show_frame(frame_beside(kept[:1], run))
    panel.show_theme(theme_of("light"))
    panel.show_frame(frame_beside((), run))
    assert told == []


@pytest.mark.parametrize("width", [580, 840, 1440])
def test_eight_entries_fit(panel, run, width):
    eight = tuple(kept_run(place + 95, place, noise(50)) for place in range(MAX_KEPT))
    panel.resize(width, 368)
    panel.show_frame(frame_beside(eight, run))
    panel.grab()
    boxes = [panel.kept_legend.entry(one.run.number).geometry() for one in eight]
    assert all(before.right() < after.left() for before, after in pairwise(boxes))
    assert boxes[-1].right() < width


@pytest.mark.parametrize(
    ("width", "words"),
    [
        (840, ["run 1: α = 1", "run 2: α = 0.5", "run 3: α = 0.25"]),
        (480, ["run 1", "run 2", "run 3"]),
    ],
)
def test_entries_show_in_what_the_runs_differ_where_there_is_room(panel, run, width, words):
    kept = [kept_run(95 + place, place, noise(50)) for place in range(3)]
    made = [replace(one, run=replace(one.run, smoothing=0.5**one.place)) for one in kept]
    panel.resize(width, 368)
    panel.show_frame(frame_beside(tuple(made), run))
    assert [panel.kept_legend.entry(one.run.number).toggle.words for one in made] == words


def test_the_numbers_of_many_runs_are_those_of_their_titles(panel, run):
    eight = tuple(kept_run(place + 95, place, noise(50)) for place in range(MAX_KEPT))
    panel.show_frame(frame_beside(eight, run))
    toggles = [panel.kept_legend.entry(one.run.number).toggle for one in eight]
    assert [f"Kept run {toggle.words}" for toggle in toggles] == [
        toggle.accessibleName() for toggle in toggles
    ]


def test_both_buttons_can_be_reached_with_the_keyboard(panel, run, kept):
    panel.show_frame(frame_beside(kept, run))
    entry = panel.kept_legend.entry(11)
    for button in (entry.toggle, entry.remove):
        assert button.focusPolicy() & Qt.FocusPolicy.TabFocus
