"""The page "Corpus" as a whole: its buttons, its keys, its room, any names."""

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QListView, QScrollArea

from bigram_gui.core.corpus import Corpus
from tests.views.corpus.page import MANY, run_of
from tests.views.frames import NAMES, theme_of, trained_run

KEY = Qt.Key
LEFT = Qt.MouseButton.LeftButton
ROLE = Qt.ItemDataRole


@pytest.mark.parametrize("key", [KEY.Key_Space, KEY.Key_N, KEY.Key_Left])
def test_other_keys_are_left_to_the_window(open_page, key):
    page = open_page(trained_run())
    for widget in (page.order, page.tokens):
        offered = QKeyEvent(QEvent.Type.ShortcutOverride, key, Qt.KeyboardModifier.NoModifier)
        offered.setAccepted(False)
        QApplication.sendEvent(widget, offered)
        assert not offered.isAccepted()


def test_walking_keys_are_kept_from_the_window(open_page):
    page = open_page(trained_run())
    for widget, key in (
        (page.order, KEY.Key_Home),
        (page.order, KEY.Key_Return),
        (page.tokens, KEY.Key_Down),
        (page.chart, KEY.Key_Left),
    ):
        offered = QKeyEvent(QEvent.Type.ShortcutOverride, key, Qt.KeyboardModifier.NoModifier)
        offered.setAccepted(False)
        QApplication.sendEvent(widget, offered)
        assert offered.isAccepted()


@pytest.mark.parametrize(
    ("text", "signal"),
    [
        ("Open…", "open_requested"),
        ("Paste…", "paste_requested"),
        ("Lesson’s names", "lesson_requested"),
    ],
)
def test_buttons(open_page, qtbot, text, signal):
    page = open_page(trained_run())
    with qtbot.waitSignal(getattr(page.panel, signal), timeout=1_000):
        QTest.mouseClick(page.button(text), LEFT)
    with qtbot.waitSignal(getattr(page.panel, signal), timeout=1_000):
        page.button(text).setFocus()
        QTest.keyClick(page.button(text), KEY.Key_Space)
    assert page.button(text).toolTip()


@pytest.mark.parametrize("counted", [False, True])
def test_headings_without_lists_stand_at_the_top(open_page, qtbot, request, counted):
    if not counted:
        request.getfixturevalue("counted_elsewhere")
    page = open_page(trained_run(MANY, steps=9))

    def top_of(text):
        labels = page.panel.findChildren(QLabel)
        label = next(one for one in labels if one.text() == text)
        return label.mapTo(page.panel, QPoint()).y()

    qtbot.waitUntil(lambda: top_of("Most repeated names") == top_of("Letters per name"))
    told = "Every name occurs once." if counted else "Counting…"
    assert top_of(told) < top_of("Most repeated names") + 30


@pytest.mark.parametrize("width", range(480, 900, 20))
def test_no_line_of_the_sentence_is_cut(open_page, qtbot, width):
    page = open_page(trained_run(MANY, steps=9), size=(width, 300))
    sentence = page.sentence
    assert "vocabulary of" in sentence.text
    qtbot.waitUntil(lambda: sentence.height_in(sentence.width()) <= sentence.height())


def test_a_wide_page_has_four_columns_and_does_not_scroll(open_page):
    page = open_page(trained_run(), size=(1440, 480))
    parts = (page.tokens, page.chart, page.repeated, page.order)
    lefts = [part.mapTo(page.panel, QPoint()).x() for part in parts]
    assert lefts == sorted(set(lefts))
    assert page.panel.findChild(QScrollArea).verticalScrollBar().maximum() == 0


def test_a_narrow_page_scrolls_and_the_focus_stays_in_view(open_page):
    page = open_page(trained_run(MANY, steps=9), size=(520, 180))
    area = page.panel.findChild(QScrollArea)
    assert area.verticalScrollBar().maximum() > 0
    assert area.widget().width() <= area.viewport().width()
    reached = set()
    page.button("Open…").setFocus(Qt.FocusReason.TabFocusReason)
    for _ in range(12):
        focused = page.panel.focusWidget()
        reached.add(focused)
        assert page.panel.rect().contains(focal_point(focused, page.panel)), focused
        QTest.keyClick(focused, KEY.Key_Tab)
    assert {page.tokens, page.chart, page.order, page.button("Paste…")} <= reached


def focal_point(widget, panel):
    """Return where a person looks: the middle of the row or the button that has the focus."""
    if isinstance(widget, QListView):
        row = widget.visualRect(widget.currentIndex()).center()
        return widget.viewport().mapTo(panel, row)
    return widget.mapTo(panel, widget.rect().center())


def test_every_part_has_a_name(open_page):
    page = open_page(trained_run())
    for part in (page.tokens, page.chart, page.repeated, page.skipped, page.order):
        assert part.accessibleName()
    for text in ("Frequent", "a–z" if "z" in "".join(NAMES) else "In order"):
        assert page.button(text).accessibleName()


@pytest.mark.parametrize("name", ["dark", "light"])
def test_odd_names_break_nothing(open_page, name):
    names = ["שלום", "محمد علي", "e\u0301\u0327", "x" * 10_000, "z w"] * 2
    page = open_page(run_of(Corpus.of_names(names), steps=3), step=2)
    page.panel.show_theme(theme_of(name))
    picture = page.panel.grab().toImage()
    assert picture.pixelColor(1, 1) == theme_of(name).colours.ground
    assert page.says("2 to 10,000 letters") or page.says("3 to 10,000 letters")
