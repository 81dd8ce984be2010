"""What is painted of the plot: as little as can be, in as few rectangles as pays."""

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRect
from PySide6.QtGui import QRegion
from PySide6.QtWidgets import QApplication

from bigram_gui.views.loss_plot.parts import Parts
from tests.views.frames import frame_of
from tests.views.paints import Paints

boxes = st.builds(
    QRect, st.integers(0, 900), st.integers(0, 300), st.integers(1, 200), st.integers(1, 200)
)


@given(st.lists(boxes, max_size=8))
def test_no_part_is_lost(added):
    parts, wanted = Parts(), QRegion()
    for box in added:
        assert parts.add(box).contains(box)
        wanted += box
    found = QRegion()
    for part in parts.take():
        found += part
    assert wanted.subtracted(found).isEmpty()
    assert parts.take() == []


def test_parts_near_one_another_are_one_and_others_stay_apart():
    parts = Parts()
    parts.add(QRect(0, 0, 20, 200))
    parts.add(QRect(25, 0, 20, 200))
    parts.add(QRect(700, 0, 20, 200))
    assert parts.take() == [QRect(0, 0, 45, 200), QRect(700, 0, 20, 200)]


def test_another_viewed_step_has_little_painted(never_slow, panel, run):
    for step in (400, 401):
        panel.show_frame(frame_of(run, step=step))
        QApplication.processEvents()
    watched = (panel, panel.header, panel.header.pill, panel.chart)
    behind, header, pill, plot = map(Paints, watched)
    panel.show_frame(frame_of(run, step=402))
    QApplication.processEvents()
    assert behind.count == 0
    assert header.count == 0
    assert pill.count == 0  # its text has the same ground
    assert plot.count == 1
    assert plot.region.rectCount() <= 5
    boxes_painted: list[QRect] = list(plot.region)  # type: ignore[call-overload]
    area = sum(box.width() * box.height() for box in boxes_painted)
    assert area < 0.25 * panel.chart.width() * panel.chart.height()
