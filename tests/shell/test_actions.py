from collections import Counter

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu

from bigram_gui.shell.actions import make_actions
from bigram_gui.shell.commands import ACTIONS, Command
from bigram_gui.shell.key_page import key_page
from bigram_gui.shell.menus import MENUS, Menu, fill_menus


def test_every_command_is_described_and_in_one_menu():
    assert set(ACTIONS) == set(Command)
    in_menus = Counter(command for menu in MENUS for command in menu.commands())
    assert in_menus == Counter(Command)


def test_no_two_commands_share_a_key():
    keys = Counter(
        QKeySequence(keys).toString() for info in ACTIONS.values() for keys in info.shortcuts
    )
    assert all(keys)
    assert [key for key, times in keys.items() if times > 1] == []


def test_mnemonics_differ_within_a_menu():
    menus = list(MENUS)
    while menus:
        menu = menus.pop()
        texts = []
        for entry in menu.entries:
            if isinstance(entry, Menu):
                menus.append(entry)
                texts.append(entry.title)
            elif entry is not None:
                texts.append(ACTIONS[entry].text)
        letters = Counter(text.partition("&")[2][0].lower() for text in texts)
        assert [letter for letter, times in letters.items() if times > 1] == [], menu.title


def test_the_menus_hold_the_actions(qtbot):
    window = QMainWindow()
    qtbot.addWidget(window)
    actions = make_actions(window)
    fill_menus(window.menuBar(), actions)
    menus = window.menuBar().findChildren(QMenu)
    shown = [
        action
        for menu in menus
        for action in menu.actions()
        if not action.isSeparator() and action.menu() is None
    ]
    assert set(shown) == set(actions.values())
    assert all(action.toolTip() for action in shown)


def test_the_page_of_keys_lists_every_command_that_has_one():
    rows = [row for _, rows in key_page() for row in rows]
    assert len(rows) > sum(1 for info in ACTIONS.values() if info.shortcuts)
    assert ("Space or F5", "Train", ACTIONS[Command.TRAIN].tip) in rows
