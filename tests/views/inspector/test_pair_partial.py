"""Texts with unknown characters, and pairs that the name does not have."""

from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest

from bigram_gui.core.frame import Selection, alone, resolve, retyped
from bigram_gui.core.parts import Tone
from bigram_gui.core.rank import rank, short_rank_text
from bigram_gui.core.scoring import score
from bigram_gui.core.units import Unit
from bigram_gui.core.wording import fraction_text, loss_text, probability_text
from bigram_gui.views.inspector import Inspector
from bigram_gui.views.inspector.calculation_line import CalculationLine
from bigram_gui.views.inspector.chip_strip import ChipStrip
from bigram_gui.views.inspector.pair_columns import Column
from bigram_gui.views.inspector.pair_model import PairModel
from bigram_gui.views.inspector.pair_table import PairTable
from bigram_gui.views.inspector.pair_view import PairView
from tests.core.strategies import names_lists
from tests.views.frames import frame_of, theme_of, trained_run
from tests.views.inspector.tables import show, shown_table, style_of, typed_frame

TEXT = "a7va"


@pytest.fixture(scope="module")
def run():
    return trained_run()


@pytest.fixture
def table(qtbot, run):
    return shown_table(qtbot, typed_frame(run, TEXT))


@pytest.fixture
def lone(table):
    chosen: list[tuple[int, int]] = []
    table.pair_alone.connect(chosen.append)
    return chosen


def tokens_of(run, pair):
    return run.prepared.vocabulary.encode(pair)[1:3]


def click(view, row, button=Qt.MouseButton.LeftButton):
    place = QPoint(60, view.rowViewportPosition(row) + view.row_height // 2)
    QTest.mouseClick(view.viewport(), button, pos=place)


def texts(model, row):
    return [model.data(model.index(row, column)) for column in Column]


def colours_of(table, row):
    image = table._view.grab().toImage()
    top = table._view.rowViewportPosition(row)
    return {
        image.pixel(x, y)
        for x in range(image.width())
        for y in range(top, top + table._view.row_height)
    }


def test_the_rows_are_those_of_the_typed_text(table):
    rows = [texts(table._model, row) for row in range(5)]
    assert [row[0] for row in rows] == ["BOS → a", "a → 7", "7 → v", "v → a", "a → BOS"]
    assert rows[1][1:] == rows[2][1:] == ["—"] * 4
    assert rows[3][1:] == ["4/12", "0.333", "1.10", "1st"]


def test_why_a_pair_has_no_figures(table):
    tip = table._model.data(table._model.index(1, 0), Qt.ItemDataRole.ToolTipRole)
    assert tip.endswith("“7” is not one of the corpus's 7 tokens: this pair has no probability")
    spoken = table._model.data(table._model.index(1, 0), Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.startswith("a → 7: “7” is not one of")


def test_unknown_tokens_are_marked_and_no_row_is_selected(table):
    colours = theme_of("dark").colours
    assert colours.error.rgb() in colours_of(table, 1)
    assert colours.blue_bar.rgb() not in colours_of(table, 1)
    assert colours.error.rgb() not in colours_of(table, 3)
    assert colours.blue_bar.rgb() in colours_of(table, 3)
    for row in range(5):
        assert colours.tint.rgb() not in colours_of(table, row)


def test_a_click_on_a_pair_looks_at_it_alone(table, lone, run, qtbot):
    with qtbot.assertNotEmitted(table.pair_picked):
        click(table._view, 3)
        click(table._view, 1)
    assert lone == [tokens_of(run, "va")]


def test_the_pair_that_is_looked_at_is_selected(table, run):
    table.show_frame(typed_frame(run, TEXT, tokens_of(run, "va")))
    tint = theme_of("dark").colours.tint.rgb()
    assert [tint in colours_of(table, row) for row in range(5)] == [0, 0, 0, 1, 0]


def test_of_equal_pairs_the_clicked_one_is_selected(qtbot, run):
    frame = typed_frame(run, "va7va")
    table = shown_table(qtbot, frame)
    click(table._view, 4)
    looked_at = resolve(Selection(problem=frame.problem, lone_pair=tokens_of(run, "va")), run)
    table.show_frame(looked_at)
    assert style_of(table).selected == 4


def test_keys_walk_over_pairs_without_figures(table, lone, run):
    frame = typed_frame(run, TEXT)
    table.show_frame(frame)
    for _ in range(5):
        QTest.keyClick(table._view, Qt.Key.Key_Down)
        table.show_frame(frame)  # a live frame comes between two keys
    assert table._view.currentIndex().row() == 4
    first, last = pairwise(run.prepared.vocabulary.encode("a"))
    assert lone == [first, tokens_of(run, "va"), last]


def test_focus_alone_chooses_nothing(table, lone):
    table._heading.setFocus()
    table._view.setFocus(Qt.FocusReason.TabFocusReason)
    assert lone == []
    assert not table._view.currentIndex().isValid()
    assert theme_of("dark").colours.blue.rgb() in colours_of(table, 0)


def test_hover_stays_in_the_table(table, qtbot):
    with qtbot.assertNotEmitted(table.pair_hovered):
        QTest.mouseMove(table._view.viewport(), QPoint(60, 10))
        QTest.mouseMove(table._view.viewport(), QPoint(60, table._view.row_height + 10))
    assert table._view._style.hovered == 1


def test_showing_never_emits(table, lone, run, qtbot):
    with qtbot.assertNotEmitted(table.pair_picked):
        for frame in (
            typed_frame(run, "7"),
            typed_frame(run, TEXT, tokens_of(run, "va")),
            frame_of(run),
            typed_frame(run, "ava", tokens_of(run, "vv")),
            frame_of(run, "diana", 3),
            typed_frame(run, "7" * 10_000),
        ):
            show(table, frame)
            table.grab()
    assert lone == []


@pytest.mark.parametrize(("first", "second"), [("a7v", "a8v"), ("a7v", "av7"), ("a7v", "ava")])
def test_another_text_leaves_nothing_of_the_one_before(qtbot, run, first, second):
    fresh = shown_table(qtbot, typed_frame(run, second))
    used = shown_table(qtbot, typed_frame(run, first))
    used._view.grab()
    show(used, typed_frame(run, second))
    assert used._view.grab().toImage() == fresh._view.grab().toImage()


# The inspector


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


def test_rows_and_chips_lead_to_pairs_alone(inspector, run, qtbot):
    inspector.show_frame(typed_frame(run, TEXT))
    inspector.grab()
    with qtbot.waitSignal(inspector.pair_alone) as chosen:
        click(inspector.findChild(PairView), 3)
    assert chosen.args == [tokens_of(run, "va")]
    strip = inspector.findChild(ChipStrip)
    flow = strip._flow
    with qtbot.waitSignal(inspector.pair_alone) as chosen:
        x = round(8 + flow.lefts[0] + 4)
        QTest.mouseClick(strip, Qt.MouseButton.LeftButton, pos=QPoint(x, 25))
    assert chosen.args == [(run.prepared.vocabulary.bos, tokens_of(run, "a")[0])]
    with qtbot.assertNotEmitted(inspector.pair_alone):
        x = round(8 + flow.lefts[2] + 4)
        QTest.mouseClick(strip, Qt.MouseButton.LeftButton, pos=QPoint(x, 25))


def position(inspector):
    return inspector._details._heading._position.text()


def test_a_pair_alone_is_none_of_the_name(inspector, run):
    inspector.show_frame(typed_frame(run, "ava", tokens_of(run, "vv")))
    inspector.grab()
    assert position(inspector) == "pair v → v alone"
    table = inspector._details._table
    tint = theme_of("dark").colours.tint.rgb()
    assert not any(tint in colours_of(table, row) for row in range(4))
    strip = inspector.findChild(ChipStrip)
    image = strip.grab().toImage()
    assert tint not in {
        image.pixel(x, y) for x in range(image.width()) for y in range(image.height())
    }
    assert strip.accessibleDescription() == "pair v → v alone"
    inspector.show_frame(frame_of(run))
    assert position(inspector) == "pair 2 of 4"
    assert tint in colours_of(table, 1)


@pytest.mark.parametrize("key", [Qt.Key.Key_Left, Qt.Key.Key_Right])
@pytest.mark.parametrize("part", [ChipStrip, PairView])
def test_keys_lead_back_to_the_name(inspector, run, part, key):
    picked: list[int] = []
    inspector.pair_picked.connect(picked.append)
    selection = retyped(Selection(name="ava", pair=1), "ava", run)
    lone = resolve(Selection(name="ava", pair=selection.pair, lone_pair=tokens_of(run, "vv")), run)
    inspector.show_frame(lone)
    QTest.keyClick(inspector.findChild(part), key)
    assert picked == [1]


def test_the_buttons_lead_back_to_the_name(inspector, run):
    picked: list[int] = []
    inspector.pair_picked.connect(picked.append)
    lone = resolve(Selection(name="ava", pair=3, lone_pair=tokens_of(run, "vv")), run)
    inspector.show_frame(lone)
    inspector.select_next_pair()
    inspector.show_frame(lone)
    inspector.select_previous_pair()
    assert picked == [3, 3]


def test_the_buttons_go_through_the_known_pairs(inspector, run):
    selection = retyped(Selection(name="ava"), "naéna", run)
    looked_at: list[tuple[int, int]] = []
    picked: list[int] = []
    inspector.pair_picked.connect(picked.append)
    inspector.pair_alone.connect(looked_at.append)
    inspector.pair_alone.connect(
        lambda pair: inspector.show_frame(resolve(alone(selection, pair, run), run))
    )
    inspector.show_frame(resolve(selection, run))
    bos, (n, a) = run.prepared.vocabulary.bos, tokens_of(run, "na")
    for _ in range(6):
        inspector.select_next_pair()
    assert looked_at == [(bos, n), (n, a), (n, a), (a, bos)]
    for _ in range(6):
        inspector.select_previous_pair()
    assert looked_at[4:] == [(n, a), (n, a), (bos, n)]
    assert picked == []


def test_chips_and_rows_select_the_same_of_equal_pairs(inspector, run):
    selection = retyped(Selection(), "naéna", run)
    inspector.pair_alone.connect(
        lambda pair: inspector.show_frame(resolve(alone(selection, pair, run), run))
    )
    inspector.show_frame(resolve(selection, run))
    inspector.grab()
    strip, table = inspector.findChild(ChipStrip), inspector.findChild(PairTable)

    def selected():
        return strip._selected, style_of(table).selected

    click(inspector.findChild(PairView), 4)
    assert selected() == (4, 4)
    click_chip(strip, 1)
    assert selected() == (1, 1)
    click_chip(strip, 4)
    assert selected() == (4, 4)
    inspector.select_previous_pair()
    assert selected() == (1, 1)


def click_chip(strip, chip):
    place = QPoint(round(8 + strip._flow.lefts[chip] + 4), 25)
    QTest.mouseClick(strip, Qt.MouseButton.LeftButton, pos=place)


def test_the_buttons_stay_where_no_pair_is_known(inspector, run, qtbot):
    inspector.show_frame(resolve(retyped(Selection(name="ava"), "é", run), run))
    with (
        qtbot.assertNotEmitted(inspector.pair_alone),
        qtbot.assertNotEmitted(inspector.pair_picked),
    ):
        inspector.select_next_pair()
        inspector.select_previous_pair()


# All figures


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    names_lists,
    st.sampled_from([0.0, 0.25, 1.0, 3.0]),
    st.sampled_from(Unit),
    st.data(),
)
def test_every_figure_on_screen_is_the_cores(names, smoothing, unit, data):
    run = trained_run(names, data.draw(st.integers(0, 2 * len(names))), smoothing)
    letters = sorted(set("".join(names)))
    text = data.draw(st.text(st.sampled_from([*letters, "☃"]), max_size=14))
    step = data.draw(st.integers(0, run.steps))
    selection = retyped(Selection(step, "", unit=unit), text, run)
    frame = resolve(selection, run)
    name = frame.name if frame.problem is None else frame.problem.partial.name
    model = PairModel()
    model.show_frame(frame)
    counts = run.model_after(step)
    vocabulary = run.prepared.vocabulary
    assert model.rowCount() == len(name) + 1
    for row, pair in enumerate(pairwise(["", *name, ""])):
        if any(character and character not in vocabulary for character in pair):
            assert texts(model, row)[1:] == ["—"] * 4
            continue
        tokens = tuple(vocabulary.encode(c)[1] if c else vocabulary.bos for c in pair)
        one = score(counts, tokens).pair(0)
        assert texts(model, row)[1:] == [
            fraction_text(one.numerator, one.denominator),
            probability_text(one.probability),
            loss_text(one.loss, unit=unit),
            short_rank_text(rank(counts.next_counts(tokens[0]), tokens[1])),
        ]


@pytest.mark.parametrize(
    ("names", "text"),
    [
        (["אבא", "שלמ"], "אבxשל"),
        (["नमस्ते", "राम"], "नमxस्ते"),
        ([chr(0x4E00 + i) * 2 for i in range(3_000)], "一丁x丂"),
        (["a"], "x"),
        (["a", "b"], "xa" * 5_000),
    ],
)
@pytest.mark.parametrize("width", [356, 416, 456])
def test_any_text_has_its_rows(qtbot, names, text, width):
    run = trained_run(names, 2)
    table = shown_table(qtbot, typed_frame(run, text), width)
    assert table._model.rowCount() == len(text) + 1
    style = style_of(table)
    assert style.columns.fits
    marks = [style.rows.mark(place) for place in range(min(len(text) + 2, 12))]
    assert "x" in marks


def test_no_term_is_selected_beside_a_pair_alone(inspector, run):
    lone = resolve(Selection(name="ava", pair=1, lone_pair=tokens_of(run, "vv")), run)
    for line in inspector.findChildren(CalculationLine):
        inspector.show_frame(frame_of(run))
        assert Tone.SELECTED in {part.tone for part in line._fitted[1]}
        text = line.accessibleName()
        inspector.show_frame(lone)
        assert Tone.SELECTED not in {part.tone for part in line._fitted[1]}
        assert line.accessibleName() == text


def test_a_chip_says_what_is_known_of_its_pair(inspector, run):
    inspector.show_frame(typed_frame(run, TEXT))
    strip = inspector.findChild(ChipStrip)
    flow = strip._flow
    tips = [strip._tip_at(QPointF(8 + flow.lefts[chip] + 4, 25)) for chip in (1, 3)]
    assert "“7” is not one of" in tips[0]
    assert "= 4/12 = 0.333333" in tips[1]
