"""The actions: what a menu, a button or a key triggers, one for each command."""

from __future__ import annotations

from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QWidget

from bigram_gui.shell.commands import ACTIONS, ActionInfo, Command

Actions = dict[Command, QAction]


def make_actions(parent: QWidget) -> Actions:
    """Make an action of every command; ``parent`` receives their shortcuts."""
    groups: dict[str, QActionGroup] = {}
    actions = {command: _make_action(info, parent) for command, info in ACTIONS.items()}
    for command, info in ACTIONS.items():
        if info.group is not None:
            groups.setdefault(info.group, QActionGroup(parent)).addAction(actions[command])
    return actions


def native_keys(keys: str) -> str:
    """Return a portable key name as this system writes it."""
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)


def _make_action(info: ActionInfo, parent: QWidget) -> QAction:
    action = QAction(info.text, parent)
    action.setShortcuts([QKeySequence(keys) for keys in info.shortcuts])
    action.setToolTip(_with_key(info.tip, info.shortcuts))
    action.setStatusTip(info.tip)
    action.setCheckable(info.checkable)
    parent.addAction(action)
    return action


def _with_key(tip: str, shortcuts: tuple[str, ...]) -> str:
    return f"{tip} ({native_keys(shortcuts[0])})" if shortcuts else tip
