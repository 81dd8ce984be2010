"""Pasted names: what is said of them, and how the dialog is left, with real keys."""

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QLabel, QPlainTextEdit, QPushButton

from bigram_gui.resources_path import resource
from bigram_gui.views.paste_dialog import PasteDialog
from bigram_gui.views.style import style_sheet
from tests.views.frames import theme_of

KEY = Qt.Key
LEFT = Qt.MouseButton.LeftButton
CONTROL = Qt.KeyboardModifier.ControlModifier
HUGE = "annabelle\n" * 50_000


class Page:
    """The controls of a dialog."""

    def __init__(self, dialog):
        self.dialog = dialog
        self.editor = dialog.findChild(QPlainTextEdit)
        buttons = {button.text(): button for button in dialog.findChildren(QPushButton)}
        self.paste, self.clear = buttons["&Paste"], buttons["C&lear"]
        self.train, self.cancel = buttons["&Train on these"], buttons["&Cancel"]

    def says(self, text):
        return any(text in label.accessibleName() for label in self.dialog.findChildren(QLabel))


@pytest.fixture
def page(qtbot):
    QGuiApplication.clipboard().clear()
    dialog = PasteDialog()
    qtbot.addWidget(dialog)
    with qtbot.waitActive(dialog):
        dialog.show()
        dialog.activateWindow()
    return Page(dialog)


def test_typing_begins_in_the_editor_and_is_summed_up(page, qtbot):
    assert page.says("Nothing is pasted yet.")
    QTest.keyClicks(page.dialog.focusWidget(), "ava")
    QTest.keyClick(page.editor, KEY.Key_Return)
    QTest.keyClick(page.editor, KEY.Key_Return)
    QTest.keyClicks(page.editor, "eva")
    qtbot.waitUntil(lambda: page.says("3 lines, 2 names; line 2 is empty."))
    assert page.dialog.text() == "ava\n\neva"
    assert page.dialog.isVisible()


def test_a_burst_of_keys_is_summed_up_once(page, qtbot, monkeypatch):
    looks: list[str] = []
    monkeypatch.setattr(page.dialog._summary, "setText", looks.append)
    QTest.keyClicks(page.editor, "annabelle")
    assert looks == []
    qtbot.waitUntil(lambda: len(looks) > 0)
    assert looks == ["1 line, 1 name."]


@pytest.mark.parametrize("key", [KEY.Key_Return, KEY.Key_Enter])
def test_control_enter_accepts(page, qtbot, key):
    QTest.keyClicks(page.editor, "ava")
    with qtbot.waitSignal(page.dialog.accepted, timeout=1_000):
        QTest.keyClick(page.editor, key, CONTROL)
    assert page.dialog.result() == QDialog.DialogCode.Accepted
    assert page.dialog.text() == "ava"


def test_the_button_accepts(page, qtbot):
    QTest.keyClicks(page.editor, "ava")
    with qtbot.waitSignal(page.dialog.accepted, timeout=1_000):
        QTest.mouseClick(page.train, LEFT)


@pytest.mark.parametrize("how", ["escape", "cancel"])
def test_leaving(page, qtbot, how):
    with qtbot.waitSignal(page.dialog.rejected, timeout=1_000):
        if how == "escape":
            QTest.keyClick(page.editor, KEY.Key_Escape)
        else:
            QTest.mouseClick(page.cancel, LEFT)


def test_tab_leaves_the_editor_and_comes_back(page):
    reached = []
    for _ in range(4):
        QTest.keyClick(page.dialog.focusWidget(), KEY.Key_Tab)
        reached.append(page.dialog.focusWidget())
    assert reached == [page.paste, page.cancel, page.train, page.editor]
    assert page.editor.toPlainText() == ""


def test_nothing_usable_is_said_in_place(page, qtbot):
    QTest.mouseClick(page.train, LEFT)
    assert page.dialog.isVisible()
    assert page.says("Error: The pasted text has no usable names: it is empty.")
    assert page.dialog.focusWidget() is page.editor
    QTest.keyClicks(page.editor, "ava")
    qtbot.waitUntil(lambda: page.says("1 line, 1 name."))
    assert not page.says("Error")


def test_the_clipboard_is_pasted_where_the_cursor_is(page, qtbot):
    QGuiApplication.clipboard().setText("eva\r\nanna\r\n")
    QTest.keyClicks(page.editor, "ava")
    QTest.keyClick(page.editor, KEY.Key_Home)
    QTest.mouseClick(page.paste, LEFT)
    assert page.dialog.text() == "eva\nanna\nava"
    assert page.dialog.focusWidget() is page.editor
    QTest.keyClick(page.editor, KEY.Key_V, CONTROL)
    assert page.dialog.text() == "eva\nanna\neva\nanna\nava"


def test_an_empty_clipboard_is_said(page):
    QTest.mouseClick(page.paste, LEFT)
    assert page.says("Error: The clipboard has no text.")


def test_a_huge_text_is_kept_whole_and_shown_in_part(page, qtbot):
    QTest.keyClicks(page.editor, "ava")
    QGuiApplication.clipboard().setText(HUGE)
    QTest.keyClick(page.editor, KEY.Key_V, CONTROL)
    assert page.dialog.text() == "ava\n" + HUGE
    assert page.editor.document().blockCount() < 300
    assert page.editor.isReadOnly()
    qtbot.waitUntil(lambda: page.says("50,001 lines; 2,000 names in the first 2,000. Too many"))
    QTest.mouseClick(page.clear, LEFT)
    assert page.dialog.text() == ""
    assert not page.clear.isEnabled()
    QTest.keyClicks(page.editor, "eva")
    assert page.dialog.text() == "eva"


def test_one_very_long_line_does_not_hang_it(page):
    QGuiApplication.clipboard().setText("x" * 3_000_000)
    QTest.mouseClick(page.paste, LEFT)
    page.dialog.grab()
    QTest.mouseClick(page.train, LEFT)
    assert page.says("Error: The pasted text has no usable names: line 1 is longer than")


def test_a_dropped_text_is_inserted_as_if_pasted(page):
    mime = QMimeData()
    mime.setText("ava\neva")
    page.editor.insertFromMimeData(mime)
    assert page.dialog.text() == "ava\neva"


def test_controls_say_what_they_do(page):
    assert page.editor.accessibleName()
    for control in (page.editor, page.paste, page.clear, page.train, page.cancel):
        assert control.toolTip()
    buddies = [label.buddy() for label in page.dialog.findChildren(QLabel) if "&" in label.text()]
    assert buddies == [page.editor]


@pytest.mark.parametrize("name", ["dark", "light"])
def test_the_example_can_be_read(page, name):
    theme = theme_of(name)
    page.dialog.setStyleSheet(style_sheet(resource("style.qss").read_text("utf-8"), theme))
    shown = page.editor.palette().placeholderText().color()
    assert shown == theme.colours.text_tertiary, "Qt's own halves the text's opacity"
