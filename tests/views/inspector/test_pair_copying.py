"""Copying the pairs: by key, by menu, and what is said about it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QContextMenuEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from bigram_gui.core.copied_table import CopiedTable
from bigram_gui.core.copying import CopyFormat, copied_text
from bigram_gui.core.isolating import isolated
from bigram_gui.core.pair_order import AS_IN_NAME, PairOrder, SortKey
from bigram_gui.views.inspector import Inspector
from bigram_gui.views.inspector.pair_menu import PairMenu
from tests.views.frames import frame_of, theme_of, trained_run
from tests.views.inspector.tables import show, shown_table, typed_frame


@pytest.fixture
def table(qtbot, run):
    QGuiApplication.clipboard().setText("before")
    return shown_table(qtbot, frame_of(run))


@pytest.fixture
def notices(table):
    told: list[str] = []
    table.notice.connect(told.append)
    return told


def clipboard():
    return QGuiApplication.clipboard().text()


def expected(frame, copy_format, order=None):
    table = CopiedTable(frame.labels, frame.score, frame.unit, frame.step, frame.name, order)
    return copied_text(table, copy_format)


def test_the_key_copies_text(table, notices, run):
    QTest.keyClick(table._view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert clipboard() == expected(frame_of(run), CopyFormat.TEXT)
    assert notices == ["Copied 4 pairs of “ava” as plain text."]


@pytest.mark.parametrize("copy_format", CopyFormat)
def test_the_menu_copies_in_every_format(table, notices, run, copy_format):
    table.menu().formats[copy_format].trigger()
    assert clipboard() == expected(frame_of(run), copy_format)
    assert notices == [f"Copied 4 pairs of “ava” as {copy_format.value}."]


def test_pairs_are_copied_in_the_order_that_is_shown(table, run):
    table.sort_by(SortKey.LOSS)
    table.copy_pairs(CopyFormat.TSV)
    losses = frame_of(run).score.losses
    order = sorted(range(4), key=lambda i: -losses[i])
    assert clipboard() == expected(frame_of(run), CopyFormat.TSV, order)


def test_the_menu_copies_the_pair(table, notices):
    table.menu().copy_pair.trigger()
    assert clipboard().startswith("a → v: (")
    assert "−ln p = " in clipboard()
    assert notices == ["Copied the pair a → v."]


def test_the_menu_sorts(table):
    menu = table.menu()
    actions = {action.text(): action for action in menu.sorting.actions()}
    assert actions["Order of the &Name"].isChecked()
    actions["Probability: the least likely first"].trigger()
    assert table._model.order == PairOrder(SortKey.PROBABILITY, False)
    checked = [action.text() for action in table.menu().sorting.actions() if action.isChecked()]
    assert checked == ["Probability: the least likely first"]
    table.menu().sorting.actions()[0].trigger()
    assert table._model.order == AS_IN_NAME


def open_menus(table):
    return [menu for menu in table.findChildren(PairMenu) if menu.isVisible()]


@pytest.mark.parametrize(
    "reason", [QContextMenuEvent.Reason.Mouse, QContextMenuEvent.Reason.Keyboard]
)
def test_the_menu_opens_and_closes_for_good(table, qtbot, reason):
    viewport = table._view.viewport()
    place = viewport.rect().center()
    event = QContextMenuEvent(reason, place, viewport.mapToGlobal(place))
    QApplication.sendEvent(viewport, event)
    [menu] = open_menus(table)
    QTest.keyClick(menu, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not table.findChildren(QMenu))


def test_without_a_pair_none_is_copied(table, notices, run):
    bos = run.prepared.vocabulary.bos
    show(table, typed_frame(run, "ava", (bos, bos)))
    assert not table.menu().copy_pair.isEnabled()
    table.copy_pair()
    assert notices == []


def test_a_text_with_unknown_characters_has_no_table_to_copy(table, notices, run):
    show(table, typed_frame(run, "a7"))
    assert not any(action.isEnabled() for action in table.menu().formats.values())
    table.copy_pairs(CopyFormat.TEXT)
    assert clipboard() == "before"
    assert notices == ["Nothing was copied: “a7” has characters that are not in the corpus."]


@pytest.mark.parametrize("name", ["\u05d0\u05d1", "\u05d0\u05d6"])
def test_a_name_that_runs_to_the_left_turns_nothing_around_in_what_is_said(table, notices, name):
    hebrew = trained_run(["\u05d0\u05d1", "\u05d1\u05d0"])
    show(table, typed_frame(hebrew, name))
    table.copy_pairs(CopyFormat.TEXT)
    assert isolated(f"“{name}”") in notices[0]


def test_the_inspector_copies_and_says_so(qtbot, run):
    inspector = Inspector()
    qtbot.addWidget(inspector)
    inspector.copy_pairs(CopyFormat.TEXT)  # of nothing yet
    inspector.show_theme(theme_of("dark"))
    inspector.show_frame(frame_of(run, "", 0))
    with qtbot.waitSignal(inspector.notice) as told:
        inspector.copy_pairs(CopyFormat.MARKDOWN)
    assert told.args == ["Copied 1 pair of the empty name as Markdown."]
    assert clipboard() == expected(frame_of(run, "", 0), CopyFormat.MARKDOWN)


def test_ten_thousand_rows_are_copied(table, notices, run):
    show(table, frame_of(run, "nadia" * 2_000, 0))
    table.copy_pairs(CopyFormat.TSV)
    assert len(clipboard().splitlines()) == 10_003
    assert notices[0].startswith("Copied 10,001 pairs of “nadia")
    assert len(notices[0]) < 120
