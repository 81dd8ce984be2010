"""The commands about the typed name: pin it, play its pairs, copy them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QAction

from bigram_gui.app.explorer import Explorer
from bigram_gui.app.preferences import Preferences
from bigram_gui.core.copying import CopyFormat
from bigram_gui.core.name_text import in_quotes
from bigram_gui.core.selection import MOST_PINNED
from bigram_gui.core.wording import plural
from bigram_gui.shell.commands import ACTIONS, Command
from bigram_gui.shell.main_window import MainWindow

_FORMATS = {
    Command.COPY_TEXT: CopyFormat.TEXT,
    Command.COPY_TSV: CopyFormat.TSV,
    Command.COPY_MARKDOWN: CopyFormat.MARKDOWN,
    Command.COPY_LATEX: CopyFormat.LATEX,
}


class InspectorCommands(QObject):
    """Connects these commands with the inspector and the explorer."""

    def __init__(
        self,
        window: MainWindow,
        explorer: Explorer,
        preferences: Preferences,
        pinned: Sequence[str],
    ) -> None:
        super().__init__(window)
        self._window = window
        self._explorer = explorer
        self._preferences = preferences
        for name in pinned:
            explorer.pin_name(name)
        window.inspector.show_recent(preferences.recent_names)
        self._connect()

    def _connect(self) -> None:
        actions, inspector = self._window.actions_of, self._window.inspector
        for command in _FORMATS:
            actions[command].triggered.connect(self._on_copy_chosen)
        actions[Command.PIN_NAME].triggered.connect(self.toggle_pin)
        actions[Command.PLAY_PAIRS].triggered.connect(inspector.toggle_play)
        inspector.playing_changed.connect(self._on_playing_changed)
        actions[Command.BACK_TO_LIVE].triggered.connect(self._go_back)
        self._explorer.figures_changed.connect(self._on_figures_changed)
        inspector.pin_requested.connect(self.pin)
        inspector.unpin_requested.connect(self.unpin)
        inspector.pair_alone.connect(self._explorer.pick_lone_pair)
        inspector.name_committed.connect(self._on_name_committed)
        inspector.notice.connect(self._window.show_confirmation)
        self._on_figures_changed()

    @Slot()
    def toggle_pin(self) -> None:
        """Compare the name in the name field with others, or no more."""
        selection = self._explorer.selection
        if selection.problem is not None:
            self._window.show_error(selection.problem.message)
        elif selection.name in selection.pinned:
            self.unpin(selection.name)
        else:
            self.pin(selection.name)

    @Slot(str)
    def pin(self, name: str) -> None:
        """Compare ``name`` with others, or say why not."""
        self._explorer.pin_name(name)
        pinned = self._explorer.selection.pinned
        if name in pinned:
            self._window.show_confirmation(
                f"Pinned {in_quotes(name)}: {plural(len(pinned), 'name')} to compare (Ctrl+3)."
            )
        else:
            self._window.show_error(
                f"{MOST_PINNED} names are pinned, and there is no room for more. Unpin one."
            )

    @Slot(str)
    def unpin(self, name: str) -> None:
        """Compare ``name`` no more."""
        self._explorer.unpin_name(name)
        self._window.show_confirmation(f"Unpinned {in_quotes(name)}.")

    @Slot(str)
    def _on_name_committed(self, name: str) -> None:
        self._preferences.remember_name(name)
        self._window.inspector.show_recent(self._preferences.recent_names)

    @Slot()
    def _on_copy_chosen(self) -> None:
        action = self.sender()
        command = next(one for one in _FORMATS if self._window.actions_of[one] is action)
        self._window.inspector.copy_pairs(_FORMATS[command])

    @Slot()
    def _go_back(self) -> None:
        """Leave the innermost of what was entered: the playing pairs, then the viewed step."""
        if self._window.inspector.is_playing:
            self._window.inspector.stop_play()
        else:
            self._explorer.go_live()

    @Slot()
    def _on_figures_changed(self) -> None:
        actions, selection = self._window.actions_of, self._explorer.selection
        can_go_back = selection.step is not None or self._window.inspector.is_playing
        actions[Command.BACK_TO_LIVE].setEnabled(can_go_back)
        actions[Command.PLAY_PAIRS].setEnabled(selection.problem is None)

    @Slot(bool)
    def _on_playing_changed(self, playing: bool) -> None:
        self._on_figures_changed()
        action: QAction = self._window.actions_of[Command.PLAY_PAIRS]
        action.setText("Stop P&laying" if playing else ACTIONS[Command.PLAY_PAIRS].text)
