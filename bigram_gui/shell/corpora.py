"""Where names come from: files, pasted text, the network; and how long they take to come."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QFileDialog

from bigram_gui.app.loader import CorpusLoader
from bigram_gui.app.messages import LoadAnswer, PastedNames
from bigram_gui.app.preferences import Preferences
from bigram_gui.core.corpus import Corpus
from bigram_gui.core.run_settings import RunSettings
from bigram_gui.launch_options import BUNDLED_CORPUS
from bigram_gui.resources_path import data_file
from bigram_gui.shell.asking import ask
from bigram_gui.shell.commands import Command
from bigram_gui.shell.lesson import LessonList
from bigram_gui.shell.main_window import MainWindow
from bigram_gui.views.drop_target import DropTarget
from bigram_gui.views.recent_menu import RecentMenu
from bigram_gui.views.theme import Theme

if TYPE_CHECKING:
    from bigram_gui.app.download import CorpusDownload

Source = Path | PastedNames | Corpus

_FILE_KINDS = "Text files (*.txt *.csv *.tsv);;All files (*)"


class Corpora(QObject):
    """Opens corpora as a person asks; the present run goes on until another corpus is ready."""

    def __init__(
        self,
        window: MainWindow,
        loader: CorpusLoader,
        preferences: Preferences,
        lesson: LessonList,
        theme: Theme,
        settings: RunSettings,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._loader = loader
        self._preferences = preferences
        self._lesson = lesson
        self._settings = settings
        self._asked: Source | None = None  # the origin of what is being loaded
        self._origin: Source | None = None  # of the present corpus
        self._folder = ""  # where the next file is looked for
        self._recent = RecentMenu(window)
        self._download: CorpusDownload | None = None  # until it is first asked for
        self._drops = DropTarget(window)
        self._drops.show_theme(theme)
        self._connect()

    @property
    def settings(self) -> RunSettings:
        """What the present run was begun with; at first, what the first one will be."""
        return self._settings

    def open(self, source: Source) -> None:
        """Load ``source`` for a run with the present settings."""
        self._load(source, source, self._settings)

    def begin_again(self, corpus: Corpus, settings: RunSettings) -> None:
        """Begin a run of the present corpus with other settings, reading it anew if need be."""
        before = self._settings
        is_read_otherwise = (settings.fold_case, settings.keep_duplicates) != (
            before.fold_case,
            before.keep_duplicates,
        )
        origin = self._origin or corpus
        self._load(origin if is_read_otherwise else corpus, origin, settings)

    def stop(self) -> None:
        """Give up what is under way; to be called once, before the program ends."""
        if self._download is not None:
            self._download.stop()
        self._loader.stop()

    def _load(self, source: Source, origin: Source, settings: RunSettings) -> None:
        """Load ``source``, whose names came from ``origin``; what is under way is given up."""
        self._give_up_fetching()
        self._asked = origin
        self._loader.load(source, settings)

    def _connect(self) -> None:
        window, actions = self._window, self._window.actions_of
        actions[Command.OPEN_CORPUS].triggered.connect(self.choose_file)
        actions[Command.BUNDLED_CORPUS].triggered.connect(self.open_bundled)
        actions[Command.PASTE_CORPUS].triggered.connect(self.paste)
        actions[Command.LESSON_CORPUS].triggered.connect(self.open_lesson)
        actions[Command.RECENT_CORPORA].setMenu(self._recent)
        window.status_line.corpus_requested.connect(self.choose_file)
        self._recent.aboutToShow.connect(self._show_recent)
        self._recent.chosen.connect(self.open)
        self._recent.cleared.connect(self._preferences.forget_corpora)
        self._drops.file_dropped.connect(self.open)
        self._drops.text_dropped.connect(self.open_text)
        window.theme_shown.connect(self._drops.show_theme)
        window.load_progress.cancel_requested.connect(self.cancel)
        self._loader.loaded.connect(self._on_loaded)
        self._loader.failed.connect(self._on_ended)
        self._loader.cancelled.connect(self._on_ended)
        self._loader.keeps_waiting.connect(self._on_keeps_waiting)
        self._loader.progress.connect(window.load_progress.show_progress)

    @Slot()
    def choose_file(self) -> None:
        """Ask for a file and load it."""
        path, _ = QFileDialog.getOpenFileName(
            self._window, "Open a corpus", self._folder, _FILE_KINDS
        )
        if path:
            self._folder = str(Path(path).parent)
            self.open(Path(path))

    @Slot()
    def open_bundled(self) -> None:
        """Load the names that come with the program."""
        self.open(data_file(BUNDLED_CORPUS))

    @Slot()
    def open_lesson(self) -> None:
        """Load the lesson's list, fetched now if it is not here yet."""
        path = self._lesson.path()
        if path is not None:
            self.open(path)
        else:
            self._window.load_progress.show_progress("Fetching the lesson’s names…", None)
            self._made_download().start()

    @property
    def _is_fetching(self) -> bool:
        return self._download is not None and self._download.is_busy

    def _give_up_fetching(self) -> None:
        if self._download is not None:
            self._download.cancel()

    def _made_download(self) -> CorpusDownload:
        if self._download is None:
            self._download = self._lesson.download(self)
            self._download.progress.connect(self._on_download_progress)
            self._download.done.connect(self.open)
            self._download.failed.connect(self._on_download_failed)
            self._download.cancelled.connect(self._on_ended)
        return self._download

    @Slot()
    def paste(self) -> None:
        """Ask for names as text and load them."""
        from bigram_gui.views.paste_dialog import PasteDialog

        dialog = PasteDialog(self._window)
        if ask(dialog):
            self.open_text(dialog.text())

    @Slot(str)
    def open_text(self, text: str) -> None:
        """Load names that are given as text, one a line."""
        self.open(PastedNames(text))

    @Slot()
    def cancel(self) -> None:
        """Give up what is being loaded or fetched, and leave everything as it is."""
        if self._is_fetching or self._loader.is_busy:
            self._give_up_fetching()
            self._loader.cancel()
            self._window.show_notice("Called off; everything is as it was.")

    @Slot()
    def _show_recent(self) -> None:
        self._recent.show_paths(self._preferences.recent_corpora)

    @Slot(object)
    def _on_loaded(self, answer: LoadAnswer) -> None:
        self._settings = answer.settings
        self._window.load_progress.hide()
        self._origin, self._asked = self._asked, None
        if isinstance(self._origin, Path) and self._origin != data_file(BUNDLED_CORPUS):
            path = Path(os.path.normpath(self._origin.absolute()))  # without ".."
            self._preferences.remember_corpus(path)
            self._folder = str(path.parent)

    @Slot()
    def _on_ended(self) -> None:
        self._asked = None
        self._window.load_progress.hide()

    @Slot(str)
    def _on_keeps_waiting(self, sentence: str) -> None:
        self._window.load_progress.show_progress(sentence, None)

    @Slot(object, object)
    def _on_download_progress(self, received: int, total: int | None) -> None:
        share = received / total if total else None
        self._window.load_progress.show_progress("Fetching the lesson’s names…", share)

    @Slot(str)
    def _on_download_failed(self, sentence: str) -> None:
        self._on_ended()
        self._window.show_error(sentence)
