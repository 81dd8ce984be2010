"""Texts that are painted once for all figures look as if they were set anew with each."""

import random
import re
from functools import partial

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QWidget

from bigram_gui.core.blackboard import unfinished
from bigram_gui.core.calculation import logarithm_parts, mean_of, product_of, why_parts
from bigram_gui.core.chance import chance_text
from bigram_gui.core.explain import explain
from bigram_gui.core.parts import Part, Tone
from bigram_gui.core.units import Unit
from bigram_gui.core.what_if import what_if, what_if_heading, what_if_mean, what_if_parts
from bigram_gui.views.inspector import (
    calculation_line,
    product_section,
    sum_section,
    why_section,
)
from bigram_gui.views.inspector.calculation_line import CalculationLine
from bigram_gui.views.inspector.why_section import unbroken
from bigram_gui.views.text import parts_text, stencil
from bigram_gui.views.text.parts_layout import PartsLayout
from bigram_gui.views.text.parts_text import PartsText
from bigram_gui.views.text.place import Place
from bigram_gui.views.text.spelling import shared_speller
from bigram_gui.views.text.stencil import Stencils, has_stencil, paint_boxes, paint_edges
from bigram_gui.views.theme import Size
from tests.views.frames import frame_of, theme_of, trained_run
from tests.views.pictures import levels_apart

LINE = 17
A_QUARTER_PIXEL = 100  # levels by which a letter's edge changes if it is moved so far
ORIGIN = QPointF(0, 0)
COLOURS = theme_of("light").colours
RUNS = [trained_run(steps=steps, smoothing=share) for steps in (0, 8) for share in (1.0, 0.0, 1e-6)]
FRAMES = [
    frame_of(run, name, pair, unit=unit)
    for run in RUNS
    for name, pair in (("ava", 1), ("", 0), ("ve", 1), ("vivandiadana", 3), ("ana", 3))
    for unit in Unit
]


def unbroken_parts(parts):
    return tuple(part._replace(text=unbroken(part.text)) for part in parts)


def sentences():
    """Return all kinds of texts of the inspector with their looks."""
    for frame in FRAMES:
        question = what_if(frame.score, frame.pair, 0.25)
        heading, plain = why_section._heading_looks, why_section._sentence_looks
        yield heading, why_parts(frame)
        yield heading, what_if_heading(frame, question)
        yield plain, unbroken_parts((Part(explain(frame)),))
        yield plain, unbroken_parts(what_if_parts(question, frame.unit))
        yield product_section._meaning_looks, product_section._meaning(frame)
        yield plain, (Part(unbroken(chance_text(frame.score))),)
        yield partial(product_section._looks, Size.BODY), logarithm_parts(frame.score, frame.unit)


def calculations():
    """Return all kinds of calculations with their looks."""
    for frame in FRAMES:
        looks = partial(sum_section._looks, Size.SUM, Size.RESULT)
        question = what_if(frame.score, frame.pair, 0.25)
        yield looks, mean_of(frame.score, frame.unit)
        yield looks, what_if_mean(frame.score, frame.pair, question, frame.unit)
        yield partial(product_section._looks, Size.SMALL), product_of(frame.score)


SENTENCES, CALCULATIONS = list(sentences()), list(calculations())


def allowed(looks):
    """Return how many levels pictures may be apart: bold digits of Inter are a 64th pixel apart."""
    is_exact = all(shared_speller(look.ruler).has_equal_digits for look in looks.values())
    return 0 if is_exact else A_QUARTER_PIXEL


def with_digits(parts, seed):
    """Return ``parts`` with other digits."""
    chosen = random.Random(seed)

    def other(text):
        return re.sub("[0-9]", lambda _: chosen.choice("0123456789"), text)

    return tuple(part._replace(text=other(part.text)) for part in parts)


def painted(size, paint):
    """Return a picture of a widget of a size."""
    picture = QImage(size, QImage.Format.Format_RGB32)
    picture.fill(COLOURS.panel)
    with QPainter(picture) as painter:
        paint(painter)
    return picture


def set_anew(parts, looks, width, size):
    layout = PartsLayout(parts, looks, width, LINE, COLOURS)

    def paint(painter):
        paint_boxes(painter, layout, ORIGIN, COLOURS)
        paint_edges(painter, layout, ORIGIN, COLOURS)
        layout.paint(painter, ORIGIN)

    return painted(size, paint)


def by_stencil(parts, other, looks, width, size):
    """Return the picture of ``other`` by the stencil of ``parts``."""
    widget = QWidget()
    widget.resize(size)
    made = Stencils(widget, Place(LINE)).of((), parts, looks, width, COLOURS)
    assert made is not None
    return painted(size, lambda painter: made.paint(painter, other))


@given(
    st.sampled_from(SENTENCES),
    st.integers(120, 440),
    st.integers(0, 1_000),
)
@settings(max_examples=60)
def test_sentences_look_as_if_set_anew(qapp, sentence, width, seed):
    looks, parts = sentence[0](), sentence[1]
    assume(Tone.EXPONENT not in {part.tone for part in parts})
    assert has_stencil(parts, looks)
    size, other = QSize(width, 12 * LINE), with_digits(parts, seed)
    expected = set_anew(other, looks, width, size)
    made = by_stencil(parts, other, looks, width, size)
    assert levels_apart(made, expected) <= allowed(looks)


@given(st.sampled_from(CALCULATIONS), st.integers(1, 5), st.integers(0, 1_000), st.booleans())
@settings(max_examples=40)
def test_calculations_look_as_if_set_anew(qapp, calculation, terms, seed, is_played):
    looks, parts = calculation[0](), calculation[1].parts(0, terms)
    if is_played and Tone.PENDING in looks:
        parts = unfinished(parts, 1)
    assume(Tone.EXPONENT not in {part.tone for part in parts})
    assert has_stencil(parts, looks)
    size, other = QSize(600, 30), with_digits(parts, seed)
    expected = set_anew(other, looks, 0, size)
    made = by_stencil(parts, other, looks, 0, size)
    assert levels_apart(made, expected) <= allowed(looks)


@pytest.fixture
def set_texts(monkeypatch):
    """Return the list of all texts that are set from now on."""
    texts = []

    def counted(parts, *others):
        texts.append(parts)
        return PartsLayout(parts, *others)

    for module in (stencil, parts_text, calculation_line):
        monkeypatch.setattr(module, "PartsLayout", counted)
    return texts


@pytest.fixture
def text(qtbot):
    widget = PartsText(why_section._sentence_looks(), Place(LINE))
    qtbot.addWidget(widget)
    widget.show_theme(theme_of("light"))
    widget.resize(220, 6 * LINE)
    widget.show()  # else each picture of it resizes it first
    widget.grab()
    return widget


@pytest.fixture
def line(qtbot):
    widget = CalculationLine(
        lambda frame: mean_of(frame.score), [sum_section._looks(Size.SUM, Size.RESULT)], 29
    )
    qtbot.addWidget(widget)
    widget.show_theme(theme_of("light"))
    widget.resize(400, 29)
    widget.show_frame(frame_of(RUNS[3]))
    widget.show()  # else each picture of it resizes it first
    widget.grab()
    return widget


def picture_of(widget):
    return widget.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)


def test_other_figures_in_a_sentence_are_not_set(text, set_texts):
    for step in range(100, 1_000, 100):
        text.show_parts((Part(f"In {step} steps, a token followed “a” {step + 20} times."),))
        text.grab()
    assert len(set_texts) == 1
    text.show_parts((Part("In 1,000 steps, a token followed “a” 20 times."),))
    text.grab()
    assert len(set_texts) == 2


def test_other_figures_in_a_calculation_are_not_set(line, set_texts):
    before = line.accessibleName()
    line.show_frame(frame_of(RUNS[3], step=7))
    line.grab()
    assert line.accessibleName() != before
    assert not set_texts


@pytest.mark.parametrize("label", ["م", "😀", "\u202e"])
def test_what_may_stand_elsewhere_with_other_figures_is_set_anew(text, set_texts, label):
    looks = why_section._sentence_looks()
    for count in (12, 13):
        parts = (Part(f"a token followed “{label}” {count} times, and 2 times it was “a”"),)
        text.show_parts(parts)
        expected = set_anew(parts, looks, 220, text.size())
        assert levels_apart(picture_of(text), expected) == 0
        assert parts in set_texts


def test_letters_of_other_scripts_are_painted_once(text, set_texts):
    looks = why_section._sentence_looks()
    for count in (12, 13):
        parts = (Part(f"a token followed “क” or “é” or “◌́” or “中文” {count} times"),)
        text.show_parts(parts)
        assert levels_apart(picture_of(text), set_anew(parts, looks, 220, text.size())) == 0
    assert len(set_texts) == 1


def test_exponents_are_set_anew(qapp):
    parts = (Part("(9.52)"), Part("−1/4", Tone.EXPONENT), Part(" = ", Tone.SIGN), Part("10.12"))
    assert not has_stencil(parts, product_section._looks(Size.BODY))
    assert has_stencil((parts[0], *parts[2:]), product_section._looks(Size.BODY))


def test_uneven_digits_are_set_anew(qapp, monkeypatch):
    looks = why_section._sentence_looks()
    assert has_stencil((Part("1 of 2"),), looks)
    monkeypatch.setattr(looks[Tone.STRONG].ruler, "has_even_digits", False)
    assert not has_stencil((Part("1 of 2"),), looks)


def test_amid_the_pixels_of_a_screen_all_is_set_anew(text, monkeypatch):
    parts = (Part("1 of 2"),)
    colours = theme_of("light").colours
    assert text._stencils.of((), parts, text._looks, 220, colours) is not None
    monkeypatch.setattr(text, "devicePixelRatioF", lambda: 1.5)
    assert text._stencils.of((), parts, text._looks, 220, colours) is None


def test_other_colours_and_widths_are_shown(text):
    looks, parts = why_section._sentence_looks(), (Part("In 100 steps, no name began with “v”."),)
    text.show_parts(parts)
    light = picture_of(text)
    text.resize(150, 6 * LINE)
    assert levels_apart(picture_of(text), set_anew(parts, looks, 150, text.size())) == 0
    text.resize(220, 6 * LINE)
    text.show_theme(theme_of("dark"))
    assert levels_apart(picture_of(text), light) > 100
    text.show_theme(theme_of("light"))
    assert levels_apart(picture_of(text), light) == 0


def test_another_height_is_painted_whole(text):
    looks, parts = why_section._sentence_looks(), (Part("In 100 steps, no name began with “v”."),)
    text.show_parts(parts)
    text.grab()
    text.resize(220, 8 * LINE)
    assert levels_apart(picture_of(text), set_anew(parts, looks, 220, text.size())) == 0


def test_few_stencils_are_kept(text):
    for length in range(1, 50):
        text.show_parts((Part(f"a{'b' * length} 1"),))
        text.grab()
    assert len(text._stencils._made) <= 16


def test_what_is_hovered_is_marked_behind_its_figure(line):
    plain = picture_of(line)
    line.show_hover(2)
    assert levels_apart(picture_of(line), plain) > 0
    line.show_hover(None)
    assert levels_apart(picture_of(line), plain) == 0
