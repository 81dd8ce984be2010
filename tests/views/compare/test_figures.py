"""What the page "Compare" shows and says of names: the core’s figures, in their order."""

import math
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt

from bigram_gui.core.compared_names import compare
from bigram_gui.core.frame import resolve
from bigram_gui.core.selection import MOST_PINNED, Selection, retyped
from bigram_gui.core.training import train
from bigram_gui.core.units import Unit
from bigram_gui.core.wording import loss_text
from bigram_gui.views.compare.columns import ROW_HEIGHT
from bigram_gui.views.compare.headings import course_texts
from tests.views.compare.page import FIVE, frame, heard, in_order
from tests.views.frames import theme_of, trained_run

ROLE = Qt.ItemDataRole


def shown(names_list, role=ROLE.DisplayRole):
    model = names_list.model()
    return [model.data(model.index(row, 0), role) for row in range(model.rowCount())]


def test_names_come_from_the_least_to_the_most_surprising(names_list, run):
    assert shown(names_list) == in_order(run)


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(st.text("adeinv", max_size=6), unique=True, min_size=1, max_size=MOST_PINNED),
    st.integers(0, 800),
    st.sampled_from(Unit),
)
def test_figures_on_screen_are_the_cores(panel, run, names, step, unit):
    panel.show_frame(frame(run, names, step, unit=unit))
    expected = compare(names, run, step).names
    rows = panel._list.model().rows
    assert shown(panel._list) == [one.name for one in expected]
    losses = [one.loss for one in expected if one.loss is not None]
    assert [row.figure for row in rows] == [loss_text(loss, unit=unit) for loss in losses]
    for row, one in zip(rows, expected, strict=True):
        content = panel._list.layouts.content(row)
        assert content.step == step
        assert content.bars.fraction(unit.of(one.loss)) <= 1
        assert losses_in_curve(content, panel) == pytest.approx(one.sparkline.tolist())
        dot = content.sparkline.point(step, one.loss)
        area = panel._list.layouts.columns.course
        assert (dot.x() - area.left()) / area.width() == pytest.approx(step / 800)
        assert losses_at([dot], panel) == [pytest.approx(one.loss, abs=0.1)]  # kept within it


def losses_in_curve(content, panel):
    return losses_at([point for line in content.sparkline._lines for point in line], panel)


def losses_at(points, panel):
    """Read losses off the heights of points, by the ends that the headings tell."""
    scale, area = panel._shown.courses, panel._list.layouts.columns.course
    shares = [(area.bottom() - point.y()) / area.height() for point in points]
    return [scale.low + share * (scale.high - scale.low) for share in shares]


def test_the_sentence_is_shown_and_heard(panel, run):
    least, *_, most = in_order(run)
    panel.resize(1440, 480)
    assert heard(panel).startswith(f"“{least}” is the least surprising of the 5 after 800 steps: ")
    assert f"; “{most}” costs " in heard(panel)
    panel.show_frame(frame(run, step=0))
    assert heard(panel).startswith("All 5 names cost the same before training: ")


def test_a_narrow_page_tells_it_in_brief(panel, run):
    panel.resize(520, 180)
    assert " of the 5 " not in heard(panel)
    assert heard(panel).startswith(f"“{in_order(run)[0]}” is the least surprising: ")
    panel.resize(1440, 480)
    assert " of the 5 after 800 steps: " in heard(panel)


def test_rows_are_told_and_heard(panel, names_list, run):
    name = in_order(run)[0]
    spoken = shown(names_list, ROLE.AccessibleTextRole)[0]
    assert spoken.startswith(f"“{name}”")
    assert spoken.endswith("nats after 800 steps, place 1 of 5 from the least surprising")
    assert "Delete unpins it" in shown(names_list, ROLE.ToolTipRole)[0]
    assert (
        "the name typed now"
        in shown(names_list, ROLE.AccessibleTextRole)[in_order(run).index("ava")]
    )
    assert names_list.accessibleName()
    assert names_list.accessibleDescription()


def test_the_typed_name_is_marked(panel, names_list, run):
    colours = theme_of("dark").colours
    row = in_order(run).index("ava")
    edge = QPoint(12, row * ROW_HEIGHT + ROW_HEIGHT // 2)
    assert names_list.viewport().grab().toImage().pixelColor(edge) == colours.orange
    panel.show_frame(frame(run, name="dana"))
    assert names_list.viewport().grab().toImage().pixelColor(edge) != colours.orange
    assert not any(row.is_typed for row in names_list.model().rows)


def test_a_text_with_a_problem_is_no_typed_name(panel, names_list, run):
    selection = retyped(Selection(pinned=FIVE), "av7", run)
    panel.show_frame(resolve(selection, run))
    assert not any(row.is_typed for row in names_list.model().rows)
    assert not panel._header.button.isEnabled()
    assert "“7”" in panel._header.button.toolTip()


def test_what_cannot_be_spelled_comes_last_with_the_reason(panel, names_list, run):
    panel.show_frame(frame(run, ("é", "ava")))
    assert shown(names_list) == ["ava", "é"]
    assert shown(names_list, ROLE.AccessibleTextRole)[1] == "“é”, “é” is not in the vocabulary"
    names_list.viewport().grab()


def test_an_infinite_loss(panel, names_list):
    bare = trained_run(steps=8, smoothing=0.0)
    panel.show_frame(frame(bare, ("ava", "vv")))
    assert [row.figure for row in names_list.model().rows][1] == "∞"
    assert "“vv” is impossible" in heard(panel)
    names_list.viewport().grab()


def test_the_scales_are_told(panel, run):
    text = panel._headings.accessibleName()
    assert "uniform guess" in text
    assert "Steps 0 to 800, low " in text
    assert [len(one) for one in course_texts(panel._shown)] == sorted(
        (len(one) for one in course_texts(panel._shown)), reverse=True
    )
    panel.show_frame(frame(run, unit=Unit.PERPLEXITY))
    assert "logarithmic" in panel._headings.toolTip()


def test_sparklines_space_steps_as_the_curve_does(panel):
    area = panel._list.layouts.columns.course
    panel.show_frame(frame(panel._frame.run, step=40))
    content = panel._list.layouts.content(panel._shown.rows[0])
    even = content.sparkline.point(40, 2.0).x()
    assert even == pytest.approx(area.left() + 40 / 800 * area.width())
    panel.show_log_steps(True)
    content = panel._list.layouts.content(panel._shown.rows[0])
    expected = math.log(41) / math.log(801)
    assert content.sparkline.point(40, 2.0).x() == pytest.approx(
        area.left() + expected * area.width()
    )
    assert "Steps 0 to 800, log, low " in panel._headings.accessibleName()
    panel.show_log_steps(False)
    assert "Steps 0 to 800, low " in panel._headings.accessibleName()


def test_sparklines_catch_up_with_a_growing_run(panel, qtbot):
    run = trained_run(steps=800)
    panel.show_frame(frame(run))
    state = train(run.start(), 800).end
    run.history.append(train(state, 10).losses)
    panel.show_frame(frame(run))
    assert panel._shown.comparison.steps[-1] == 800
    assert panel._shown.comparison.step == 810
    qtbot.waitUntil(lambda: panel._shown.comparison.steps[-1] == 810)


def test_nothing_is_done_while_nothing_changes(panel, names_list, run, qtbot):
    with qtbot.assertNotEmitted(names_list.model().dataChanged):
        panel.show_frame(frame(run))
        panel.show_frame(replace(frame(run), live=False))


def test_showing_never_emits(panel, said, run):
    for step in (0, 1, 100, None):
        for pinned in (FIVE, (), ("ava",), ("é", "vv")):
            for unit in Unit:
                panel.show_frame(frame(run, pinned, step, unit=unit))
    panel.show_theme(theme_of("light"))
    panel.resize(520, 180)
    assert said == []
