"""Dialogs live as long as they are asked, and die in peace."""

import gc

import pytest
import shiboken6
from PySide6.QtCore import QEvent, QTimer
from PySide6.QtWidgets import QApplication, QDialog, QPushButton, QVBoxLayout, QWidget

from bigram_gui.shell.asking import ask
from bigram_gui.views.focus_ring import FocusRing
from tests.views.frames import theme_of


class Question(QDialog):
    """A dialog with a button that takes the focus."""

    def __init__(self, parent):
        super().__init__(parent)
        self.button = QPushButton("&Yes")
        QVBoxLayout(self).addWidget(self.button)


@pytest.fixture
def window(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    return window


@pytest.mark.parametrize(("answer", "accepted"), [("accept", True), ("reject", False)])
def test_the_answer_is_returned(window, answer, accepted):
    question = Question(window)
    QTimer.singleShot(0, getattr(question, answer))
    assert ask(question) is accepted


def test_an_answer_that_comes_at_once(window, monkeypatch):
    monkeypatch.setattr(Question, "open", QDialog.accept)
    assert ask(Question(window))


def test_a_closed_dialog_stays_its_parents_until_the_event_loop_ends_it(window):
    question = Question(window)
    QTimer.singleShot(0, question.reject)
    ask(question)
    assert shiboken6.isValid(question)
    assert not shiboken6.ownedByPython(question)
    QApplication.sendPostedEvents(question, QEvent.Type.DeferredDelete)
    assert not shiboken6.isValid(question)


def test_the_focus_ring_outlives_many_dialogs(window, qapp):
    ring = FocusRing(qapp)
    ring.show_theme(theme_of("dark"))
    for _ in range(30):
        question = Question(window)
        QTimer.singleShot(0, question.button.setFocus)
        QTimer.singleShot(1, question.reject)
        ask(question)
        del question
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        gc.collect()
    assert window.findChildren(QDialog) == []
    ring.deleteLater()
