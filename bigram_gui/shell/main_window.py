"""The window: its parts, where they stand, and who hears what from whom."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QByteArray, QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QMainWindow, QSplitter, QVBoxLayout, QWidget

from bigram_gui.app.controller import TrainingController
from bigram_gui.app.explorer import Explorer
from bigram_gui.core.corpus import Corpus, skipped_text
from bigram_gui.core.run import Run
from bigram_gui.core.status import MAX_STEPS, Phase, TrainingStatus
from bigram_gui.page_name import PageName
from bigram_gui.shell.actions import Actions, make_actions
from bigram_gui.shell.commands import Command
from bigram_gui.shell.layout import (
    MINIMUM_SIZE,
    curve_height,
    first_size,
    inspector_width,
    least_size,
)
from bigram_gui.shell.menus import fill_menus
from bigram_gui.shell.pages import Findings, Surroundings, add_pages
from bigram_gui.views.bottom_panel import BottomPanel
from bigram_gui.views.icons import icon
from bigram_gui.views.inspector import Inspector
from bigram_gui.views.load_progress import LoadProgress
from bigram_gui.views.loss_plot import LossPanel
from bigram_gui.views.status_line import StatusLine
from bigram_gui.views.theme import Theme
from bigram_gui.views.training_bar import TrainingBar

TITLE = "Bigram Loss Explorer"
_TRAIN_TEXTS = {Phase.RUNNING: "Pause", Phase.FINISHED: "Train more"}


class MainWindow(QMainWindow):
    """Builds the views and connects them with the controller and the explorer.

    What needs a dialog or a file is not done here: the actions are handed to ``Dialogs``.
    """

    closing = Signal()
    theme_shown = Signal(object)  # Theme

    def __init__(self, controller: TrainingController, explorer: Explorer, theme: Theme) -> None:
        super().__init__()
        self.setWindowTitle(TITLE)
        self.setMinimumSize(*MINIMUM_SIZE)
        self.actions_of: Actions = make_actions(self)
        fill_menus(self.menuBar(), self.actions_of)
        train = self.actions_of[Command.TRAIN]
        self.training_bar = TrainingBar(
            train, self.actions_of[Command.STEP], self.actions_of[Command.RESET]
        )
        self.loss_panel = LossPanel(train)
        self.bottom_panel = BottomPanel()
        self.findings = Findings(self)
        around = Surroundings(explorer, self.actions_of, self.findings)
        add_pages(self.bottom_panel, around)
        self.inspector = Inspector()
        self.load_progress = LoadProgress()
        self.status_line = StatusLine()
        self._sized_by_hand = False
        self._phase = Phase.LOADING
        self._trained = 0
        self._corpus: Corpus | None = None
        self._arrange()
        self.show_theme(theme)
        self._connect(controller, explorer)

    def show_theme(self, theme: Theme) -> None:
        """Repaint everything in ``theme``."""
        self._show_icons(theme)
        for view in (
            self.training_bar,
            self.loss_panel,
            self.bottom_panel,
            self.inspector,
            self.load_progress,
            self.status_line,
        ):
            view.show_theme(theme)
        self.theme_shown.emit(theme)

    def layout_states(self) -> dict[str, QByteArray]:
        """Return how the window and its splitters stand, to be remembered."""
        states = {"window": self.saveGeometry()}
        if self._sized_by_hand:
            states |= {"columns": self._columns.saveState(), "rows": self._rows.saveState()}
        return states

    def restore_layout(self, state_of: Callable[[str], QByteArray]) -> None:
        """Stand as ``state_of`` remembers, or at the default size."""
        screen = self.screen().availableSize()
        room = screen.width(), screen.height()
        self.setMinimumSize(*least_size(room))
        if not self.restoreGeometry(state_of("window")):
            self.resize(*first_size(room))
        columns, rows = state_of("columns"), state_of("rows")
        if not columns.isEmpty() and not rows.isEmpty():
            self._sized_by_hand = self._columns.restoreState(columns) and self._rows.restoreState(
                rows
            )

    def _arrange(self) -> None:
        self._rows = _splitter(Qt.Orientation.Vertical, self.loss_panel, self.bottom_panel)
        self._columns = _splitter(Qt.Orientation.Horizontal, self._rows, self.inspector)
        self._columns.setStretchFactor(0, 1)
        self._columns.setStretchFactor(1, 0)
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.training_bar)
        column.addWidget(self._columns, 1)
        column.addWidget(self.load_progress)
        column.addWidget(self.status_line)
        self.setCentralWidget(content)
        for part in (self._columns, self.inspector):
            part.installEventFilter(self)
        for splitter in (self._rows, self._columns):
            splitter.splitterMoved.connect(self._on_splitter_moved)

    def _connect(self, controller: TrainingController, explorer: Explorer) -> None:
        """All connections but those of the dialogs stand here."""
        actions = self.actions_of

        controller.run_started.connect(explorer.show_run)
        controller.run_started.connect(self.status_line.show_run)
        controller.run_started.connect(self._on_run_started)
        controller.steps_recorded.connect(explorer.steps_recorded)
        controller.status_changed.connect(self.training_bar.show_status)
        controller.status_changed.connect(self.loss_panel.show_status)
        controller.status_changed.connect(self._show_status)
        controller.status_changed.connect(explorer.show_status)
        controller.failed.connect(self.show_error)
        self.findings.failed.connect(self.show_error)

        explorer.curve_changed.connect(self.loss_panel.show_frame)
        explorer.figures_changed.connect(self.inspector.show_frame)
        explorer.figures_changed.connect(self.bottom_panel.show_frame)
        explorer.hover_changed.connect(self.loss_panel.show_hover)
        explorer.figures_changed.connect(self.status_line.show_frame)

        self.training_bar.speed_changed.connect(controller.set_speed)
        self.training_bar.target_changed.connect(controller.set_target)
        self.training_bar.target_changed.connect(self._on_target_asked)
        self.loss_panel.step_picked.connect(explorer.pick_step)
        self.loss_panel.live_requested.connect(explorer.go_live)
        self.loss_panel.step_hovered.connect(explorer.hover)
        self.inspector.name_edited.connect(explorer.type_name)
        self.inspector.pair_picked.connect(explorer.pick_pair)

        for command in (Command.TRAIN, Command.STEP):
            actions[command].triggered.connect(self._on_training_asked)
        actions[Command.TRAIN].triggered.connect(controller.toggle)
        actions[Command.STEP].triggered.connect(controller.step)
        actions[Command.RESET].triggered.connect(controller.reset)
        actions[Command.SLOWER].triggered.connect(self.training_bar.slower)
        actions[Command.FASTER].triggered.connect(self.training_bar.faster)
        actions[Command.EDIT_NAME].triggered.connect(self.inspector.focus_name)
        actions[Command.PREVIOUS_PAIR].triggered.connect(self.inspector.select_previous_pair)
        actions[Command.NEXT_PAIR].triggered.connect(self.inspector.select_next_pair)
        self.load_progress.shown_changed.connect(self.status_line.setHidden)  # one line for both
        actions[Command.FOLD_PANEL].setChecked(True)
        actions[Command.FOLD_PANEL].toggled.connect(self.bottom_panel.setVisible)
        actions[Command.QUIT].triggered.connect(self.close)

        self._show_status(controller.status)

    def show_page(self, name: PageName) -> None:
        """Bring a page to the front below the curve, unfolded."""
        self.bottom_panel.show_page(list(PageName).index(name))  # or another is shown first
        self.actions_of[Command.FOLD_PANEL].setChecked(True)

    @Slot(str)
    def show_error(self, sentence: str) -> None:
        """Tell what went wrong and leave everything as it is."""
        self.status_line.show_message(sentence, error=True)

    @Slot(str)
    def show_notice(self, sentence: str) -> None:
        """Tell what goes on."""
        self.status_line.show_message(sentence, error=False)

    @Slot(str)
    def show_confirmation(self, sentence: str) -> None:
        """Tell that something is done, for a few seconds."""
        self.status_line.show_confirmation(sentence)

    @Slot(object)
    def _show_status(self, status: TrainingStatus) -> None:
        """Bring the actions in line with what can be done now."""
        actions = self.actions_of
        self._trained = status.step
        loading, running = status.phase is Phase.LOADING, status.phase is Phase.RUNNING
        if status.phase is not self._phase:
            self._phase = status.phase
            actions[Command.TRAIN].setText(_TRAIN_TEXTS.get(status.phase, "Train"))
            self._show_train_icon()
        actions[Command.TRAIN].setEnabled(not loading and (running or status.step < MAX_STEPS))
        actions[Command.STEP].setEnabled(not loading and status.step < MAX_STEPS)
        actions[Command.RESET].setEnabled(status.step > 0)
        for command in (Command.SAVE_CURVE, Command.GO_TO_STEP):
            actions[command].setEnabled(status.step > 0)

    @Slot(object)
    def _on_run_started(self, run: Run) -> None:
        corpus = run.prepared.corpus
        self.setWindowTitle(f"{Path(corpus.source).name} — {TITLE}")
        if corpus.report.skipped_count and corpus is not self._corpus:
            self.show_notice(skipped_text(corpus.report))
        self._corpus = corpus

    @Slot(object)
    def _on_target_asked(self, steps: int) -> None:
        """Tell when a number of steps counts that is behind already: the field shows another."""
        if steps < self._trained:
            self.show_confirmation(
                f"{self._trained:,} steps are trained already; "
                f"{steps:,} will count from the next reset on."
            )

    @Slot()
    def _on_training_asked(self) -> None:
        """Take away what was said of the training as it was, unless this is a pause."""
        if self._phase is not Phase.RUNNING:
            self.status_line.clear_message()

    @Slot()
    def _on_splitter_moved(self) -> None:
        self._sized_by_hand = True

    def _show_icons(self, theme: Theme) -> None:
        """Draw the icons for menus; buttons tint them for their own grounds."""
        colours = theme.colours
        self._icons = {
            name: icon(name, colours.text, colours.text_disabled)
            for name in ("play", "pause", "step", "reset")
        }
        self.actions_of[Command.STEP].setIcon(self._icons["step"])
        self.actions_of[Command.RESET].setIcon(self._icons["reset"])
        self._show_train_icon()

    def _show_train_icon(self) -> None:
        name = "pause" if self._phase is Phase.RUNNING else "play"
        self.actions_of[Command.TRAIN].setIcon(self._icons[name])

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize:
            if watched is self._columns and not self._sized_by_hand:
                self._divide()
            elif watched is self.inspector:
                self.training_bar.set_right_width(self.inspector.width())  # they line up
        return super().eventFilter(watched, event)

    def _divide(self) -> None:
        """Give each part its share of the window's size."""
        width, height = self._columns.width(), self._columns.height()
        right, upper = inspector_width(width), curve_height(height)
        self._columns.setSizes([width - right, right])
        self._rows.setSizes([upper, height - upper])

    def closeEvent(self, event: QCloseEvent) -> None:
        self.hide()  # ending what goes on beside it may take a moment
        self.closing.emit()
        super().closeEvent(event)


def _splitter(orientation: Qt.Orientation, *parts: QWidget) -> QSplitter:
    splitter = QSplitter(orientation)
    splitter.setChildrenCollapsible(False)
    splitter.setHandleWidth(1)
    for part in parts:
        splitter.addWidget(part)
    return splitter
