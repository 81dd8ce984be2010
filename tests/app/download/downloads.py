"""Downloads from servers that answer as a test wants."""

import hashlib
from collections.abc import Callable
from contextlib import ExitStack
from functools import partial
from pathlib import Path

from bigram_gui.app.download import CorpusDownload
from bigram_gui.storage.lesson_corpus import (
    RemoteFile,
    save_lesson_corpus,
)
from tests.app.server import Handler, Loopback, serving

Failure = Callable[[CorpusDownload], str]

NAMES = b"emma\nolivia\nava\n" * 20_000


class Downloads:
    """Makes downloads from servers that answer in a given way."""

    def __init__(self, folder: Path, stack: ExitStack) -> None:
        self.folder = folder
        self._stack = stack

    def of(self, answer: Callable[[Handler, Loopback], None], **options) -> CorpusDownload:
        server = self._stack.enter_context(serving(answer))
        return self.at(server.url, **options)

    def at(self, url: str, **options) -> CorpusDownload:
        remote = RemoteFile(url, hashlib.sha256(NAMES).hexdigest(), "names.txt")
        save = partial(save_lesson_corpus, self.folder, remote=remote)
        download = CorpusDownload(url, **{"save": save, "scheme": "http", **options})
        self._stack.callback(download.stop)
        return download


def files_in(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.rglob("*")) if folder.exists() else []


def stall_before(handler: Handler, server: Loopback) -> None:
    server.goes_on.wait()


def stall_within(handler: Handler, server: Loopback) -> None:
    handler.send(NAMES[:100], length=len(NAMES))
    server.goes_on.wait()
