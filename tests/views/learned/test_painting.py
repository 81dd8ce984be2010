"""How the rows of the lessons are painted."""

from bigram_gui.core.provenance import Lessons
from bigram_gui.views.learned.name_drawing import NameDrawing, NameLook
from bigram_gui.views.text.writing import Writing
from tests.views.frames import frame_of, theme_of, trained_run


def test_the_figures_of_all_rows_are_drawn_together(table, monkeypatch):
    draw, drawn = Writing.draw, []

    def counted(writing, painter):  # which keeps no painter, unlike ``calls_of``
        drawn.append(writing)
        draw(writing, painter)

    monkeypatch.setattr(Writing, "draw", counted)
    table.viewport().grab()
    assert table.model().rowCount() > 4
    assert len(drawn) == 4  # steps, counts, the viewed step, notes


def test_a_pair_of_plain_letters_is_marked_where_its_glyphs_are(qtbot):
    run = trained_run(["avanaavaj"], 1)
    frame = frame_of(run, "avanaavaj", 1)
    lessons = Lessons.of(run.prepared.index, frame.selected.current, frame.selected.next, 1)
    drawn = NameDrawing(lessons.lesson(0), 400.0, NameLook.of(theme_of("dark").colours))
    found = list(drawn.marked)
    drawn._is_plain = False
    assert found == [drawn._area(span) for span in drawn._spans]
    assert len(found) == 2
