"""The inspector as a whole: a frame in, names and pairs out."""

import math

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFrame, QLabel, QToolButton, QWidget

from bigram_gui.core.frame import Selection, resolve, retyped
from bigram_gui.views.inspector import Inspector
from bigram_gui.views.inspector.loss_readout import LossReadout
from bigram_gui.views.inspector.name_field import NameField
from bigram_gui.views.inspector.pair_view import PairView
from tests.views.frames import frame_of, theme_of, trained_run


@pytest.fixture(scope="module")
def run():
    return trained_run()


@pytest.fixture
def inspector(qtbot, run):
    widget = Inspector()
    qtbot.addWidget(widget)
    widget.show_theme(theme_of("dark"))
    widget.resize(440, 696)
    widget.show_frame(frame_of(run))
    with qtbot.waitActive(widget):
        widget.show()
    return widget


@pytest.fixture
def picks(inspector):
    picked: list[int] = []
    inspector.pair_picked.connect(picked.append)
    return picked


def texts(inspector):
    labels = [label.text() for label in inspector.findChildren(QLabel) if label.isVisible()]
    spoken = [widget.accessibleName() for widget in inspector.findChildren(QWidget)]
    return labels + spoken


def problem_frame(run, typed="ava7", name="ava"):
    return resolve(retyped(Selection(name=name, pair=1), typed, run), run)


def test_it_says_all_that_a_loss_is_made_of(inspector, run):
    score = frame_of(run).score
    shown = texts(inspector)
    assert "Loss after 8 steps" in shown
    assert f"Loss {score.loss:.2f} nats" in shown
    assert "pair 2 of 4" in shown
    assert f"Why a → v costs {score.losses[1]:.2f}" in shown
    assert "Loss: the mean of the four" in shown
    figures = " + ".join(f"{loss:.2f}" for loss in score.losses)
    assert f"({figures}) / 4 = {score.loss:.2f}" in shown
    assert any(text.startswith(f"Perplexity {math.exp(score.loss):.2f}: ") for text in shown)


def test_showing_never_emits(inspector, run, picks, qtbot):
    with qtbot.assertNotEmitted(inspector.name_edited):
        for frame in (
            frame_of(run, "viviandiana", 11),
            frame_of(run, "", 0),
            problem_frame(run),
            frame_of(run, "ava", 3, step=0),
        ):
            inspector.show_frame(frame)
        inspector.show_theme(theme_of("light"))
    assert picks == []


def test_previous_and_next_stop_at_the_ends(inspector, run, picks):
    inspector.select_previous_pair()
    inspector.select_previous_pair()
    assert picks == [0]
    for _ in range(5):
        inspector.select_next_pair()
    assert picks == [0, 1, 2, 3]


def test_the_next_frame_has_the_last_word(inspector, run, picks):
    inspector.select_next_pair()
    inspector.show_frame(frame_of(run, pair=0))
    inspector.select_next_pair()
    assert picks == [2, 1]


def test_before_the_first_frame_there_is_nothing_to_select(qtbot):
    widget = Inspector()
    qtbot.addWidget(widget)
    with qtbot.assertNotEmitted(widget.pair_picked):
        widget.select_next_pair()
    widget.show_theme(theme_of("dark"))
    widget.grab()


def test_the_buttons_pick_the_neighbours(inspector, picks):
    buttons = {button.accessibleName(): button for button in inspector.findChildren(QToolButton)}
    QTest.mouseClick(buttons["Next pair"], Qt.MouseButton.LeftButton)
    QTest.mouseClick(buttons["Previous pair"], Qt.MouseButton.LeftButton)
    assert picks == [2, 1]
    assert "Ctrl+Right" in buttons["Next pair"].toolTip()
    assert "Ctrl+Left" in buttons["Previous pair"].toolTip()


def test_typing_is_reported(inspector):
    names: list[str] = []
    inspector.name_edited.connect(names.append)
    inspector.focus_name()
    QTest.keyClicks(inspector.focusWidget(), "eva")
    assert names == ["e", "ev", "eva"]


def test_every_part_picks(inspector, picks):
    details = inspector._details
    QTest.keyClick(details._chips._strip, Qt.Key.Key_Home)
    QTest.keyClick(inspector.findChild(PairView), Qt.Key.Key_End)
    QTest.keyClick(details._sum._line, Qt.Key.Key_Right)
    QTest.keyClick(details._product._product, Qt.Key.Key_Left)
    assert picks == [0, 3, 2, 0]


def test_parts_share_one_hover(inspector):
    details = inspector._details
    details._chips.pair_hovered.emit(2)
    assert details._table._view._style.hovered == 2
    assert details._sum._line._hovered == details._product._product._hovered == 2
    details._chips.pair_hovered.emit(None)
    assert details._table._view._style.hovered is None


def test_everything_that_can_be_used_is_reached_by_tab(inspector, qtbot):
    inspector.focus_name()
    seen = [inspector.focusWidget()]
    for _ in range(12):
        QTest.keyClick(inspector.focusWidget(), Qt.Key.Key_Tab)
        seen.append(inspector.focusWidget())
    names = [type(widget).__name__ for widget in seen]
    assert names[:13] == [
        "NameField",
        "PinButton",
        "QToolButton",
        "QToolButton",
        "QToolButton",
        "ChipStrip",
        "TableHeading",
        "PairView",
        "LossCurve",
        "CalculationLine",
        "WhyButton",
        "CalculationLine",
        "NameField",
    ]
    assert all(widget.accessibleName() for widget in seen)


def test_a_problem_is_told_and_the_last_good_result_stays(inspector, run):
    loss = frame_of(run).score.loss
    inspector.show_frame(problem_frame(run))
    shown = texts(inspector)
    assert any("“7” is not one of the corpus's" in text for text in shown)
    assert "!" in shown
    assert f"Loss {loss:.2f} nats" in shown
    assert "Loss of “ava”" in shown
    inspector.show_frame(frame_of(run))
    assert not any("corpus's" in text for text in texts(inspector))


def colours_of(widget):
    image = widget.grab().toImage()
    return {image.pixel(x, y) for x in range(image.width()) for y in range(image.height())}


def test_a_result_that_is_out_of_date_is_grey(inspector, run):
    colours = theme_of("dark").colours
    readout = inspector.findChild(LossReadout)
    assert colours.orange_text.rgb() in colours_of(readout)
    inspector.show_frame(problem_frame(run))
    assert colours.orange_text.rgb() not in colours_of(readout)
    assert colours.text_tertiary.rgb() in colours_of(readout)
    inspector.show_frame(frame_of(run))
    assert colours.orange_text.rgb() in colours_of(readout)


def test_a_problem_survives_a_change_of_theme(inspector, run):
    inspector.show_frame(problem_frame(run))
    inspector.show_theme(theme_of("light"))
    assert theme_of("light").colours.orange_text.rgb() not in colours_of(
        inspector.findChild(LossReadout)
    )


@pytest.mark.parametrize("theme", ["dark", "light"])
def test_it_fills_its_ground_with_the_panels_colour(inspector, theme):
    inspector.show_theme(theme_of(theme))
    image = inspector.grab().toImage()
    places = [QPoint(3, 3), QPoint(3, 690), QPoint(436, 300)]
    ratio = image.devicePixelRatio()
    found = {image.pixelColor(place * ratio).name() for place in places}
    assert found == {theme_of(theme).colours.panel.name()}


@pytest.mark.parametrize("size", [(380, 496), (440, 696), (480, 976)])
@pytest.mark.parametrize(("name", "pair"), [("ava", 1), ("", 0), ("viviandiana", 5)])
def test_nothing_is_cut_off_at_the_sides(inspector, run, size, name, pair):
    inspector.resize(*size)
    inspector.show_frame(frame_of(run, name, pair))
    inspector.grab()
    details = inspector._details
    assert details._content.width() == details.viewport().width()
    assert details.horizontalScrollBar().maximum() == 0
    for widget in details._content.findChildren(QWidget):
        if widget.isVisible():
            right = widget.mapTo(inspector, QPoint(widget.width(), 0)).x()
            assert right <= size[0]


def test_name_and_loss_stay_while_the_rest_scrolls(inspector, run):
    inspector.resize(380, 496)
    inspector.grab()
    field, details = inspector.findChild(NameField), inspector._details
    before = field.mapTo(inspector, QPoint(0, 0))
    assert details.verticalScrollBar().maximum() > 0
    details.verticalScrollBar().setValue(details.verticalScrollBar().maximum())
    assert field.mapTo(inspector, QPoint(0, 0)) == before
    assert field.visibleRegion().boundingRect().height() == field.height()


@pytest.mark.parametrize("typed", ["ava7a", "nadia" * 2_000, "a7" * 5_000])
def test_the_heading_gives_way_to_the_position(inspector, run, typed):
    inspector.resize(380, 496)
    inspector.show_frame(resolve(retyped(Selection(pair=0), typed, run), run))
    QApplication.sendPostedEvents()
    inspector.grab()
    details = inspector._details
    assert details._content.width() == details.viewport().width()
    for label in details._heading.findChildren(QLabel):
        assert label.width() >= label.fontMetrics().horizontalAdvance(label.text())
        assert label.text()


def test_hairlines_end_where_those_above_do(inspector, qtbot):
    """A scroll bar that came and went, before the inspector was shown or after, leaves no gap."""

    def ends():
        lines = [frame for frame in inspector.findChildren(QFrame) if frame.height() == 1]
        return {line.mapTo(inspector, QPoint(line.width(), 0)).x() for line in lines}

    scroll_bar = inspector._details.verticalScrollBar()
    for size, scrolls in (((480, 1_100), False), ((480, 400), True), ((480, 1_100), False)):
        inspector.resize(*size)
        qtbot.waitUntil(lambda scrolls=scrolls: scroll_bar.isVisible() is scrolls)
        if not scrolls:
            qtbot.waitUntil(lambda: ends() == {460})


def places(inspector):
    return {
        id(widget): widget.mapTo(inspector, QPoint(0, 0)).toTuple() + widget.size().toTuple()
        for widget in inspector.findChildren(QWidget)
        if widget.isVisible()
    }


def test_nothing_moves_when_figures_change(inspector, run, qtbot):
    inspector.show_frame(frame_of(run, step=8))
    inspector.grab()
    before = places(inspector)
    for step in (7, 5, 3, 1, 0, 8):
        inspector.show_frame(frame_of(run, step=step))
        inspector.grab()
        assert places(inspector) == before


def test_the_last_line_of_the_readout(inspector, run):
    inspector.show_frame(frame_of(run, step=0))
    assert "Loss before training" in texts(inspector)
    inspector.show_frame(frame_of(run, step=1))
    assert "Loss after 1 step" in texts(inspector)


def test_without_smoothing_an_unseen_pair_costs_infinitely_much(inspector):
    run = trained_run(smoothing=0.0)
    inspector.show_frame(frame_of(run, "ve", 1))
    inspector.grab()
    shown = texts(inspector)
    assert "Loss ∞ nats" in shown
    assert "Why v → e costs ∞" in shown
    assert any("Perplexity ∞: one impossible pair makes the name impossible" in t for t in shown)


@pytest.mark.parametrize(
    "names",
    [["אבא", "שלום"], ["नमस्ते", "राम"], ["日本", "本田"], ["a b", "b a"], ["😀🎉", "🎉😀"]],
)
def test_any_script_is_shown(inspector, names):
    run = trained_run(names, steps=2)
    inspector.show_frame(frame_of(run, names[0], 1))
    assert not inspector.grab().isNull()


def test_a_name_of_ten_thousand_letters_is_shown(inspector, run):
    name = "nadia" * 2_000
    inspector.show_frame(frame_of(run, name, 9_999))
    assert not inspector.grab().isNull()
    assert "Loss: the mean of the 10,001" in texts(inspector)
