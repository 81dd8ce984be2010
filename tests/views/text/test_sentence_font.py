"""A sentence over a page in another font of the application."""

import math

import pytest
from PySide6.QtGui import QFont, QFontMetricsF

from bigram_gui.core.parts import Part
from bigram_gui.views.text.sentence import Sentence
from bigram_gui.views.theme import Size, type_font
from tests.views.frames import theme_of

TEXT = (Part("many words and so on " * 6),)


@pytest.fixture
def other_font(qapp):
    before = qapp.font()
    yield QFont("DejaVu Serif")
    qapp.setFont(before)


def shown(qtbot):
    widget = Sentence()
    qtbot.addWidget(widget)
    widget.resize(300, 200)
    widget.show_theme(theme_of("dark"))
    widget.show_parts(TEXT)
    widget.show()
    return widget


def test_it_takes_that_fonts_line_height(qtbot, qapp, other_font):
    sentence = shown(qtbot)
    qapp.setFont(other_font)
    qapp.processEvents()
    assert sentence.line_height == math.ceil(QFontMetricsF(type_font(Size.BODY)).lineSpacing())
    fresh = shown(qtbot)
    assert sentence.size_of("words " * 30, 300) == fresh.size_of("words " * 30, 300)
    assert sentence.height_in(300) == fresh.height_in(300)
    assert sentence.grab().toImage() == fresh.grab().toImage()
