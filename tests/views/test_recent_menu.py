"""The menu of recent corpora, with real keys and a real mouse."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from bigram_gui.views.recent_menu import RecentMenu


@pytest.fixture
def paths(tmp_path):
    found = [tmp_path / "names.txt", tmp_path / "towns & cities.txt"]
    for path in found:
        path.write_text("ava\n", encoding="utf-8")
    return [*found, tmp_path / "gone.txt"]


@pytest.fixture
def menu(qtbot, paths):
    menu = RecentMenu()
    qtbot.addWidget(menu)
    menu.show_paths(paths)
    return menu


@pytest.fixture
def said(menu):
    things: list[object] = []
    menu.chosen.connect(things.append)
    menu.cleared.connect(lambda: things.append("cleared"))
    return things


@pytest.fixture
def opened(menu, said, qtbot):
    menu.popup(QPoint(20, 20))
    qtbot.waitUntil(menu.isVisible)
    return menu


def texts(menu):
    return [action.text() for action in menu.actions() if not action.isSeparator()]


def test_paths_are_listed_with_their_keys(opened, paths):
    first, second, third, clear = texts(opened)
    assert first.startswith("&1  ") and first.endswith("names.txt")
    assert second.startswith("&2  ") and second.endswith("towns && cities.txt")
    assert third.startswith("&3  ") and third.endswith("gone.txt (not found)")
    assert clear == "&Clear this list"
    assert [action.toolTip() for action in opened.actions()[:3]] == list(map(str, paths))
    assert opened.toolTipsVisible()


def test_what_is_not_there_cannot_be_chosen(opened, paths):
    assert [action.isEnabled() for action in opened.actions()[:3]] == [True, True, False]
    opened.close()
    paths[2].write_text("ava\n", encoding="utf-8")
    opened.popup(QPoint(20, 20))
    assert opened.actions()[2].isEnabled()
    assert not texts(opened)[2].endswith("(not found)")


def test_paths_that_come_as_it_opens_are_looked_at_too(qtbot, paths):
    menu = RecentMenu()
    qtbot.addWidget(menu)
    menu.aboutToShow.connect(lambda: menu.show_paths(paths))
    menu.popup(QPoint(20, 20))
    assert [action.isEnabled() for action in menu.actions()[:3]] == [True, True, False]


def test_a_folder_is_no_file(menu, said, tmp_path):
    menu.show_paths([tmp_path])
    menu.popup(QPoint(20, 20))
    assert not menu.actions()[0].isEnabled()


def test_choosing_by_mouse(opened, said, paths):
    area = opened.actionGeometry(opened.actions()[1])
    QTest.mouseClick(opened, Qt.MouseButton.LeftButton, pos=area.center())
    assert said == [paths[1]]


def test_choosing_by_its_digit(opened, said, paths):
    QTest.keyClick(opened, Qt.Key.Key_2)
    assert said == [paths[1]]


def test_choosing_by_arrows(opened, said, paths):
    QTest.keyClick(opened, Qt.Key.Key_Down)
    QTest.keyClick(opened, Qt.Key.Key_Return)
    assert said == [paths[0]]


def test_clearing(opened, said):
    QTest.keyClick(opened, Qt.Key.Key_C)
    assert said == ["cleared"]


def test_showing_says_nothing_and_replaces_what_was_there(menu, said, paths):
    menu.show_paths(paths[:1])
    assert len(texts(menu)) == 2
    menu.show_paths(())
    assert texts(menu) == ["No recent files", "&Clear this list"]
    assert not any(action.isEnabled() for action in menu.actions() if action.text())
    assert said == []


def test_a_long_path_loses_its_middle(menu):
    path = Path("/home") / "/".join(["a folder of folders"] * 30) / "names.txt"
    menu.show_paths([path])
    assert menu.sizeHint().width() < 600
    assert "…" in texts(menu)[0]
    assert texts(menu)[0].endswith("names.txt (not found)")
    assert menu.actions()[0].toolTip() == str(path)
