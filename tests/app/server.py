"""A real HTTP server on loopback that does as it is told."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


class Handler(BaseHTTPRequestHandler):
    """Lets the test write the answer to each request."""

    server: Server

    def do_GET(self) -> None:
        # The client may hang up, as some tests want.
        with suppress(BrokenPipeError, ConnectionResetError):
            self.server.answer(self)

    def send(self, body: bytes, *, length: int | None = None, status: int = 200, **headers) -> None:
        """Answer with ``body`` and say that it is ``length`` bytes; −1 says nothing."""
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        if length != -1:
            self.send_header("Content-Length", str(len(body) if length is None else length))
        self.end_headers()
        self.wfile.write(body)
        self.wfile.flush()

    def log_message(self, *_) -> None:
        pass


class Server(ThreadingHTTPServer):
    daemon_threads = True
    answer: Callable[[Handler], None]


@dataclass
class Loopback:
    """The address, and an event that lets stalled answers go."""

    url: str
    port: int
    goes_on: threading.Event = field(default_factory=threading.Event)


@contextmanager
def serving(answer: Callable[[Handler, Loopback], None]) -> Iterator[Loopback]:
    server = Server(("127.0.0.1", 0), Handler)
    loopback = Loopback(f"http://127.0.0.1:{server.server_port}/names.txt", server.server_port)
    server.answer = lambda handler: answer(handler, loopback)
    thread = threading.Thread(target=server.serve_forever, args=(0.01,))
    thread.start()
    try:
        yield loopback
    finally:
        loopback.goes_on.set()
        server.shutdown()
        thread.join()
        server.server_close()
