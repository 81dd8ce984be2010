"""What a person does in the inspector: picks of pairs, and the way with Tab."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolButton

from bigram_gui.views.inspector import Inspector
from bigram_gui.views.inspector.calculation_line import CalculationLine
from bigram_gui.views.inspector.chip_strip import ChipStrip
from bigram_gui.views.inspector.pair_table import PairTable
from bigram_gui.views.inspector.pair_view import PairView
from bigram_gui.views.inspector.product_section import ProductSection
from bigram_gui.views.inspector.sum_section import SumSection
from tests.views.frames import frame_of, part_of, theme_of
from tests.views.inspector.page import chip_place, frame_after


def test_showing_never_emits(inspector, run, picks, qtbot):
    with qtbot.assertNotEmitted(inspector.name_edited):
        for frame in (
            frame_of(run, "viviandiana", 11),
            frame_of(run, "", 0),
            frame_after(run, "ava7"),
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
    terms = part_of(part_of(inspector, SumSection), CalculationLine)
    fractions = part_of(part_of(inspector, ProductSection), CalculationLine)
    QTest.keyClick(part_of(inspector, ChipStrip), Qt.Key.Key_Home)
    QTest.keyClick(part_of(inspector, PairView), Qt.Key.Key_End)
    QTest.keyClick(terms, Qt.Key.Key_Right)
    QTest.keyClick(fractions, Qt.Key.Key_Left)
    assert picks == [0, 3, 2, 0]


def test_parts_share_one_hover(inspector):
    """As is seen: each of them looks otherwise while a chip is under the mouse."""
    strip = part_of(inspector, ChipStrip)
    lines = inspector.findChildren(CalculationLine)
    parts = [part_of(inspector, PairTable), *lines]
    before = [part.grab().toImage() for part in parts]
    QTest.mouseMove(strip, chip_place(strip, 2))
    hovered = [part.grab().toImage() for part in parts]
    assert all(old != new for old, new in zip(before, hovered, strict=True))
    QApplication.sendEvent(strip, QEvent(QEvent.Type.Leave))
    assert [part.grab().toImage() for part in parts] == before


def test_everything_that_can_be_used_is_reached_by_tab(inspector):
    inspector.focus_name()
    seen = [inspector.focusWidget()]
    for _ in range(12):
        QTest.keyClick(inspector.focusWidget(), Qt.Key.Key_Tab)
        seen.append(inspector.focusWidget())
    assert [type(widget).__name__ for widget in seen] == [
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
