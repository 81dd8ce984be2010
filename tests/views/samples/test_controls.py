"""Seed, temperature and order of the names that the model makes."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from bigram_gui.resources_path import resource
from bigram_gui.views.samples.temperature import POSITIONS
from bigram_gui.views.style import style_sheet
from tests.views.frames import theme_of
from tests.views.samples.page import heard, made_by, names_of, shown

KEY = Qt.Key
ROLE = Qt.ItemDataRole
LEFT = Qt.MouseButton.LeftButton


def test_another_seed_makes_other_names(panel, grid, run, qtbot):
    QTest.mouseClick(panel._controls.another, LEFT)
    assert panel._controls.seed.value() == 43
    assert shown(grid) == names_of(made_by(run, seed=43))
    panel._controls.another.setFocus()
    QTest.keyClick(panel._controls.another, KEY.Key_Space)
    assert shown(grid) == names_of(made_by(run, seed=44))
    QTest.keyClick(panel, KEY.Key_A, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: panel._controls.seed.value() == 45)


def test_a_seed_is_typed(panel, grid, run):
    seed = panel._controls.seed
    seed.setFocus()
    seed.selectAll()
    QTest.keyClicks(seed, "7")
    assert shown(grid) == names_of(made_by(run))
    QTest.keyClick(seed, KEY.Key_Return)
    assert shown(grid) == names_of(made_by(run, seed=7))


def test_the_last_seed_is_followed_by_the_first(panel):
    panel._controls.seed.setValue(999_999)
    QTest.mouseClick(panel._controls.another, LEFT)
    assert panel._controls.seed.value() == 0


def test_the_temperature_by_keys(panel, grid, run):
    slider = panel._controls.temperature.slider
    slider.setFocus()
    QTest.keyClick(slider, KEY.Key_Right)
    assert panel._controls.temperature.temperature == pytest.approx(1 + 1 / POSITIONS)
    assert shown(grid) == names_of(made_by(run, temperature=1.05))
    QTest.keyClick(slider, KEY.Key_Home)
    assert shown(grid) == names_of(made_by(run, temperature=0.0))
    assert len(set(shown(grid))) == 1
    assert heard(panel).startswith("At temperature 0 all 20 names are the same")
    QTest.keyClick(slider, KEY.Key_End)
    assert shown(grid) == names_of(made_by(run, temperature=2.0))


def test_the_way_back_to_temperature_one(panel, grid, run):
    temperature = panel._controls.temperature
    assert not temperature.reset.isEnabled()
    for back in (
        lambda: QTest.mouseClick(temperature.reset, LEFT),
        lambda: QTest.mouseDClick(temperature.slider, LEFT),
    ):
        temperature.slider.setValue(10)
        assert shown(grid) == names_of(made_by(run, temperature=0.5))
        back()
        assert temperature.temperature == 1
        assert shown(grid) == names_of(made_by(run))
        assert not temperature.reset.isEnabled()


def test_the_temperature_is_explained(panel):
    slider = panel._controls.temperature.slider
    assert "p^(1/T)" in slider.toolTip()
    assert slider.accessibleDescription().startswith("1.00")


def test_sorted_by_loss(panel, grid, run):
    made = made_by(run)
    QTest.mouseClick(panel._controls.by_loss, LEFT)
    order = sorted(range(20), key=lambda number: made.samples[number].score.loss)
    assert shown(grid) == [made.samples[number].name for number in order]
    QTest.mouseClick(panel._controls.by_draw, LEFT)
    assert shown(grid) == names_of(made)


def test_controls_have_room(panel):
    theme = theme_of("dark")
    panel.setStyleSheet(style_sheet(resource("style.qss").read_text(encoding="utf-8"), theme))
    controls, temperature = panel._controls, panel._controls.temperature
    for watching in (False, True):
        controls.watch.setChecked(watching)
        for width in (520, 600, 700, 800, 820, 840, 860, 880, 900, 1440, 520, 840):
            panel.resize(width, 330)
            QApplication.processEvents()
            controls._segments.invalidate()
            controls._row.invalidate()
            assert controls._row.sizeHint().width() <= width
            assert temperature.slider.geometry().right() < temperature._figure.geometry().left()


def test_controls_are_named_and_explained(panel):
    controls = panel._controls
    widgets = (
        controls.seed,
        controls.another,
        controls.temperature.slider,
        controls.temperature.reset,
        controls.by_draw,
        controls.by_loss,
        controls.watch,
    )
    for size in ((824, 330), (520, 180), (1440, 480)):
        panel.resize(*size)
        for widget in widgets:
            assert widget.accessibleName()
            assert widget.toolTip()
            assert widget.geometry().right() <= panel.width()
