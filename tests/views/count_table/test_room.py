"""The table in any window and of any vocabulary, small or large, in any script."""

import pytest

from bigram_gui.core.table import Quantity
from tests.views.count_table.page import LETTERS, MANY, choose, hover, shown_panel, tokens, told
from tests.views.frames import frame_of, trained_run


@pytest.mark.parametrize("size", [(580, 214), (840, 250), (840, 270), (840, 284), (840, 400)])
def test_a_table_of_letters_is_seen_whole_in_a_low_window(qtbot, theme, size):
    panel = shown_panel(qtbot, theme, size)
    panel.show_frame(frame_of(trained_run(LETTERS)))
    bar = panel._map.verticalScrollBar()
    assert not bar.isVisible()
    assert bar.maximum() == 0
    last = panel._map.rect_of(*tokens(panel._shown.frame, "BOS BOS"))
    assert panel._map.viewport().rect().contains(last)


def test_a_table_that_hardly_fits_in_parts_is_scrolled_instead(qtbot, theme):
    panel = shown_panel(qtbot, theme, (840, 200))
    panel.show_frame(frame_of(trained_run(LETTERS)))
    assert panel._map.verticalScrollBar().maximum() > 0
    assert panel._map.cell_size.height == 10


def test_of_a_large_vocabulary_the_most_frequent_are_shown(panel):
    run = trained_run(MANY, 500)
    frame = frame_of(run, MANY[650])
    panel.show_frame(frame)
    grid = panel._shown.grid
    assert grid.shape == (60, 60)
    assert panel._tokens.text().startswith("60 of 701 tokens")
    assert set(frame.score.tokens) <= set(grid.rows.tolist())
    panel._tokens.open_menu()
    actions = panel._tokens.menu_shown.actions()
    assert [a.text() for a in actions][-2:] == ["The 500 most frequent", "All 701"]
    actions[-1].trigger()
    assert panel._shown.grid.shape == (701, 701)


def test_a_small_vocabulary_has_no_choice_of_tokens(panel):
    panel.show_frame(frame_of(trained_run()))
    assert not panel._tokens.isVisible()


def test_a_long_name_of_many_characters_shows_no_more_than_asked_for(panel):
    panel.show_frame(frame_of(trained_run(MANY, 500), "".join(name[0] for name in MANY)))
    assert panel._shown.grid.shape == (60, 60)
    panel.grab()


def test_right_to_left_tokens(panel):
    frame = frame_of(trained_run(["שלום", "דוד", "אב"], 3), "דוד", 1)
    panel.show_frame(frame)
    pair = tokens(frame, "\u05d5 ד")
    hover(panel, pair)
    assert told(panel).startswith("\u200e\u05d5\u200e → \u200eד\u200e, count 1 of 2")
    panel.grab()


@pytest.mark.parametrize("size", [(840, 296), (580, 214), (580, 180), (1440, 440), (400, 168)])
def test_labels_can_be_read_at_every_size(qtbot, theme, size):
    panel = shown_panel(qtbot, theme, size)
    panel.show_frame(frame_of(trained_run(LETTERS)))
    cell = panel._map.cell_size
    assert cell.height >= 9 or cell.height * 2 >= 10, "every second row is labelled"
    assert cell.width >= 12
    area = panel._map._area()
    content = area.content
    seen_h = panel._map.verticalScrollBar().maximum() + area.plot.height()
    seen_w = panel._map.horizontalScrollBar().maximum() + area.plot.width()
    assert content.height() <= seen_h
    assert content.width() <= seen_w


@pytest.mark.parametrize("size", [(840, 296), (700, 264), (1440, 440)])
def test_no_button_covers_the_scale_or_its_pointer(qtbot, theme, size):
    panel = shown_panel(qtbot, theme, size)
    panel.show_frame(frame_of(trained_run(LETTERS)))
    choose(panel, Quantity.CHANGE)
    button = panel._since.geometry()
    assert button.right() < panel._legend.geometry().right()
    under = panel._legend.grab().toImage().copy(button.translated(-panel._legend.pos()))
    ground = theme.colours.ground.rgb()
    assert all(
        under.pixel(x, y) == ground for x in range(under.width()) for y in range(under.height())
    )
