"""An inspector on a screen, and what is seen and heard of it."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget

from bigram_gui.core.frame import resolve
from bigram_gui.core.selection import Selection, retyped
from bigram_gui.views.inspector import Inspector
from bigram_gui.views.inspector.chip_painter import LINE_HEIGHT
from bigram_gui.views.inspector.chip_strip import SIDE
from tests.views.showing import shown


def shown_inspector(qtbot, frame=None, theme="dark", size=(440, 696)):
    """Return an inspector on the screen, as large as it is in a window of 1280 x 800."""
    return shown(qtbot, Inspector(), frame, size, theme)


def frame_after(run, typed, name="ava", pair=1):
    """Return the frame after a text was typed where a name stood."""
    return resolve(retyped(Selection(name=name, pair=pair), typed, run), run)


def texts(inspector):
    """Return all that is written or heard."""
    labels = [label.text() for label in inspector.findChildren(QLabel) if label.isVisible()]
    widgets = inspector.findChildren(QWidget)
    spoken = [widget.accessibleName() for widget in widgets]
    return labels + spoken + [widget.accessibleDescription() for widget in widgets]


def places(inspector, *, but=()):
    """Return where each part that can be seen stands, but for the children of some."""
    inspector.grab()
    return {
        id(widget): widget.mapTo(inspector, QPoint(0, 0)).toTuple() + widget.size().toTuple()
        for widget in inspector.findChildren(QWidget)
        if widget.isVisible() and widget.parent() not in but
    }


def colours_of(widget):
    image = widget.grab().toImage()
    return {image.pixel(x, y) for x in range(image.width()) for y in range(image.height())}


def shout(field, text):
    QTest.keyClicks(field, text, Qt.KeyboardModifier.ShiftModifier)


def chip_place(strip, chip):
    """Return a point on a chip of the first line."""
    return QPoint(round(SIDE + strip._flow.lefts[chip] + 4), LINE_HEIGHT // 2)
