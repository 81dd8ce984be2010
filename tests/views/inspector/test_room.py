"""Names of up to six pairs are seen whole in the smallest usual window, and nothing jumps."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from bigram_gui.views.inspector.chip_strip import ChipStrip
from bigram_gui.views.inspector.details import Details
from bigram_gui.views.inspector.loss_curve import LossCurve
from bigram_gui.views.inspector.pair_table import PairTable
from bigram_gui.views.inspector.product_section import ProductSection
from bigram_gui.views.inspector.sum_section import SumSection
from bigram_gui.views.inspector.why_section import WhySection
from bigram_gui.views.text.parts_text import PartsText
from tests.views.frames import frame_of, part_of, trained_run
from tests.views.inspector.page import shown_inspector

WIDTH, HEIGHT = 440, 696  # in a window of 1280 × 800


@pytest.fixture
def run():
    return trained_run(steps=100)


@pytest.fixture
def inspector(qtbot, run):
    return shown_inspector(qtbot, frame_of(run), "light", (WIDTH, HEIGHT))


def show(inspector, frame):
    inspector.show_frame(frame)
    for _ in range(3):
        QApplication.processEvents()


def scrolls(inspector):
    return part_of(inspector, Details).verticalScrollBar().maximum() > 0


def tops(inspector):
    sections = (ChipStrip, PairTable, WhySection, SumSection, ProductSection)
    return [top_of(part_of(inspector, section), inspector) for section in sections]


def gaps(inspector):
    """Return how much is free between the sections below the chips."""
    sections = [part_of(inspector, kind) for kind in (WhySection, SumSection, ProductSection)]
    before = [part_of(inspector, PairTable), *sections[:-1]]
    return [
        top_of(after, inspector) - top_of(above, inspector) - above.height()
        for above, after in zip(before, sections, strict=True)
    ]


def top_of(part, inspector):
    return part.mapTo(inspector, QPoint()).y()


@pytest.mark.parametrize("name", ["ava", "anna", "diana"])
def test_a_name_of_up_to_six_pairs_is_seen_whole(inspector, run, name):
    for pair in range(len(name) + 1):
        show(inspector, frame_of(run, name, pair))
        assert not scrolls(inspector)
        assert part_of(inspector, ChipStrip).lines == 1


@pytest.mark.parametrize("name", ["ava", "anna", "diana"])
def test_nothing_jumps_when_another_pair_is_selected(inspector, run, name):
    show(inspector, frame_of(run, name, 0))
    before = tops(inspector)
    for pair in range(1, len(name) + 1):
        show(inspector, frame_of(run, name, pair))
        assert tops(inspector) == before


def test_the_sentences_of_a_long_run_leave_no_room_behind_in_the_next(qtbot, run):
    size = 380, HEIGHT
    inspector = shown_inspector(qtbot, frame_of(run), "light", size)
    fresh = tops(inspector)
    show(inspector, frame_of(trained_run(steps=1_000_000)))
    assert tops(inspector) != fresh
    show(inspector, frame_of(run))
    assert tops(inspector) == fresh


def test_a_heading_of_two_lines_leaves_no_gap_behind(qtbot, run):
    """What if … has no room in one line of the narrowest inspector; Why … has."""
    inspector = shown_inspector(qtbot, frame_of(run), "light", (380, HEIGHT))
    show(inspector, frame_of(run))
    why = part_of(inspector, WhySection)
    usual = sentence_below_heading(why)
    QTest.keyClick(part_of(why, LossCurve), Qt.Key.Key_Right)
    show(inspector, frame_of(run))
    assert sentence_below_heading(why) > usual
    while_asked = tops(inspector)
    QTest.keyClick(part_of(why, LossCurve), Qt.Key.Key_Escape)
    show(inspector, frame_of(run))
    assert sentence_below_heading(why) == usual
    assert tops(inspector) == while_asked


def sentence_below_heading(why):
    heading, sentence = why.findChildren(PartsText)
    return sentence.y() - heading.y()


def test_gaps_give_way_before_anything_scrolls(inspector, run):
    inspector.resize(WIDTH, 2 * HEIGHT)
    show(inspector, frame_of(run))
    wide, content = gaps(inspector), part_of(inspector, Details)._content
    least = content.heightForWidth(content.width())
    above = inspector.height() - part_of(inspector, Details).height()
    inspector.resize(WIDTH, above + least)
    show(inspector, frame_of(run))
    assert not scrolls(inspector)
    assert all(narrow < gap for narrow, gap in zip(gaps(inspector), wide, strict=True))
    inspector.resize(WIDTH, above + least - 1)
    show(inspector, frame_of(run))
    assert scrolls(inspector)
