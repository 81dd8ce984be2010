"""The page of the corpus with real keys and a real mouse; its figures are the core's."""

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QLabel,
    QListView,
    QPushButton,
    QScrollArea,
)

from bigram_gui.core.corpus import Corpus
from bigram_gui.core.corpus_facts import find_facts
from bigram_gui.core.curriculum import Order
from bigram_gui.core.frame import Selection, resolve
from bigram_gui.core.length_bins import length_bins
from bigram_gui.core.prepared import prepare
from bigram_gui.core.reading import parse_corpus
from bigram_gui.core.run import Run
from bigram_gui.core.training import train
from bigram_gui.views.corpus import CorpusPanel, vocabulary_block
from bigram_gui.views.corpus.lengths_chart import LengthsChart
from bigram_gui.views.corpus.order_list import OrderList
from bigram_gui.views.corpus.row_list import RowList
from bigram_gui.views.corpus.walked_list import ROW_HEIGHT
from tests.views.frames import NAMES, theme_of, trained_run

KEY = Qt.Key
LEFT = Qt.MouseButton.LeftButton
ROLE = Qt.ItemDataRole
MANY = [f"{a}{b}{c}" for a in "abcde" for b in "abcde" for c in "abcd"]  # 100 names


class Page:
    """A page that is shown, and what it said."""

    def __init__(self, panel):
        self.panel = panel
        self.asked: list[object] = []
        self.picked: list[object] = []
        panel.facts_requested.connect(self.asked.append)
        panel.step_picked.connect(self.picked.append)

    def list_called(self, name):
        lists = self.panel.findChildren(RowList)
        return next(one for one in lists if one.accessibleName().startswith(name))

    @property
    def tokens(self):
        return self.list_called("Tokens")

    @property
    def repeated(self):
        return self.list_called("The most repeated")

    @property
    def skipped(self):
        return self.list_called("Lines that were skipped")

    @property
    def order(self):
        return self.panel.findChild(OrderList)

    @property
    def chart(self):
        return self.panel.findChild(LengthsChart)

    def button(self, text):
        return next(b for b in self.panel.findChildren(QPushButton) if b.text() == text)

    def says(self, text):
        return any(text in label.accessibleName() for label in self.panel.findChildren(QLabel))


@pytest.fixture
def open_page(qtbot):
    def opened(run, step=None, counted=True, size=(824, 330)):
        panel = CorpusPanel()
        qtbot.addWidget(panel)
        page = Page(panel)
        panel.show_theme(theme_of("dark"))
        panel.resize(*size)
        panel.show_frame(frame_of(run, step))
        with qtbot.waitActive(panel):
            panel.show()
        if counted:
            panel.show_facts(find_facts(run.prepared.corpus))
        return page

    return opened


def frame_of(run, step=None):
    return resolve(Selection(step, "", 0), run)


def run_of(corpus, steps=0, order=Order.FILE, seed=42):
    run = Run(1, prepare(corpus, order, seed))
    if steps:
        run.history.append(train(run.start(), steps).losses)
    return run


def shown(rows):
    return [(row.label, row.text) for row in rows.rows]


def names_in_view(order):
    model = order.model()
    return [model.data(model.index(row, 0)) for row in range(model.rowCount())]


def told(order, row):
    return order.model().data(order.model().index(row, 0), ROLE.AccessibleTextRole)


def place(rows, row):
    return QPoint(40, row * ROW_HEIGHT + ROW_HEIGHT // 2)


def test_the_sentence_comes_before_the_figures_are_counted(open_page):
    page = open_page(trained_run(), counted=False)
    start = "names has 8 names, 42 token pairs and a vocabulary of 7 (6 characters and BOS). "
    assert page.says(f"{start}Counting the names that occur more than once…")
    page.panel.show_facts(find_facts(trained_run().prepared.corpus))
    assert page.says("Counting"), "these are figures of another corpus"
    corpus = page.asked[0]
    page.panel.show_facts(find_facts(corpus))
    assert page.says(f"{start}No name occurs more than once.")
    assert not page.says("Counting")


def test_the_figures_are_asked_for_once_and_only_when_somebody_looks(qtbot):
    page = Page(CorpusPanel())
    qtbot.addWidget(page.panel)
    run = trained_run()
    page.panel.show_frame(frame_of(run))
    page.panel.show_frame(frame_of(run, 3))
    assert page.asked == []
    with qtbot.waitExposed(page.panel):
        page.panel.show()
    page.panel.show_frame(frame_of(run, 4))
    page.panel.hide()
    page.panel.show()
    assert page.asked == [run.prepared.corpus]
    another = run_of(run.prepared.corpus, seed=7, order=Order.SHUFFLED)
    page.panel.show_frame(frame_of(another))
    assert len(page.asked) == 1, "the corpus is the same"
    new = trained_run(["abba"])
    page.panel.show_frame(frame_of(new))
    assert page.asked == [run.prepared.corpus, new.prepared.corpus]
    assert page.picked == []


def test_figures_of_an_earlier_corpus_are_taken_away(open_page):
    page = open_page(trained_run())
    assert page.tokens.rows
    page.panel.show_frame(frame_of(trained_run(["abba"])))
    assert not page.tokens.rows
    assert page.says("Counting…")


def test_tokens_by_frequency_and_in_order(open_page):
    page = open_page(trained_run(["zab", "ab", "b"]))
    assert shown(page.tokens) == [("b", "3"), ("BOS", "3"), ("a", "2"), ("z", "1")]
    assert [row.share for row in page.tokens.rows] == [1, 1, 2 / 3, 1 / 3]
    assert page.tokens.rows[0].tip() == "“b”: 3 of 9 tokens, 33.3 %"
    QTest.mouseClick(page.button("a–z"), LEFT)
    assert [label for label, _ in shown(page.tokens)] == ["a", "b", "z", "BOS"]
    QTest.mouseClick(page.button("Frequent"), LEFT)
    assert shown(page.tokens)[0] == ("b", "3")


def test_without_an_alphabet_the_order_is_not_called_by_it(open_page):
    page = open_page(trained_run(["шар"]))
    assert page.button("In order")


def test_of_a_large_vocabulary_few_rows_are_made(open_page, monkeypatch):
    page = open_page(trained_run([chr(0x4E00 + i) + "a" for i in range(9_000)], steps=0))
    made: list[str] = []

    def mark(label: str) -> str:
        made.append(label)
        return label

    monkeypatch.setattr(vocabulary_block, "token_mark", mark)
    for order in ("In order", "Frequent"):
        QTest.mouseClick(page.button(order), LEFT)
        page.panel.grab()
    assert 0 < len(made) < 3_000


def test_thousands_of_tokens_are_all_there(open_page):
    page = open_page(trained_run([chr(0x4E00 + i) + "a" for i in range(3_000)], steps=0))
    assert len(page.tokens.rows) == 3_002
    page.tokens.setFocus()
    QTest.keyClick(page.tokens, KEY.Key_End)
    assert page.tokens.currentIndex().row() == 3_001
    assert page.tokens.verticalScrollBar().value() == page.tokens.verticalScrollBar().maximum()


def test_repeated_names(open_page):
    page = open_page(trained_run(["eva", "ava", "ava", "eva", "ava", "ana"]))
    assert shown(page.repeated) == [("ava", "3×"), ("eva", "2×")]
    assert page.repeated.rows[0].tip() == "ava: 3 times"
    assert page.says("2 of 3 different names")


def test_what_was_skipped_is_told_with_its_line(open_page):
    corpus = parse_corpus(b"ava\n\na\x01b\neva\n\x02\n", source="names.txt")
    page = open_page(run_of(corpus), counted=False)
    assert page.says("2 lines skipped, 1 blank line")
    assert shown(page.skipped) == [
        ("line 3", "has the control character U+0001"),
        ("line 5", "has the control character U+0002"),
    ]
    assert page.skipped.isVisible()
    page.panel.show_frame(frame_of(trained_run()))
    assert page.says("Nothing was skipped.")
    assert not page.skipped.isVisible()


def test_names_are_marked_up_to_the_viewed_step(open_page):
    page = open_page(trained_run(steps=8), step=3)
    assert names_in_view(page.order) == list(NAMES)
    assert [page.order.row(row).is_trained for row in range(8)] == [True] * 3 + [False] * 5
    assert [page.order.row(row).is_viewed for row in range(8)] == [i == 2 for i in range(8)]
    assert told(page.order, 2) == "Step 3: anna, trained on so far"
    assert told(page.order, 3) == "Step 4: vivian, not trained on yet"
    assert page.says("3 of 8 trained on so far")


def test_in_a_later_epoch_all_are_trained_on(open_page):
    page = open_page(trained_run(steps=30), step=10)
    assert all(page.order.row(row).is_trained for row in range(8))
    assert [page.order.row(row).is_viewed for row in range(8)] == [i == 1 for i in range(8)]


def test_the_name_of_the_viewed_step_is_brought_into_view(open_page):
    page = open_page(trained_run(MANY, steps=150), step=70)
    assert MANY[69] not in names_in_view(page.order)
    QTest.mouseClick(page.button("Viewed"), LEFT)
    assert MANY[69] in names_in_view(page.order)
    page.order.setFocus()
    QTest.keyClick(page.order, KEY.Key_Return)
    assert page.picked == [70]
    page.panel.show_frame(frame_of(trained_run(MANY, steps=0)))
    assert not page.button("Viewed").isEnabled()


def test_marks_out_of_view_repaint_nothing(open_page, qtbot):
    run = trained_run(MANY, steps=100)
    page = open_page(run, step=80)
    paints = Paints(page.order.viewport())
    page.panel.show_frame(frame_of(run, 81))
    QApplication.processEvents()
    assert paints.count == 0
    page.panel.show_frame(frame_of(run, 3))
    qtbot.waitUntil(lambda: paints.count > 0)


class Paints(QObject):
    """Counts how often a widget is painted."""

    def __init__(self, widget):
        super().__init__(widget)
        QApplication.processEvents()
        self.count = 0
        widget.installEventFilter(self)

    def eventFilter(self, watched, event):
        self.count += event.type() is QEvent.Type.Paint
        return False


def test_marks_can_be_seen(open_page):
    page = open_page(trained_run(steps=8), step=3)
    blue = theme_of("dark").colours.blue_bar.rgb()
    picture = page.order.viewport().grab().toImage()
    rails = [
        any(picture.pixel(x, row * ROW_HEIGHT + 2) == blue for x in range(picture.width()))
        for row in range(6)
    ]
    assert rails == [True, True, True, False, False, False]


def test_a_step_that_is_not_made_yet_cannot_be_picked(open_page):
    page = open_page(trained_run(MANY, steps=3))
    model = page.order.model()
    for row in (2, 3):
        QTest.mouseClick(page.order.viewport(), LEFT, pos=place(page.order, row))
        QTest.keyClick(page.order, KEY.Key_Return)
        tip = model.data(model.index(row, 0), Qt.ItemDataRole.ToolTipRole)
        assert ("Click to view" in tip) == (row == 2)
    assert page.picked == [3, 3]


def test_a_click_picks_the_step(open_page):
    page = open_page(trained_run(MANY, steps=50), step=3)
    QTest.mouseClick(page.order.viewport(), LEFT, pos=place(page.order, 4))
    assert page.picked == [5]
    QTest.mouseClick(page.order.viewport(), Qt.MouseButton.RightButton, pos=place(page.order, 1))
    QTest.mousePress(page.order.viewport(), LEFT, pos=place(page.order, 1))
    QTest.mouseRelease(page.order.viewport(), LEFT, pos=place(page.order, 3))
    assert page.picked == [5]


def test_a_name_that_was_scrolled_away_from_the_mouse_is_not_clicked(open_page):
    page = open_page(trained_run(MANY, steps=50), step=3)
    QTest.mousePress(page.order.viewport(), LEFT, pos=place(page.order, 1))
    page.order.scroll_bar.setValue(20)
    QTest.mouseRelease(page.order.viewport(), LEFT, pos=place(page.order, 1))
    assert page.picked == []


def test_dragging_leads_the_keyboard_nowhere(open_page):
    page = open_page(trained_run(MANY, steps=50), step=3)
    order = page.order
    current, window = order.currentIndex(), order.window_of_rows
    QTest.mousePress(order.viewport(), LEFT, pos=place(order, 1))
    for row in (2, 3):
        at = QPointF(place(order, row))
        QApplication.sendEvent(
            order.viewport(),
            QMouseEvent(
                *(QEvent.Type.MouseMove, at, order.viewport().mapToGlobal(at)),
                *(Qt.MouseButton.NoButton, LEFT, Qt.KeyboardModifier.NoModifier),
            ),
        )
    QTest.mouseRelease(order.viewport(), LEFT, pos=place(order, 3))
    assert (order.currentIndex(), order.window_of_rows) == (current, window)
    assert order.state() is QAbstractItemView.State.NoState


def test_the_keyboard_walks_through_all_names(open_page):
    page = open_page(trained_run(MANY, steps=120), step=3)
    page.order.setFocus()
    for key in (KEY.Key_Down, KEY.Key_Down, KEY.Key_Up, KEY.Key_Return):
        QTest.keyClick(page.order, key)
    QTest.keyClick(page.order, KEY.Key_End)
    QTest.keyClick(page.order, KEY.Key_Enter, Qt.KeyboardModifier.KeypadModifier)
    assert page.picked == [2, 100]
    assert names_in_view(page.order)[-1] == MANY[-1]
    assert page.order.model().data(page.order.currentIndex()) == MANY[-1]
    QTest.keyClick(page.order, KEY.Key_Home)
    assert names_in_view(page.order)[0] == MANY[0]


def test_taking_the_focus_gives_no_row_in_view_the_keyboard_that_is_elsewhere(open_page):
    page = open_page(trained_run(MANY, steps=50), step=3)
    page.order.scroll_bar.setValue(20)
    page.order.clearFocus()
    page.order.setFocus(Qt.FocusReason.TabFocusReason)
    assert page.order.hasFocus()
    assert not page.order.currentIndex().isValid()
    QTest.keyClick(page.order, KEY.Key_Down)
    assert page.order.model().data(page.order.currentIndex()) == MANY[1]


def test_the_wheel_scrolls(open_page):
    page = open_page(trained_run(MANY, steps=50), step=3)
    centre = QPointF(page.order.viewport().rect().center())
    at = QPointF(page.order.viewport().mapToGlobal(centre))
    wheel = QWheelEvent(
        *(centre, at, QPoint(), QPoint(0, -120), Qt.MouseButton.NoButton),
        *(Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False),
    )
    QApplication.sendEvent(page.order.viewport(), wheel)
    assert page.order.window_of_rows.top > 0
    assert names_in_view(page.order)[0] == MANY[page.order.window_of_rows.top]


def test_only_the_names_in_view_are_asked_for(open_page):
    page = open_page(trained_run(MANY * 300, steps=0))
    assert page.order.window_of_rows.rows == 30_000
    assert page.order.model().rowCount() < 20


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


def test_lengths_are_looked_at_bar_by_bar(open_page):
    page = open_page(trained_run())  # 3 3 4 6 4 5 4 5
    assert page.says("3 to 6 letters, mean 4.25")
    page.chart.setFocus()
    QTest.keyClick(page.chart, KEY.Key_Right)
    assert page.says("4 letters: 3 names, 37.5 %")
    QTest.keyClick(page.chart, KEY.Key_Left)
    assert page.says("3 letters: 2 names, 25.0 %")
    QTest.keyClick(page.chart, KEY.Key_Left)
    assert page.says("3 letters: 2 names, 25.0 %")
    QTest.keyClick(page.chart, KEY.Key_End)
    assert page.chart.accessibleDescription() == "6 letters: 1 name, 12.5 %"
    page.order.setFocus()
    assert page.says("3 to 6 letters, mean 4.25")


def test_looking_at_a_bar_covers_no_other(open_page):
    page = open_page(trained_run())
    blue = theme_of("dark").colours.blue_bar.rgb()
    place = 32 + 7  # within the highest bar, that of 4 letters

    def height():
        picture = page.chart.grab().toImage()
        return sum(picture.pixel(place, y) == blue for y in range(picture.height()))

    before = height()
    page.chart.setFocus()
    QTest.keyClick(page.chart, KEY.Key_Home)
    assert height() == before > 20


def test_lengths_are_looked_at_with_the_mouse(open_page):
    page = open_page(trained_run())
    QTest.mouseMove(page.chart, QPoint(3, 40))
    assert page.says("3 letters: 2 names, 25.0 %")
    QApplication.sendEvent(page.chart, QEvent(QEvent.Type.Leave))
    assert page.says("3 to 6 letters, mean 4.25")


def test_bars_are_as_high_as_their_share(open_page):
    run = trained_run()
    page = open_page(run)
    bins = length_bins(find_facts(run.prepared.corpus).lengths, 20)
    picture = page.chart.grab().toImage()
    blue = theme_of("dark").colours.blue_bar.rgb()
    heights = [
        sum(picture.pixel(32 * place + 7, y) == blue for y in range(picture.height()))
        for place in range(len(bins))
    ]
    most = max(heights)
    assert most > 20
    for one, height in zip(bins, heights, strict=True):
        assert height == pytest.approx(most * one.names / 3, abs=1)


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
def test_headings_without_lists_stand_at_the_top(open_page, qtbot, counted):
    page = open_page(trained_run(MANY, steps=9), counted=counted)

    def top_of(text):
        labels = page.panel.findChildren(QLabel)
        label = next(one for one in labels if one.text() == text)
        return label.mapTo(page.panel, QPoint()).y()

    qtbot.waitUntil(lambda: top_of("Most repeated names") == top_of("Letters a name"))
    told = "Every name occurs once." if counted else "Counting…"
    assert top_of(told) < top_of("Most repeated names") + 30


@pytest.mark.parametrize("width", range(480, 900, 20))
def test_no_line_of_the_sentence_is_cut(open_page, qtbot, width):
    page = open_page(trained_run(MANY, steps=9), size=(width, 300))
    sentence = next(
        label for label in page.panel.findChildren(QLabel) if "vocabulary of" in label.text()
    )
    qtbot.waitUntil(lambda: sentence.heightForWidth(sentence.width()) <= sentence.height())


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
