"""A name with one of its pairs marked, in any script."""

import pytest

from bigram_gui.core.provenance import Lessons
from bigram_gui.views.learned.name_drawing import NameDrawing, NameLook
from tests.views.frames import frame_of, theme_of, trained_run


def drawing(names, name, pair, room=400.0):
    run = trained_run(names, len(names))
    frame = frame_of(run, name, pair)
    chosen = frame.selected
    lessons = Lessons.of(run.prepared.index, chosen.current, chosen.next, run.steps)
    return NameDrawing(lessons.lesson(0), room, NameLook.of(theme_of("dark").colours))


@pytest.mark.parametrize(
    ("name", "pair"), [("ava", 0), ("ava", 1), ("ava", 3), ("שרה", 1), ("שרה", 3), ("محمد", 2)]
)
def test_the_mark_lies_within_the_name(name, pair, qtbot):
    drawn = drawing([name], name, pair)
    assert len(drawn.marked) == 1
    assert 0 < drawn.marked[0].width() < drawn.width
    assert drawn.marked[0].left() >= -2.5
    assert drawn.marked[0].right() <= drawn.width + 2.5


def test_a_name_to_the_left_begins_at_the_right(qtbot):
    first, last = drawing(["שרה"], "שרה", 0), drawing(["שרה"], "שרה", 3)
    assert first.marked[0].center().x() > first.width / 2
    assert last.marked[0].center().x() < last.width / 2


def test_a_pair_to_the_left_after_letters_to_the_right_is_marked_whole(qtbot):
    drawn = drawing(["abשר"], "שר", 1)
    assert drawn.marked[0].right() >= drawn.width - 2.5
    assert drawn.width * 0.3 < drawn.marked[0].width() < drawn.width * 0.8


def test_a_mark_takes_its_whole_letter(qtbot):
    """The pair of a letter and its accent, and that of the accent and the next letter."""
    one, two = (drawing(["xe\u0301vx"], "xe\u0301vx", pair) for pair in (2, 3))
    assert one.marked[0].width() > 4
    assert two.marked[0].left() == one.marked[0].left()
    assert two.marked[0].right() > one.marked[0].right()


def test_a_name_of_ten_thousand_letters_is_cut_around_its_pair(qtbot):
    drawn = drawing(["a" * 10_000 + "vb"], "avb", 1, room=200.0)
    assert drawn.width <= 200
    assert drawn.marked[0].right() <= drawn.width + 2.5
    assert drawn.marked[0].left() >= 0


def test_letters_beyond_sixteen_bits_are_marked_in_their_place(qtbot):
    drawn = drawing(["😀😀av"], "av", 1)
    assert drawn.marked[0].right() >= drawn.width - 2.5
    assert drawn.marked[0].width() < drawn.width * 0.6
