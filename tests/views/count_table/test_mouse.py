"""The table with a real mouse: hovering, clicking, zooming and scrolling."""

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.views.count_table.page import LETTERS, MANY, at, hover, inspected, tokens, told
from tests.views.frames import frame_of, trained_run

LEFT = Qt.MouseButton.LeftButton
CONTROL = Qt.KeyboardModifier.ControlModifier


def test_hovering_tells_the_pair(panel):
    frame = frame_of(trained_run())
    panel.show_frame(frame)
    pair = tokens(frame, "n a")
    hover(panel, pair)
    assert inspected(panel) == "n a"
    model = frame.run.model_after(8)
    count, total = int(model.next_counts(pair[0])[pair[1]]), int(model.row_totals[pair[0]])
    size = len(frame.labels)
    assert told(panel).startswith(f"n → a, count {count} of {total}, with α {count + 1}/")
    assert f"{(count + 1) / (total + size):.6f}" in told(panel)
    QTest.mouseMove(panel._map.viewport(), QPoint(1, 1))
    assert inspected(panel) is None
    assert told(panel).startswith("a → v")


def test_the_readout_covers_no_cell(panel):
    panel.show_frame(frame_of(trained_run()))
    assert not panel._map.geometry().intersects(panel._readout.geometry())
    panel.resize(580, 214)
    assert not panel._map.geometry().intersects(panel._readout.geometry())


def test_a_click_picks_the_pair(panel, picked):
    frame = frame_of(trained_run())
    panel.show_frame(frame)
    pair = tokens(frame, "i a")
    QTest.mouseClick(panel._map.viewport(), LEFT, pos=at(panel, pair))
    assert picked == [pair]
    QTest.mouseClick(panel._map.viewport(), LEFT, pos=QPoint(2, 2))
    assert picked == [pair]


def test_the_wheel_zooms_about_the_pointer(panel):
    frame = frame_of(trained_run(LETTERS))
    panel.show_frame(frame)
    pair = tokens(frame, "i m")
    where, before = at(panel, pair), panel._map.cell_size
    for _ in range(5):
        wheel(panel, where, 120, CONTROL)
    after = panel._map.cell_size
    assert after.width > before.width
    assert after.height > before.height
    assert panel._map.rect_of(*pair).contains(where)
    QTest.mouseClick(panel._tools.zoom_button(0), LEFT)
    assert panel._map.cell_size == before


def test_parts_of_a_notch_add_up(panel):
    panel.show_frame(frame_of(trained_run()))
    before = panel._map.cell_size
    wheel(panel, QPoint(200, 100), 60, CONTROL)
    assert panel._map.cell_size == before
    wheel(panel, QPoint(200, 100), 60, CONTROL)
    assert panel._map.cell_size != before


def test_the_wheel_scrolls(panel):
    panel.show_frame(frame_of(trained_run(MANY, 500), MANY[3]))
    bars = panel._map.verticalScrollBar(), panel._map.horizontalScrollBar()
    for bar in bars:
        bar.setValue(0)
    wheel(panel, QPoint(200, 100), -120)
    assert bars[0].value() > 0
    wheel(panel, QPoint(200, 100), -120, Qt.KeyboardModifier.ShiftModifier)
    assert bars[1].value() > 0


def wheel(panel, position, turned, modifiers=Qt.KeyboardModifier.NoModifier):
    viewport = panel._map.viewport()
    event = QWheelEvent(
        QPointF(position),
        viewport.mapToGlobal(QPointF(position)),
        QPoint(),
        QPoint(0, turned),
        Qt.MouseButton.NoButton,
        modifiers,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(viewport, event)
