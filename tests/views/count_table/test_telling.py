"""What the page "Table" says: its scale and its part, changes since a step, and nothing unasked."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog

from bigram_gui.core.table import Quantity
from bigram_gui.core.units import Unit
from bigram_gui.views.step_dialog import StepDialog
from tests.views.count_table.page import MANY, choose, hover, told
from tests.views.frames import frame_of, trained_run

LEFT = Qt.MouseButton.LeftButton


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
