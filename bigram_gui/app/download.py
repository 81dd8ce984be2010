"""Fetches the lesson's list of names, when a person asks for it and never else."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from http import HTTPStatus
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl, Signal, Slot

from bigram_gui.app.background import BackgroundJob
from bigram_gui.core.errors import ExplorerError
from bigram_gui.timers import one_shot_timer

if TYPE_CHECKING:  # it would cost every launch its time, and few downloads are made
    from PySide6.QtNetwork import QNetworkAccessManager, QNetworkReply

STALL_MS = 15_000
MOST_BYTES = 10 << 20
_MOST_REDIRECTIONS = 3
_TRY_AGAIN = "Check the network and try again."


class CorpusDownload(QObject):
    """One file at a time, handed on when it is whole. Lives in the window's thread.

    Each download ends in exactly one of ``done``, ``failed`` and ``cancelled``, and leaves
    nothing behind but what ``save`` makes of the file: it gets all of its bytes at once, in
    another thread, and returns where they are, or raises an ExplorerError or OSError.
    """

    progress = Signal(object, object)  # int, int | None: bytes received, and of how many
    done = Signal(object)  # Path
    failed = Signal(str)  # a sentence
    cancelled = Signal()

    def __init__(
        self,
        url: str,
        save: Callable[[bytes], Path],
        parent: QObject | None = None,
        *,
        scheme: str = "https",
        stall_ms: int = STALL_MS,
        most_bytes: int = MOST_BYTES,
    ) -> None:
        super().__init__(parent)
        self._url = url
        self._save = save
        self._saved: Path | None = None
        self._scheme = scheme
        self._most_bytes = most_bytes
        self._manager: QNetworkAccessManager | None = None
        self._reply: QNetworkReply | None = None
        self._received = bytearray()
        self._redirections = 0
        self._stall = one_shot_timer(self, stall_ms)
        self._stall.timeout.connect(self._on_stalled)
        self._saving = BackgroundJob(self)  # a disk may take its time
        self._saving.done.connect(self._on_saved)
        self._saving.failed.connect(self._on_saving_failed)
        self._is_saving = False

    @property
    def is_busy(self) -> bool:
        """Whether a download is under way."""
        return self._reply is not None or self._is_saving

    @Slot()
    def start(self) -> None:
        """Begin to fetch; does nothing while a download is under way."""
        if not self.is_busy:
            self._redirections = 0
            self._fetch(QUrl(self._url))

    @Slot()
    def cancel(self) -> None:
        """Give up what is under way; what is being saved already stays, but is not handed on."""
        if self.is_busy:
            self._drop()
            self.cancelled.emit()

    def stop(self) -> None:
        """Give up without a word; to be called once, before the program ends."""
        self._drop()
        self._saving.stop()

    def _fetch(self, url: QUrl) -> None:
        from PySide6.QtNetwork import QNetworkAccessManager, QNetworkRequest

        if self._manager is None:
            self._manager = QNetworkAccessManager(self)
        request = QNetworkRequest(url)
        request.setAttribute(
            QNetworkRequest.Attribute.RedirectPolicyAttribute,
            QNetworkRequest.RedirectPolicy.ManualRedirectPolicy,
        )
        request.setRawHeader(b"Accept-Encoding", b"identity")  # so that lengths are the file's
        self._received.clear()
        self._reply = self._manager.get(request)
        self._reply.readyRead.connect(self._on_ready_read)
        self._reply.finished.connect(self._on_finished)
        self._stall.start()

    def _drop(self) -> None:
        """Let go of the reply and of what is saved; they say nothing more that is heard."""
        self._stall.stop()
        self._is_saving = False
        reply, self._reply = self._reply, None
        if reply is not None:
            reply.abort()
            reply.deleteLater()

    def _fail(self, message: str) -> None:
        self._drop()
        self.failed.emit(message)

    @Slot()
    def _on_ready_read(self) -> None:
        reply = self._reply
        if reply is None:
            return
        self._stall.start()
        self._received += reply.readAll().data()
        total = _announced(reply)
        if max(len(self._received), total or 0) > self._most_bytes:
            self._fail(
                f"What the server sends is larger than {self._most_bytes:,} bytes: it is not the "
                "lesson’s list of names. Nothing was saved. Try again later."
            )
        elif _status(reply) == HTTPStatus.OK:
            self.progress.emit(len(self._received), total)

    @Slot()
    def _on_stalled(self) -> None:
        seconds = self._stall.interval() / 1000
        self._fail(f"The download stalled: nothing came for {seconds:g} seconds. {_TRY_AGAIN}")

    @Slot()
    def _on_finished(self) -> None:
        reply = self._reply
        if reply is None:
            return
        self._on_ready_read()
        if self._reply is None:  # it was too much
            return
        target = _redirection(reply)
        problem = None if target is not None else self._problem(reply)
        if target is not None:
            self._redirect(target)
        elif problem is not None:
            self._fail(problem)
        else:
            self._drop()
            self._saving.stop()  # an earlier one that was given up
            self._is_saving = True
            self._saving.start(partial(self._keep, bytes(self._received)))

    def _redirect(self, target: QUrl) -> None:
        """Follow to another place on the same server, and nowhere else."""
        source = QUrl(self._url)
        is_same = (target.scheme(), target.host(), target.port()) == (
            self._scheme,
            source.host(),
            source.port(),
        )
        self._redirections += 1
        if not is_same or self._redirections > _MOST_REDIRECTIONS:
            where = target.toString(QUrl.ComponentFormattingOption.PrettyDecoded)
            self._fail(
                f"The server sent the download on to {where}, which is not where the lesson’s "
                "list is. Nothing was saved. Try again later."
            )
            return
        self._drop()
        self._fetch(target)

    def _problem(self, reply: QNetworkReply) -> str | None:
        """Return a sentence if the reply is not a whole answer."""
        from PySide6.QtNetwork import QNetworkReply

        status = _status(reply)
        if status is not None and status != HTTPStatus.OK:
            reason = _phrase(status)
            return f"The server answered {status}{reason} instead of the names. Try again later."
        if reply.error() is QNetworkReply.NetworkError.NoError:
            return None
        if self._received or reply.error() is QNetworkReply.NetworkError.RemoteHostClosedError:
            total = _announced(reply)
            of = f" of {total:,}" if total else ""
            return (
                f"The connection was cut off after {len(self._received):,}{of} bytes. "
                f"Nothing was saved. {_TRY_AGAIN}"
            )
        reason = reply.errorString().rstrip(".")
        return f"The names could not be fetched: {reason}. {_TRY_AGAIN}"

    def _keep(self, data: bytes, may_go_on: Callable[[], bool]) -> None:
        """Save what was fetched. Runs in a thread of its own, which ends before it is heard."""
        if may_go_on():
            self._saved = self._save(data)

    @Slot()
    def _on_saved(self) -> None:
        if self._is_saving:
            self._is_saving = False
            self.done.emit(self._saved)

    @Slot(object)
    def _on_saving_failed(self, error: Exception) -> None:
        if not self._is_saving:
            return
        self._is_saving = False
        if isinstance(error, ExplorerError):
            self.failed.emit(str(error))
            return
        reason = str(error) or type(error).__name__
        self.failed.emit(
            f"The names could not be saved: {reason}. "
            "Make room there, or make the folder writable, and try again."
        )


def _status(reply: QNetworkReply) -> int | None:
    from PySide6.QtNetwork import QNetworkRequest

    status = reply.attribute(QNetworkRequest.Attribute.HttpStatusCodeAttribute)
    return status if isinstance(status, int) else None


def _phrase(status: int) -> str:
    known = {one.value: one.phrase for one in HTTPStatus}
    return f" ({known[status]})" if status in known else ""


def _announced(reply: QNetworkReply) -> int | None:
    """Return how many bytes the server said would come; None if it did not."""
    from PySide6.QtNetwork import QNetworkRequest

    length = reply.header(QNetworkRequest.KnownHeaders.ContentLengthHeader)
    return length if isinstance(length, int) else None


def _redirection(reply: QNetworkReply) -> QUrl | None:
    from PySide6.QtNetwork import QNetworkRequest

    target = reply.attribute(QNetworkRequest.Attribute.RedirectionTargetAttribute)
    return reply.url().resolved(target) if isinstance(target, QUrl) else None
