"""Names side by side: the page with real keys and a real mouse, its figures the core's."""

import math
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QHelpEvent, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QStyle, QStyleOptionButton, QToolTip

from bigram_gui.core.compared_names import compare
from bigram_gui.core.frame import MOST_PINNED, Selection, resolve, retyped
from bigram_gui.core.training import train
from bigram_gui.core.units import Unit
from bigram_gui.core.wording import loss_text
from bigram_gui.resources_path import resource
from bigram_gui.views.compare import ComparePanel
from bigram_gui.views.compare.columns import ROW_HEIGHT
from bigram_gui.views.compare.headings import course_texts
from bigram_gui.views.style import style_sheet
from tests.views.frames import theme_of, trained_run

KEY = Qt.Key
ROLE = Qt.ItemDataRole
LEFT = Qt.MouseButton.LeftButton
SUB = QStyle.SubElement
FIVE = ("nivad", "ava", "anna", "vv", "eva")


@pytest.fixture(scope="module")
def run():
    return trained_run(steps=800)


def frame(run, pinned=FIVE, step=None, name="ava", unit=Unit.NATS):
    return resolve(Selection(step, name, 0, unit=unit, pinned=tuple(pinned)), run)


class Signals:
    """What the page said, in turn; it is shown frames as the window shows them."""

    def __init__(self, panel):
        self.said: list[tuple[str, str]] = []
        panel.name_pinned.connect(lambda name: self.said.append(("pin", name)))
        panel.name_unpinned.connect(lambda name: self.said.append(("unpin", name)))
        panel.name_chosen.connect(lambda name: self.said.append(("choose", name)))


@pytest.fixture
def panel(qtbot, run):
    widget = ComparePanel()
    qtbot.addWidget(widget)
    widget.show_theme(theme_of("dark"))
    widget.resize(824, 330)
    widget.show_frame(frame(run))
    with qtbot.waitActive(widget):
        widget.show()
    widget._list.setFocus()
    return widget


@pytest.fixture
def names_list(panel):
    return panel._list


@pytest.fixture
def said(panel):
    signals = Signals(panel)
    panel._signals = signals
    return signals.said


def shown(names_list, role=ROLE.DisplayRole):
    model = names_list.model()
    return [model.data(model.index(row, 0), role) for row in range(model.rowCount())]


def in_order(run, pinned=FIVE, step=800):
    return [one.name for one in compare(pinned, run, step).names]


def place(names_list, row, x=60):
    return QPoint(x, row * ROW_HEIGHT + ROW_HEIGHT // 2)


def unpin_place(names_list, row):
    return place(names_list, row, round(names_list.layouts.columns.unpin.center().x()))


def click(names_list, at):
    QTest.mouseClick(names_list.viewport(), LEFT, pos=at)


def heard(panel):
    text = panel._header._sentence.accessibleName()
    return text.replace("\u2068", "").replace("\u2069", "")


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


def test_the_button_pins_the_typed_name(panel, said, run):
    panel.show_frame(frame(run, name="dana"))
    button = panel._header.button
    assert "dana" in button.text()
    assert "dana" in button.accessibleName()
    QTest.mouseClick(button, LEFT)
    button.setFocus()
    QTest.keyClick(button, KEY.Key_Space)
    assert said == [("pin", "dana")] * 2


def test_the_button_says_why_it_cannot_pin(panel, said, run):
    button = panel._header.button
    assert not button.isEnabled()
    assert "pinned already" in button.toolTip()
    assert button.accessibleDescription() == button.toolTip()
    panel.show_frame(frame(run, ["v" * n for n in range(1, MOST_PINNED + 1)], name="dana"))
    assert not button.isEnabled()
    assert "12 names are pinned" in button.toolTip()
    QTest.mouseClick(button, LEFT)
    assert said == []


def test_a_click_and_enter_choose(names_list, said, run):
    names = in_order(run)
    click(names_list, place(names_list, 2))
    QTest.keyClick(names_list, KEY.Key_Return)
    QTest.keyClick(names_list, KEY.Key_Down)
    QTest.keyClick(names_list, KEY.Key_Enter)
    assert said == [("choose", names[2]), ("choose", names[2]), ("choose", names[3])]


def test_clicks_beside_and_with_other_buttons_do_nothing(names_list, said):
    click(names_list, place(names_list, 5))
    QTest.mouseClick(names_list.viewport(), Qt.MouseButton.RightButton, pos=QPoint(60, 10))
    QTest.mousePress(names_list.viewport(), LEFT, pos=place(names_list, 0))
    QTest.mouseRelease(names_list.viewport(), LEFT, pos=place(names_list, 1))
    QTest.mousePress(names_list.viewport(), LEFT, pos=unpin_place(names_list, 0))
    QTest.mouseRelease(names_list.viewport(), LEFT, pos=place(names_list, 0))
    assert said == []


def test_keys_walk(names_list):
    walk = [
        (KEY.Key_Down, 1),
        (KEY.Key_Down, 2),
        (KEY.Key_Up, 1),
        (KEY.Key_End, 4),
        (KEY.Key_Down, 4),
        (KEY.Key_Home, 0),
        (KEY.Key_Up, 0),
        (KEY.Key_PageDown, 4),
        (KEY.Key_PageUp, 0),
    ]
    for key, row in walk:
        QTest.keyClick(names_list, key)
        assert names_list.currentIndex().row() == row


def test_walking_scrolls(panel, names_list, run):
    panel.resize(520, 180)
    panel.show_frame(frame(run, ["v" * n for n in range(MOST_PINNED)]))
    QTest.keyClick(names_list, KEY.Key_End)
    bar = names_list.verticalScrollBar()
    assert bar.value() == bar.maximum() > 0
    QTest.keyClick(names_list, KEY.Key_Home)
    assert bar.value() == 0


def test_other_keys_are_left_to_the_window(names_list, said):
    for key in (KEY.Key_A, KEY.Key_Left, KEY.Key_F5):
        QTest.keyClick(names_list, key)
    QTest.keyClick(names_list, KEY.Key_Delete, Qt.KeyboardModifier.ControlModifier)
    assert said == []

    def is_claimed(key):
        event = QKeyEvent(QEvent.Type.ShortcutOverride, key, Qt.KeyboardModifier.NoModifier)
        event.ignore()
        QApplication.sendEvent(names_list, event)
        return event.isAccepted()

    assert all(map(is_claimed, (KEY.Key_Home, KEY.Key_Delete, KEY.Key_Return, KEY.Key_Down)))
    assert not any(map(is_claimed, (KEY.Key_Left, KEY.Key_Space, KEY.Key_S)))


@pytest.mark.parametrize("key", [KEY.Key_Delete, KEY.Key_Backspace])
def test_delete_unpins_and_the_next_row_is_selected(panel, names_list, said, run, key):
    names = in_order(run)
    QTest.keyClick(names_list, KEY.Key_Down)
    QTest.keyClick(names_list, key)
    assert said == [("unpin", names[1])]
    panel.show_frame(frame(run, [name for name in FIVE if name != names[1]]))
    assert names_list.currentIndex().row() == 1
    QTest.keyClick(names_list, KEY.Key_Return)
    assert said[-1] == ("choose", names[2])


def test_after_the_last_row_the_one_before_is_selected(panel, names_list, said, run):
    QTest.keyClick(names_list, KEY.Key_End)
    last = in_order(run)[-1]
    panel.show_frame(frame(run, [name for name in FIVE if name != last]))
    QTest.keyClick(names_list, KEY.Key_Return)
    assert said == [("choose", in_order(run)[-2])]


def test_the_cross_unpins(names_list, said, run):
    click(names_list, unpin_place(names_list, 3))
    assert said == [("unpin", in_order(run)[3])]


def test_the_cross_has_a_tip(names_list, run, qtbot):
    at = unpin_place(names_list, 0)
    event = QHelpEvent(QEvent.Type.ToolTip, at, names_list.viewport().mapToGlobal(at))
    QApplication.sendEvent(names_list.viewport(), event)
    assert in_order(run)[0] in QToolTip.text()
    assert QToolTip.text().startswith("Unpin ")
    QToolTip.hideText()


def test_the_keyboards_row_stays_with_its_name(panel, names_list, said, run):
    early = in_order(run, step=1)
    panel.show_frame(frame(run, step=1))
    name = next(one for one in early if early.index(one) != in_order(run).index(one))
    for _ in range(early.index(name)):
        QTest.keyClick(names_list, KEY.Key_Down)
    QTest.keyClick(names_list, KEY.Key_Home)
    for _ in range(early.index(name)):
        QTest.keyClick(names_list, KEY.Key_Down)
    panel.show_frame(frame(run))
    QTest.keyClick(names_list, KEY.Key_Return)
    assert said == [("choose", name)]


def test_the_name_that_was_pressed_is_meant_though_others_came(panel, names_list, said, run):
    panel.show_frame(frame(run, step=1))
    early, late = in_order(run, step=1), in_order(run)
    row = next(i for i in range(5) if early[i] != late[i])
    QTest.mousePress(names_list.viewport(), LEFT, pos=unpin_place(names_list, row))
    panel.show_frame(frame(run))
    QTest.mouseRelease(names_list.viewport(), LEFT, pos=unpin_place(names_list, row))
    assert said == [("unpin", early[row])]


def test_without_names_there_is_an_invitation(panel, names_list, said, run):
    panel.show_frame(frame(run, ()))
    assert names_list.isHidden() or not names_list.isVisible()
    button = panel._invitation.button
    assert button.hasFocus()
    assert button.text() == "Pin 3 names of the corpus"
    assert "ava" in button.toolTip()
    assert heard(panel).startswith("Pin up to 12 names")
    QTest.mouseClick(button, LEFT)
    assert said == [("pin", "ava"), ("pin", "eva"), ("pin", "anna")]
    panel.show_frame(frame(run, ("ava", "eva", "anna")))
    assert names_list.isVisible()
    assert names_list.hasFocus()


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


@pytest.mark.parametrize("name", ["שרה", "محمد", "a" * 10_000, "", "e\u0301v", "日本語" * 30])
def test_any_name_is_elided_into_its_column(panel, names_list, name):
    run = trained_run(["ava", name or "b"], 2)
    panel.resize(520, 180)
    panel.show_frame(frame(run, ("ava", name), name=name))
    names_list.viewport().grab()
    columns = names_list.layouts.columns
    for row in names_list.model().rows:
        assert names_list.layouts.content(row).label_width <= columns.name_room + 1


@pytest.mark.parametrize("width", [520, 580, 824, 1440])
@pytest.mark.parametrize("unit", Unit)
def test_columns_follow_each_other(panel, names_list, run, width, unit):
    panel.resize(width, 330)
    panel.show_frame(frame(run, unit=unit))
    columns = names_list.layouts.columns
    edges = [
        columns.place_right,
        columns.name_left,
        columns.name_left + columns.name_room,
        columns.bar.left(),
        columns.bar.right(),
        columns.course.left(),
        columns.course.right(),
        columns.unpin.left(),
        columns.unpin.right(),
        names_list.viewport().width(),
    ]
    assert edges == sorted(edges)
    assert columns.bar.width() > 40
    assert columns.course.width() > 40


@pytest.mark.parametrize("width", [520, 824, 2400])
def test_the_button_is_seen_whole(qtbot, run, width):
    widget = ComparePanel()
    qtbot.addWidget(widget)
    widget.setStyleSheet(style_sheet(resource("style.qss").read_text("utf-8"), theme_of("dark")))
    widget.show_theme(theme_of("dark"))
    widget.resize(width, 330)
    with qtbot.waitExposed(widget):
        widget.show()
    widget.show_frame(frame(run))
    QApplication.processEvents()
    header = widget._header
    assert header.button.height() == 32
    assert header.rect().contains(header.button.geometry())


@pytest.mark.parametrize("name", ["", "ava", "nadianadian"])
def test_the_button_has_room_for_its_words(qtbot, run, name):
    widget = ComparePanel()
    qtbot.addWidget(widget)
    widget.setStyleSheet(style_sheet(resource("style.qss").read_text("utf-8"), theme_of("dark")))
    widget.show_theme(theme_of("dark"))
    widget.show_frame(frame(run, name=name))
    button = widget._header.button
    option = QStyleOptionButton()
    button.initStyleOption(option)
    inside = button.style().subElementRect(SUB.SE_PushButtonContents, option, button)
    assert option.fontMetrics.horizontalAdvance(button.text()) <= inside.width()


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


def test_nothing_moves_while_figures_change(panel, names_list, run):
    panel.show_frame(frame(run, step=0))
    before = (panel._header.height(), names_list.geometry(), names_list.layouts.columns)
    panel.show_frame(frame(run, step=700))
    after = (panel._header.height(), names_list.geometry(), names_list.layouts.columns)
    assert before == after


def test_the_focus_can_be_seen(panel, names_list):
    blue = theme_of("dark").colours.blue
    edge = QPoint(200, 1)
    assert names_list.viewport().grab().toImage().pixelColor(edge) == blue
    names_list.clearFocus()
    assert names_list.viewport().grab().toImage().pixelColor(edge) != blue


def test_a_frame_may_come_before_the_theme(qtbot, run):
    widget = ComparePanel()
    qtbot.addWidget(widget)
    widget.show_frame(frame(run))
    widget.grab()
    widget.show_theme(theme_of("light"))
    assert heard(widget)
    assert widget._header._sentence.text()
