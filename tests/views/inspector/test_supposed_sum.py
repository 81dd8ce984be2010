"""What a question about another probability does to the rest of the inspector."""

import itertools

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from bigram_gui.core.frame import resolve
from bigram_gui.core.selection import Selection, alone
from bigram_gui.core.units import Unit
from bigram_gui.core.what_if import what_if_equation, what_if_text
from bigram_gui.core.wording import loss_text
from bigram_gui.views.inspector.calculation_line import RING_MARGIN, CalculationLine
from bigram_gui.views.inspector.details import Details
from bigram_gui.views.inspector.loss_caption import LossCaption
from bigram_gui.views.inspector.loss_curve import LossCurve
from bigram_gui.views.inspector.loss_readout import LossReadout
from bigram_gui.views.inspector.product_section import ProductSection
from bigram_gui.views.inspector.sum_heading import SumHeading
from bigram_gui.views.inspector.sum_section import SumSection
from bigram_gui.views.inspector.why_section import WhySection
from bigram_gui.views.text.parts_layout import natural_width
from bigram_gui.views.text.parts_text import PartsText
from tests.views.frames import frame_of, part_of, theme_of, trained_run
from tests.views.inspector.asking import ask


def suppose(inspector, probability=0.5):
    """Ask about the selected pair on the curve, and return what follows."""
    ask(part_of(inspector, LossCurve), probability)
    question = part_of(inspector, WhySection).what_if
    assert question is not None
    return question


def sum_line(inspector):
    return part_of(part_of(inspector, SumSection), CalculationLine)


def sum_heading_of(inspector):
    return part_of(inspector, SumHeading).accessibleName()


def product(inspector):
    """Return the heading of the product and all that is written below it."""
    section = part_of(inspector, ProductSection)
    lines = (*section.findChildren(CalculationLine), *section.findChildren(PartsText))
    return section._heading.text(), [line.accessibleName() for line in lines]


@pytest.mark.parametrize("unit", Unit)
@pytest.mark.parametrize("name", ["ava", "diana", "vivianvivianvivian", ""])
def test_the_sum_shows_the_supposed_figure_and_what_comes_of_it(inspector, run, unit, name):
    frame = frame_of(run, name, min(1, len(name)), unit=unit)
    inspector.show_frame(frame)
    question = suppose(inspector)
    shown = sum_line(inspector).accessibleName()
    supposed, then, real = (
        loss_text(loss, unit=unit)
        for loss in (question.pair_loss, question.name_loss_then, frame.score.loss)
    )
    assert f"{supposed} (what if)" in shown
    assert shown.endswith(f" = {then} instead of {real}")
    assert sum_heading_of(inspector).startswith("What if: the ")
    assert sum_line(inspector).accessibleDescription() == what_if_text(question, unit)


def test_the_header_and_the_product_stay_the_models(inspector, run):
    caption, readout = part_of(inspector, LossCaption), part_of(inspector, LossReadout)
    before = caption.text, readout.accessibleName()
    heading, lines = product(inspector)
    suppose(inspector)
    assert (caption.text, readout.accessibleName()) == before
    assert heading == "The same as a product"
    assert product(inspector) == ("The model’s loss as a product", lines)


def test_the_sum_follows_the_step_and_the_unit(inspector, run):
    suppose(inspector)
    inspector.show_frame(frame_of(run, unit=Unit.BITS))
    question = part_of(inspector, WhySection).what_if
    assert question is not None
    assert question.name_loss_then is not None
    then = Unit.BITS.of(question.name_loss_then)
    assert f" = {then:.2f} instead" in sum_line(inspector).accessibleName()


def test_the_sum_is_the_models_again_when_nothing_is_asked(inspector, run):
    def texts():
        line = sum_line(inspector)
        told = line.accessibleName(), line.accessibleDescription()
        return *told, sum_heading_of(inspector), product(inspector)

    before = texts()
    suppose(inspector)
    assert texts() != before
    QTest.keyClick(part_of(inspector, LossCurve), Qt.Key.Key_Escape)
    assert texts() == before
    suppose(inspector)
    inspector.show_frame(frame_of(run, pair=2))
    inspector.show_frame(frame_of(run))
    assert texts() == before


def test_a_question_about_a_pair_alone_leaves_the_sum(inspector, run):
    selection = alone(Selection(name="ava"), run.prepared.vocabulary.encode("vd")[1:3], run)
    inspector.show_frame(resolve(selection, run))
    before = sum_line(inspector).accessibleName(), sum_heading_of(inspector), product(inspector)
    suppose(inspector, 0.9)
    after = sum_line(inspector).accessibleName(), sum_heading_of(inspector), product(inspector)
    assert after == before


def test_the_blackboard_adds_up_what_is_so(inspector, run):
    inspector.show_frame(frame_of(run, pair=0))
    suppose(inspector)
    inspector.toggle_play()
    assert "what if" not in sum_line(inspector).accessibleName()
    assert "so far" in sum_heading_of(inspector)
    inspector.stop_play()


def test_the_supposed_figure_has_a_dashed_edge(inspector, run):
    """All around the figure the edge is there and is interrupted, as that of no other figure."""

    def edge_colours():
        line = sum_line(inspector)
        (area,) = [area for area, pair in line._areas() if pair == 1]
        image, y = line.grab().toImage(), round(area.top()) + 1
        return [image.pixelColor(x, y) for x in range(round(area.left()), round(area.right()))]

    orange = theme_of("dark").colours.orange_text
    assert orange not in edge_colours()
    suppose(inspector)
    is_edge = [colour == orange for colour in edge_colours()]
    assert sum(before != now for before, now in itertools.pairwise(is_edge)) >= 4


def test_the_tip_of_the_supposed_figure_tells_both(inspector, run):
    line = sum_line(inspector)
    question = suppose(inspector)
    tips = {pair: line._tip_at(area.center()) for area, pair in line._areas()}
    assert tips[1].startswith(f"What if: {what_if_equation(question)}\nThe model says:\na → v\n")
    assert "What if" not in tips[0]


@pytest.mark.parametrize("unit", Unit)
@pytest.mark.parametrize("smoothing", [0.0, 1e-9, 1.0])
@pytest.mark.parametrize("name", ["ava", "diana", "vivianvivianvivian"])
def test_the_result_has_room_in_the_narrowest_inspector(qtbot, inspector, unit, smoothing, name):
    inspector.resize(380, 696)
    run = trained_run(smoothing=smoothing)
    inspector.show_frame(frame_of(run, name, unit=unit))
    suppose(inspector)
    line = sum_line(inspector)
    looks, parts = line._fitted
    assert natural_width(parts, looks) <= line.width() - 2 * RING_MARGIN
    assert part_of(inspector, Details)._content.width() <= 380


def test_nothing_moves_when_something_is_asked(inspector):
    def places():
        parts = (LossCurve, SumSection, ProductSection)
        return [part_of(inspector, part).geometry() for part in parts]

    QApplication.processEvents()
    before = places()
    suppose(inspector)
    QApplication.processEvents()
    assert places() == before
