"""The loss as a product: what it means, and why one takes logarithms."""

from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from bigram_gui.core.chance import chance_text
from bigram_gui.core.float_product import float_product, why_logarithms
from bigram_gui.core.frame import Selection, resolve, retyped
from bigram_gui.core.product_course import product_course
from bigram_gui.core.units import Unit
from bigram_gui.resources_path import resource
from bigram_gui.views.inspector import Inspector, product_strip
from bigram_gui.views.inspector.details import Details
from bigram_gui.views.inspector.product_section import ProductSection
from bigram_gui.views.inspector.product_strip import ProductStrip
from bigram_gui.views.inspector.why_button import WhyButton
from bigram_gui.views.inspector.why_logarithms import WhyLogarithms
from bigram_gui.views.style import style_sheet
from bigram_gui.views.text.parts_text import PartsText
from tests.views.frames import frame_of, part_of, theme_of, trained_run

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture(scope="module")
def run():
    return trained_run()


@pytest.fixture
def section(qtbot, run):
    widget = ProductSection(8)
    qtbot.addWidget(widget)
    widget.show_theme(theme_of("dark"))
    widget.resize(400, 240)
    widget.show_frame(frame_of(run))
    with qtbot.waitActive(widget):
        widget.show()
    return widget


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
    asked: list[object] = []
    module = "bigram_gui.views.inspector.why_logarithms.float_product"

    def asking(score):
        asked.append(score)
        return float_product(score)

    monkeypatch.setattr(module, asking)
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
    inspector = Inspector()
    qtbot.addWidget(inspector)
    inspector.resize(440, 500)
    inspector.show_theme(theme_of("dark"))
    inspector.show_frame(frame_of(run))
    inspector.show()
    qtbot.waitExposed(inspector)
    QTest.mouseClick(part_of(inspector, WhyButton), LEFT)
    details, strip = part_of(inspector, Details), part_of(inspector, ProductStrip)

    def is_in_view():
        bottom = strip.mapTo(details.viewport(), QPoint(0, strip.height())).y()
        return 0 < bottom <= details.viewport().height()

    qtbot.waitUntil(is_in_view)


# The strip


def strip_of(qtbot, frame):
    strip = ProductStrip()
    qtbot.addWidget(strip)
    strip.show_theme(theme_of("light"))
    strip.resize(400, strip.sizeHint().height())
    strip.show_score(frame.score)
    return strip


def heights(strip, colour):
    """Return for each column of the picture how high the topmost pixel of a colour is."""
    image = strip.grab().toImage()
    columns = range(60, image.width() - 70)
    tops = (
        next((y for y in range(image.height()) if image.pixelColor(x, y) == colour), None)
        for x in columns
    )
    return [top for top in tops if top is not None]


def test_the_sum_grows_while_the_product_falls(qtbot, run):
    strip = strip_of(qtbot, frame_of(run, "anna" * 100, 0))
    assert strip.height() <= 60
    colours = theme_of("light").colours
    sums, products = heights(strip, colours.orange), heights(strip, colours.text)

    def rarely(moves):  # where they cross, one covers the other, and edges are softened
        return sum(moves) < 5

    assert rarely(after > before for before, after in pairwise(sums))
    assert sums[0] - sums[-1] > 15
    assert rarely(after < before for before, after in pairwise(products))
    assert products[-1] - products[0] > 30


@pytest.mark.parametrize(
    ("name", "smoothing"),
    [("", 1.0), ("ava", 1.0), ("zz", 0.0), ("ab", 0.0), ("ba", 0.0), ("a" * 10_000, 1.0)],
)
def test_every_name_has_a_picture(qtbot, name, smoothing):
    names = ["ab"] if smoothing == 0 else ["ava", "zoe", "ab"]
    run = trained_run([*names, "zb"], steps=len(names), smoothing=smoothing)
    strip = strip_of(qtbot, frame_of(run, name, 0))
    assert not strip.grab().isNull()


def test_a_long_name_is_drawn_with_as_many_points_as_there_are_columns(qtbot, run, monkeypatch):
    drawn: list[int] = []
    original = product_course

    def counted(score, columns):
        course = original(score, columns)
        drawn.append(len(course.pairs))
        return course

    monkeypatch.setattr(product_strip, "product_course", counted)
    strip = strip_of(qtbot, frame_of(run, "a" * 10_000, 0))
    strip.grab()
    QApplication.processEvents()
    assert drawn
    assert max(drawn) <= strip.width()
