"""The commands that ask the person for something: a file, a step, settings.

What only a dialog needs is imported when it is opened, not at the start.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QFileDialog, QMessageBox

from bigram_gui import __version__
from bigram_gui.app.background import BackgroundJob
from bigram_gui.app.controller import TrainingController
from bigram_gui.app.explorer import Explorer
from bigram_gui.core.run import Run
from bigram_gui.shell.asking import ask
from bigram_gui.shell.commands import Command
from bigram_gui.shell.corpora import Corpora
from bigram_gui.shell.main_window import TITLE, MainWindow

_ABOUT = (
    "<p><b>{title} {version}</b></p>"
    "<p>Trains a character-level bigram model of names by counting, live, and lets every number "
    "of its loss be asked where it comes from.</p>"
    "<p>The loss of a token pair is −ln of the probability that the model gives it; the loss of a "
    "name is the mean over its pairs.</p>"
)


class Dialogs(QObject):
    """Asks, and passes the answer on. Nothing is lost when a dialog is cancelled or fails."""

    def __init__(
        self,
        window: MainWindow,
        controller: TrainingController,
        explorer: Explorer,
        corpora: Corpora,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._controller = controller
        self._explorer = explorer
        self._corpora = corpora
        self._saved_path = Path()
        self._saving = BackgroundJob(self)
        self._saving.done.connect(self._on_saved)
        self._saving.failed.connect(self._on_saving_failed)
        slots: dict[Command, Callable[[], None]] = {
            Command.RUN_SETTINGS: self.change_run_settings,
            Command.SAVE_CURVE: self.save_curve,
            Command.SAVE_PICTURE: self.save_picture,
            Command.GO_TO_STEP: self.go_to_step,
            Command.SHORTCUTS: self.show_shortcuts,
            Command.ABOUT: self.show_about,
        }
        for command, slot in slots.items():
            window.actions_of[command].triggered.connect(slot)
        window.status_line.settings_requested.connect(self.change_run_settings)

    @Slot()
    def change_run_settings(self) -> None:
        """Ask for order, seed and smoothing, and begin a new run with them."""
        run = self._run()
        if run is None:
            return
        from bigram_gui.views.run_settings_dialog import RunSettingsDialog

        dialog = RunSettingsDialog(self._corpora.settings, self._window)
        if ask(dialog):
            settings = dialog.settings()
            self._corpora.begin_again(run.prepared.corpus, settings)

    @Slot()
    def save_curve(self) -> None:
        """Ask for a file and write every step's loss into it, beside the window."""
        from bigram_gui.storage.curve_csv import write_curve

        run = self._run()
        if self._saving.is_busy:
            self._window.show_error(f"{self._saved_path} is still being written. Wait for it.")
            return
        path = self._file_to_save("Save the curve", "loss.csv", "CSV files (*.csv)")
        if run is not None and path is not None:
            self._saved_path = path
            self._saving.start(partial(write_curve, path, run, run.steps))

    @Slot()
    def _on_saved(self) -> None:
        self._window.show_notice(f"The curve is saved as {self._saved_path}.")

    @Slot(object)
    def _on_saving_failed(self, error: Exception) -> None:
        reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        self._window.show_error(
            f"{self._saved_path} could not be written: {reason}. Choose another folder."
        )

    def stop(self) -> None:
        """Give up what is being written; to be called once, before the program ends."""
        self._saving.stop()

    @Slot()
    def save_picture(self) -> None:
        """Ask for a file and save the window as a picture."""
        picture = self._window.grab()
        path = self._file_to_save("Save a picture", "loss.png", "PNG pictures (*.png)")
        if path is not None and not picture.save(str(path)):
            self._window.show_error(f"{path} could not be written. Choose another folder.")

    @Slot()
    def go_to_step(self) -> None:
        """Ask for a step and view it."""
        from bigram_gui.views.step_dialog import StepDialog

        latest = run.steps if (run := self._run()) is not None else 0
        viewed = self._explorer.selection.step
        dialog = StepDialog(latest if viewed is None else viewed, latest, self._window)
        if ask(dialog):
            self._explorer.pick_step(dialog.step())

    @Slot()
    def show_shortcuts(self) -> None:
        """Show all keys on one page."""
        from bigram_gui.shell.key_page import key_page
        from bigram_gui.views.shortcuts_dialog import ShortcutsDialog

        ask(ShortcutsDialog(key_page(), self._window))

    @Slot()
    def show_about(self) -> None:
        """Say what the program is."""
        QMessageBox.about(
            self._window, f"About {TITLE}", _ABOUT.format(title=TITLE, version=__version__)
        )

    def _run(self) -> Run | None:
        return self._controller.run

    def _file_to_save(self, title: str, name: str, kinds: str) -> Path | None:
        path, _ = QFileDialog.getSaveFileName(self._window, title, name, kinds)
        return Path(path) if path else None
