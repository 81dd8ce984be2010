"""Pairs that are looked at by themselves, in the whole inspector."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from bigram_gui.core.frame import resolve
from bigram_gui.core.parts import Tone
from bigram_gui.core.selection import Selection, alone, retyped
from bigram_gui.views.inspector.calculation_line import CalculationLine
from bigram_gui.views.inspector.chip_strip import ChipStrip
from bigram_gui.views.inspector.pair_table import PairTable
from bigram_gui.views.inspector.pair_view import PairView
from tests.views.frames import frame_of, theme_of
from tests.views.inspector.page import chip_place, colours_of
from tests.views.inspector.tables import click_row, colours_of_row, style_of, tokens_of, typed_frame

TEXT = "a7va"
LEFT = Qt.MouseButton.LeftButton


def test_rows_and_chips_lead_to_pairs_alone(inspector, run, qtbot):
    inspector.show_frame(typed_frame(run, TEXT))
    inspector.grab()
    with qtbot.waitSignal(inspector.pair_alone) as chosen:
        click_row(inspector.findChild(PairView), 3)
    assert chosen.args == [tokens_of(run, "va")]
    strip = inspector.findChild(ChipStrip)
    with qtbot.waitSignal(inspector.pair_alone) as chosen:
        QTest.mouseClick(strip, LEFT, pos=chip_place(strip, 0))
    assert chosen.args == [(run.prepared.vocabulary.bos, tokens_of(run, "a")[0])]
    with qtbot.assertNotEmitted(inspector.pair_alone):
        QTest.mouseClick(strip, LEFT, pos=chip_place(strip, 2))


def position(inspector):
    return inspector._details._heading._position.text()


def test_a_pair_alone_is_none_of_the_name(inspector, run):
    inspector.show_frame(typed_frame(run, "ava", tokens_of(run, "vv")))
    inspector.grab()
    assert position(inspector) == "pair v → v alone"
    table = inspector._details._table
    tint = theme_of("dark").colours.tint.rgb()
    assert not any(tint in colours_of_row(table, row) for row in range(4))
    strip = inspector.findChild(ChipStrip)
    assert tint not in colours_of(strip)
    assert strip.accessibleDescription() == "pair v → v alone"
    inspector.show_frame(frame_of(run))
    assert position(inspector) == "pair 2 of 4"
    assert tint in colours_of_row(table, 1)


@pytest.mark.parametrize("key", [Qt.Key.Key_Left, Qt.Key.Key_Right])
@pytest.mark.parametrize("part", [ChipStrip, PairView])
def test_keys_lead_back_to_the_name(inspector, run, picks, part, key):
    selection = retyped(Selection(name="ava", pair=1), "ava", run)
    lone = resolve(Selection(name="ava", pair=selection.pair, lone_pair=tokens_of(run, "vv")), run)
    inspector.show_frame(lone)
    QTest.keyClick(inspector.findChild(part), key)
    assert picks == [1]


def test_the_buttons_lead_back_to_the_name(inspector, run, picks):
    lone = resolve(Selection(name="ava", pair=3, lone_pair=tokens_of(run, "vv")), run)
    inspector.show_frame(lone)
    inspector.select_next_pair()
    inspector.show_frame(lone)
    inspector.select_previous_pair()
    assert picks == [3, 3]


def test_the_buttons_go_through_the_known_pairs(inspector, run, picks):
    selection = retyped(Selection(name="ava"), "naéna", run)
    looked_at: list[tuple[int, int]] = []
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
    assert picks == []


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

    click_row(inspector.findChild(PairView), 4)
    assert selected() == (4, 4)
    QTest.mouseClick(strip, LEFT, pos=chip_place(strip, 1))
    assert selected() == (1, 1)
    QTest.mouseClick(strip, LEFT, pos=chip_place(strip, 4))
    assert selected() == (4, 4)
    inspector.select_previous_pair()
    assert selected() == (1, 1)


def test_the_buttons_stay_where_no_pair_is_known(inspector, run, qtbot):
    inspector.show_frame(resolve(retyped(Selection(name="ava"), "é", run), run))
    with (
        qtbot.assertNotEmitted(inspector.pair_alone),
        qtbot.assertNotEmitted(inspector.pair_picked),
    ):
        inspector.select_next_pair()
        inspector.select_previous_pair()


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
    tips = [strip._tip_at(chip_place(strip, chip).toPointF()) for chip in (1, 3)]
    assert "“7” is not one of" in tips[0]
    assert "= 4/12 = 0.333333" in tips[1]
