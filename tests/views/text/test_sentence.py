"""The sentence over a page stands in the middle of its room, on its ground, from the left on."""

import numpy as np
import pytest
from PySide6.QtGui import QImage

from bigram_gui.core.parts import Part, Tone
from bigram_gui.views.text.sentence import Sentence
from tests.views.frames import theme_of

WIDTH = 300
SHORT = (Part("After "), Part("BOS", Tone.STRONG), Part("."))
LONG = (Part("many words and so on " * 6),)


@pytest.fixture(params=["dark", "light"])
def theme(request):
    return theme_of(request.param)


@pytest.fixture
def sentence(qtbot, theme):
    widget = Sentence()
    qtbot.addWidget(widget)
    widget.resize(WIDTH, 80)
    widget.show_theme(theme)
    return widget


def ink(sentence, theme):
    """Return the rows and the columns that are not all ground."""
    picture = sentence.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    pixels = np.frombuffer(picture.constBits(), np.uint32).reshape(picture.height(), -1)
    is_ink = pixels != theme.colours.ground.rgb()
    return np.flatnonzero(is_ink.any(axis=1)), np.flatnonzero(is_ink.any(axis=0))


@pytest.mark.parametrize("parts", [SHORT, LONG])
@pytest.mark.parametrize("height", [24, 79, 120])
def test_it_stands_in_the_middle_on_its_ground(sentence, theme, parts, height):
    sentence.resize(WIDTH, height)
    sentence.show_parts(parts)
    taken = sentence.height_in(WIDTH)
    rows, _ = ink(sentence, theme)
    top = max(0, (height - taken) // 2)
    assert top <= rows[0] < top + sentence.line_height
    assert rows[-1] < top + taken


def test_its_height_is_that_of_the_present_sentence(sentence):
    sentence.show_parts(LONG)
    assert sentence.height_in(WIDTH) >= 2 * sentence.line_height
    assert sentence.height_in(10_000) == sentence.line_height
    sentence.show_parts(SHORT)
    assert sentence.height_in(WIDTH) == sentence.line_height


def test_it_never_asks_for_another_room(sentence):
    hint = sentence.sizeHint(), sentence.minimumSizeHint()
    sentence.show_parts(LONG)
    assert (sentence.sizeHint(), sentence.minimumSizeHint()) == hint


def test_the_size_of_another_sentence_is_that_of_its_lines(sentence):
    text = LONG[0].text
    one_line = sentence.size_of(text)
    assert one_line.width() > WIDTH
    wrapped = sentence.size_of(text, WIDTH)
    assert wrapped.width() <= WIDTH
    assert wrapped.height() >= 2 * one_line.height()


def test_it_begins_at_the_left_whatever_its_script(sentence, theme):
    sentence.show_parts((Part("שרה", Tone.SELECTED), Part(" was learned once.")))
    _, columns = ink(sentence, theme)
    assert columns[0] < 5
    assert columns[-1] < WIDTH - 50
