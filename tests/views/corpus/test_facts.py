"""What the page "Corpus" tells: its sentence, its tokens, what repeats, what is skipped."""

from itertools import compress

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtTest import QTest

from bigram_gui.core.corpus_facts import find_facts
from bigram_gui.core.curriculum import Order
from bigram_gui.core.reading import parse_corpus
from bigram_gui.views.corpus import CorpusPanel, vocabulary_block
from tests.views.corpus.page import Page, frame_of, run_of
from tests.views.frames import theme_of, trained_run

KEY = Qt.Key
LEFT = Qt.MouseButton.LeftButton


def shown(rows):
    return [(row.label, row.text) for row in rows.rows]


def test_the_sentence_comes_before_the_figures_are_counted(open_page, counted_elsewhere):
    page = open_page(trained_run())
    start = "names has 8 names, 42 token pairs and a vocabulary of 7 (6 characters and BOS). "
    assert page.says(f"{start}Counting the names that occur more than once…")
    page.panel.show_facts(find_facts(trained_run().prepared.corpus))
    assert page.says("Counting"), "these are figures of another corpus"
    corpus = page.asked[0]
    page.panel.show_facts(find_facts(corpus))
    assert page.says(f"{start}No name occurs more than once.")
    assert not page.says("Counting")


def test_the_figures_are_asked_for_once_and_only_when_somebody_looks(qtbot, counted_elsewhere):
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


def test_the_first_picture_shows_the_tokens(qtbot):
    page = Page(CorpusPanel())
    qtbot.addWidget(page.panel)
    page.panel.resize(824, 330)
    page.panel.show_theme(theme_of("dark"))
    page.panel.show_frame(frame_of(trained_run()))
    first = FirstRows(page.tokens)
    page.panel.show()
    qtbot.waitUntil(lambda: bool(first.seen))
    assert first.seen[0] == shown(page.tokens)
    assert page.asked == []


class FirstRows(QObject):
    """Notes which rows are in view whenever a list is painted."""

    def __init__(self, rows):
        super().__init__(rows)
        self.seen: list[list[tuple[str, str]]] = []
        self._rows = rows
        rows.viewport().installEventFilter(self)

    def eventFilter(self, watched, event):
        if event.type() is QEvent.Type.Paint:
            rows, model = self._rows, self._rows.model()
            places = [rows.visualRect(model.index(row, 0)) for row in range(model.rowCount())]
            in_view = [place.intersects(watched.rect()) for place in places]
            self.seen.append(list(compress(shown(rows), in_view)))
        return False


def test_figures_of_an_earlier_corpus_are_taken_away(open_page, counted_elsewhere):
    run = trained_run()
    page = open_page(run)
    page.panel.show_facts(find_facts(run.prepared.corpus))
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
    page = open_page(run_of(corpus))
    assert page.says("2 lines skipped, 1 blank line")
    assert shown(page.skipped) == [
        ("line 3", "has the control character U+0001"),
        ("line 5", "has the control character U+0002"),
    ]
    assert page.skipped.isVisible()
    page.panel.show_frame(frame_of(trained_run()))
    assert page.says("Nothing was skipped.")
    assert not page.skipped.isVisible()
