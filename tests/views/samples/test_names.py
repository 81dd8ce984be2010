"""The names that the model makes: the core's, with what they cost and whether they are new."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from bigram_gui.core.curriculum import Curriculum
from bigram_gui.core.frame import resolve
from bigram_gui.core.name_index import NameIndex
from bigram_gui.core.sample_text import sample_spoken
from bigram_gui.core.sampling import Sampler
from bigram_gui.core.selection import Selection
from bigram_gui.core.units import Unit
from bigram_gui.core.wording import loss_text
from bigram_gui.views.samples import SamplesPanel
from bigram_gui.views.samples import panel as panel_module
from tests.views.frames import theme_of, trained_run
from tests.views.samples.page import frame, heard, made_by, names_of, place, shown, shown_panel

KEY = Qt.Key
ROLE = Qt.ItemDataRole


@pytest.mark.parametrize("step", [0, 3, 100, 800])
@pytest.mark.parametrize("unit", Unit)
def test_names_and_figures_are_the_cores(panel, grid, run, step, unit):
    panel.show_frame(frame(run, step, unit))
    made = made_by(run, step)
    assert shown(grid) == names_of(made)
    assert shown(grid, ROLE.AccessibleTextRole) == [
        sample_spoken(made, number, unit) for number in range(20)
    ]
    for sample in made.samples:
        figure = loss_text(sample.score.loss, unit=unit)
        assert any(figure in text for text in shown(grid, ROLE.AccessibleTextRole))


def test_names_are_those_of_the_sampler_itself(grid, run):
    sampler = Sampler(run.model_after(800), run.prepared.vocabulary.characters, 42)
    assert shown(grid) == [sampler.sample(index).name for index in range(20)]


def test_the_sentence_is_shown_and_heard(panel, run):
    made = made_by(run)
    panel.resize(1_000, 330)
    assert " of these 20 names " in heard(panel)
    assert f"on average they cost {made.loss:.2f} nats a pair" in heard(panel)
    assert f"(the model expects {made.expected:.2f})." in heard(panel)
    panel.show_frame(frame(run, 0))
    assert "on average they cost 1.95 nats a pair (the model expects 1.95)." in heard(panel)


def test_a_narrow_page_tells_it_in_brief(panel):
    panel.resize(420, 180)
    assert " expected)." in heard(panel)
    panel.resize(1_000, 330)
    assert "(the model expects " in heard(panel)


def test_the_same_frame_makes_the_same_names(panel, grid, run):
    before = shown(grid)
    panel.show_frame(frame(run, 3))
    assert shown(grid) != before
    panel.show_frame(frame(run))
    assert shown(grid) == before


def test_names_of_the_corpus_are_marked(panel, grid, run):
    made = made_by(run)
    learned = [number for number in range(20) if made.samples[number].name == "ava"]
    marked = next(n for n in range(20) if "learned already" in shown(grid, ROLE.ToolTipRole)[n])
    new = next(n for n in range(20) if "not in the corpus" in shown(grid, ROLE.ToolTipRole)[n])
    assert set(learned) <= {n for n in range(20) if "learned" in shown(grid, ROLE.ToolTipRole)[n]}
    QTest.keyClick(grid, KEY.Key_End)
    picture = grid.viewport().grab().toImage()
    for number, is_marked in ((marked, True), (new, False)):
        at = place(grid, number) + QPoint(-40 + 15, -5)
        colours = {picture.pixelColor(at.x() + x, at.y()).name() for x in range(-3, 4)}
        assert (theme_of("dark").colours.blue.name() in colours) is is_marked


def test_without_smoothing_there_is_nothing_to_draw(qtbot):
    untrained = trained_run(steps=8, smoothing=0.0)
    panel = shown_panel(qtbot, untrained)
    chosen: list[str] = []
    panel.name_chosen.connect(chosen.append)
    panel.show_frame(frame(untrained, 0))
    assert shown(panel._grid) == []
    assert heard(panel).startswith("Nothing to draw")
    QTest.keyClick(panel._grid, KEY.Key_Return)
    QTest.keyClick(panel._grid, KEY.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert chosen == []
    assert not any(action.isEnabled() for action in panel._grid.context_menu().actions())
    panel.show_frame(frame(untrained, 8))
    assert len(shown(panel._grid)) == 20


def test_showing_emits_nothing(panel, chosen, run, qtbot):
    wanted: list[Curriculum] = []
    panel.index_wanted.connect(wanted.append)
    for step in (0, 5, 800):
        panel.show_frame(frame(run, step))
    panel.show_theme(theme_of("light"))
    assert chosen == wanted == []


def test_the_index_of_a_large_corpus_is_asked_for_once(qtbot, run, monkeypatch):
    monkeypatch.setattr(panel_module, "AT_ONCE_PAIRS", 3)
    panel = SamplesPanel()
    qtbot.addWidget(panel)
    panel.resize(824, 330)
    panel.show_theme(theme_of("dark"))
    wanted: list[Curriculum] = []
    panel.index_wanted.connect(wanted.append)
    with qtbot.waitSignal(panel.index_wanted):
        panel.show_frame(frame(run, 5))
        panel.show_frame(frame(run))
        assert wanted == []
    QApplication.processEvents()
    assert wanted == [run.prepared.curriculum]
    assert heard(panel).startswith("Looking up these 20 names in the corpus; ")
    assert "being looked up" in shown(panel._grid, ROLE.ToolTipRole)[0]
    other = trained_run(["ab"], 1)
    panel.show_index(NameIndex.of(other.prepared.curriculum))
    assert heard(panel).startswith("Looking up ")
    panel.show_index(NameIndex.of(run.prepared.curriculum))
    assert " of these 20 names " in heard(panel)


def test_another_corpus_has_its_own_index(panel, grid):
    other = trained_run(["שרה", "דוד", "רות"], 30)
    panel.show_frame(frame_of_name(other, "שרה"))
    assert shown(grid) == names_of(made_by(other, 30))
    assert any("learned already" in text for text in shown(grid, ROLE.ToolTipRole))


def frame_of_name(run, name):
    return resolve(Selection(None, name, 0), run)
