"""A change of what stands in a still place lays out nothing around it."""

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QLabel, QVBoxLayout, QWidget

from bigram_gui.views.still import Still


class Column(QWidget):
    """Counts how often it is asked to lay out its parts."""

    def __init__(self):
        super().__init__()
        self.requests = 0

    def event(self, event):
        self.requests += event.type() is QEvent.Type.LayoutRequest
        return super().event(event)


def column_with(qtbot, part):
    column = Column()
    qtbot.addWidget(column)
    QVBoxLayout(column).addWidget(part)
    column.resize(300, 100)
    column.show()
    qtbot.waitExposed(column)
    QApplication.processEvents()
    column.requests = 0
    return column


def test_a_new_text_asks_nobody_for_a_place(qtbot):
    label = QLabel("short")
    column = column_with(qtbot, Still(label))
    label.setText("a text that is very much longer than the one before")
    QApplication.processEvents()
    assert column.requests == 0


def test_without_it_a_layout_is_asked(qtbot):
    label = QLabel("short")
    column = column_with(qtbot, label)
    label.setText("a text that is very much longer than the one before")
    QApplication.processEvents()
    assert column.requests > 0


def test_the_content_has_all_the_room(qtbot):
    label = QLabel("short")
    place = Still(label)
    column = column_with(qtbot, place)
    assert column.isVisible()
    assert label.geometry() == place.rect()
    place.setFixedSize(120, 40)
    QApplication.processEvents()
    assert (label.width(), label.height()) == (120, 40)
