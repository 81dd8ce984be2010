"""The page "Corpus" on a screen, and what it shows."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLabel, QPushButton

from bigram_gui.core.curriculum import Order
from bigram_gui.core.frame import resolve
from bigram_gui.core.prepared import prepare
from bigram_gui.core.run import Run
from bigram_gui.core.selection import Selection
from bigram_gui.core.training import train
from bigram_gui.views.corpus.lengths_chart import LengthsChart
from bigram_gui.views.corpus.order_list import OrderList
from bigram_gui.views.corpus.row_list import RowList
from bigram_gui.views.corpus.walked_list import ROW_HEIGHT
from bigram_gui.views.text.sentence import Sentence

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

    @property
    def sentence(self):
        return self.panel.findChild(Sentence)

    def button(self, text):
        return next(b for b in self.panel.findChildren(QPushButton) if b.text() == text)

    def says(self, text):
        if text in self.sentence.text:
            return True
        return any(text in label.accessibleName() for label in self.panel.findChildren(QLabel))


def frame_of(run, step=None):
    return resolve(Selection(step, "", 0), run)


def run_of(corpus, steps=0, order=Order.FILE, seed=42):
    run = Run(1, prepare(corpus, order, seed))
    if steps:
        run.history.append(train(run.start(), steps).losses)
    return run


def told(order, row):
    return order.model().data(order.model().index(row, 0), ROLE.AccessibleTextRole)


def place(rows, row):
    return QPoint(40, row * ROW_HEIGHT + ROW_HEIGHT // 2)
