"""The point on the curve of −log p: where mouse and keys take it, and what is said of it then."""

import itertools

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolButton

from bigram_gui.core.frame import Selection, alone, resolve
from bigram_gui.core.training import train
from bigram_gui.core.units import Unit
from bigram_gui.core.what_if import what_if, what_if_alone, what_if_equation, what_if_text
from bigram_gui.core.wording import loss_text
from bigram_gui.views.inspector import Inspector
from bigram_gui.views.inspector.asked_probability import LARGE_STEP, STEP, rounded, stepped
from bigram_gui.views.inspector.calculation_line import RING_MARGIN, CalculationLine
from bigram_gui.views.inspector.curve_painting import firsts
from bigram_gui.views.inspector.details import Details
from bigram_gui.views.inspector.loss_caption import LossCaption
from bigram_gui.views.inspector.loss_curve import LossCurve
from bigram_gui.views.inspector.loss_plane import LossPlane
from bigram_gui.views.inspector.loss_readout import LossReadout
from bigram_gui.views.inspector.product_section import ProductSection
from bigram_gui.views.inspector.sum_heading import SumHeading
from bigram_gui.views.inspector.sum_section import SumSection
from bigram_gui.views.inspector.why_section import WhySection, unbroken
from bigram_gui.views.text.parts_layout import natural_width
from bigram_gui.views.text.parts_text import PartsText
from tests.views.frames import frame_of, part_of, theme_of, trained_run

LEFT, RIGHT = Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton
LEAST = 0.001


@pytest.fixture
def run():
    return trained_run()


@pytest.fixture
def section(qtbot, run):
    widget = WhySection()
    qtbot.addWidget(widget)
    widget.show_theme(theme_of("dark"))
    widget.resize(400, 130)
    widget.show_frame(frame_of(run))
    with qtbot.waitActive(widget):
        widget.show()
    return widget


@pytest.fixture
def curve(section):
    return section.findChild(LossCurve)


@pytest.fixture
def asked(curve):
    probabilities: list[float | None] = []
    curve.asked.connect(probabilities.append)
    return probabilities


def texts(section):
    """Return heading and sentences."""
    return [text.accessibleName() for text in section.findChildren(PartsText)]


def back(section):
    return section.findChild(QToolButton)


def place(curve, probability):
    return curve._plane(curve._frame).point(probability).toPoint()


def drag(curve, start, *places):
    QTest.mousePress(curve, LEFT, pos=start)
    for each in places:
        QTest.mouseMove(curve, each)
    QTest.mouseRelease(curve, LEFT, pos=places[-1])


# The mouse


def test_dragging_the_point_tells_what_would_follow(section, curve, run, asked):
    score = frame_of(run).score
    drag(curve, place(curve, score.probabilities[1]), place(curve, 0.6), place(curve, 0.25))
    assert asked[-1] == pytest.approx(0.25, abs=0.01)
    question = what_if(score, 1, asked[-1])
    assert section.what_if == question
    cost = f"{question.pair_loss:.2f}"
    assert texts(section) == [f"What if a → v cost {cost}?", unbroken(what_if_text(question))]
    assert what_if_text(question) in curve.accessibleDescription()
    assert back(section).isVisible()


def test_a_press_on_the_point_alone_asks_nothing(curve, run, asked):
    point = place(curve, frame_of(run).score.probabilities[1])
    QTest.mouseClick(curve, LEFT, pos=point)
    QTest.mouseClick(curve, RIGHT, pos=place(curve, 0.9))
    assert asked == []


def test_a_click_on_the_curve_moves_the_point_there(curve, asked):
    QTest.mouseClick(curve, LEFT, pos=place(curve, 0.5))
    assert asked == [pytest.approx(0.5, abs=0.01)]


@pytest.mark.parametrize("outside", [QPoint(-500, -500), QPoint(600, 600), QPoint(70, -900)])
def test_the_point_stays_on_the_curve_wherever_the_mouse_goes(curve, run, asked, outside):
    drag(curve, place(curve, 0.5), outside)
    assert curve._plane(frame_of(run)).least_probability <= asked[-1] <= 1
    point = curve._plane(frame_of(run)).point(asked[-1])
    assert curve.rect().contains(point.toPoint())


def test_a_double_click_goes_back(section, curve, asked):
    before = texts(section)
    QTest.mouseClick(curve, LEFT, pos=place(curve, 0.5))
    QTest.mouseDClick(curve, LEFT, pos=place(curve, 0.7))
    assert asked[-1] is None
    assert section.what_if is None
    assert texts(section) == before


def test_the_button_goes_back(section, curve):
    before, height = texts(section), section.sizeHint()
    assert not back(section).isVisible()
    QTest.mouseClick(curve, LEFT, pos=place(curve, 0.5))
    assert section.sizeHint() == height
    QTest.mouseClick(back(section), LEFT)
    assert texts(section) == before
    assert not back(section).isVisible()


def test_the_hand_closes_around_the_point(curve):
    assert curve.cursor().shape() is Qt.CursorShape.OpenHandCursor
    QTest.mousePress(curve, LEFT, pos=place(curve, 0.5))
    assert curve.cursor().shape() is Qt.CursorShape.ClosedHandCursor
    QTest.mouseRelease(curve, LEFT, pos=place(curve, 0.5))
    assert curve.cursor().shape() is Qt.CursorShape.OpenHandCursor
    assert "what if the model had said" in curve.toolTip()


# The keyboard


def test_keys_move_the_point(curve, run, asked):
    curve.setFocus()
    QTest.keyClick(curve, Qt.Key.Key_End)
    QTest.keyClick(curve, Qt.Key.Key_Left)
    QTest.keyClick(curve, Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(curve, Qt.Key.Key_Right)
    QTest.keyClick(curve, Qt.Key.Key_Home)
    QTest.keyClick(curve, Qt.Key.Key_Left)
    least = curve._plane(frame_of(run)).least_probability
    assert asked == [1.0, 0.99, 0.9, 0.91, least, least]


def test_the_first_step_starts_at_what_the_model_says(curve, run, asked):
    curve.setFocus()
    said = frame_of(run).score.probabilities[1]
    QTest.keyClick(curve, Qt.Key.Key_Right)
    assert said < asked[0] <= said + STEP + 0.0005


@pytest.mark.parametrize("part", ["curve", "button"])
def test_escape_goes_back_before_it_is_the_windows(section, curve, qtbot, part):
    action = QAction(section)
    action.setShortcut(QKeySequence("Esc"))
    section.addAction(action)
    triggered: list[bool] = []
    action.triggered.connect(lambda: triggered.append(True))
    curve.setFocus()
    QTest.keyClick(curve, Qt.Key.Key_End)
    focused = curve if part == "curve" else back(section)
    focused.setFocus()
    QTest.keyClick(focused, Qt.Key.Key_Escape)
    assert section.what_if is None
    assert triggered == []
    assert curve.hasFocus()
    QTest.keyClick(curve, Qt.Key.Key_Escape)
    assert len(triggered) == 1


def test_tab_reaches_the_curve_and_then_the_button(section, curve):
    curve.setFocus()
    QTest.keyClick(curve, Qt.Key.Key_End)
    QTest.keyClick(curve, Qt.Key.Key_Tab)
    assert back(section).hasFocus()
    QTest.keyClick(back(section), Qt.Key.Key_Space)
    assert section.what_if is None
    assert curve.hasFocus()


def test_the_focus_is_seen(curve, qtbot):
    blue = theme_of("dark").colours.blue.name()

    def colours():
        image = curve.grab().toImage()
        every = (image.pixelColor(x, y) for x in range(image.width()) for y in range(112))
        return {colour.name() for colour in every}

    curve.clearFocus()
    assert blue not in colours()
    curve.setFocus()
    assert blue in colours()


# When it ends


def test_showing_never_emits(section, run, qtbot):
    with qtbot.assertNotEmitted(section.what_if_asked):
        section._curve.show_frame(frame_of(run))
        section.show_frame(frame_of(run, "anna", 2))


@pytest.mark.parametrize(
    "selection",
    [
        Selection(name="ava", pair=2),
        Selection(name="eva", pair=1),
        Selection(step=3, name="ava", pair=1),
        Selection(name="ava", pair=1, lone_pair=(0, 1)),
    ],
)
def test_it_ends_with_another_pair_name_or_step(section, curve, run, selection):
    QTest.mouseClick(curve, LEFT, pos=place(curve, 0.5))
    section.show_frame(resolve(selection, run))
    assert section.what_if is None
    assert not back(section).isVisible()
    section.show_frame(frame_of(run))
    assert section.what_if is None


def test_it_goes_on_while_the_model_learns_and_in_other_units(section, curve, asked):
    run = trained_run(steps=4)
    section.show_frame(frame_of(run))
    QTest.mouseClick(curve, LEFT, pos=place(curve, 0.5))
    state = train(run.start(), 4).end
    run.history.append(train(state, 3).losses)
    frame = frame_of(run, unit=Unit.BITS)
    section.show_frame(frame)
    question = what_if(frame.score, 1, asked[0])
    assert section.what_if == question
    assert texts(section)[1] == unbroken(what_if_text(question, Unit.BITS))


def test_a_lone_pair_is_asked_about_by_itself(section, curve, run, asked):
    selection = alone(Selection(name="ava"), run.prepared.vocabulary.encode("vd")[1:3], run)
    frame = resolve(selection, run)
    section.show_frame(frame)
    QTest.mouseClick(curve, LEFT, pos=place(curve, 0.9))
    assert section.what_if == what_if_alone(frame.selected, asked[0])
    assert "the name" not in texts(section)[1]


# What is painted


def test_the_models_point_becomes_a_ring_and_the_asked_one_is_filled(section, curve, run):
    said = frame_of(run).score.probabilities[1]
    orange, panel = theme_of("dark").colours.orange, theme_of("dark").colours.panel

    def colour_at(probability):
        return curve.grab().toImage().pixelColor(place(curve, probability))

    assert colour_at(said) == orange
    curve.clearFocus()
    section._on_asked(0.8)
    assert colour_at(0.8) == orange
    assert colour_at(said) == panel


@pytest.mark.parametrize("unit", Unit)
@pytest.mark.parametrize("probability", [1e-9, 0.004, 0.05, 0.134, 0.3, 0.5, 0.75, 0.95, 1.0])
def test_nothing_is_cut_at_the_edges(section, curve, run, unit, probability):
    colours = theme_of("dark").colours
    section.show_frame(frame_of(run, unit=unit))
    section._on_asked(max(probability, curve._plane(curve._frame).least_probability))
    curve.setFocus()
    image = curve.grab().toImage()
    width, height = image.width(), image.height()
    edge = [(0, y) for y in range(height)] + [(width - 1, y) for y in range(height)]
    edge += [(x, 0) for x in range(width)] + [(x, height - 1) for x in range(width)]
    seen = {image.pixelColor(x, y).name() for x, y in edge}
    assert not seen & {colours.orange_text.name(), colours.orange.name(), colours.blue.name()}


# The probabilities


def test_steps_are_round_and_get_finer_towards_zero():
    assert stepped(0.041, 1, STEP, LEAST) == 0.05
    assert stepped(0.041, -1, STEP, LEAST) == 0.04
    assert stepped(0.04, -1, STEP, LEAST) == 0.03
    assert stepped(0.07, 1, STEP, LEAST) == 0.08
    assert stepped(0.01, -1, STEP, LEAST) == 0.005
    assert stepped(0.005, 1, STEP, LEAST) == 0.01
    assert stepped(0.008, 1, STEP, LEAST) == 0.01
    assert stepped(0.0015, -1, STEP, LEAST) == LEAST
    assert stepped(0.041, 1, LARGE_STEP, LEAST) == 0.1
    assert stepped(0.2, -1, LARGE_STEP, LEAST) == 0.1
    assert stepped(0.1, -1, LARGE_STEP, LEAST) == 0.01
    assert stepped(0.95, 1, LARGE_STEP, LEAST) == 1.0


@given(st.floats(1e-300, 1), st.sampled_from([STEP, LARGE_STEP]), st.sampled_from([-1, 1]))
def test_every_step_moves_and_stays_a_probability(probability, size, direction):
    moved = stepped(probability, direction, size, 1e-300)
    assert 1e-300 <= moved <= 1
    if 1e-299 < probability < 0.9995:
        assert (moved > probability) == (direction > 0)


@given(st.lists(st.integers(-200, 200), min_size=1).map(lambda pixels: np.array(pixels, float)))
def test_of_points_in_one_place_the_first_is_painted(pixels):
    assert firsts(pixels).tolist() == np.unique(pixels, return_index=True)[1].tolist()


@given(st.floats(1e-300, 1))
def test_what_is_asked_about_is_near_to_what_is_pointed_at(probability):
    assert rounded(probability) == pytest.approx(probability, rel=0.051)


@pytest.mark.parametrize("unit", Unit)
@pytest.mark.parametrize("end", [4.0, 24.0, 768.0])
@pytest.mark.parametrize("share", [0.0, 0.1, 0.5, 0.9, 1.0])
def test_the_point_under_the_mouse_is_found(unit, end, share):
    plane = LossPlane(146, 114, 16.0, end, unit)
    least = plane.least_probability
    steep, flat = least**share, 1 - share * (1 - least)
    for probability in (steep, max(least, flat)):
        point = plane.point(probability)
        found = plane.point(plane.probability_near(point + QPointF(0.2, -0.2)))
        assert (found - point).manhattanLength() < 1.0


# The inspector


@pytest.fixture
def inspector(qtbot, run):
    widget = Inspector()
    qtbot.addWidget(widget)
    widget.resize(440, 696)
    widget.show_theme(theme_of("dark"))
    widget.show_frame(frame_of(run))
    widget.show()
    return widget


def ask(inspector, probability=0.5):
    """Ask about the selected pair on the curve, and return what follows."""
    curve = part_of(inspector, LossCurve)
    QTest.mouseClick(curve, LEFT, pos=place(curve, probability))
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
    question = ask(inspector)
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
    ask(inspector)
    assert (caption.text, readout.accessibleName()) == before
    assert heading == "The same as a product"
    assert product(inspector) == ("The model’s loss as a product", lines)


def test_the_sum_follows_the_step_and_the_unit(inspector, run):
    ask(inspector)
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
    ask(inspector)
    assert texts() != before
    QTest.keyClick(part_of(inspector, LossCurve), Qt.Key.Key_Escape)
    assert texts() == before
    ask(inspector)
    inspector.show_frame(frame_of(run, pair=2))
    inspector.show_frame(frame_of(run))
    assert texts() == before


def test_a_question_about_a_pair_alone_leaves_the_sum(inspector, run):
    selection = alone(Selection(name="ava"), run.prepared.vocabulary.encode("vd")[1:3], run)
    inspector.show_frame(resolve(selection, run))
    before = sum_line(inspector).accessibleName(), sum_heading_of(inspector), product(inspector)
    ask(inspector, 0.9)
    after = sum_line(inspector).accessibleName(), sum_heading_of(inspector), product(inspector)
    assert after == before


def test_the_blackboard_adds_up_what_is_so(inspector, run):
    inspector.show_frame(frame_of(run, pair=0))
    ask(inspector)
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
    ask(inspector)
    is_edge = [colour == orange for colour in edge_colours()]
    assert sum(before != now for before, now in itertools.pairwise(is_edge)) >= 4


def test_the_tip_of_the_supposed_figure_tells_both(inspector, run):
    line = sum_line(inspector)
    question = ask(inspector)
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
    ask(inspector)
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
    ask(inspector)
    QApplication.processEvents()
    assert places() == before
