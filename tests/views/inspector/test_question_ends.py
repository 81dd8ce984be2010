"""When a question about another probability ends, and what is painted of it."""

import pytest

from bigram_gui.core.frame import resolve
from bigram_gui.core.selection import Selection, alone
from bigram_gui.core.training import train
from bigram_gui.core.units import Unit
from bigram_gui.core.what_if import what_if, what_if_alone, what_if_text
from bigram_gui.views.inspector.why_section import unbroken
from tests.views.frames import frame_of, theme_of, trained_run
from tests.views.inspector.asking import ask, back, place, texts


def test_showing_never_emits(why, run, qtbot):
    with qtbot.assertNotEmitted(why.what_if_asked):
        why._curve.show_frame(frame_of(run))
        why.show_frame(frame_of(run, "anna", 2))


@pytest.mark.parametrize(
    "selection",
    [
        Selection(name="ava", pair=2),
        Selection(name="eva", pair=1),
        Selection(step=3, name="ava", pair=1),
        Selection(name="ava", pair=1, lone_pair=(0, 1)),
    ],
)
def test_it_ends_with_another_pair_name_or_step(why, curve, run, selection):
    ask(curve, 0.5)
    why.show_frame(resolve(selection, run))
    assert why.what_if is None
    assert not back(why).isVisible()
    why.show_frame(frame_of(run))
    assert why.what_if is None


def test_it_goes_on_while_the_model_learns_and_in_other_units(why, curve, asked):
    run = trained_run(steps=4)
    why.show_frame(frame_of(run))
    ask(curve, 0.5)
    state = train(run.start(), 4).end
    run.history.append(train(state, 3).losses)
    frame = frame_of(run, unit=Unit.BITS)
    why.show_frame(frame)
    question = what_if(frame.score, 1, asked[0])
    assert why.what_if == question
    assert texts(why)[1] == unbroken(what_if_text(question, Unit.BITS))


def test_a_lone_pair_is_asked_about_by_itself(why, curve, run, asked):
    selection = alone(Selection(name="ava"), run.prepared.vocabulary.encode("vd")[1:3], run)
    frame = resolve(selection, run)
    why.show_frame(frame)
    ask(curve, 0.9)
    assert why.what_if == what_if_alone(frame.selected, asked[0])
    assert "the name" not in texts(why)[1]


def test_the_models_point_becomes_a_ring_and_the_asked_one_is_filled(why, curve, run):
    said = frame_of(run).score.probabilities[1]
    orange, panel = theme_of("dark").colours.orange, theme_of("dark").colours.panel

    def colour_at(probability):
        return curve.grab().toImage().pixelColor(place(curve, probability))

    assert colour_at(said) == orange
    curve.clearFocus()
    why._on_asked(0.8)
    assert colour_at(0.8) == orange
    assert colour_at(said) == panel


@pytest.mark.parametrize("unit", Unit)
@pytest.mark.parametrize("probability", [1e-9, 0.004, 0.05, 0.134, 0.3, 0.5, 0.75, 0.95, 1.0])
def test_nothing_is_cut_at_the_edges(why, curve, run, unit, probability):
    colours = theme_of("dark").colours
    why.show_frame(frame_of(run, unit=unit))
    why._on_asked(max(probability, curve._plane(curve._frame).least_probability))
    curve.setFocus()
    image = curve.grab().toImage()
    width, height = image.width(), image.height()
    edge = [(0, y) for y in range(height)] + [(width - 1, y) for y in range(height)]
    edge += [(x, 0) for x in range(width)] + [(x, height - 1) for x in range(width)]
    seen = {image.pixelColor(x, y).name() for x, y in edge}
    assert not seen & {colours.orange_text.name(), colours.orange.name(), colours.blue.name()}
