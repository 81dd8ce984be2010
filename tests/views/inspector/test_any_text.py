"""Whatever is typed, every figure in the table is the core's."""

from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bigram_gui.core.frame import resolve
from bigram_gui.core.rank import rank, short_rank_text
from bigram_gui.core.scoring import score
from bigram_gui.core.selection import Selection, retyped
from bigram_gui.core.units import Unit
from bigram_gui.core.wording import fraction_text, loss_text, probability_text
from bigram_gui.views.inspector.pair_model import PairModel
from tests.core.strategies import names_lists
from tests.views.frames import trained_run
from tests.views.inspector.tables import shown_table, style_of, texts, typed_frame


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
