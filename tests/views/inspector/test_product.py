"""The loss as a product: what it means, and why one takes logarithms."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from bigram_gui.core.chance import chance_text
from bigram_gui.core.float_product import float_product, why_logarithms
from bigram_gui.core.frame import resolve
from bigram_gui.core.selection import Selection, retyped
from bigram_gui.core.units import Unit
from bigram_gui.resources_path import resource
from bigram_gui.views.inspector import why_logarithms as why_logarithms_module
from bigram_gui.views.inspector.details import Details
from bigram_gui.views.inspector.product_section import ProductSection
from bigram_gui.views.inspector.product_strip import ProductStrip
from bigram_gui.views.inspector.why_button import WhyButton
from bigram_gui.views.inspector.why_logarithms import WhyLogarithms
from bigram_gui.views.style import style_sheet
from bigram_gui.views.text.parts_text import PartsText
from tests.views.calls import calls_of
from tests.views.frames import frame_of, part_of, theme_of
from tests.views.inspector.page import (
    shown_inspector,
)
from tests.views.showing import shown

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def section(qtbot, run):
    return shown(qtbot, ProductSection(8), frame_of(run), (400, 240))


@pytest.fixture
def button(section):
    return section.findChild(WhyButton)


def plain(text):
    return text.replace("\u00a0", " ").replace("\u2060", "")


def texts(widget):
    return [plain(text.accessibleName()) for text in widget.findChildren(PartsText)]


def unfolded_text(section):
    return texts(section.findChild(WhyLogarithms))[0]


@pytest.mark.parametrize("theme", ["dark", "light"])
def test_the_heading_fades_with_figures_of_another_name(section, run, theme):
    grey = theme_of(theme).colours.text_tertiary
    sheet = resource("style.qss").read_text("utf-8")
    section.setStyleSheet(style_sheet(sheet, theme_of(theme)))
    heading = next(one for one in section.findChildren(QLabel) if "product" in one.text())
    good = Selection(name="ava")
    for typed, fades in (("ava7", True), ("ava", False)):
        section.show_frame(resolve(retyped(good, typed, run), run))
        assert (heading.palette().color(heading.foregroundRole()) == grey) is fades


@pytest.mark.parametrize("name", ["ava", "", "anna" * 300])
def test_it_says_how_seldom_the_model_writes_the_name(section, run, name):
    frame = frame_of(run, name, 0)
    section.show_frame(frame)
    assert any(text.endswith(f". {chance_text(frame.score)}") for text in texts(section))


def test_a_click_unfolds_and_folds(section, button, run, qtbot):
    folded = section.sizeHint().height()
    assert section.findChild(WhyLogarithms) is None  # it is made when it is first wanted
    assert button.accessibleName() == "Why logarithms? Folded"
    with qtbot.waitSignal(section.unfolded):
        QTest.mouseClick(button, LEFT)
    why = section.findChild(WhyLogarithms)
    assert why.isVisible()
    assert button.accessibleName() == "Why logarithms? Unfolded"
    score = frame_of(run).score
    assert unfolded_text(section) == why_logarithms(float_product(score))
    assert section.sizeHint().height() > folded
    with qtbot.assertNotEmitted(section.unfolded):
        QTest.mouseClick(button, LEFT)
    assert not why.isVisible()
    qtbot.waitUntil(lambda: section.sizeHint().height() == folded)


def test_the_keyboard_unfolds(section, button):
    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_Space)
    assert section.findChild(WhyLogarithms).isVisible()


def test_it_stays_unfolded_and_follows_the_frames(section, button, run):
    QTest.mouseClick(button, LEFT)
    frame = frame_of(run, "anna" * 300, 0, unit=Unit.BITS)
    section.show_frame(frame)
    assert unfolded_text(section) == why_logarithms(float_product(frame.score), Unit.BITS)
    assert section.findChild(WhyLogarithms).isVisible()


def test_what_is_folded_is_not_worked_out(section, button, run, monkeypatch):
    asked = calls_of(monkeypatch, why_logarithms_module, "float_product")
    section.show_frame(frame_of(run, "anna", 0))
    section.grab()
    assert asked == []
    QTest.mouseClick(button, LEFT)
    assert asked
    assert unfolded_text(section) == why_logarithms(float_product(frame_of(run, "anna").score))


def test_showing_never_emits(section, run, qtbot):
    with qtbot.assertNotEmitted(section.unfolded), qtbot.assertNotEmitted(section.pair_picked):
        section.show_frame(frame_of(run, "anna", 2))


def test_what_is_unfolded_comes_into_view(qtbot, run):
    inspector = shown_inspector(qtbot, frame_of(run), size=(440, 500))
    QTest.mouseClick(part_of(inspector, WhyButton), LEFT)
    details, strip = part_of(inspector, Details), part_of(inspector, ProductStrip)

    def is_in_view():
        bottom = strip.mapTo(details.viewport(), QPoint(0, strip.height())).y()
        return 0 < bottom <= details.viewport().height()

    qtbot.waitUntil(is_in_view)
