"""The lesson's list of names: where it is, once it was fetched, and how it is fetched."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths

from bigram_gui.app.download import CorpusDownload
from bigram_gui.storage.lesson_corpus import (
    LESSON_CORPUS,
    RemoteFile,
    lesson_corpus_path,
    save_lesson_corpus,
)


@dataclass(frozen=True, slots=True)
class LessonList:
    """A file on the network and the folder that it is kept in."""

    folder: Path
    remote: RemoteFile = LESSON_CORPUS
    scheme: str = "https"

    @classmethod
    def of_user(cls) -> LessonList:
        """Return the one that is kept in the user's data folder."""
        kind = QStandardPaths.StandardLocation.AppDataLocation
        return cls(Path(QStandardPaths.writableLocation(kind)))

    def path(self) -> Path | None:
        """Return where the list is; None if it was not fetched yet."""
        return lesson_corpus_path(self.folder, self.remote)

    def download(self, parent: QObject) -> CorpusDownload:
        """Return what fetches it when it is started."""
        save = partial(save_lesson_corpus, self.folder, remote=self.remote)
        return CorpusDownload(self.remote.url, save, parent, scheme=self.scheme)
