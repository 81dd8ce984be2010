"""The training bar steers by its controls and shows how far a run is."""

import math

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QProgressBar, QPushButton, QSlider, QWidget

from bigram_gui.core.speed import position_of_speed
from bigram_gui.core.status import Phase, TrainingStatus
from bigram_gui.views.icons import icon
from bigram_gui.views.number_fields import StepsField
from bigram_gui.views.progress_block import FIGURES_MILLISECONDS
from bigram_gui.views.text.written_line import WrittenLine
from bigram_gui.views.training_bar import TrainingBar
from tests.views.frames import theme_of

RUNNING = TrainingStatus(Phase.RUNNING, 412, 1_000, 250.0, 245.0)


@pytest.fixture(params=["dark", "light"])
def theme(request):
    return theme_of(request.param)


@pytest.fixture
def actions(qapp):
    made = [QAction(text) for text in ("&Train", "&Step", "&Reset")]
    for action in made:
        action.setToolTip(f"{action.iconText()} the model")
    return made


@pytest.fixture
def bar(qtbot, actions, theme):
    bar = TrainingBar(*actions)
    qtbot.addWidget(bar)
    bar.resize(1280, 52)
    bar.show_theme(theme)
    bar.set_right_width(440)
    bar.show()
    qtbot.waitExposed(bar)
    bar.activateWindow()
    return bar


def child(bar, kind, text=""):
    return next(w for w in bar.findChildren(kind) if not text or w.text() == text)


def told(bar):
    """Return what stands over the progress bar."""
    lines = bar.findChildren(WrittenLine)
    return [line.text for line in lines if line.isVisible() and line.text]


class Noted(QObject):
    """How often a widget and what is in it got events of a kind."""

    def __init__(self, widget, kind):
        super().__init__(widget)
        self.kind, self.count = kind, 0
        for part in (widget, *widget.findChildren(QWidget)):
            part.installEventFilter(self)

    def eventFilter(self, watched, event):
        self.count += event.type() is self.kind
        return False


class Heard:
    """Everything that a bar said."""

    def __init__(self, bar):
        self.all: list[tuple[str, float]] = []
        bar.speed_changed.connect(lambda speed: self.all.append(("speed", speed)))
        bar.target_changed.connect(lambda target: self.all.append(("target", target)))


def test_buttons_follow_their_actions(bar, actions):
    button = child(bar, QPushButton, "Train")
    assert (button.toolTip(), button.accessibleName()) == ("Train the model", "Train")
    width = button.width()
    actions[0].setText("&Pause")
    actions[0].setToolTip("Stop here")
    actions[0].setEnabled(False)
    assert (button.text(), button.toolTip(), button.accessibleName()) == (
        "Pause",
        "Stop here",
        "Pause",
    )
    assert not button.isEnabled()
    actions[0].setText("Train more")
    assert button.width() == width >= 120


def test_a_click_triggers_and_leaves_the_focus_where_it_is(bar, actions, qtbot):
    field = child(bar, StepsField)
    field.setFocus()
    with qtbot.waitSignal(actions[1].triggered, timeout=1_000):
        QTest.mouseClick(child(bar, QPushButton, "Step"), Qt.MouseButton.LeftButton)
    assert field.hasFocus()


def test_the_keyboard_reaches_every_control_and_presses_it(bar, actions, qtbot):
    child(bar, QPushButton, "Train").setFocus(Qt.FocusReason.TabFocusReason)
    reached = []
    for _ in range(5):
        reached.append(bar.focusWidget().accessibleName())
        QTest.keyClick(bar.focusWidget(), Qt.Key.Key_Tab)
    assert reached == ["Train", "Step", "Reset", "Training speed", "Steps to train"]
    with qtbot.waitSignal(actions[2].triggered, timeout=1_000):
        QTest.keyClick(child(bar, QPushButton, "Reset"), Qt.Key.Key_Space)


@pytest.mark.parametrize("text", ["Train", "Step"])
def test_the_focus_never_goes_to_reset_by_itself(bar, actions, text):
    """The next Space, meant to train, would forget the run."""
    child(bar, QPushButton, text).setFocus(Qt.FocusReason.TabFocusReason)
    for action in actions[:2]:
        action.setEnabled(False)
    assert bar.focusWidget().accessibleName() == "Training speed"


def test_a_button_without_the_focus_takes_it_from_nobody(bar, actions):
    field = child(bar, StepsField)
    field.setFocus()
    actions[0].setEnabled(False)
    assert bar.focusWidget() is field


def test_the_icon_of_train_can_be_seen_on_its_fill(bar, actions, theme):
    actions[0].setIcon(icon("play", theme.colours.text, theme.colours.text_disabled))
    button = child(bar, QPushButton, "Train")
    picture = button.icon().pixmap(button.iconSize(), 1.0).toImage()
    assert picture.pixelColor(7, 8) == theme.colours.primary_text


def test_the_slider_tells_the_speed(bar):
    heard = Heard(bar)
    slider = child(bar, QSlider)
    slider.setFocus()
    QTest.keyClick(slider, Qt.Key.Key_Home)
    QTest.keyClick(slider, Qt.Key.Key_PageUp)
    QTest.keyClick(slider, Qt.Key.Key_Right)
    QTest.keyClick(slider, Qt.Key.Key_End)
    assert heard.all == [("speed", speed) for speed in (1.0, 10.0, 12.0, math.inf)]
    assert slider.accessibleDescription() == "as fast as possible"
    assert child(bar, QLabel, "max").isVisible()


def test_slower_and_faster(bar):
    bar.show_status(RUNNING)
    heard = Heard(bar)
    bar.faster()
    bar.slower()
    bar.slower()
    assert [speed for _, speed in heard.all] == [320.0, 250.0, 200.0]


def test_a_number_of_steps_is_told_when_it_is_finished(bar):
    heard = Heard(bar)
    field = child(bar, StepsField)
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, "2500")
    bar.show_status(RUNNING)
    assert heard.all == []
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert heard.all == [("target", 2_500)]


def test_showing_never_emits(bar):
    heard = Heard(bar)
    bar.show_status(RUNNING)
    bar.show_status(TrainingStatus(Phase.FINISHED, 5_000, 5_000, 1.0))
    assert heard.all == []
    assert child(bar, StepsField).value() == 5_000
    assert child(bar, QSlider).value() == position_of_speed(1.0) == 0


def test_the_speed_that_was_asked_for_is_written_as_it_is(bar):
    bar.show_status(TrainingStatus(Phase.RUNNING, 1, 1_000, 333.0))
    assert child(bar, QLabel, "333 steps/s").isVisible()


def test_step_rate_and_time_left(bar):
    bar.show_status(RUNNING)
    assert told(bar) == ["Step 412 / 1,000", "245 steps/s · 2.4 s left"]
    progress = child(bar, QProgressBar)
    assert (progress.value(), progress.maximum()) == (412, 1_000)
    assert progress.accessibleDescription() == "Step 412 / 1,000, 245 steps/s · 2.4 s left"


def test_figures_stand_long_enough_to_be_read(bar, qtbot):
    bar.show_status(RUNNING)
    for step in range(413, 440):
        bar.show_status(TrainingStatus(Phase.RUNNING, step, 1_000, 250.0, 245.0))
    assert told(bar)[0] == "Step 412 / 1,000"
    qtbot.waitUntil(lambda: told(bar)[0] == "Step 439 / 1,000", timeout=20 * FIGURES_MILLISECONDS)


def test_a_change_of_phase_is_shown_at_once(bar):
    bar.show_status(RUNNING)
    bar.show_status(TrainingStatus(Phase.FINISHED, 1_000, 1_000, 250.0, 248.0, 4.03))
    assert told(bar) == ["Step 1,000 / 1,000", "248 steps/s · done in 4.0 s"]


def test_the_progress_stands_over_the_inspector(bar):
    progress = child(bar, QProgressBar)
    left = progress.mapTo(bar, progress.rect().topLeft()).x()
    assert left == 1280 - 440 + 20
    assert left + progress.width() == 1280 - 20


@pytest.mark.parametrize("width", [960, 1280, 1920])
def test_new_figures_have_nothing_laid_out_anew(bar, qapp, width):
    bar.resize(width, 52)
    bar.show_status(RUNNING)
    for _ in range(3):  # until all that follows from the width is laid out
        qapp.processEvents()
    noted = Noted(bar, QEvent.Type.LayoutRequest)
    bar.show_status(TrainingStatus(Phase.FINISHED, 999, 1_000, 250.0, 248.0, 3.99))
    qapp.processEvents()
    assert told(bar)[0] == "Step 999 / 1,000"
    assert noted.count == 0


def test_new_figures_are_painted_together(bar, qapp):
    bar.show_status(RUNNING)
    qapp.processEvents()
    noted = Noted(child(bar, QProgressBar), QEvent.Type.Paint)
    bar.show_status(TrainingStatus(Phase.FINISHED, 999, 1_000, 250.0, 248.0, 3.99))
    assert noted.count == 0
    qapp.processEvents()
    assert noted.count == 1


def test_in_a_small_window_the_tooltip_has_the_rate(bar):
    bar.show_status(RUNNING)
    bar.resize(bar.minimumSizeHint().width(), 52)
    assert told(bar) == ["Step 412 / 1,000"]
    progress = child(bar, QProgressBar).parentWidget()
    assert progress.toolTip() == "Step 412 / 1,000, 245 steps/s · 2.4 s left"


def test_it_can_shrink_after_it_was_wide(bar):
    bar.resize(1920, 52)
    assert bar.minimumSizeHint().width() <= 960


@pytest.mark.parametrize(
    ("steps", "seconds"),
    [(50_000, 0.02), (10_000_000, 9.8), (10_000_000, 12.8), (10_000_000, 59.9), (10_000_000, 559)],
)
@pytest.mark.parametrize("width", range(960, 1500, 20))
def test_no_rate_and_no_time_is_cut_off(bar, steps, seconds, width):
    bar.set_right_width(0)  # no more room than is asked for
    bar.show_status(TrainingStatus(Phase.FINISHED, steps, steps, math.inf, 8.88e6, seconds))
    bar.resize(width, 52)
    for line in bar.findChildren(WrittenLine):
        assert not line.isVisible() or line.width() >= line.width_of(line.text)


def test_figures_never_move_the_controls(bar):
    def places():
        return [
            widget.geometry()
            for kind in (QPushButton, StepsField, QProgressBar)
            for widget in bar.findChildren(kind)
        ]

    bar.show_status(RUNNING)
    before = places()
    for step, speed in ((413, 1.0), (999, 2_500.0), (1_000, math.inf)):
        bar.show_status(TrainingStatus(Phase.RUNNING, step, 1_000, speed, 2.1e6))
        assert places() == before
