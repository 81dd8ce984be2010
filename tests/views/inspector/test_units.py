"""The inspector in bits and as perplexity: the same figures everywhere, in one unit."""

import math
from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPixmap
from PySide6.QtWidgets import QLabel, QWidget

from bigram_gui.core.pair_rows import PairRows
from bigram_gui.core.parts import Part, Tone
from bigram_gui.core.units import Unit
from bigram_gui.views.inspector import Inspector
from bigram_gui.views.inspector.loss_caption import LossCaption
from bigram_gui.views.inspector.loss_curve import LossCurve
from bigram_gui.views.inspector.loss_plane import LossPlane
from bigram_gui.views.inspector.loss_readout import LossReadout
from bigram_gui.views.inspector.pair_columns import Column, FigureWidths
from bigram_gui.views.inspector.pair_model import PairModel
from bigram_gui.views.text.look import Look
from bigram_gui.views.text.parts_layout import PartsLayout, natural_width
from tests.views.frames import frame_of, theme_of, trained_run

COSTS = {
    Unit.NATS: lambda p: -math.log(p),
    Unit.BITS: lambda p: -math.log2(p),
    Unit.PERPLEXITY: lambda p: 1 / p,
}
RARE = trained_run(smoothing=1e-9)  # an unseen pair costs some thousand million


@pytest.fixture(scope="module")
def run():
    return trained_run()


@pytest.fixture
def inspector(qtbot, run):
    widget = Inspector()
    qtbot.addWidget(widget)
    widget.show_theme(theme_of("dark"))
    widget.resize(440, 696)
    widget.show_frame(frame_of(run))
    with qtbot.waitActive(widget):
        widget.show()
    return widget


def texts(inspector):
    labels = [label.text() for label in inspector.findChildren(QLabel) if label.isVisible()]
    spoken = [widget.accessibleName() for widget in inspector.findChildren(QWidget)]
    described = [widget.accessibleDescription() for widget in inspector.findChildren(QWidget)]
    return labels + spoken + described


@pytest.mark.parametrize("unit", Unit)
def test_every_figure_is_in_the_frames_unit(inspector, run, unit):
    frame = frame_of(run, unit=unit)
    probabilities = frame.score.probabilities
    costs = [COSTS[unit](p) for p in probabilities]
    loss = math.prod(costs) ** 0.25 if unit is Unit.PERPLEXITY else sum(costs) / 4
    figures = [f"{cost:.2f}" for cost in costs]
    inspector.show_frame(frame)
    shown = texts(inspector)
    subject = {
        Unit.NATS: f"Loss {loss:.2f} nats",
        Unit.BITS: f"Loss {loss:.2f} bits",
        Unit.PERPLEXITY: f"Perplexity {loss:.2f}",
    }[unit]
    assert subject in shown
    assert f"Why a → v costs {figures[1]}" in shown
    if unit is Unit.PERPLEXITY:
        assert f"({' × '.join(figures)})^(1/4) = {loss:.2f}" in shown
        assert "Perplexity: the geometric mean of the four" in shown
    else:
        assert f"({' + '.join(figures)}) / 4 = {loss:.2f}" in shown
        assert "Loss: the mean of the four" in shown
    assert any(text.endswith(f" = {figures[1]}") and "a → v: " in text for text in shown)
    uniform = COSTS[unit](1 / frame.score.vocabulary_size)
    assert any(text.startswith("uniform guess: ") and f" {uniform:.2f}" in text for text in shown)


def places(inspector):
    return {
        id(widget): widget.mapTo(inspector, QPoint(0, 0)).toTuple() + widget.size().toTuple()
        for widget in inspector.findChildren(QWidget)
        if widget.isVisible()
    }


def test_nothing_moves_when_the_unit_changes(inspector, run):
    inspector.show_frame(frame_of(run, unit=Unit.PERPLEXITY))
    inspector.grab()
    before = places(inspector)
    for unit in (Unit.NATS, Unit.BITS, Unit.PERPLEXITY):
        inspector.show_frame(frame_of(run, unit=unit))
        inspector.grab()
        assert places(inspector) == before


@pytest.mark.parametrize("unit", Unit)
def test_an_impossible_name_is_so_in_every_unit(inspector, unit):
    run = trained_run(smoothing=0.0)
    inspector.show_frame(frame_of(run, "ve", 1, unit=unit))
    assert not inspector.grab().isNull()
    shown = texts(inspector)
    assert "Why v → e costs ∞" in shown
    assert any(text.startswith(("Loss ∞", "Perplexity ∞")) for text in shown)


# The table


def texts_of_row(model, row, role=Qt.ItemDataRole.DisplayRole):
    return [str(model.data(model.index(row, column), role)) for column in Column]


@pytest.mark.parametrize(
    ("unit", "heading", "spoken", "exact"),
    [
        (Unit.BITS, "−log₂ p", "−log₂ p 1.58 bits", "−log₂ p = 1.584963 bits"),
        (Unit.PERPLEXITY, "1/p", "1/p 3.00", "1/p = 3.000000"),
    ],
)
def test_the_table_names_and_writes_costs_in_the_unit(run, unit, heading, spoken, exact):
    model = PairModel()
    model.show_frame(frame_of(run, unit=unit))
    assert model.headerData(Column.LOSS, Qt.Orientation.Horizontal) == heading
    whole, *_, cost, _rank = texts_of_row(model, 2, Qt.ItemDataRole.AccessibleTextRole)
    assert f"probability 0.333, {spoken}, rank" in whole
    assert cost == spoken.removesuffix(" bits")
    assert texts_of_row(model, 2, Qt.ItemDataRole.ToolTipRole)[0].splitlines()[1].endswith(exact)


@pytest.mark.parametrize("unit", Unit)
@pytest.mark.parametrize(("run", "name"), [(trained_run(), "ava"), (RARE, "vee")])
def test_every_cost_has_its_room_in_the_table(run, name, unit):
    model = PairModel()
    frame = frame_of(run, name, unit=unit)
    model.show_frame(frame)
    room = FigureWidths.of(PairRows.of(frame), lambda text: 8.0 * len(text)).loss
    for row in range(len(frame.score)):
        assert 8.0 * len(texts_of_row(model, row)[Column.LOSS]) <= room


def test_the_bars_of_perplexities_are_as_long_as_their_values(inspector, run):
    inspector.show_frame(frame_of(run, unit=Unit.PERPLEXITY))
    table = inspector._details._table
    image, ratio = table.grab().toImage(), table.devicePixelRatio()
    style = table._view._style
    bar, colour = style.columns.loss_bar, theme_of("dark").colours.orange_bar
    for row in (0, 2, 3):
        y = round((table._view.y() + 32 * row + 18) * ratio)
        columns = range(round(bar.left), round(bar.left + bar.width))
        filled = sum(image.pixelColor(round(x * ratio), y) == colour for x in columns)
        cost = 1 / style.frame.score.probabilities[row]
        assert filled == pytest.approx(bar.width * cost / style.loss.end, abs=4)


# The large figure


def painted_columns(widget, colour):
    """Return from where to where a colour is found."""
    image = widget.grab().toImage()
    near = [
        x
        for x in range(image.width())
        for y in range(image.height())
        if image.pixelColor(x, y) == colour
    ]
    return min(near), max(near)


@pytest.mark.parametrize("name", ["ava", "vee", "veeee"])
@pytest.mark.parametrize("theme", ["dark", "light"])
def test_a_large_perplexity_is_written_smaller_rather_than_cut_off(qtbot, name, theme):
    readout = LossReadout()
    qtbot.addWidget(readout)
    readout.resize(readout.sizeHint())
    readout.show_theme(theme_of(theme))
    readout.show_frame(frame_of(RARE, name, unit=Unit.PERPLEXITY))
    first, last = painted_columns(readout, theme_of(theme).colours.orange_text)
    assert 0 < first < last < readout.width() * readout.devicePixelRatio()


def test_the_readout_explains_its_mean(qtbot, run):
    readout = LossReadout()
    qtbot.addWidget(readout)
    for unit, words in ((Unit.BITS, "mean of the −log₂ p"), (Unit.PERPLEXITY, "geometric mean")):
        readout.show_frame(frame_of(run, unit=unit))
        assert words in readout.toolTip()


def test_the_caption_ends_where_the_loss_does(inspector):
    caption, readout = inspector.findChild(LossCaption), inspector.findChild(LossReadout)
    assert caption.geometry().right() == readout.geometry().right()


# The curve


@pytest.mark.parametrize("unit", Unit)
def test_the_curve_is_that_of_the_unit(unit):
    plane = LossPlane(140, 112, 16.0, 30.0 if unit is Unit.PERPLEXITY else 6.0, unit)
    area = plane.area
    for probability in (0.05, 0.1, 0.3, 0.7, 1.0):
        point = plane.point(probability)
        assert point.x() == pytest.approx(area.left() + area.width() * probability)
        drawn = (area.bottom() - point.y()) / area.height() * plane.end * 1.15
        assert drawn == pytest.approx(COSTS[unit](probability))
        assert plane.height_at(point.x()) == pytest.approx(point.y())
    assert plane.point(0.0) == QPointF(area.left(), area.top())


@pytest.mark.parametrize(
    ("unit", "end"),
    [
        (Unit.NATS, 4.0),
        (Unit.NATS, 768.0),
        (Unit.BITS, 6.0),
        (Unit.BITS, 1_536.0),
        (Unit.PERPLEXITY, 2.0),
        (Unit.PERPLEXITY, 30.0),
        (Unit.PERPLEXITY, 6e12),
    ],
)
def test_the_curve_starts_at_the_top_and_is_smooth(unit, end):
    plane = LossPlane(140, 112, 16.0, end, unit)
    points = [plane.curve().at(i) for i in range(plane.curve().size())]
    assert points[0].y() == pytest.approx(plane.area.top(), abs=0.01)
    assert points[-1].x() == pytest.approx(plane.area.right())
    for before, after in pairwise(points):
        middle = (before + after) / 2
        if middle.x() > plane.area.left() + 1:  # before that it is a vertical line
            assert abs(plane.height_at(middle.x()) - middle.y()) < 0.7


@pytest.mark.parametrize("unit", Unit)
@pytest.mark.parametrize(("run", "name"), [(trained_run(), "ava"), (RARE, "vee")])
def test_the_figures_of_the_axis_have_room(qtbot, run, name, unit):
    curve = LossCurve()
    qtbot.addWidget(curve)
    colours = theme_of("light").colours
    curve.show_theme(theme_of("light"))
    curve.resize(curve.sizeHint())
    curve.show_frame(frame_of(run, name, unit=unit))
    image = curve.grab().toImage()
    left_edge = {image.pixelColor(0, y).name() for y in range(image.height())}
    assert colours.text_tertiary.name() not in left_edge
    assert {"nats": "−ln p", "bits": "−log₂ p", "perplexity": "1/p"}[unit.value] in curve.toolTip()


# The exponent


def test_an_exponent_is_smaller_and_stands_higher(qapp):
    plain = Look(18, QFont.Weight.Normal, lambda colours: colours.text)
    raised = Look(18, QFont.Weight.Normal, lambda colours: colours.text, raised=True)
    looks = {Tone.PLAIN: plain, Tone.EXPONENT: raised}
    parts = (Part("H"), Part("H", Tone.EXPONENT))
    layout = PartsLayout(parts, looks, 0, 30, theme_of("light").colours)
    picture = QPixmap(60, 30)
    picture.fill(Qt.GlobalColor.white)
    painter = QPainter(picture)
    layout.paint(painter, QPointF(4, 0))
    painter.end()
    start = 4 + QFontMetricsF(plain.ruler.font).horizontalAdvance("H")
    normal, higher = inked_rows(picture, 0, start - 1), inked_rows(picture, start, 60)
    assert len(higher) < len(normal)
    assert higher[-1] < normal[-1] - 3
    assert natural_width(parts, looks) == pytest.approx(
        layout._layout.lineAt(0).naturalTextWidth(), abs=1
    )


def test_an_exponent_is_never_too_small_to_read(qapp):
    look = Look(11, QFont.Weight.Normal, lambda colours: colours.text, raised=True)
    assert look.size == 10


def inked_rows(picture, first, last):
    image = picture.toImage()
    columns = range(round(first), round(last))
    return [
        y
        for y in range(image.height())
        if any(image.pixelColor(x, y).lightness() < 128 for x in columns)
    ]
