"""Calculations that fit their line and can be picked from."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from bigram_gui.core.calculation import ELLIPSIS, mean_of, product_of
from bigram_gui.core.frame import resolve
from bigram_gui.core.parts import Tone, joined
from bigram_gui.core.selection import Selection, alone
from bigram_gui.views.inspector import term_fit
from bigram_gui.views.inspector.calculation_line import RING_MARGIN, CalculationLine
from bigram_gui.views.inspector.loss_curve import LossCurve
from bigram_gui.views.text.parts_layout import natural_width
from tests.views.calls import calls_of
from tests.views.frames import frame_of, theme_of, trained_run
from tests.views.showing import shown
from tests.views.text.looks import looks

HEIGHT = 30
AROUND = 2 * RING_MARGIN


def mean_in(frame):
    return mean_of(frame.score, frame.unit)


@pytest.fixture
def line(qtbot, run):
    line = CalculationLine(mean_in, (looks(18), looks(14)), HEIGHT)
    return shown(qtbot, line, frame_of(run), (400, HEIGHT), "light")


@pytest.fixture
def picks(line):
    picked: list[int] = []
    line.pair_picked.connect(picked.append)
    return picked


def place_of(line, pair):
    """Return the middle of a pair's figure."""
    area = next(area for area, each in line._areas() if each == pair)
    return area.center().toPoint()


def test_all_terms_are_written_where_they_fit(line, run):
    assert line.accessibleName() == joined(mean_of(frame_of(run).score).parts(1, 4))
    assert ELLIPSIS not in line.accessibleName()


def test_a_smaller_size_comes_before_leaving_terms_out(line, run):
    parts = mean_of(frame_of(run).score).parts(1, 4)
    wide, small = (natural_width(parts, looks(size)) for size in (18, 14))
    line.resize(round((wide + small) / 2) + AROUND, HEIGHT)
    line.grab()
    assert ELLIPSIS not in line.accessibleName()


def test_a_long_name_keeps_its_ends_and_the_selected_term(line, run):
    line.show_frame(frame_of(run, "viviandiana", 6))
    written = [pair for _, pair in line._areas()]
    assert {0, 6, 11} <= set(written)
    assert len(written) < 12
    assert ELLIPSIS in line.accessibleName()


@pytest.mark.parametrize("width", [200, 260, 328, 388, 440, 800])
@pytest.mark.parametrize("name", ["", "a", "ava", "vivian", "viviandiana", "nadia" * 200])
def test_the_line_is_never_wider_than_its_room_if_the_fewest_terms_fit(line, run, name, width):
    line.resize(width, HEIGHT)
    pairs = len(name) + 1
    frame = frame_of(run, name, pairs // 2)
    line.show_frame(frame)
    least = natural_width(mean_of(frame.score).parts(frame.pair, 3), looks(14))
    if least <= width - AROUND:
        assert line._laid_out()._layout.lineAt(0).naturalTextWidth() <= width - AROUND + 1


@pytest.mark.parametrize(
    ("pair", "text"),
    [(0, "1.95 + …"), (2, "… + 1.95 + …"), (4, "… + 1.95")],
)
def test_where_not_even_the_ends_fit_the_selected_term_stands_alone(line, pair, text):
    frame = frame_of(trained_run(steps=0), "nadi", pair)
    written = f"({text}) / 5 = 1.95"
    least = round(natural_width(mean_of(frame.score).parts(pair, 1), looks(14)))
    line.resize(least - 20 + AROUND, HEIGHT)
    line.show_frame(frame)
    assert line.accessibleName() == written
    assert line._laid_out()._layout.lineAt(0).naturalTextWidth() <= line.width() - AROUND + 1


@pytest.mark.parametrize("name", ["eva", "vivandiadana", "viviandianadanadiananna" * 3])
def test_other_figures_of_as_many_digits_are_not_fitted_anew(line, run, monkeypatch, name):
    line.show_frame(frame_of(run, name, 2))
    before = line.accessibleName()
    measured = calls_of(monkeypatch, term_fit, "natural_width")
    line.show_frame(frame_of(run, name, 2, step=run.steps - 1))
    assert line.accessibleName() != before
    assert not measured


def test_more_room_shows_more_terms(line, run):
    shown = []
    for width in (340, 400, 480, 700):
        line.resize(width, HEIGHT)
        line.show_frame(frame_of(run, "viviandiana", 6))
        shown.append(len(list(line._areas())))
    assert shown == sorted(shown)
    assert shown[0] < shown[-1]


def test_a_click_on_a_term_picks_its_pair(line, picks):
    QTest.mouseClick(line, Qt.MouseButton.LeftButton, pos=place_of(line, 3))
    beside = QPoint(line.width() - 2, HEIGHT // 2)
    QTest.mouseClick(line, Qt.MouseButton.LeftButton, pos=beside)
    assert picks == [3]


def test_while_a_pair_is_looked_at_by_itself_no_term_stands_out(line, run):
    tones = [part.tone for part in line._fitted[1]]
    assert Tone.SELECTED in tones
    lone = alone(Selection(name="ava", pair=1), run.prepared.vocabulary.encode("vd")[1:3], run)
    line.show_frame(resolve(lone, run))
    tones = [part.tone for part in line._fitted[1]]
    assert Tone.SELECTED not in tones
    assert tones.count(Tone.TERM) == 4


def test_keys_pick_terms(line, picks):
    QTest.keyClick(line, Qt.Key.Key_Left)
    QTest.keyClick(line, Qt.Key.Key_End)
    assert picks == [0, 3]


def test_showing_never_emits(line, picks, run):
    line.show_frame(frame_of(run, "diana", 4))
    line.show_hover(2)
    line.show_theme(theme_of("dark"))
    assert picks == []


def test_the_selected_term_stands_on_the_tint(line):
    place = place_of(line, 1)
    area = next(area for area, pair in line._areas() if pair == 1)
    image = line.grab().toImage()
    ratio = image.devicePixelRatio()
    corner = QPoint(round((area.left() + 3) * ratio), round(place.y() * ratio))
    assert image.pixelColor(corner) == theme_of("light").colours.tint


def test_a_term_has_its_exact_figures_as_a_tip(line, run):
    tip = line._tip_at(place_of(line, 2).toPointF())
    assert tip == "v → a\n(3 + 1) / (5 + 7) = 4/12 = 0.333333, −ln p = 1.098612 nats"


def test_fractions_are_picked_like_terms(qtbot, run):
    widget = CalculationLine(lambda frame: product_of(frame.score), (looks(13),), 20)
    qtbot.addWidget(widget)
    widget.show_theme(theme_of("dark"))
    widget.resize(400, 20)
    widget.show_frame(frame_of(run))
    picked: list[int] = []
    widget.pair_picked.connect(picked.append)
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton, pos=place_of(widget, 0))
    assert picked == [0]


def test_the_logarithm_of_a_power_of_ten_stands_in_brackets(qtbot):
    curve = LossCurve()
    qtbot.addWidget(curve)
    curve.show_frame(frame_of(trained_run(smoothing=1e-6), "ve", 1))
    assert "−ln(2.00 × 10⁻⁷) = 15.42" in curve.accessibleDescription()
