"""The lesson's list of names: where it is, once it was fetched, and how it is fetched.

What that needs is imported when somebody asks for the list, not at the start.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths

if TYPE_CHECKING:
    from bigram_gui.app.download import CorpusDownload
    from bigram_gui.storage.lesson_corpus import RemoteFile


@dataclass(frozen=True, slots=True, eq=False)
class LessonList:
    """A file on the network and the folder that it is kept in.

    ``remote`` is another file than the lesson's own, for tests.
    """

    folder: Path
    remote: RemoteFile | None = None
    scheme: str = "https"

    @classmethod
    def of_user(cls) -> LessonList:
        """Return the one that is kept in the user's data folder."""
        kind = QStandardPaths.StandardLocation.AppDataLocation
        return cls(Path(QStandardPaths.writableLocation(kind)))

    def path(self) -> Path | None:
        """Return where the list is; None if it was not fetched yet."""
        from bigram_gui.storage.lesson_corpus import lesson_corpus_path

        return lesson_corpus_path(self.folder, self._file())

    def download(self, parent: QObject) -> CorpusDownload:
        """Return what fetches it when it is started."""
        from bigram_gui.app.download import CorpusDownload
        from bigram_gui.storage.lesson_corpus import save_lesson_corpus

        remote = self._file()
        save = partial(save_lesson_corpus, self.folder, remote=remote)
        return CorpusDownload(remote.url, save, parent, scheme=self.scheme)

    def _file(self) -> RemoteFile:
        from bigram_gui.storage.lesson_corpus import LESSON_CORPUS

        return LESSON_CORPUS if self.remote is None else self.remote
