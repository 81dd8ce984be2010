"""The page "Table": what mouse and keyboard find out, and what of it is said."""

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QKeySequence, QShortcut, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog

from bigram_gui.core.frame import Selection, alone, resolve
from bigram_gui.core.table import Quantity
from bigram_gui.core.units import Unit
from bigram_gui.resources_path import resource
from bigram_gui.views.count_table import TablePanel
from bigram_gui.views.count_table.cell_picture import CellMark, Cells, cell_image
from bigram_gui.views.step_dialog import StepDialog
from bigram_gui.views.style import style_sheet
from tests.views.frames import frame_of, theme_of, trained_run

KEY = Qt.Key
LEFT = Qt.MouseButton.LeftButton
CONTROL = Qt.KeyboardModifier.ControlModifier
LETTERS = ["abcdefghijklmnopqrstuvwxyz", "ava", "eva"]
MANY = [chr(0x4E00 + i) + chr(0x4E00 + (i * 7) % 700) for i in range(700)]


@pytest.fixture(params=["dark", "light"])
def theme(request):
    return theme_of(request.param)


@pytest.fixture
def panel(qtbot):
    return shown_panel(qtbot, theme_of("dark"))


@pytest.fixture
def picked(panel):
    pairs: list[tuple[int, int]] = []
    panel.pair_picked.connect(pairs.append)
    return pairs


def shown_panel(qtbot, theme, size=(840, 296)):
    panel = TablePanel()
    qtbot.addWidget(panel)
    panel.setStyleSheet(style_sheet(resource("style.qss").read_text("utf-8"), theme))
    panel.resize(*size)
    panel.show_theme(theme)
    with qtbot.waitActive(panel):
        panel.show()
    return panel


def tokens(frame, text):
    return tuple(frame.labels.index(letter) for letter in text.split())


def at(panel, pair):
    return panel._map.rect_of(*pair).center()


def hover(panel, pair):
    QTest.mouseMove(panel._map.viewport(), QPoint(1, 1))
    QTest.mouseMove(panel._map.viewport(), at(panel, pair))


def press(panel, *keys, modifiers=Qt.KeyboardModifier.NoModifier):
    for key in keys:
        QTest.keyClick(panel._map, key, modifiers)


def inspected(panel):
    frame, pair = panel._shown.frame, panel._map.inspected
    return None if pair is None else " ".join(frame.labels[token] for token in pair)


def told(panel):
    return panel._map.accessibleDescription()


def colour_at(panel, pair, offset=(3, 3)):
    rect = panel._map.rect_of(*pair)
    image = panel._map.viewport().grab().toImage()
    return image.pixelColor(rect.left() + offset[0], rect.top() + offset[1]).name()


def choose(panel, quantity):
    QTest.mouseClick(panel._quantities.button(quantity), LEFT)


# What is shown


def test_nothing_is_painted_before_the_first_frame(qtbot, theme):
    panel = shown_panel(qtbot, theme)
    image = panel.grab().toImage()
    assert image.pixelColor(420, 200).name() == theme.colours.ground.name()


def test_colours_follow_the_counts(qtbot, theme):
    panel, frame = shown_panel(qtbot, theme), frame_of(trained_run())
    panel._tools.path.setChecked(False)
    panel.show_frame(frame)
    colours = panel._map._cells._colours.heat.cells
    counts = frame.run.model_after(frame.step)
    for pair in (tokens(frame, text) for text in ("a n", "n a", "v n", "BOS e")):
        share = (counts.next_counts(pair[0])[pair[1]] / panel._shown.table.values.max()) ** 0.5
        assert colour_at(panel, pair) == colours.colour(int(share * 255 + 0.5)).name()


def test_the_selected_cell_is_framed(qtbot, theme):
    panel, frame = shown_panel(qtbot, theme), frame_of(trained_run())
    panel.show_frame(frame)
    assert colour_at(panel, tokens(frame, "a v"), (4, -2)) == theme.colours.orange.name()
    assert colour_at(panel, tokens(frame, "v n"), (4, -2)) != theme.colours.orange.name()


def test_a_pair_by_itself_is_framed_too(panel):
    run = trained_run()
    frame = resolve(alone(Selection(name="ava"), (4, 2), run), run)
    panel._tools.path.setChecked(False)
    panel.show_frame(frame)
    assert colour_at(panel, (4, 2), (4, -2)) == theme_of("dark").colours.orange.name()


def test_never_seen_pairs_have_a_dot(panel):
    frame = frame_of(trained_run(LETTERS))
    panel._tools.path.setChecked(False)
    panel.show_frame(frame)
    size = panel._map.cell_size
    middle = ((size.width - 1) // 2, (size.height - 1) // 2)
    never, seen = tokens(frame, "v v"), tokens(frame, "p q")
    assert colour_at(panel, never, middle) != colour_at(panel, never)
    assert colour_at(panel, seen, middle) == colour_at(panel, seen)


@pytest.mark.parametrize("quantity", Quantity)
def test_every_quantity_has_figures_from_the_same_size_on(panel, quantity):
    panel.show_frame(frame_of(trained_run(LETTERS)))
    panel._tools.path.setChecked(False)
    choose(panel, quantity)
    pair = tokens(panel._shown.frame, "a BOS")
    while not panel._map.cell_size.holds_figures:
        assert len(inks(panel, pair)) == 1
        QTest.mouseClick(panel._tools.zoom_button(1), LEFT)
        panel._map._reveal_pair(pair)
    assert len(inks(panel, pair)) > 2


def inks(panel, pair):
    """Return the colours in a cell."""
    rect = panel._map.rect_of(*pair).adjusted(4, 1, -4, -1)
    image = panel._map.viewport().grab().toImage().copy(rect)
    size = image.size()
    return {
        image.pixelColor(x, y).name() for x in range(size.width()) for y in range(size.height())
    }


def test_what_is_looked_at_stays_in_sight_while_zooming(panel):
    panel.show_frame(frame_of(trained_run(LETTERS)))
    for _ in range(4):
        QTest.mouseClick(panel._tools.zoom_button(1), LEFT)
        rect = panel._map.rect_of(*tokens(panel._shown.frame, "a v"))
        assert panel._map._area().plot.contains(rect)


def test_figures_take_the_place_of_dots(panel):
    panel.show_frame(frame_of(trained_run(LETTERS)))
    assert shapes(panel) == [CellMark.DOT]
    for _ in range(4):
        QTest.mouseClick(panel._tools.zoom_button(1), LEFT)
    assert shapes(panel) == []


def shapes(panel):
    """Return the marks that the picture of the cells has."""
    shown, size = panel._shown, panel._map.cell_size
    cells = Cells.of(shown.table, range(len(shown.grid.rows)), range(len(shown.grid.columns)))
    colours = panel._map._cells._colours.heat
    image = cell_image(cells, size, colours)
    row, column = (int(index[0]) for index in np.nonzero(cells.marked))
    left, top = column * size.width, row * size.height
    inside = {
        image.pixelColor(left + x, top + y).name()
        for x in range(size.width - 1)
        for y in range(size.height - 1)
    }
    return [cells.mark] if len(inside) > 1 else []


def test_what_is_impossible_is_hatched(panel):
    frame = frame_of(trained_run(smoothing=0.0))
    choose(panel, Quantity.LOSS)
    panel._tools.path.setChecked(False)
    panel.show_frame(frame)
    pair = tokens(frame, "v v")
    row = {colour_at(panel, pair, (x, 3)) for x in range(8)}
    colours = theme_of("dark").colours
    assert row == {colours.ground.name(), colours.border.name()}
    hover(panel, pair)
    assert "−log p ∞" in told(panel)


def test_figures_appear_in_large_cells(panel):
    panel.show_frame(frame_of(trained_run(LETTERS)))
    assert not panel._map.cell_size.holds_figures
    for _ in range(4):
        QTest.mouseClick(panel._tools.zoom_button(1), LEFT)
    assert panel._map.cell_size.holds_figures


def test_showing_says_nothing(panel, picked):
    run = trained_run()
    for step in (0, 3, 8):
        panel.show_frame(frame_of(run, step=step))
    assert picked == []


def test_a_change_is_that_of_probabilities(panel):
    frame = frame_of(trained_run())
    panel.show_frame(frame)
    choose(panel, Quantity.CHANGE)
    run, size = frame.run, len(frame.labels)
    row = run.model_after(8).next_probabilities(0) - run.model_after(0).next_probabilities(0)
    for token in range(size):
        hover(panel, (0, token))
        sign = "+" if row[token] > 0 else "−"
        assert f"{sign}{abs(row[token]):.6f} since step 0" in told(panel)


def test_changes_can_be_counted_from_the_viewed_step(panel):
    run = trained_run()
    panel.show_frame(frame_of(run, step=3))
    choose(panel, Quantity.CHANGE)
    panel._since.open_menu()
    actions = panel._since.menu_shown.actions()
    texts = [action.text() for action in actions]
    assert texts == ["Step 0, the untrained model", "Step 3, viewed now", "Another step…"]
    actions[1].trigger()
    assert not panel._shown.table.values.any()
    panel.show_frame(frame_of(run))
    assert panel._shown.table.values.any()
    assert panel._since.text().startswith("step 3")
    assert "since step 3" in told(panel)


def test_changes_can_be_counted_from_any_step(panel, monkeypatch):
    panel.show_frame(frame_of(trained_run()))
    choose(panel, Quantity.CHANGE)
    monkeypatch.setattr(StepDialog, "open", QDialog.accept)
    monkeypatch.setattr(StepDialog, "step", lambda _: 5)
    panel._since.open_menu()
    panel._since.menu_shown.actions()[-1].trigger()
    assert panel._shown.since == 5


def test_a_new_run_counts_its_changes_from_the_start(panel):
    panel.show_frame(frame_of(trained_run()))
    choose(panel, Quantity.CHANGE)
    panel._since.step_chosen.emit(5)
    panel.show_frame(frame_of(trained_run()))
    assert panel._shown.since == 0


# The mouse


def test_hovering_tells_the_pair(panel):
    frame = frame_of(trained_run())
    panel.show_frame(frame)
    pair = tokens(frame, "n a")
    hover(panel, pair)
    assert inspected(panel) == "n a"
    model = frame.run.model_after(8)
    count, total = int(model.next_counts(pair[0])[pair[1]]), int(model.row_totals[pair[0]])
    size = len(frame.labels)
    assert told(panel).startswith(f"n → a, count {count} of {total}, with α {count + 1}/")
    assert f"{(count + 1) / (total + size):.6f}" in told(panel)
    QTest.mouseMove(panel._map.viewport(), QPoint(1, 1))
    assert inspected(panel) is None
    assert told(panel).startswith("a → v")


def test_the_readout_covers_no_cell(panel):
    panel.show_frame(frame_of(trained_run()))
    assert not panel._map.geometry().intersects(panel._readout.geometry())
    panel.resize(580, 214)
    assert not panel._map.geometry().intersects(panel._readout.geometry())


def test_a_click_picks_the_pair(panel, picked):
    frame = frame_of(trained_run())
    panel.show_frame(frame)
    pair = tokens(frame, "i a")
    QTest.mouseClick(panel._map.viewport(), LEFT, pos=at(panel, pair))
    assert picked == [pair]
    QTest.mouseClick(panel._map.viewport(), LEFT, pos=QPoint(2, 2))
    assert picked == [pair]


def test_the_wheel_zooms_about_the_pointer(panel):
    frame = frame_of(trained_run(LETTERS))
    panel.show_frame(frame)
    pair = tokens(frame, "i m")
    where, before = at(panel, pair), panel._map.cell_size
    for _ in range(5):
        wheel(panel, where, 120, CONTROL)
    after = panel._map.cell_size
    assert after.width > before.width
    assert after.height > before.height
    assert panel._map.rect_of(*pair).contains(where)
    QTest.mouseClick(panel._tools.zoom_button(0), LEFT)
    assert panel._map.cell_size == before


def test_parts_of_a_notch_add_up(panel):
    panel.show_frame(frame_of(trained_run()))
    before = panel._map.cell_size
    wheel(panel, QPoint(200, 100), 60, CONTROL)
    assert panel._map.cell_size == before
    wheel(panel, QPoint(200, 100), 60, CONTROL)
    assert panel._map.cell_size != before


def test_the_wheel_scrolls(panel):
    panel.show_frame(frame_of(trained_run(MANY, 500), MANY[3]))
    bars = panel._map.verticalScrollBar(), panel._map.horizontalScrollBar()
    for bar in bars:
        bar.setValue(0)
    wheel(panel, QPoint(200, 100), -120)
    assert bars[0].value() > 0
    wheel(panel, QPoint(200, 100), -120, Qt.KeyboardModifier.ShiftModifier)
    assert bars[1].value() > 0


def wheel(panel, position, turned, modifiers=Qt.KeyboardModifier.NoModifier):
    viewport = panel._map.viewport()
    event = QWheelEvent(
        QPointF(position),
        viewport.mapToGlobal(QPointF(position)),
        QPoint(),
        QPoint(0, turned),
        Qt.MouseButton.NoButton,
        modifiers,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(viewport, event)


# The keyboard


def test_arrows_lead_from_cell_to_cell(panel, picked):
    frame = frame_of(trained_run())
    panel.show_frame(frame)
    panel._map.setFocus(Qt.FocusReason.TabFocusReason)
    assert inspected(panel) == "a v"
    press(panel, KEY.Key_Left)
    assert inspected(panel) == "a n"
    press(panel, KEY.Key_Down)
    assert inspected(panel) == "d n"
    press(panel, KEY.Key_Up, KEY.Key_Right)
    assert inspected(panel) == "a v"
    assert picked == []
    press(panel, KEY.Key_Home, KEY.Key_Return)
    assert picked == [tokens(frame, "a a")]


@pytest.mark.parametrize(
    ("key", "modifiers", "expected"),
    [
        (KEY.Key_Left, CONTROL, "a a"),
        (KEY.Key_Right, CONTROL, "a BOS"),
        (KEY.Key_Down, CONTROL, "BOS v"),
        (KEY.Key_Home, Qt.KeyboardModifier.NoModifier, "a a"),
        (KEY.Key_End, Qt.KeyboardModifier.NoModifier, "a BOS"),
        (KEY.Key_PageDown, Qt.KeyboardModifier.NoModifier, "BOS v"),
        (KEY.Key_End, CONTROL, "BOS BOS"),
        (KEY.Key_Home, CONTROL, "a a"),
        (KEY.Key_Up, Qt.KeyboardModifier.NoModifier, "a v"),
    ],
)
def test_keys_lead_to_the_ends(panel, key, modifiers, expected):
    panel.show_frame(frame_of(trained_run()))
    panel._map.setFocus(Qt.FocusReason.TabFocusReason)
    press(panel, key, modifiers=modifiers)
    assert inspected(panel) == expected


def test_what_the_keyboard_leads_to_is_scrolled_into_view(panel):
    panel.show_frame(frame_of(trained_run(MANY, 500), MANY[3]))
    panel._map.setFocus(Qt.FocusReason.TabFocusReason)
    press(panel, KEY.Key_End, modifiers=CONTROL)
    rect = panel._map.rect_of(*panel._map.inspected)
    assert panel._map.viewport().rect().contains(rect)
    press(panel, KEY.Key_Home, modifiers=CONTROL)
    assert panel._map.viewport().rect().contains(panel._map.rect_of(*panel._map.inspected))
    assert panel._map.verticalScrollBar().value() == 0


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


def test_the_cell_of_the_keyboard_has_a_ring(panel):
    frame = frame_of(trained_run())
    panel.show_frame(frame)
    panel._map.setFocus(Qt.FocusReason.TabFocusReason)
    press(panel, KEY.Key_Down)
    blue = theme_of("dark").colours.blue.name()
    assert colour_at(panel, panel._map.inspected, (4, -2)) == blue
    hover(panel, tokens(frame, "n n"))
    assert colour_at(panel, panel._map.inspected, (4, -2)) != blue


def test_each_move_is_announced(panel, monkeypatch):
    panel.show_frame(frame_of(trained_run()))
    said = []
    monkeypatch.setattr(
        "bigram_gui.views.count_table.heat_map.QAccessible.updateAccessibility",
        lambda event: said.append(event.message()),
    )
    press(panel, KEY.Key_Left)
    press(panel, KEY.Key_Down)
    assert [text.split(",")[0] for text in said] == ["a → n", "d → n"]


def test_escape_leads_back_to_the_selected_pair(panel):
    panel.show_frame(frame_of(trained_run()))
    press(panel, KEY.Key_Left, KEY.Key_Escape)
    assert inspected(panel) == "a v"
    assert told(panel).startswith("a → v")


def test_keys_that_are_shortcuts_too_are_claimed(panel):
    panel.show_frame(frame_of(trained_run()))
    panel._map.setFocus(Qt.FocusReason.TabFocusReason)
    used = []
    for keys in ("Ctrl+Right", "Esc", "N"):
        shortcut = QShortcut(QKeySequence(keys), panel)
        shortcut.activated.connect(lambda keys=keys: used.append(keys))
    press(panel, KEY.Key_Right, modifiers=CONTROL)
    assert inspected(panel) == "a BOS"
    press(panel, KEY.Key_Escape)
    assert inspected(panel) == "a v"
    assert used == []
    press(panel, KEY.Key_Escape, KEY.Key_N)  # nothing to lead back from
    assert used == ["Esc", "N"]


def test_plus_and_minus_zoom_and_nought_fits(panel):
    panel.show_frame(frame_of(trained_run()))
    fit = panel._map.cell_size
    press(panel, KEY.Key_Minus)
    assert panel._map.cell_size == fit  # all is seen already
    press(panel, KEY.Key_Plus, KEY.Key_Plus)
    assert panel._map.cell_size.height > fit.height
    press(panel, KEY.Key_0)
    assert panel._map.cell_size == fit


# What is told


def test_the_scale_and_the_part_are_told(panel):
    frame = frame_of(trained_run())
    panel.show_frame(frame)
    most = int(panel._shown.table.values.max())
    name = panel._map.accessibleName()
    assert name == f"Table of pairs, {len(frame.labels)} tokens: count from 0 to {most}"
    choose(panel, Quantity.LOSS)
    assert "−log p, nats from 0 to" in panel._map.accessibleName()
    panel.show_frame(frame_of(trained_run(), unit=Unit.BITS))
    assert "−log₂ p, bits from 0 to" in panel._map.accessibleName()
    assert panel._quantities.button(Quantity.LOSS).text() == "−log₂ p"


def test_every_control_has_a_name_and_a_tip(panel):
    panel.show_frame(frame_of(trained_run(MANY, 500), MANY[3]))
    choose(panel, Quantity.CHANGE)
    controls = [panel._since, panel._tokens, panel._tools.path]
    controls += [panel._tools.zoom_button(steps) for steps in (-1, 0, 1)]
    controls += [panel._quantities.button(quantity) for quantity in Quantity]
    assert all(control.isVisible() for control in controls)
    assert all(control.accessibleName() and control.toolTip() for control in controls)


# Large vocabularies and other scripts


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
    assert told(panel).startswith("\u05d5 \u200e→ ד, count 1 of 2")
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
