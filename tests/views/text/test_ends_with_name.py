"""A sentence whose last part names another name each time: only that part is written for itself."""

import pytest
from PySide6.QtCore import Qt

from bigram_gui.core.parts import Part, Tone
from bigram_gui.views.text import stencil as stencil_module
from bigram_gui.views.text.sentence import Sentence
from tests.views.calls import calls_of
from tests.views.frames import theme_of
from tests.views.pictures import levels_apart

WIDTH = 520


def parts(step, name):
    return (
        Part("a → v", Tone.SELECTED),
        Part(" was learned "),
        Part(f"{step // 100} times", Tone.STRONG),
        Part(f" in {step} steps, last at "),
        Part(f"step {step - 3}", Tone.STRONG),
        Part(f" from \u2068“{name}”\u2069."),
    )


def sentence(qtbot, ends_with_name, width=WIDTH):
    widget = Sentence(ends_with_name)
    qtbot.addWidget(widget)
    widget.resize(width, 60)
    widget.show_theme(theme_of("dark"))
    widget.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
    widget.show()
    return widget


def picture(widget, text):
    widget.show_parts(text)
    return widget.grab().toImage()


@pytest.mark.parametrize("width", [WIDTH, 200])
@pytest.mark.parametrize("name", ["ava", "maximiliane", "שרה", "\U0001d4b3y"])
def test_it_looks_as_if_written_in_one_piece(qtbot, name, width):
    whole, parted = (sentence(qtbot, ends, width) for ends in (False, True))
    for step in (411, 500):
        text = parts(step, name)
        assert levels_apart(picture(whole, text), picture(parted, text)) == 0


def test_no_picture_is_made_for_another_name(qtbot, monkeypatch):
    widget = sentence(qtbot, ends_with_name=True)
    picture(widget, parts(411, "ava"))
    made = calls_of(monkeypatch, stencil_module, "Stencil")
    for name in ("eva", "maximiliane", "bob"):
        picture(widget, parts(523, name))
    assert not made
    assert (
        widget.text
        == "a → v was learned 5 times in 523 steps, last at step 520 from \u2068“bob”\u2069."
    )
