"""What the mouse finds out."""

from PySide6.QtCore import QEvent, QPoint
from PySide6.QtGui import QColor, QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip

from bigram_gui.core.next_token_text import exact_text
from tests.views.frames import frame_of, trained_run
from tests.views.next_token.page import chart_of, colours_in, hover


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
    """It is lighter on a dark ground, darker on a light one."""
    frame, blue = frame_of(trained_run()), theme.colours.blue_bar
    panel.show_frame(frame)
    n = frame.labels.index("n")
    before = colours_in(panel, n)
    hover(chart_of(panel), n)
    after = colours_in(panel, n)
    bar = [QColor(new) for old, new in zip(before, after, strict=True) if old == blue.name()]
    assert bar
    if theme.dark:
        assert all(colour.lightness() > blue.lightness() for colour in bar)
    else:
        assert all(colour.lightness() < blue.lightness() for colour in bar)


def test_beside_the_bars_nothing_is_inspected(panel):
    panel.show_frame(frame_of(trained_run()))
    chart = chart_of(panel)
    hover(chart, 2)
    assert chart.inspected == 2
    in_the_margin = QPoint(chart.viewport().width() - 10, 100)
    QTest.mouseMove(chart.viewport(), in_the_margin)
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
    assert chart_of(panel).inspected == 6
    panel.show_frame(frame_of(trained_run(["ab", "b"], 2), "ab"))
    assert chart_of(panel).inspected is None
