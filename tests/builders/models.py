"""A model server on loopback that always wants the same, and may fall silent in the middle."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

ORDER = {"side": "buy", "good": "acorns", "quantity": 3, "price": 9}
TOKENS = 9  # of each prompt, and of each reply


class Model(ThreadingHTTPServer):
    """Answers so many prompts, or all (None); after that it says that it is unavailable. `asked` counts them."""

    request_queue_size = 256
    daemon_threads = True

    def __init__(self, answers: int | None) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.answers = answers
        self.asked = 0
        self.lock = threading.Lock()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_port}"


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server: Model

    def do_GET(self) -> None:
        self._say(200, {})

    def do_POST(self) -> None:
        self.rfile.read(int(self.headers["Content-Length"]))
        with self.server.lock:
            self.server.asked += 1
            gone = self.server.answers is not None and self.server.asked > self.server.answers
        if gone:
            self._say(503, {"error": {"message": "gone"}})
            return
        said = json.dumps({"thought": "", "gossip": "", "orders": [ORDER]})
        choice = {"index": 0, "finish_reason": "stop", "message": {"role": "assistant", "content": said}}
        usage = {"prompt_tokens": TOKENS, "completion_tokens": TOKENS, "total_tokens": 2 * TOKENS}
        self._say(200, {"model": "m", "choices": [choice], "usage": usage})

    def _say(self, status: int, told: object) -> None:
        body = json.dumps(told).encode()
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        pass


@contextmanager
def model(answers: int | None = None) -> Iterator[Model]:
    """A model that is there for so long."""
    server = Model(answers)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        yield server
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
