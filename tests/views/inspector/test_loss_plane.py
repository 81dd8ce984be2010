"""The curve of the cost of a probability, in every unit."""

from itertools import pairwise

import pytest
from PySide6.QtCore import QPointF

from bigram_gui.core.units import Unit
from bigram_gui.views.inspector.loss_curve import LossCurve
from bigram_gui.views.inspector.loss_plane import LossPlane
from tests.views.frames import frame_of, theme_of, trained_run
from tests.views.inspector.costs import COSTS, RARE


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
