"""The page "Next token": the sentence, the bars, and what mouse and keyboard find out."""

import re
from itertools import product

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QFocusEvent, QHelpEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QToolTip

from bigram_gui.core.next_token_text import exact_text
from bigram_gui.core.parts import Part, Tone
from bigram_gui.core.share_axis import axis_for
from bigram_gui.core.units import Unit
from bigram_gui.resources_path import resource
from bigram_gui.views.next_token import NextTokenPanel
from bigram_gui.views.next_token.bars import Bars, Ordering
from bigram_gui.views.next_token.chart import NextTokenChart
from bigram_gui.views.next_token.chart_area import LETTER_HEIGHT
from bigram_gui.views.next_token.legend import Legend
from bigram_gui.views.style import style_sheet
from bigram_gui.views.text.parts_text import PartsText
from bigram_gui.views.text.sentence import Sentence
from tests.views.frames import frame_of, part_of, theme_of, trained_run
from tests.views.paints import Paints

MANY = [chr(0x4E00 + i) + chr(0x4E00 + (i * 7) % 1_500) for i in range(1_500)]


@pytest.fixture(params=["dark", "light"])
def theme(request):
    return theme_of(request.param)


@pytest.fixture
def panel(qtbot, theme):
    panel = NextTokenPanel()
    qtbot.addWidget(panel)
    panel.resize(840, 296)
    panel.show_theme(theme)
    panel.show()
    qtbot.waitExposed(panel)
    panel.activateWindow()
    return panel


def chart_of(panel):
    return panel.findChild(NextTokenChart)


def button(panel, name):
    return next(b for b in panel.findChildren(QPushButton) if b.accessibleName() == name)


def colours_in(panel, token):
    """Return the colours down the middle of a token's bar, from the top."""
    chart = chart_of(panel)
    column = chart.column_of(token)
    image = chart.viewport().grab().toImage()
    return [
        image.pixelColor(column.center().x() - 4, y).name()
        for y in range(column.top(), column.bottom() - 24)
    ]


def stretch(colours, colour):
    return colours.count(colour.name())


def hover(chart, token):
    QTest.mouseMove(chart.viewport(), QPoint(1, 1))  # a move to where the mouse is tells nothing
    QTest.mouseMove(chart.viewport(), chart.column_of(token).center())


# What is shown


def test_the_sentence_is_that_of_the_frame(panel, theme):
    panel.show_frame(frame_of(trained_run()))
    sentence = part_of(panel, Sentence)
    assert part_of(sentence, PartsText).accessibleName().startswith("After a, ")
    picture = sentence.grab().toImage()
    places = product(range(picture.width()), range(picture.height()))
    colours = {picture.pixelColor(x, y).name() for x, y in places}
    assert {theme.colours.orange_text.name(), theme.colours.ground.name()} <= colours


def test_a_character_of_markup_is_shown_as_it_is(panel):
    panel.show_frame(frame_of(trained_run(["<b>", "<&>"], 2), "<&>", 1))
    heard = part_of(panel, Sentence).text
    assert heard.startswith("After <, no token is likelier than &.")


def test_bars_stand_in_proportion(panel, theme):
    frame = frame_of(trained_run())
    panel.show_frame(frame)
    labels, distribution = frame.labels, frame.next_token
    colours = theme.colours
    n, v, e = (labels.index(letter) for letter in "nve")
    grey = stretch(colours_in(panel, e), colours.smoothing)
    blue = stretch(colours_in(panel, n), colours.blue_bar)
    assert distribution.counts[e] == 0
    count = int(distribution.counts[n])
    assert count > 1
    # So many times a share of α = 1, but for the gap, the dashed line and rounding.
    assert abs(blue - count * grey) <= count
    assert stretch(colours_in(panel, n), colours.smoothing) == grey
    assert stretch(colours_in(panel, v), colours.orange) > 0
    assert stretch(colours_in(panel, v), colours.blue_bar) == 0


def test_without_smoothing_there_is_no_grey(panel, theme):
    panel.show_frame(frame_of(trained_run(smoothing=0.0)))
    frame = frame_of(trained_run(smoothing=0.0))
    for token in range(len(frame.labels)):
        assert stretch(colours_in(panel, token), theme.colours.smoothing) == 0
    assert "smoothing" not in panel.findChild(Legend).accessibleName()


def test_nothing_learned_yet(panel, theme):
    panel.show_frame(frame_of(trained_run(steps=0)))
    heights = [stretch(colours_in(panel, t), theme.colours.smoothing) for t in range(6)]
    assert max(heights) - min(heights) <= 1  # a dash of the uniform line, or a gap
    assert min(heights) > 50


def test_nothing_learned_and_no_smoothing(panel, theme):
    panel.show_frame(frame_of(trained_run(steps=0, smoothing=0.0)))
    assert stretch(colours_in(panel, 0), theme.colours.blue_bar) == 0


@pytest.mark.parametrize("target", ["b", "m"])
def test_the_target_s_figure_stands_above_taller_neighbours(panel, theme, target):
    letters = "abcdefghijklmnopqrstuvwxyz"
    names = [letter for letter in letters for _ in range(1 if letter == target else 8)]
    run = trained_run(names, len(names))
    panel.resize(580, 216)
    panel.show_frame(frame_of(run, target, 0))
    colours = theme.colours
    token = letters.index(target)
    whole = stretch(colours_in(panel, 10), colours.blue_bar)
    for neighbour in (token - 1, token + 1):
        seen = stretch(colours_in(panel, neighbour), colours.blue_bar)
        assert abs(seen - whole) <= 1  # a dash of the uniform line, or a gap
    chart = chart_of(panel)
    column, image = chart.column_of(token), chart.viewport().grab().toImage()
    leaders = [
        [image.pixelColor(x, y) for y in range(column.top(), column.bottom() - 24)].count(
            colours.orange_text
        )
        for x in range(column.left(), column.right() + 1)
    ]
    assert max(leaders) > 40
    assert sum(leader > 10 for leader in leaders) == 1


def test_in_a_small_window_the_legend_is_short(panel):
    panel.show_frame(frame_of(trained_run()))
    panel.resize(1_200, 296)
    legend = panel.findChild(Legend)
    assert legend.accessibleName() == "Legend: from counts and from smoothing"
    panel.resize(500, 216)
    assert legend.accessibleName() == "Legend: counts and smoothing"


def test_in_the_narrowest_column_the_legend_gives_way_to_the_sentence(panel):
    panel.resize(396, 216)
    panel.show_frame(frame_of(trained_run()))
    panel.layout().activate()
    legend, sentence = panel.findChild(Legend), part_of(panel, Sentence)
    assert legend.isHidden()
    assert sentence.height_in(sentence.width()) <= sentence.height()
    assert sentence.height() < 4 * sentence.line_height
    panel.resize(580, 216)
    assert legend.isVisible()


def test_at_the_smallest_size_the_sentence_has_room_whatever_the_alphabet(panel, theme):
    sheet = resource("style.qss").read_text(encoding="utf-8")
    panel.setStyleSheet(style_sheet(sheet, theme))
    panel.resize(580, 216)
    panel.show_frame(frame_of(trained_run()))
    panel.show_frame(frame_of(trained_run(["олег", "нина"], 2), "олег", 1))
    sentence = part_of(panel, Sentence)
    parts = [Part("After "), Part("BOS", Tone.STRONG), Part(", eight tokens are likelier than ")]
    sentence.show_parts((*parts, Part("м", Tone.SELECTED), Part(". Entropy 2.34 nats.")))
    panel.layout().activate()
    assert sentence.height_in(sentence.width()) <= sentence.height()


def test_both_themes_paint_on_their_ground(panel, theme):
    panel.show_frame(frame_of(trained_run()))
    assert panel.grab().toImage().pixelColor(4, 4) == theme.colours.ground
    other = theme_of("light" if theme.dark else "dark")
    panel.show_theme(other)
    assert panel.grab().toImage().pixelColor(4, 4) == other.colours.ground


# The axis


def test_the_axis_keeps_still_while_the_row_grows(panel):
    """Bars of one token grow to half of the axis before it changes."""
    run = trained_run(["ab", "ac", "ad", "ae", "af"] * 8, 40)
    chart = chart_of(panel)
    tops = []
    for step in range(5, 41):
        panel.show_frame(frame_of(run, "ab", 1, step))
        tops.append(chart.axis_end)
    assert len(set(tops)) <= 3
    assert all(end >= 1 / 7 for end in tops)


# The order


def test_likeliest_first(panel):
    frame = frame_of(trained_run())
    panel.show_frame(frame)
    chart = chart_of(panel)
    button(panel, "Sort by probability").click()
    lefts = [chart.column_of(token).left() for token in range(len(frame.labels))]
    order = np.argsort(lefts)
    probabilities = frame.next_token.probabilities[order]
    assert (np.diff(probabilities) <= 0).all()
    panel.show_frame(frame_of(trained_run(steps=4)))
    assert chart.column_of(int(order[0])).left() <= chart.column_of(int(order[-1])).left()
    button(panel, "Sort by token").click()
    lefts = [chart.column_of(token).left() for token in range(len(frame.labels))]
    assert lefts == sorted(lefts)


def test_the_order_is_chosen_by_arrow_keys(panel):
    panel.show_frame(frame_of(trained_run()))
    first, second = button(panel, "Sort by token"), button(panel, "Sort by probability")
    first.setFocus()
    QTest.keyClick(first, Qt.Key.Key_Right)
    assert second.isChecked()


@pytest.mark.parametrize("ordering", Ordering)
def test_places_and_tokens_belong_together(ordering):
    bars = Bars.of(frame_of(trained_run()), ordering)
    assert [int(bars.places[token]) for token in bars.tokens] == list(range(len(bars)))


def test_the_largest_two_that_were_seen():
    frame = frame_of(trained_run())
    counts = frame.next_token.counts.tolist()
    first, second = Bars.of(frame, Ordering.TOKENS).largest
    assert [counts[first], counts[second]] == sorted(counts)[:-3:-1]
    assert Bars.of(frame_of(trained_run(steps=0)), Ordering.TOKENS).largest == ()


# The mouse


def test_hovering_tells_the_exact_figures(panel):
    frame = frame_of(trained_run())
    panel.show_frame(frame)
    chart = chart_of(panel)
    n = frame.labels.index("n")
    hover(chart, n)
    assert chart.inspected == n
    assert chart.accessibleDescription() == exact_text(frame, n)
    QApplication.sendEvent(chart.viewport(), QEvent(QEvent.Type.Leave))
    assert chart.inspected is None
    assert chart.accessibleDescription() == exact_text(frame, frame.selected.next)


def test_a_hovered_bar_is_one_step_up(panel, theme):
    frame = frame_of(trained_run())
    panel.show_frame(frame)
    n = frame.labels.index("n")
    hover(chart_of(panel), n)
    assert stretch(colours_in(panel, n), theme.colours.blue_bar) == 0


def test_beside_the_bars_nothing_is_inspected(panel):
    panel.show_frame(frame_of(trained_run()))
    chart = chart_of(panel)
    hover(chart, 2)
    QTest.mouseMove(chart.viewport(), QPoint(chart.viewport().width() - 10, 100))
    assert chart.inspected is None


def test_the_tooltip_has_the_exact_figures(panel):
    frame = frame_of(trained_run())
    panel.show_frame(frame)
    viewport = chart_of(panel).viewport()
    at = chart_of(panel).column_of(3).center()
    QApplication.sendEvent(viewport, QHelpEvent(QEvent.Type.ToolTip, at, viewport.mapToGlobal(at)))
    assert QToolTip.text() == exact_text(frame, 3)
    QToolTip.hideText()


def test_the_inspected_bar_stays_while_training_goes_on(panel):
    run = trained_run()
    panel.show_frame(frame_of(run, step=4))
    hover(chart_of(panel), 3)
    panel.show_frame(frame_of(run))
    assert chart_of(panel).inspected == 3
    assert chart_of(panel).accessibleDescription() == exact_text(frame_of(run), 3)


def test_a_token_that_the_new_vocabulary_lacks_is_not_inspected(panel):
    panel.show_frame(frame_of(trained_run()))
    hover(chart_of(panel), 6)
    panel.show_frame(frame_of(trained_run(["ab", "b"], 2), "ab"))
    assert chart_of(panel).inspected is None


# The keyboard


def test_tab_leads_to_the_bar_of_the_target(panel):
    frame = frame_of(trained_run())
    panel.show_frame(frame)
    chart = chart_of(panel)
    chart.setFocus(Qt.FocusReason.TabFocusReason)
    assert chart.inspected == frame.selected.next


@pytest.mark.parametrize(
    ("keys", "token"),
    [
        ([Qt.Key.Key_Home], 0),
        ([Qt.Key.Key_Home, Qt.Key.Key_Left], 0),
        ([Qt.Key.Key_Home, Qt.Key.Key_Right, Qt.Key.Key_Right], 2),
        ([Qt.Key.Key_End], 6),
        ([Qt.Key.Key_End, Qt.Key.Key_Right], 6),
        ([Qt.Key.Key_End, Qt.Key.Key_Left], 5),
    ],
)
def test_arrows_lead_from_bar_to_bar(panel, keys, token):
    frame = frame_of(trained_run(["abcdef"], 1), "ab", 1)
    panel.show_frame(frame)
    chart = chart_of(panel)
    chart.setFocus(Qt.FocusReason.TabFocusReason)
    for key in keys:
        QTest.keyClick(chart, key)
    assert chart.inspected == token
    assert chart.accessibleDescription() == exact_text(frame, token)


def test_the_keyboard_shows_where_it_is(panel, theme):
    frame = frame_of(trained_run())
    panel.show_frame(frame)
    chart = chart_of(panel)

    def ringed():
        column = chart.column_of(frame.labels.index("d"))
        image = chart.viewport().grab().toImage()
        return image.pixelColor(column.left(), column.bottom() - 10) == theme.colours.blue

    hover(chart, frame.labels.index("d"))
    assert not ringed()
    chart.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(chart, Qt.Key.Key_Home)
    QTest.keyClick(chart, Qt.Key.Key_Right)
    assert frame.labels[1] == "d"
    assert ringed()


def test_leaving_by_the_keyboard_inspects_nothing(panel):
    panel.show_frame(frame_of(trained_run()))
    chart = chart_of(panel)
    chart.setFocus(Qt.FocusReason.TabFocusReason)
    button(panel, "Sort by token").setFocus(Qt.FocusReason.BacktabFocusReason)
    assert chart.inspected is None


@pytest.mark.parametrize(
    ("reason", "stays"),
    [
        (Qt.FocusReason.MouseFocusReason, False),
        (Qt.FocusReason.OtherFocusReason, False),
        (Qt.FocusReason.PopupFocusReason, True),
        (Qt.FocusReason.ActiveWindowFocusReason, True),
    ],
)
def test_a_bar_that_the_keyboard_inspected_is_left_with_the_focus(panel, reason, stays):
    """But a menu, and another window, only borrow the focus."""
    panel.show_frame(frame_of(trained_run()))
    chart = chart_of(panel)
    chart.setFocus(Qt.FocusReason.TabFocusReason)
    inspected = chart.inspected
    chart.viewport().setAttribute(Qt.WidgetAttribute.WA_UnderMouse, on=False)
    QApplication.sendEvent(chart, QFocusEvent(QEvent.Type.FocusOut, reason))
    assert inspected is not None
    assert chart.inspected == (inspected if stays else None)


def test_tokens_that_are_written_as_numbers_keep_to_their_slots(panel, theme):
    names = ["abcdefghijklmnopqrstuvwxyz\u200d\u200e"]
    panel.show_frame(frame_of(trained_run(names, 1), names[0], 0))
    chart = chart_of(panel)
    second = chart.column_of(frame_of(trained_run(names, 1), names[0], 0).labels.index("\u200e"))
    image = chart.viewport().grab().toImage()
    between = {
        image.pixelColor(second.left(), y).name()
        for y in range(second.bottom() - LETTER_HEIGHT, second.bottom())
    }
    assert between == {theme.colours.ground.name()}


@pytest.mark.parametrize(
    ("unit", "ending"), [(Unit.BITS, " bits."), (Unit.PERPLEXITY, r"Perplexity \d+\.\d\d\.")]
)
def test_the_entropy_is_in_the_frames_unit(panel, unit, ending):
    panel.show_frame(frame_of(trained_run(), unit=unit))
    assert re.search(ending + "$", panel._headline.text)


# Large vocabularies


def test_a_bar_is_picked_by_a_click_and_by_enter(panel, qtbot):
    panel.show_frame(frame_of(trained_run(), pair=1))
    chart = chart_of(panel)
    tokens = panel._frame.run.prepared.vocabulary.encode("ad")[1:3]
    with qtbot.waitSignal(panel.pair_picked) as picked:
        QTest.mouseClick(
            chart.viewport(), Qt.MouseButton.LeftButton, pos=chart.column_of(tokens[1]).center()
        )
    assert picked.args == [tokens]
    chart.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(chart, Qt.Key.Key_Home)
    with qtbot.waitSignal(panel.pair_picked) as picked:
        QTest.keyClick(chart, Qt.Key.Key_Return)
    assert picked.args == [(tokens[0], 0)]


@pytest.fixture
def many(panel):
    run = trained_run(MANY, 1_500)
    panel.show_frame(frame_of(run, MANY[700], 1))
    return panel


def test_the_target_is_scrolled_into_view(many):
    chart = chart_of(many)
    target = frame_of(trained_run(MANY, 1), MANY[700], 1).selected.next
    assert chart.viewport().rect().contains(chart.column_of(target))
    assert chart.horizontalScrollBar().maximum() > 10_000


def test_only_what_can_be_seen_is_painted(many, monkeypatch):
    painted: list[int] = []
    label = Bars.label

    def noted(bars, token):
        painted.append(token)
        return label(bars, token)

    monkeypatch.setattr(Bars, "label", noted)
    many.resize(many.width() + 1, many.height())  # else the letters stay as they are
    chart_of(many).viewport().grab()
    assert 20 < len(painted) < 120


def test_keys_scroll_along(many):
    chart = chart_of(many)
    chart.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(chart, Qt.Key.Key_End)
    last = len(frame_of(trained_run(MANY, 1), MANY[700], 1).labels) - 1
    assert chart.inspected == last
    assert chart.viewport().rect().contains(chart.column_of(last))
    QTest.keyClick(chart, Qt.Key.Key_Home)
    assert chart.horizontalScrollBar().value() == 0


def test_the_wheel_scrolls_sideways(many):
    chart = chart_of(many)
    chart.horizontalScrollBar().setValue(500)
    at = QPointF(200, 100)
    wheel = QWheelEvent(
        at,
        at,
        QPoint(0, 0),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(chart.viewport(), wheel)
    assert chart.horizontalScrollBar().value() > 500


def test_scrolling_is_left_alone_while_training_goes_on(many):
    chart = chart_of(many)
    chart.horizontalScrollBar().setValue(500)
    many.show_frame(frame_of(trained_run(MANY, 1_500), MANY[700], 1, step=1_400))
    assert chart.horizontalScrollBar().value() == 500
    many.show_frame(frame_of(trained_run(MANY, 1_500), MANY[900], 1))
    assert chart.horizontalScrollBar().value() != 500


# What stands still is painted anew whenever it must be


def next_picture(panel):
    QApplication.processEvents()  # it may be laid out otherwise
    return chart_of(panel).viewport().grab().toImage()


def fresh_picture(qtbot, theme, panel, frame):
    """Return the picture of a chart that never showed anything else."""
    fresh = NextTokenPanel()
    qtbot.addWidget(fresh)
    fresh.resize(panel.size())
    fresh.show_theme(theme)
    fresh.show_frame(frame)
    fresh.show()
    qtbot.waitExposed(fresh)
    return next_picture(fresh)


RUN = trained_run(steps=40)
FRAMES = [
    frame_of(RUN, step=0),
    frame_of(RUN, step=1),
    frame_of(RUN, step=40),
    frame_of(RUN, step=39),
    frame_of(RUN, pair=0),
    frame_of(RUN, "vivian", 3),
    frame_of(RUN, "vivian", 4),
    frame_of(trained_run(["kim", "lee"]), "kim", 1),
]


@pytest.mark.parametrize("frame", FRAMES)
@pytest.mark.parametrize("before", FRAMES[2:6:3])
def test_another_frame_leaves_nothing_of_the_one_before(qtbot, panel, theme, before, frame):
    panel.show_frame(before)
    next_picture(panel)
    panel.show_frame(frame)
    chart = chart_of(panel)
    wanted = fresh_picture(qtbot, theme, panel, frame)
    if chart.axis_end == axis_for(Bars.of(frame, Ordering.TOKENS).largest_value).end:
        assert next_picture(panel) == wanted  # else the axis is kept on purpose


def test_another_theme_leaves_nothing_of_the_one_before(qtbot, panel, theme):
    panel.show_frame(FRAMES[2])
    next_picture(panel)
    other = theme_of("light" if theme.dark else "dark")
    panel.show_theme(other)
    assert next_picture(panel) == fresh_picture(qtbot, other, panel, FRAMES[2])


def test_a_bar_no_longer_inspected_leaves_nothing(panel):
    panel.show_frame(FRAMES[2])
    before = next_picture(panel)
    hover(chart_of(panel), 3)
    assert next_picture(panel) != before
    QTest.mouseMove(chart_of(panel).viewport(), QPoint(1, 1))
    assert next_picture(panel) == before


def test_letters_move_with_their_bars(qtbot, panel, theme):
    panel.show_frame(FRAMES[2])
    before = next_picture(panel)
    button(panel, "Sort by probability").click()
    assert next_picture(panel) != before
    button(panel, "Sort by token").click()
    assert next_picture(panel) == before


def test_letters_stay_while_figures_change(panel, monkeypatch):
    panel.show_frame(FRAMES[2])
    next_picture(panel)

    def never(*_told):
        raise AssertionError("a letter was written once more")

    monkeypatch.setattr(Bars, "label", never)
    panel.show_frame(FRAMES[3])
    next_picture(panel)


def test_a_sentence_that_stays_is_not_painted_anew(panel):
    panel.show_frame(FRAMES[2])
    paints = Paints(part_of(panel, PartsText))
    panel.show_frame(frame_of(RUN, step=40))
    QApplication.processEvents()
    assert paints.count == 0


def test_another_sentence_is_painted_alone(panel):
    panel.show_frame(FRAMES[2])
    sentence = part_of(panel, Sentence)
    paints, behind = Paints(part_of(panel, PartsText)), Paints(panel)
    before = sentence.text
    panel.show_frame(FRAMES[3])
    assert sentence.text != before
    QApplication.processEvents()
    assert paints.count == 1
    assert not behind.region.intersects(sentence.geometry())
