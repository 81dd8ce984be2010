"""The names it makes: the page with real keys and a real mouse, its figures the core's."""

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from bigram_gui.core.curriculum import Curriculum
from bigram_gui.core.frame import Selection, resolve
from bigram_gui.core.made_names import Recipe, make_names
from bigram_gui.core.name_index import NameIndex
from bigram_gui.core.sample_text import copied_samples, sample_spoken
from bigram_gui.core.sampling import Sampler
from bigram_gui.core.units import Unit
from bigram_gui.core.wording import loss_text
from bigram_gui.resources_path import resource
from bigram_gui.views.samples import SamplesPanel
from bigram_gui.views.samples import panel as panel_module
from bigram_gui.views.samples.grid_layout import ROW_HEIGHT
from bigram_gui.views.samples.temperature import POSITIONS
from bigram_gui.views.style import style_sheet
from tests.views.frames import theme_of, trained_run

KEY = Qt.Key
ROLE = Qt.ItemDataRole
LEFT = Qt.MouseButton.LeftButton
NONE = Qt.KeyboardModifier.NoModifier


@pytest.fixture(scope="module")
def run():
    return trained_run(steps=800)


def frame(run, step=None, unit=Unit.NATS):
    return resolve(Selection(step, "ava", 0, unit=unit), run)


def shown_panel(qtbot, run, size=(824, 330)):
    widget = SamplesPanel(draw_ms=1)
    qtbot.addWidget(widget)
    widget.show_theme(theme_of("dark"))
    widget.resize(*size)
    widget.show_frame(frame(run))
    with qtbot.waitActive(widget):
        widget.show()
    widget._grid.setFocus()
    return widget


@pytest.fixture
def panel(qtbot, run):
    return shown_panel(qtbot, run)


@pytest.fixture
def grid(panel):
    return panel._grid


@pytest.fixture
def chosen(panel):
    names: list[str] = []
    panel.name_chosen.connect(names.append)
    return names


def shown(grid, role=ROLE.DisplayRole):
    """What is shown, in the order in which it is read."""
    model = grid.model()
    indices = (
        model.index(row, column)
        for column in range(model.columnCount())
        for row in range(model.rowCount())
    )
    return [model.data(index, role) for index in indices if model.number(index) is not None]


def made_by(run, step=800, **recipe):
    index = NameIndex.of(run.prepared.curriculum)
    return make_names(run, step, Recipe(**recipe), index)


def names_of(made):
    return [sample.name for sample in made.samples]


def heard(panel):
    text = panel._headline.label.accessibleName()
    return text.replace("\u2068", "").replace("\u2069", "")


def place(grid, number):
    column, row = divmod(number, grid.model().rowCount())
    x = column * grid.cell_layout.width + 40
    return QPoint(x, row * ROW_HEIGHT + ROW_HEIGHT // 2)


def click(grid, number, button=LEFT):
    QTest.mouseClick(grid.viewport(), button, pos=place(grid, number))


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
    assert " of these 20 names " in heard(panel)
    assert f"on average they cost {made.loss:.2f} nats a pair" in heard(panel)
    assert f"(the model expects {made.expected:.2f})." in heard(panel)
    panel.show_frame(frame(run, 0))
    assert "on average they cost 1.95 nats a pair (the model expects 1.95)." in heard(panel)


def test_a_narrow_page_tells_it_in_brief(panel):
    panel.resize(420, 180)
    assert " expected)." in heard(panel)
    panel.resize(824, 330)
    assert "(the model expects " in heard(panel)


def test_the_same_frame_makes_the_same_names(panel, grid, run):
    before = shown(grid)
    panel.show_frame(frame(run, 3))
    assert shown(grid) != before
    panel.show_frame(frame(run))
    assert shown(grid) == before


def test_another_seed_makes_other_names(panel, grid, run, qtbot):
    QTest.mouseClick(panel._controls.another, LEFT)
    assert panel._controls.seed.value() == 43
    assert shown(grid) == names_of(made_by(run, seed=43))
    panel._controls.another.setFocus()
    QTest.keyClick(panel._controls.another, KEY.Key_Space)
    assert shown(grid) == names_of(made_by(run, seed=44))
    QTest.keyClick(panel, KEY.Key_A, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: panel._controls.seed.value() == 45)


def test_a_seed_is_typed(panel, grid, run):
    seed = panel._controls.seed
    seed.setFocus()
    seed.selectAll()
    QTest.keyClicks(seed, "7")
    assert shown(grid) == names_of(made_by(run))
    QTest.keyClick(seed, KEY.Key_Return)
    assert shown(grid) == names_of(made_by(run, seed=7))


def test_the_last_seed_is_followed_by_the_first(panel):
    panel._controls.seed.setValue(999_999)
    QTest.mouseClick(panel._controls.another, LEFT)
    assert panel._controls.seed.value() == 0


def test_the_temperature_by_keys(panel, grid, run):
    slider = panel._controls.temperature.slider
    slider.setFocus()
    QTest.keyClick(slider, KEY.Key_Right)
    assert panel._controls.temperature.temperature == pytest.approx(1 + 1 / POSITIONS)
    assert shown(grid) == names_of(made_by(run, temperature=1.05))
    QTest.keyClick(slider, KEY.Key_Home)
    assert shown(grid) == names_of(made_by(run, temperature=0.0))
    assert len(set(shown(grid))) == 1
    assert heard(panel).startswith("At temperature 0 all 20 names are the same")
    QTest.keyClick(slider, KEY.Key_End)
    assert shown(grid) == names_of(made_by(run, temperature=2.0))


def test_the_way_back_to_temperature_one(panel, grid, run):
    temperature = panel._controls.temperature
    assert not temperature.reset.isEnabled()
    for back in (
        lambda: QTest.mouseClick(temperature.reset, LEFT),
        lambda: QTest.mouseDClick(temperature.slider, LEFT),
    ):
        temperature.slider.setValue(10)
        assert shown(grid) == names_of(made_by(run, temperature=0.5))
        back()
        assert temperature.temperature == 1
        assert shown(grid) == names_of(made_by(run))
        assert not temperature.reset.isEnabled()


def test_the_temperature_is_explained(panel):
    slider = panel._controls.temperature.slider
    assert "p^(1/T)" in slider.toolTip()
    assert slider.accessibleDescription().startswith("1.00")


def test_sorted_by_loss(panel, grid, run):
    made = made_by(run)
    QTest.mouseClick(panel._controls.by_loss, LEFT)
    order = sorted(range(20), key=lambda number: made.samples[number].score.loss)
    assert shown(grid) == [made.samples[number].name for number in order]
    QTest.mouseClick(panel._controls.by_draw, LEFT)
    assert shown(grid) == names_of(made)


def test_the_current_name_keeps_its_random_numbers(panel, grid):
    QTest.keyClick(grid, KEY.Key_End)
    QTest.mouseClick(panel._controls.by_loss, LEFT)
    assert grid.current_place == 19
    assert grid.model().data(grid.currentIndex()) == panel._made.samples[19].name


def test_a_click_and_enter_choose(grid, chosen, run):
    names = names_of(made_by(run))
    click(grid, 4)
    QTest.keyClick(grid, KEY.Key_Return)
    QTest.keyClick(grid, KEY.Key_Down)
    QTest.keyClick(grid, KEY.Key_Enter)
    assert chosen == [names[4], names[4], names[5]]


def test_clicks_beside_and_with_other_buttons_do_nothing(grid, chosen):
    click(grid, 0, Qt.MouseButton.RightButton)
    QTest.mouseClick(grid.viewport(), LEFT, pos=QPoint(40, grid.viewport().height() - 2))
    QTest.mousePress(grid.viewport(), LEFT, pos=place(grid, 0))
    QTest.mouseRelease(grid.viewport(), LEFT, pos=place(grid, 1))
    assert chosen == []


def test_keys_walk(grid):
    rows = grid.model().rowCount()
    walk = [
        (KEY.Key_Down, 1),
        (KEY.Key_Right, 1 + rows),
        (KEY.Key_Up, rows),
        (KEY.Key_Up, rows - 1),
        (KEY.Key_PageUp, 0),
        (KEY.Key_PageDown, rows - 1),
        (KEY.Key_Left, rows - 1),
        (KEY.Key_End, 19),
        (KEY.Key_Down, 19),
        (KEY.Key_Right, 19),
        (KEY.Key_Home, 0),
        (KEY.Key_Up, 0),
    ]
    for key, number in walk:
        QTest.keyClick(grid, key)
        assert grid.model().number(grid.currentIndex()) == number


def test_walking_scrolls(panel, grid):
    panel.resize(520, 180)
    assert grid.model().columnCount() == 2
    QTest.keyClick(grid, KEY.Key_End)
    bar = grid.verticalScrollBar()
    assert bar.value() == bar.maximum() > 0


def test_other_keys_are_left_to_the_window(grid):
    def is_claimed(key, modifiers=NONE):
        event = QKeyEvent(QEvent.Type.ShortcutOverride, key, modifiers)
        event.ignore()
        QApplication.sendEvent(grid, event)
        return event.isAccepted()

    assert all(map(is_claimed, (KEY.Key_Home, KEY.Key_Return, KEY.Key_Left)))
    assert is_claimed(KEY.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert not any(map(is_claimed, (KEY.Key_Space, KEY.Key_N, KEY.Key_C, KEY.Key_Escape)))
    assert not is_claimed(KEY.Key_Left, Qt.KeyboardModifier.ControlModifier)


def test_names_are_copied(grid, run):
    made = made_by(run)
    click(grid, 3)
    QTest.keyClick(grid, KEY.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == made.samples[3].name
    copy, copy_all = grid.context_menu().actions()
    copy_all.trigger()
    everything = copied_samples(made, Unit.NATS, list(range(20)))
    assert QGuiApplication.clipboard().text() == everything
    QTest.keyClick(grid, KEY.Key_Down)
    copy.trigger()
    assert QGuiApplication.clipboard().text() == made.samples[4].name


def test_there_are_more_names_where_there_is_room(panel, grid, run):
    panel.resize(1440, 480)
    assert shown(grid) == names_of(made_by(run, count=40))
    assert panel._controls.another.accessibleName() == "Another 40"
    panel.resize(824, 330)
    assert shown(grid) == names_of(made_by(run))


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


def test_controls_have_room(panel):
    theme = theme_of("dark")
    panel.setStyleSheet(style_sheet(resource("style.qss").read_text(encoding="utf-8"), theme))
    controls, temperature = panel._controls, panel._controls.temperature
    for watching in (False, True):
        controls.watch.setChecked(watching)
        for width in (520, 600, 700, 800, 820, 840, 860, 880, 900, 1440, 520, 840):
            panel.resize(width, 330)
            QApplication.processEvents()
            controls._segments.invalidate()
            controls._row.invalidate()
            assert controls._row.sizeHint().width() <= width
            assert temperature.slider.geometry().right() < temperature._figure.geometry().left()


def test_controls_are_named_and_explained(panel):
    controls = panel._controls
    widgets = (
        controls.seed,
        controls.another,
        controls.temperature.slider,
        controls.temperature.reset,
        controls.by_draw,
        controls.by_loss,
        controls.watch,
    )
    for size in ((824, 330), (520, 180), (1440, 480)):
        panel.resize(*size)
        for widget in widgets:
            assert widget.accessibleName()
            assert widget.toolTip()
            assert widget.geometry().right() <= panel.width()
