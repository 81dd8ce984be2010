"""Dragging over a window and dropping on it, with the events that Qt sends."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtWidgets import QLineEdit, QMainWindow

from bigram_gui.views.drop_target import DropTarget
from bigram_gui.views.drop_veil import REFUSAL, WELCOME
from tests.drags import drop, enter, leave, move
from tests.views.frames import theme_of


def files(*paths):
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(path) for path in paths])
    return mime


def text(words):
    mime = QMimeData()
    mime.setText(words)
    return mime


def link():
    mime = QMimeData()
    mime.setUrls([QUrl("https://example.org/names.txt")])
    mime.setText("https://example.org/names.txt")
    return mime


def named_file(path):
    """Return a file that comes with its address as a text, as file managers send it."""
    mime = files(path)
    mime.setText(f"file://{path}")
    return mime


def picture():
    mime = QMimeData()
    mime.setData("image/png", b"\x89PNG")
    return mime


WELCOMED = [lambda: files("/some/names.txt"), lambda: named_file("/a/b.txt"), lambda: text("ava")]
REFUSED = [lambda: files("/a.txt", "/b.txt"), link, picture, lambda: text("")]


@pytest.fixture
def target(qtbot):
    window = QMainWindow()
    window.setCentralWidget(QLineEdit())
    window.resize(600, 400)
    qtbot.addWidget(window)
    target = DropTarget(window)
    target.show_theme(theme_of("dark"))
    with qtbot.waitExposed(window):
        window.show()
    yield target
    leave(target.veil)  # Qt remembers what is dragged over beyond its life


@pytest.fixture
def dropped(target):
    things: list[object] = []
    target.file_dropped.connect(things.append)
    target.text_dropped.connect(things.append)
    return things


@pytest.mark.parametrize("make", WELCOMED)
def test_what_can_be_trained_on_is_welcome(target, make):
    mime = make()
    enter(target.parent(), mime)
    assert target.veil.isVisible()
    assert target.veil.words == target.veil.accessibleName() == WELCOME
    event = move(target.veil, mime)
    assert event.isAccepted()
    assert event.dropAction() is Qt.DropAction.CopyAction


@pytest.mark.parametrize("make", REFUSED)
def test_anything_else_is_refused(target, dropped, make):
    mime = make()
    assert enter(target.parent(), mime).isAccepted(), "else Qt would not tell that it left"
    assert target.veil.isVisible()
    assert target.veil.words == REFUSAL
    assert not move(target.veil, mime).isAccepted()
    drop(target.veil, mime)
    assert not target.veil.isVisible()
    assert dropped == []


@pytest.mark.parametrize("make", [*WELCOMED, *REFUSED])
def test_the_veil_goes_when_it_is_left(target, qtbot, make):
    mime = make()
    enter(target.parent(), mime)
    move(target.parent(), mime)
    leave(target.parent())
    qtbot.waitUntil(lambda: not target.veil.isVisible())


def test_a_file_is_dropped(target, dropped):
    mime = files("/some/names of people.txt")
    enter(target.parent(), mime)
    assert drop(target.veil, mime).isAccepted()
    assert dropped == [Path("/some/names of people.txt")]
    assert not target.veil.isVisible()


def test_a_file_with_its_address_is_no_text(target, dropped):
    mime = named_file("/some/names.txt")
    enter(target.parent(), mime)
    drop(target.parent(), mime)
    assert dropped == [Path("/some/names.txt")]


def test_a_text_is_dropped(target, dropped):
    mime = text("ava\neva")
    enter(target.parent(), mime)
    drop(target.veil, mime)
    assert dropped == ["ava\neva"]


def test_the_veil_covers_the_whole_window(target):
    enter(target.parent(), text("ava"))
    assert target.veil.geometry() == target.parent().rect()
    target.parent().resize(700, 300)
    assert target.veil.geometry() == target.parent().rect()
    assert target.parent().childAt(QPoint(300, 150)) is target.veil


def test_the_veil_stays_while_the_pointer_goes_from_the_window_to_it(target, qtbot):
    mime = text("ava")
    enter(target.parent(), mime)
    leave(target.parent())
    enter(target.veil, mime)
    assert not target._leaving.isActive()
    assert target.veil.isVisible()
    leave(target.veil)
    qtbot.waitUntil(lambda: not target.veil.isVisible())


def test_the_next_thing_is_judged_anew(target):
    enter(target.parent(), files("/a", "/b"))
    assert target.veil.words == REFUSAL
    enter(target.veil, files("/a"))
    assert target.veil.words == WELCOME


@pytest.mark.parametrize("name", ["dark", "light"])
def test_the_edge_has_the_colour_of_the_answer(target, name):
    theme = theme_of(name)
    target.show_theme(theme)
    for mime, colour in ((text("ava"), theme.colours.blue), (picture(), theme.colours.error)):
        enter(target.parent(), mime)
        image = target.veil.grab().toImage()
        column = {image.pixelColor(16, y).name() for y in range(100, 300)}
        assert colour.name() in column
