"""The commands that change how runs are looked at: unit, running mean, axes, playback, keeping."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QAction

from bigram_gui.app.controller import TrainingController
from bigram_gui.app.explorer import Explorer
from bigram_gui.core.kept import MAX_KEPT
from bigram_gui.core.running_mean import DEFAULT_WINDOW
from bigram_gui.core.units import Unit
from bigram_gui.page_name import PageName
from bigram_gui.shell.commands import ACTIONS, Command
from bigram_gui.shell.main_window import MainWindow

_UNITS = {
    Command.UNIT_NATS: Unit.NATS,
    Command.UNIT_BITS: Unit.BITS,
    Command.UNIT_PERPLEXITY: Unit.PERPLEXITY,
}
_WINDOWS = {
    Command.WINDOW_10: 10,
    Command.WINDOW_50: 50,
    Command.WINDOW_200: 200,
    Command.WINDOW_1000: 1_000,
}
_PAGES = {
    Command.PAGE_NEXT_TOKEN: PageName.NEXT_TOKEN,
    Command.PAGE_LEARNED: PageName.LEARNED,
    Command.PAGE_COMPARE: PageName.COMPARE,
    Command.PAGE_TABLE: PageName.TABLE,
    Command.PAGE_SAMPLES: PageName.SAMPLES,
    Command.PAGE_CORPUS: PageName.CORPUS,
}
_Choice = TypeVar("_Choice")


class ViewCommands(QObject):
    """Connects these commands with the loss panel and the explorer."""

    def __init__(
        self, window: MainWindow, controller: TrainingController, explorer: Explorer
    ) -> None:
        super().__init__(window)
        self._window = window
        self._controller = controller
        self._explorer = explorer
        self._running_mean = DEFAULT_WINDOW
        self._connect()

    def _connect(self) -> None:
        actions, panel = self._window.actions_of, self._window.loss_panel
        for command in _UNITS:
            actions[command].triggered.connect(self._on_unit_chosen)
        for command in _WINDOWS:
            actions[command].triggered.connect(self._on_window_chosen)
        for command in _PAGES:
            actions[command].triggered.connect(self._on_page_chosen)
        actions[Command.UNIT_NATS].setChecked(True)
        actions[Command.WINDOW_50].setChecked(True)
        actions[Command.NEXT_UNIT].triggered.connect(self.show_next_unit)
        actions[Command.NEXT_WINDOW].triggered.connect(self.show_next_window)
        actions[Command.KEEP_RUN].triggered.connect(self.keep_run)
        actions[Command.PLAY_BACK].triggered.connect(self.toggle_playback)
        actions[Command.FIT].triggered.connect(panel.fit)
        actions[Command.LOG_STEPS].toggled.connect(panel.set_log_steps)
        actions[Command.LOG_LOSS].toggled.connect(panel.set_log_loss)
        panel.log_steps_changed.connect(actions[Command.LOG_STEPS].setChecked)
        panel.log_loss_changed.connect(actions[Command.LOG_LOSS].setChecked)
        panel.unit_chosen.connect(self.show_unit)
        panel.window_chosen.connect(self.show_window)
        panel.run_dropped.connect(self._explorer.drop_run)
        self._window.status_line.unit_requested.connect(self.show_next_unit)
        self._explorer.playing_changed.connect(self._on_playing_changed)

    @Slot(object)
    def show_unit(self, unit: Unit) -> None:
        """Show every loss in ``unit``."""
        self._window.actions_of[_key(_UNITS, unit)].setChecked(True)
        self._explorer.show_unit(unit)

    @Slot()
    def show_next_unit(self) -> None:
        """Show every loss in the next unit."""
        self.show_unit(_next(list(_UNITS.values()), self._explorer.selection.unit))

    @Slot(object)
    def show_window(self, window: int) -> None:
        """Let the running means look back over ``window`` steps."""
        self._running_mean = window
        self._window.actions_of[_key(_WINDOWS, window)].setChecked(True)
        self._explorer.show_window(window)

    @Slot()
    def show_next_window(self) -> None:
        """Let the running means look back over more steps, and after the most over the fewest."""
        self.show_window(_next(list(_WINDOWS.values()), self._running_mean))

    @Slot()
    def keep_run(self) -> None:
        """Leave the run's curve in the chart and begin another, or say why not."""
        if self._explorer.keep_run():
            self._controller.reset()
            self._window.show_notice(
                "The run is kept. Change the seed or the smoothing in the run settings, "
                "then train, to compare."
            )
        elif self._controller.status.step == 0:
            self._window.show_error("There is no curve to keep yet. Train first.")
        else:
            self._window.show_error(
                f"{MAX_KEPT} runs are kept, and there is no room for more. "
                "Remove one in the legend of the curve."
            )

    @Slot()
    def toggle_playback(self) -> None:
        """Play the recorded training at the speed of the training bar, or stop."""
        self._explorer.toggle_playback(self._controller.status.speed)

    @Slot()
    def _on_unit_chosen(self) -> None:
        self.show_unit(_UNITS[self._chosen()])

    @Slot()
    def _on_window_chosen(self) -> None:
        self.show_window(_WINDOWS[self._chosen()])

    @Slot()
    def _on_page_chosen(self) -> None:
        self._window.show_page(_PAGES[self._chosen()])

    def _chosen(self) -> Command:
        """Return the command whose action calls us."""
        return _key(self._window.actions_of, self.sender())

    @Slot(bool)
    def _on_playing_changed(self, playing: bool) -> None:
        action: QAction = self._window.actions_of[Command.PLAY_BACK]
        action.setText("Stop &Playing" if playing else ACTIONS[Command.PLAY_BACK].text)


def _key(table: dict[Command, _Choice], wanted: object) -> Command:
    return next(command for command, value in table.items() if value == wanted)


def _next(choices: list[_Choice], present: _Choice) -> _Choice:
    return choices[(choices.index(present) + 1) % len(choices)]
