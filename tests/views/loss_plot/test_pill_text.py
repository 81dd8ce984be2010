"""The words of the pill are painted once, its figures each time."""

import pytest

from bigram_gui.core.status import Phase
from bigram_gui.views.loss_plot import pill_text
from bigram_gui.views.loss_plot.pill import Pill
from bigram_gui.views.loss_plot.pill_text import Viewing
from bigram_gui.views.loss_plot.wordiness import Wordiness
from tests.views.calls import calls_of
from tests.views.frames import theme_of

VIEWINGS = [
    Viewing(100, 1_000, live=False),
    Viewing(999, 1_000, live=False),
    Viewing(9, 1_000, live=False),
    Viewing(9, 2_000, live=False),
    Viewing(2_000, 2_000, live=True, phase=Phase.RUNNING),
    Viewing(2_001, 2_001, live=True, phase=Phase.RUNNING),
    Viewing(2_001, 2_001, live=True, phase=Phase.PAUSED),
    Viewing(0, 0, live=True),
    Viewing(100, 1_000, live=False),
]


def pill_of(qtbot, theme="dark"):
    pill = Pill()
    qtbot.addWidget(pill)
    pill.show_theme(theme_of(theme))
    pill.show_most(10_000)
    return pill


@pytest.mark.parametrize("wordiness", list(Wordiness))
def test_nothing_of_another_step_is_left(qtbot, wordiness):
    pill = pill_of(qtbot)
    pill.show_wordiness(wordiness)
    for viewing in VIEWINGS:
        pill.show_viewing(viewing)
        fresh = pill_of(qtbot)
        fresh.show_wordiness(wordiness)
        fresh.show_viewing(viewing)
        assert pill.grab().toImage() == fresh.grab().toImage()


def test_another_theme_is_seen_at_once(qtbot):
    pill, light = pill_of(qtbot), pill_of(qtbot, "light")
    for one in (pill, light):
        one.show_viewing(VIEWINGS[0])
    pill.grab()
    pill.show_theme(theme_of("light"))
    assert pill.grab().toImage() == light.grab().toImage()


def test_words_are_painted_once_for_figures_of_as_many_digits(qtbot, monkeypatch):
    pill, painted = pill_of(qtbot), calls_of(monkeypatch, pill_text, "paint_placed")
    pill.show_viewing(Viewing(100, 1_000, live=False))
    pill.grab()
    words = len(painted)
    assert words
    for step in range(101, 110):
        pill.show_viewing(Viewing(step, 1_000, live=False))
        pill.grab()
    assert len(painted) == words
    pill.show_viewing(Viewing(9, 1_000, live=False))
    pill.grab()
    assert len(painted) > words
