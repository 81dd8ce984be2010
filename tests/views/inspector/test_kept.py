"""What the inspector keeps from frame to frame leaves nothing behind when it must go."""

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QApplication, QWidget

from bigram_gui.core.calculation import product_of
from bigram_gui.core.frame import resolve
from bigram_gui.core.selection import Selection, retyped
from bigram_gui.core.units import Unit
from bigram_gui.views.inspector.calculation_line import CalculationLine
from bigram_gui.views.inspector.loss_curve import LossCurve
from bigram_gui.views.inspector.pair_table import PairTable
from bigram_gui.views.inspector.pair_view import PairView
from bigram_gui.views.inspector.product_section import _looks
from bigram_gui.views.inspector.row_backdrop import _Backdrop
from bigram_gui.views.inspector.why_button import WhyButton
from bigram_gui.views.text.parts_text import PartsText
from tests.views.calls import calls_of
from tests.views.frames import frame_of, part_of, theme_of, trained_run
from tests.views.inspector.page import shown_inspector

RUN = trained_run(steps=40)
AVA = frame_of(RUN)
FRAMES = {
    "another step": frame_of(RUN, step=3),
    "no step": frame_of(RUN, step=0),
    "another pair": frame_of(RUN, pair=2),
    "another name of the length": frame_of(RUN, "eva"),
    "a name that scrolls": frame_of(RUN, "viviandianadanadiananna", 20),
    "another unit": frame_of(RUN, unit=Unit.PERPLEXITY),
    "no smoothing": frame_of(trained_run(smoothing=0.0)),
    "another vocabulary": frame_of(trained_run(["kim", "lee"]), "kim"),
    "a problem": resolve(retyped(Selection(), "av1", RUN), RUN),
}


@pytest.fixture
def inspector(qtbot):
    return shown_inspector(qtbot, size=HIGH)


HIGH = (440, 1_000)  # enough not to scroll


def picture(inspector):
    """Return what the parts that keep something look like."""
    for _ in range(3):
        QApplication.processEvents()
    parts = [inspector.findChild(kind) for kind in (PairTable, LossCurve)]
    lines = inspector.findChildren(CalculationLine)
    return [part.grab().toImage() for part in (*parts, *lines)]


@pytest.mark.parametrize("name", FRAMES)
def test_another_frame_leaves_nothing_of_the_one_before(qtbot, inspector, name):
    fresh = shown_inspector(qtbot, size=HIGH)
    fresh.show_frame(FRAMES[name])
    wanted = picture(fresh)
    inspector.show_frame(AVA)
    before = picture(inspector)
    inspector.show_frame(FRAMES[name])
    assert before != wanted
    assert picture(inspector) == wanted


def test_letters_of_another_vocabulary_are_others_though_their_tokens_are_the_same(qtbot):
    one, other = (frame_of(trained_run([name], 40), name) for name in ("dbp", "pbq"))
    assert one.score.tokens == other.score.tokens
    inspector, fresh = shown_inspector(qtbot, size=HIGH), shown_inspector(qtbot, size=HIGH)
    fresh.show_frame(other)
    inspector.show_frame(one)
    before = picture(inspector)
    inspector.show_frame(other)
    assert before != picture(fresh) == picture(inspector)


def test_another_theme_leaves_nothing_of_the_one_before(qtbot, inspector):
    fresh = shown_inspector(qtbot, theme="light", size=HIGH)
    fresh.show_frame(AVA)
    inspector.show_frame(AVA)
    picture(inspector)
    inspector.show_theme(theme_of("light"))
    assert picture(inspector) == picture(fresh)


def test_another_width_leaves_nothing_of_the_one_before(qtbot, inspector):
    inspector.show_frame(AVA)
    before = picture(inspector)
    inspector.resize(400, 1_000)
    assert picture(inspector) != before
    inspector.resize(440, 1_000)
    assert picture(inspector) == before


def test_a_row_that_is_pointed_at_no_longer_leaves_nothing(inspector):
    inspector.show_frame(AVA)
    before = picture(inspector)
    view = inspector.findChild(PairView)
    view.entered.emit(view.model().index(3, 0))
    assert picture(inspector)[0] != before[0]
    QApplication.sendEvent(view, QEvent(QEvent.Type.Leave))
    assert picture(inspector) == before


def test_a_table_that_has_lost_the_focus_has_no_ring(inspector):
    inspector.show_frame(AVA)
    inspector.activateWindow()
    before = picture(inspector)
    view = inspector.findChild(PairView)
    view.setFocus(Qt.FocusReason.TabFocusReason)
    assert picture(inspector) != before
    view.clearFocus()
    assert picture(inspector) == before


@pytest.fixture
def shows_no_new_backdrop(inspector, monkeypatch):
    """Show a frame, none of whose rows' backdrops may be painted for it."""

    def show(frame):
        painted = calls_of(monkeypatch, _Backdrop, "paint")
        inspector.show_frame(frame)
        picture(inspector)
        assert painted == []

    return show


def test_what_stands_behind_the_figures_is_painted_once(inspector, shows_no_new_backdrop):
    inspector.show_frame(AVA)
    picture(inspector)
    shows_no_new_backdrop(frame_of(RUN, step=39))


def test_columns_that_move_back_find_what_stood_behind_them(inspector, shows_no_new_backdrop):
    columns = []
    for frame in (AVA, FRAMES["another unit"]):
        inspector.show_frame(frame)
        picture(inspector)
        style = part_of(inspector, PairView)._style
        assert style is not None
        columns.append(style.columns)
    assert columns[0] != columns[1]
    shows_no_new_backdrop(AVA)


class Painted(QObject):
    """Takes note of which widgets are painted."""

    def __init__(self, widgets):
        super().__init__()
        self.widgets = set()
        for widget in widgets:
            widget.installEventFilter(self)

    def eventFilter(self, watched, event):
        if event.type() is QEvent.Type.Paint:
            self.widgets.add(watched)
        return False


def test_behind_other_figures_nothing_is_painted(inspector):
    inspector.show_frame(AVA)
    part_of(inspector, WhyButton).click()
    picture(inspector)
    painted = Painted([inspector, *inspector.findChildren(QWidget)])
    inspector.show_frame(frame_of(RUN, step=39))
    for _ in range(3):
        QApplication.processEvents()
    behind = {each for each in painted.widgets if each.findChildren(QWidget)}
    assert part_of(inspector, LossCurve) in painted.widgets
    assert not behind


@pytest.mark.parametrize("kind", [CalculationLine, PartsText])
def test_a_text_out_of_view_is_not_set_until_it_is_looked_at(inspector, kind):
    inspector.resize(440, 300)
    QApplication.processEvents()
    inspector.show_frame(FRAMES["another step"])  # how many lines it needs is then known
    inspector.show_frame(AVA)
    text = [each for each in inspector.findChildren(kind) if each.isVisible()][-1]
    QApplication.processEvents()
    text._stencils._made.clear()
    inspector.show_frame(FRAMES["another step"])
    QApplication.processEvents()
    assert not text._stencils._made and text._layout is None
    text.grab()
    assert text._stencils._made


def test_what_fits_is_found_anew_for_another_width_and_shape(qtbot):
    line = CalculationLine(lambda frame: product_of(frame.score), [_looks(13), _looks(11)], 20)
    qtbot.addWidget(line)
    line.resize(400, 20)
    line.show_theme(theme_of("dark"))
    for frame, width in ((AVA, 400), (FRAMES["another step"], 400), (AVA, 150), (AVA, 400)):
        line.resize(width, 20)
        line.show_frame(frame)
        fresh = CalculationLine(lambda frame: product_of(frame.score), [_looks(13), _looks(11)], 20)
        qtbot.addWidget(fresh)
        fresh.resize(width, 20)
        fresh.show_frame(frame)
        assert line.accessibleName() == fresh.accessibleName()
        assert line._fitted is not None
        assert fresh._fitted is not None
        assert line._fitted[1] == fresh._fitted[1]
