"""The page of a long list that is in view, and the rows that a model has of it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QAbstractListModel, QPoint, QRect, QStringListModel, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QListView

from bigram_gui.core.row_window import RowWindow
from bigram_gui.views.drawn_rows import leave_rows_to_us, rows_to_paint
from bigram_gui.views.paged_rows import PagedRows, show_current
from bigram_gui.views.row_walking import row_at_key
from bigram_gui.views.rows_resized import rows_resized

KEY = Qt.Key
WALK = (KEY.Key_Up, KEY.Key_Down, KEY.Key_PageUp, KEY.Key_PageDown, KEY.Key_Home, KEY.Key_End)


@pytest.fixture
def pages(qtbot):
    paged = PagedRows("Scroll the rows")
    qtbot.addWidget(paged.bar)
    paged.show(RowWindow(rows=100, page=10))
    return paged


@pytest.fixture
def turned_to(pages):
    windows: list[RowWindow] = []
    pages.turned.connect(windows.append)
    return windows


def test_the_bar_stands_where_the_window_does(pages, turned_to):
    pages.show(RowWindow(rows=100, page=12, top=30, current=32))
    bar = pages.bar
    assert (bar.minimum(), bar.maximum(), bar.pageStep(), bar.value()) == (0, 88, 12, 30)
    assert not bar.isHidden()
    assert bar.accessibleName() == "Scroll the rows"
    assert turned_to == [pages.window]  # once: showing the bar turns nothing itself


def test_without_rows_out_of_view_there_is_no_bar(pages):
    pages.show(RowWindow(rows=10, page=10))
    assert pages.bar.isHidden()


def test_the_bar_turns_the_page(pages, turned_to):
    pages.bar.setValue(47)
    assert pages.window.top == 47
    assert turned_to == [pages.window]


@pytest.mark.parametrize(
    ("key", "current", "top"),
    [
        (KEY.Key_Down, 21, 15),
        (KEY.Key_Up, 19, 15),
        (KEY.Key_PageDown, 30, 21),
        (KEY.Key_PageUp, 10, 10),
        (KEY.Key_End, 99, 90),
        (KEY.Key_Home, 0, 0),
    ],
)
def test_keys_lead_to_rows_and_bring_them_into_view(pages, key, current, top):
    pages.show(RowWindow(rows=100, page=10, top=15, current=20))
    assert pages.walk(key)
    assert (pages.window.current, pages.window.top) == (current, top)


def test_other_keys_lead_nowhere(pages):
    before = pages.window
    assert not pages.walk(KEY.Key_A)
    assert not pages.walk(KEY.Key_Left)
    assert pages.window == before


@given(st.integers(0, 50), st.integers(1, 20), st.integers(0, 49), st.sampled_from(WALK))
def test_walking_keys_are_the_same_for_every_window(rows, page, current, key):
    assert row_at_key(key, RowWindow(rows, page, current=current)) is not None


def test_a_row_in_view_is_counted_from_the_first_of_these(pages):
    pages.show(RowWindow(rows=100, page=10, top=15, current=20))
    pages.walk_to(3)
    assert pages.window.current == 18


def test_the_height_tells_how_many_fit(pages):
    pages.fit(95, 22)
    assert pages.window.page == 4


def test_the_current_row_is_qts_only_while_it_is_in_view(qtbot):
    view = QListView()
    qtbot.addWidget(view)
    view.setModel(QStringListModel(["a", "b", "c"], view))
    show_current(view, RowWindow(rows=9, page=3, top=4, current=6))
    assert view.currentIndex().row() == 2
    assert not view.selectionModel().hasSelection()
    show_current(view, RowWindow(rows=9, page=3, top=0, current=6))
    assert not view.currentIndex().isValid()


class Numbers(QAbstractListModel):
    """Has so many rows."""

    def __init__(self):
        super().__init__()
        self.count = 0

    def resize(self, count):
        with rows_resized(self, self.count, count):
            self.count = count

    def rowCount(self, parent=None):
        return self.count

    def data(self, index, role=Qt.ItemDataRole.DisplayRole):
        return str(index.row()) if role == Qt.ItemDataRole.DisplayRole else None


@given(st.lists(st.integers(0, 20), max_size=12))
def test_qt_is_told_of_every_row_that_comes_or_goes(counts):
    model = Numbers()
    rows: list[int] = []
    tester = QAbstractItemModelTester(
        model, QAbstractItemModelTester.FailureReportingMode.Warning, model
    )
    model.rowsInserted.connect(lambda _, first, last: rows.extend(range(first, last + 1)))
    model.rowsRemoved.connect(lambda _, first, last: rows.__delitem__(slice(first, last + 1)))
    for count in counts:
        model.resize(count)
        assert rows == list(range(count))
    assert tester.model() is model


def test_only_rows_that_reach_into_the_area_are_painted(qapp):
    image = QImage(60, 60, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    painter.translate(3, 0)
    corners = [QPoint(5, 20 * row - 10) for row in range(6)]
    area = QRect(0, 10, 60, 20)  # exactly the second row
    places = {
        row: painter.transform().map(QPoint()) for row in rows_to_paint(painter, area, corners, 20)
    }
    wider = list(rows_to_paint(painter, area.adjusted(0, -1, 0, 1), corners, 20))
    place_in_the_end = painter.transform().map(QPoint())
    painter.end()  # before anything can fail: the image must not go first
    assert places == {1: QPoint(8, 10)}
    assert wider == [0, 1, 2]
    assert place_in_the_end == QPoint(3, 0)


def test_drawn_rows_are_neither_selected_nor_edited(qtbot):
    view = QListView()
    qtbot.addWidget(view)
    view.setModel(QStringListModel(["a", "b"], view))
    leave_rows_to_us(view)
    view.setCurrentIndex(view.model().index(1, 0))
    assert not view.selectionModel().hasSelection()
    assert view.editTriggers() == QListView.EditTrigger.NoEditTriggers
    assert view.focusPolicy() is Qt.FocusPolicy.StrongFocus
    assert not view.tabKeyNavigation()
