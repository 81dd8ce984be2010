"""The composition root: makes the parts, connects them, and runs the event loop."""

from __future__ import annotations

import gc
import os
import signal
import sys
import tempfile
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QSettings, Qt, QTimer, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication

from bigram_gui.app.controller import TrainingController
from bigram_gui.app.explorer import Explorer
from bigram_gui.app.loader import CorpusLoader
from bigram_gui.app.messages import LoadAnswer
from bigram_gui.app.preferences import Preferences, ThemeChoice
from bigram_gui.bootstrap.display import display_problem
from bigram_gui.core.selection import LESSON_NAME, read_name
from bigram_gui.core.status import FASTEST
from bigram_gui.launch_options import LaunchOptions
from bigram_gui.shell.commands import Command
from bigram_gui.shell.corpora import Corpora
from bigram_gui.shell.dialogs import Dialogs
from bigram_gui.shell.escape import EscapeFromWaiting
from bigram_gui.shell.failures import FailureReporter
from bigram_gui.shell.inspector_commands import InspectorCommands
from bigram_gui.shell.keyboard import KeyArbiter
from bigram_gui.shell.layout import DEFAULT_SIZE
from bigram_gui.shell.lesson import LessonList
from bigram_gui.shell.main_window import MainWindow
from bigram_gui.shell.theming import Themer
from bigram_gui.shell.view_commands import ViewCommands
from bigram_gui.timers import one_shot_timer
from bigram_gui.views.focus_ring import FocusRing

BAD_INPUT = 2  # the exit status
_PATIENCE_MS = 150  # a corpus that takes longer to load is waited for with the window open
_SWITCH_SECONDS = 0.001  # how soon a busy worker lets the window's thread go on

_BEFORE_PAINTING = (QEvent.Type.LayoutRequest, QEvent.Type.UpdateLater)
"""What showing a window asks for, and what would paint it once more if it were done after that."""

_SETTINGS = (
    QSettings.Format.IniFormat,
    QSettings.Scope.UserScope,
    "bigram-loss-explorer",
    "settings",
)

_THEME_COMMANDS = {
    Command.THEME_SYSTEM: ThemeChoice.SYSTEM,
    Command.THEME_DARK: ThemeChoice.DARK,
    Command.THEME_LIGHT: ThemeChoice.LIGHT,
}


class Session(QObject):
    """One window with everything behind it, from its making to its end."""

    def __init__(
        self,
        application: QApplication,
        options: LaunchOptions,
        settings: QSettings,
        lesson: LessonList | None = None,
    ) -> None:
        super().__init__(application)
        self.options = options
        self.preferences = Preferences(settings)
        self.failures = FailureReporter(self)
        self.themer = Themer(application, _theme_choice(options, self.preferences))
        self.controller = TrainingController(self)
        self.explorer = Explorer(self)
        self.loader = CorpusLoader(self)
        self.window = MainWindow(self.controller, self.explorer, self.themer.theme)
        self.corpora = Corpora(
            self.window,
            self.loader,
            self.preferences,
            lesson or LessonList.of_user(),
            self.themer.theme,
            options.settings,
        )
        self._dialogs = Dialogs(self.window, self.controller, self.explorer, self.corpora)
        self._view_commands = ViewCommands(self.window, self.controller, self.explorer)
        self._inspector_commands = InspectorCommands(
            self.window,
            self.explorer,
            self.preferences,
            () if options.pinned else self.preferences.pinned,
        )
        self._escape = EscapeFromWaiting(self.window)
        self._arbiter = KeyArbiter(application)
        self._ring = FocusRing(application)
        self._ring.show_theme(self.themer.theme)
        self._is_first_run = True
        self._patience = one_shot_timer(self, _PATIENCE_MS)
        self._patience.timeout.connect(self.window.show)
        self._connect()
        self.themer.dress()
        self._set_up()

    def open(self) -> None:
        """Load the corpus, and show the window as soon as there is something to see in it."""
        self.corpora.open(self.options.data)
        self._patience.start()

    def _connect(self) -> None:
        self.failures.failed.connect(self.window.show_error)
        self.loader.failed.connect(self._on_load_failed)
        self.loader.loaded.connect(self._on_loaded)
        self.themer.theme_changed.connect(self.window.show_theme)
        self.themer.theme_changed.connect(self._ring.show_theme)
        self.window.closing.connect(self._on_closing)
        for command, choice in _THEME_COMMANDS.items():
            action = self.window.actions_of[command]
            action.setData(choice)
            action.setChecked(self.themer.choice is choice)
            action.triggered.connect(self._on_theme_chosen)

    def _set_up(self) -> None:
        """Set speed, steps, name and size before the first run."""
        self.controller.set_speed(self.preferences.speed)
        self.controller.set_target(self.options.steps or self.preferences.steps)
        if self.options.name != LESSON_NAME:
            self.explorer.type_name(self.options.name)
        self.window.restore_layout(self.preferences.layout)
        self.window.show_page(self.options.page)
        if self.options.size is not None:
            self.window.resize(*self.options.size)
        elif self.options.screenshot is not None:
            self.window.resize(*DEFAULT_SIZE)  # whatever the screen that it is not shown on

    def photograph(self, path: Path) -> None:
        """Train at full speed, save a picture of the window, and end the program."""
        from bigram_gui.shell.screenshot import Photographer

        steps = self.controller.status.target if self.options.steps is None else self.options.steps
        photographer = Photographer(self.window, path, steps)
        self.controller.set_speed(FASTEST)
        self.explorer.curve_changed.connect(photographer.on_curve_changed)
        photographer.done.connect(self._end)
        self.controller.failed.connect(photographer.on_failed)
        self.failures.failed.connect(photographer.on_failed)

    @Slot(object)
    def _on_loaded(self, answer: LoadAnswer) -> None:
        self.controller.begin_run(answer.prepared, answer.settings.smoothing)
        if self._is_first_run:
            self._is_first_run = False
            self._begin_as_asked()
            self._patience.stop()
            self.explorer.figures_changed.connect(  # and shown by all views by then
                self._on_figures_ready, Qt.ConnectionType.SingleShotConnection
            )

    @Slot()
    def _on_figures_ready(self) -> None:
        """Open the window when there is something in it, so that its first picture is whole."""
        self.window.show()
        for kind in _BEFORE_PAINTING:
            QCoreApplication.sendPostedEvents(None, kind.value)
        QTimer.singleShot(0, _settle_memory)

    def _begin_as_asked(self) -> None:
        """Do what the command line asks of the first run."""
        run = self.explorer.run
        if run is not None:
            for text in self.options.pinned:
                self.explorer.pin_name(read_name(text, run)[0])
        if self.options.at is not None:
            self.explorer.pick_step(self.options.at)
        wanted = self.options.train or self.options.screenshot is not None
        if wanted and self.options.steps != 0:
            self.controller.train()

    @Slot(str)
    def _on_load_failed(self, sentence: str) -> None:
        """Tell it in the window; if there is none yet, end the program with it."""
        if not self.window.isVisible() or self.options.screenshot is not None:
            print(f"bigram-loss-explorer: {sentence}", file=sys.stderr)
            self._end(BAD_INPUT)
        else:
            self.window.show_error(sentence)

    @Slot(int)
    def _end(self, status: int) -> None:
        self._stop()
        QApplication.exit(status)

    def _stop(self) -> None:
        """End everything that goes on beside the window."""
        self._patience.stop()
        self.controller.stop()
        self.corpora.stop()
        self._dialogs.stop()
        self.window.findings.stop()

    @Slot()
    def _on_theme_chosen(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            self.preferences.theme = action.data()
            self.themer.choose(action.data())

    @Slot()
    def _on_closing(self) -> None:
        status = self.controller.status
        self.preferences.speed = status.speed
        if self.options.steps is None:
            self.preferences.steps = self.controller.chosen_target
        if not self.options.pinned:
            self.preferences.pinned = self.explorer.selection.pinned
        for part, state in self.window.layout_states().items():
            self.preferences.set_layout(part, state)
        self._stop()


def run_window(options: LaunchOptions) -> int:
    """Open the window, or make a picture of it, and return the exit status."""
    problem = display_problem()
    if problem is not None and options.screenshot is None:
        print(problem, file=sys.stderr)
        return BAD_INPUT
    if problem is not None:
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    if options.scale is not None:
        os.environ["QT_SCALE_FACTOR"] = str(options.scale)  # which Qt reads once, at its start
    signal.signal(signal.SIGINT, signal.SIG_DFL)  # Qt's loop would never get round to Python's
    sys.setswitchinterval(_SWITCH_SECONDS)
    QCoreApplication.setApplicationName("bigram-loss-explorer")
    application = QApplication(sys.argv[:1])
    if options.screenshot is None:
        return _run(application, options, QSettings(*_SETTINGS))
    with tempfile.TemporaryDirectory() as folder:  # a picture neither heeds nor changes a choice
        settings = QSettings(str(Path(folder, "settings.ini")), QSettings.Format.IniFormat)
        return _run(application, options, settings)


def _run(application: QApplication, options: LaunchOptions, settings: QSettings) -> int:
    session = Session(application, options, settings)
    session.failures.install()
    if options.screenshot is not None:
        session.photograph(options.screenshot)
    session.open()
    return application.exec()


def _settle_memory() -> None:
    """Collect garbage from now on, but never look again at what the start has made.

    While modules are imported and widgets made, hardly anything becomes garbage and each
    collection goes through more objects; ``cli`` puts it off until the window is open.
    """
    gc.freeze()
    gc.enable()


def _theme_choice(options: LaunchOptions, preferences: Preferences) -> ThemeChoice:
    return preferences.theme if options.theme is None else ThemeChoice(options.theme)
