"""The line at the bottom tells what the run is made of, and gives way to messages."""

import pytest
from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from bigram_gui.core.corpus import Corpus
from bigram_gui.core.curriculum import Order
from bigram_gui.core.frame import resolve
from bigram_gui.core.prepared import prepare
from bigram_gui.core.run import Run
from bigram_gui.core.selection import Selection
from bigram_gui.core.unit_text import short_unit_meaning, unit_meaning
from bigram_gui.core.units import Unit
from bigram_gui.resources_path import resource
from bigram_gui.views.message_line import MessageLine
from bigram_gui.views.status_line import HEIGHT, StatusLine
from bigram_gui.views.style import style_sheet
from tests.views.frames import theme_of

LONG = "The file cannot be read: permission was denied. " * 12


@pytest.fixture(params=["dark", "light"])
def theme(request):
    return theme_of(request.param)


@pytest.fixture
def run():
    corpus = Corpus.of_names(["ava", "bo", "cy"], source="/home/ada/texts/girls.txt")
    return Run(1, prepare(corpus, Order.SHUFFLED, 7), 0.5)


@pytest.fixture
def line(qtbot, theme):
    line = StatusLine()
    qtbot.addWidget(line)
    line.setStyleSheet(style_sheet(resource("style.qss").read_text(encoding="utf-8"), theme))
    line.resize(1_280, HEIGHT)
    line.show_theme(theme)
    line.show()
    qtbot.waitExposed(line)
    return line


def texts(line):
    """Return all that can be read, from left to right."""
    widgets = [*line.findChildren(QPushButton), *line.findChildren(QLabel)]
    visible = [w for w in widgets if w.isVisible() and w.text()]
    return [w.text() for w in sorted(visible, key=lambda w: w.mapTo(line, w.pos()).x())]


def button(line, text):
    return next(b for b in line.findChildren(QPushButton) if b.text() == text)


def close(line):
    return next(
        b for b in line.findChildren(QPushButton) if b.accessibleName() == "Close this message"
    )


def test_before_there_is_a_run_it_is_empty(line):
    assert texts(line) == []


def test_what_the_run_is_made_of(line, run):
    line.show_run(run)
    assert set(texts(line)) == {
        "girls.txt",
        "3 names",
        "vocabulary 7 (6 characters and BOS)",
        "shuffled with seed 7",
        "smoothing α = 0.5",
        "losses in nats (natural logarithm)",
    }
    assert button(line, "girls.txt").toolTip().startswith("/home/ada/texts/girls.txt")


@pytest.mark.parametrize(
    ("text", "signal"),
    [
        ("girls.txt", "corpus_requested"),
        ("3 names", "corpus_requested"),
        ("vocabulary 7 (6 characters and BOS)", "corpus_requested"),
        ("shuffled with seed 7", "settings_requested"),
        ("smoothing α = 0.5", "settings_requested"),
        ("losses in nats (natural logarithm)", "unit_requested"),
    ],
)
def test_each_setting_opens_where_it_is_changed(line, run, qtbot, text, signal):
    line.show_run(run)
    setting = button(line, text)
    assert setting.toolTip()
    with qtbot.waitSignal(getattr(line, signal), timeout=1_000):
        QTest.mouseClick(setting, Qt.MouseButton.LeftButton)
    setting.setFocus(Qt.FocusReason.TabFocusReason)
    with qtbot.waitSignal(getattr(line, signal), timeout=1_000):
        QTest.keyClick(setting, Qt.Key.Key_Space)


def test_names_that_are_held_out_stand_beside_the_names(line, run, qtbot):
    corpus = Corpus.of_names(["ava", "bo", "cy"], source="/home/ada/texts/girls.txt")
    line.show_run(Run(2, prepare(corpus, Order.FILE, 7, 0.34)))
    assert texts(line)[1:3] == ["3 names", "1 held out"]
    with qtbot.waitSignal(line.settings_requested, timeout=1_000):
        QTest.mouseClick(button(line, "1 held out"), Qt.MouseButton.LeftButton)
    line.show_run(run)
    assert not any("held out" in text for text in texts(line))
    line.show_message("This failed.", error=True)
    line.clear_message()
    assert not any("held out" in text for text in texts(line))


def test_the_unit_is_that_of_the_frame(line, run, qtbot):
    line.show_run(run)
    with qtbot.assertNotEmitted(line.unit_requested):
        for unit in (Unit.BITS, Unit.PERPLEXITY, Unit.NATS):
            line.show_frame(resolve(Selection(name="", unit=unit), run))
            assert unit_meaning(unit) in texts(line)
    assert texts(line)[-1] == unit_meaning(Unit.NATS)


def test_the_unit_is_shown_in_every_unit_or_in_none(line, run):
    """Changing the unit must not drop what is next to be clicked again."""
    line.show_run(run)
    for width in range(600, 1_280, 20):
        shown = set()
        for unit in Unit:
            line.show_frame(resolve(Selection(name="", unit=unit), run))
            line.resize(width, HEIGHT)
            sentences = {unit_meaning(unit): "long", short_unit_meaning(unit): "short"}
            shown.add(sentences.get(texts(line)[-1]))
        assert len(shown) == 1


def test_a_message_takes_the_place_until_it_is_closed(line, run):
    line.show_run(run)
    line.show_message("3 lines were skipped.", error=False)
    assert texts(line) == ["3 lines were skipped."]
    QTest.mouseClick(close(line), Qt.MouseButton.LeftButton)
    assert "girls.txt" in texts(line)


def passing(line):
    return line.findChild(MessageLine).findChild(QTimer)


def test_a_confirmation_goes_by_itself(line, run):
    line.show_run(run)
    line.show_confirmation("Pinned “ava”.")
    close(line).clearFocus()
    for event in (QEvent.Type.Enter, QEvent.Type.Leave):  # it stays while the mouse is over it
        QApplication.sendEvent(line.findChild(MessageLine), QEvent(event))
        assert texts(line) == ["Pinned “ava”."]
        assert passing(line).isActive()
        passing(line).timeout.emit()
    assert "girls.txt" in texts(line)


def test_a_confirmation_stays_while_the_keyboard_is_on_it(qtbot, line, run):
    with qtbot.waitActive(line):
        line.activateWindow()
    line.show_run(run)
    line.show_confirmation("Pinned “ava”.")
    close(line).setFocus()
    passing(line).timeout.emit()
    assert texts(line) == ["Pinned “ava”."]
    assert passing(line).isActive()


def test_what_comes_after_a_confirmation_stays(line):
    line.show_confirmation("Pinned “ava”.")
    line.show_message("This failed.", error=True)
    assert not passing(line).isActive()
    line.show_confirmation("Pinned “ava”.")
    line.clear_message()
    assert not passing(line).isActive()


def test_an_error_is_more_than_a_colour(line, theme):
    line.show_message("This failed.", error=True)
    assert texts(line) == ["! This failed."]
    label = next(label for label in line.findChildren(QLabel) if label.isVisible())
    assert label.accessibleName() == "Error: This failed."
    assert label.palette().color(label.foregroundRole()) == theme.colours.error


def test_a_notice_after_an_error_is_no_error(line, theme):
    line.show_message("This failed.", error=True)
    line.show_message("This did not.", error=False)
    label = next(label for label in line.findChildren(QLabel) if label.isVisible())
    assert label.palette().color(label.foregroundRole()) == theme.colours.text_secondary


def test_a_new_run_ends_the_message(line, run):
    line.show_message("This failed.", error=True)
    line.show_run(run)
    assert "girls.txt" in texts(line)


def test_a_long_message_is_shown_in_full_and_the_line_shrinks_again(line, run):
    line.show_run(run)
    line.show_message(LONG, error=True)
    assert line.height() > 2 * HEIGHT - 8
    line.clear_message()
    assert line.height() == HEIGHT


def test_markup_in_a_message_is_text(line):
    line.show_message("<b>.txt is empty.", error=False)
    label = next(label for label in line.findChildren(QLabel) if label.isVisible())
    assert label.textFormat() == Qt.TextFormat.PlainText


def test_in_a_small_window_the_units_go_first(line, run):
    line.show_run(run)
    last = []
    for width in range(1_280, 600, -20):
        line.resize(width, HEIGHT)
        last.append(texts(line)[-1])
    assert list(dict.fromkeys(last)) == [
        "losses in nats (natural logarithm)",
        "losses in nats",
        "smoothing α = 0.5",
    ]
    assert "girls.txt" in texts(line)


def test_a_long_name_is_shortened_in_the_middle(line):
    corpus = Corpus.of_names(["a"], source="/x/" + "very-" * 60 + "long.txt")
    line.show_run(Run(1, prepare(corpus)))
    shown = texts(line)[0]
    assert "…" in shown
    assert shown.endswith(".txt")
    assert all(b.geometry().right() < line.width() for b in line.findChildren(QPushButton))


def test_an_ampersand_in_a_file_s_name_is_shown_as_it_is(line):
    corpus = Corpus.of_names(["ava"], source="/home/ada/cats & dogs.txt")
    line.show_run(Run(1, prepare(corpus)))
    shown = next(
        b for b in line.findChildren(QPushButton) if b.accessibleName().endswith("dogs.txt")
    )
    assert shown.text() == "cats && dogs.txt"  # a single one would mark a key
    assert shown.accessibleName() == "Corpus cats & dogs.txt"
    assert shown.shortcut().isEmpty()
