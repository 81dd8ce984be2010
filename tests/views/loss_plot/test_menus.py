"""The menus of the loss panel's header, with a real mouse and a real keyboard."""

from itertools import combinations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from bigram_gui.core.units import Unit
from bigram_gui.views.loss_plot.series import Series
from bigram_gui.views.loss_plot.wordiness import Wordiness
from tests.views.frames import frame_of, trained_run
from tests.views.loss_plot.gestures import LEFT
from tests.views.loss_plot.page import STEPS

Key = Qt.Key


@pytest.fixture
def run():
    """A run of its own for each test: some look back over another window."""
    return trained_run(steps=STEPS)


def opened(button, qtbot, how):
    """Open the button's menu and return it."""
    if how == "mouse":
        QTest.mouseClick(button, LEFT)
    else:
        button.setFocus()
        QTest.keyClick(button, how)
    menu = button.findChild(QMenu)
    qtbot.waitUntil(menu.isVisible)
    return menu


@pytest.mark.parametrize("how", ["mouse", Key.Key_Space, Key.Key_Down, Key.Key_Return])
def test_the_window_of_the_mean_is_chosen_with_any_key(panel, qtbot, how):
    told: list[object] = []
    panel.window_chosen.connect(told.append)
    menu = opened(panel.header.window_menu, qtbot, how)
    texts = [action.text() for action in menu.actions()]
    assert texts == ["10 steps", "50 steps", "200 steps", "1,000 steps"]
    assert [action.isChecked() for action in menu.actions()] == [False, True, False, False]
    QTest.keyClick(menu, Key.Key_Down)  # from the present one to the next
    QTest.keyClick(menu, Key.Key_Return)
    assert told == [200]
    assert not menu.isVisible()


def test_another_window_is_drawn_and_named(panel, run):
    before = panel.chart.grab().toImage()
    run.history.set_window(10)
    while not run.history.catch_up():
        pass
    panel.show_frame(frame_of(run))
    assert panel.header.entry(Series.MEAN).accessibleName() == "running mean of 10"
    assert panel.header.window_menu.accessibleName() == "Window of the running mean: 10 steps"
    assert panel.chart.grab().toImage() != before


def test_the_unit_is_chosen_in_the_title(panel, qtbot):
    told: list[object] = []
    panel.unit_chosen.connect(told.append)
    menu = opened(panel.header.unit_menu, qtbot, "mouse")
    perplexity = next(action for action in menu.actions() if action.text() == "perplexity")
    QTest.mouseClick(menu, LEFT, pos=menu.actionGeometry(perplexity).center())
    assert told == [Unit.PERPLEXITY]


def test_the_loss_axis_is_made_logarithmic_in_the_title(panel, qtbot):
    told: list[bool] = []
    panel.log_loss_changed.connect(told.append)
    menu = opened(panel.header.unit_menu, qtbot, "mouse")
    switch = menu.actions()[-1]
    QTest.mouseClick(menu, LEFT, pos=menu.actionGeometry(switch).center())
    assert told == [True]
    assert panel.chart.plane.losses.is_log
    panel.set_log_loss(False)
    assert not switch.isChecked()
    assert told == [True]


def test_showing_chooses_nothing(panel, run):
    told: list[object] = []
    for signal in (panel.window_chosen, panel.unit_chosen, panel.log_loss_changed):
        signal.connect(told.append)
    run.history.set_window(200)
    panel.show_frame(frame_of(run))
    panel.set_log_loss(True)
    assert told == []


def test_the_menus_say_what_they_are(panel):
    for menu in (panel.header.unit_menu, panel.header.window_menu):
        assert menu.toolTip()
        assert menu.accessibleName()
        assert menu.focusPolicy() is Qt.FocusPolicy.StrongFocus


@pytest.mark.parametrize("unit", Unit)
@pytest.mark.parametrize("width", [400, 480, 580, 700, 840])
def test_the_header_fits_with_every_unit(panel, unit, width):
    panel.header.show_unit(unit)
    panel.resize(width, 300)
    QApplication.processEvents()
    visible = [
        child
        for child in (panel.header.window_menu, *map(panel.header.entry, Series), panel.header.pill)
        if child.isVisible()
    ]
    assert all(child.geometry().right() < width for child in visible)
    for one, other in combinations(visible, 2):
        assert not one.geometry().intersects(other.geometry())


@pytest.mark.parametrize(
    ("width", "steps", "words"),
    [
        (580, 1_000, Wordiness.SHORT),
        (580, 10_000_000, Wordiness.MARKS),
        (840, 1_000, Wordiness.FULL),
        (840, 1_000_000, Wordiness.FULL),
    ],
)
def test_the_pill_gives_way_to_the_words_of_the_legend(panel, width, steps, words):
    panel.resize(width, 300)
    panel.header.show_most(steps)
    QApplication.processEvents()
    assert panel.header.unit_menu.isVisible()
    for series in Series:
        entry = panel.header.entry(series)
        assert entry.width() == entry.width_at(words)
