"""A stand-in for the vllm program: `serve MODEL --host H --port P ...`. Its model wants nothing, and says so in JSON.

It refuses a flag `--nonsense` as the real one does, exits at once with FAKE_EXIT, stays silent with FAKE_SILENT, goes
deaf or dies when asked to, or in the middle of its FAKE_DIES-th answer, and keeps a child, as the real one keeps its
engine. It sleeps and wakes where the real one
would: in dev mode, and started with `--enable-sleep-mode`. Of the standard library alone: it is started often.
"""

from __future__ import annotations

import argparse
import json
import os
import signal
import subprocess
import sys
from http.server import BaseHTTPRequestHandler, HTTPServer
from typing import Any


class FakeServer(BaseHTTPRequestHandler):
    """The few paths; what they change is kept on the class, for there is one server."""

    protocol_version = "HTTP/1.1"
    state: dict[str, Any]
    about: dict[str, Any]
    sleeps: bool

    def do_GET(self) -> None:
        if self.path == "/health":
            self._answer(self.state["health"])
        elif self.path == "/v1/models":
            self._answer(200, json.dumps({"data": [{"id": self.about["named"]}]}).encode())
        elif self.path == "/about":
            self._answer(200, json.dumps(self.about | self.state).encode())
        else:
            self._answer(404)

    def do_POST(self) -> None:
        self.rfile.read(int(self.headers["Content-Length"] or 0))
        path, _, query = self.path.partition("?")
        if path == "/v1/chat/completions":
            self._chat()
            return
        if path == "/deafen":
            self.state["health"] = 500
        elif path == "/sleep" and self.sleeps:
            self.state["asleep"] = "level=1" in query.split("&")
        elif path == "/wake_up" and self.sleeps:
            self.state["asleep"] = False
        else:
            self._answer(404)
            return
        self._answer(200)

    def _chat(self) -> None:
        """A reply that is clean, a different one each time."""
        self.state["asked"] += 1
        if self.state["asked"] == int(os.environ.get("FAKE_DIES", "0")):
            os._exit(1)
        said = {"thought": "", "gossip": f"I have said {self.state['asked']} things.", "orders": []}
        choice = {"message": {"content": json.dumps(said)}, "finish_reason": "stop"}
        self._answer(200, json.dumps({"model": self.about["named"], "choices": [choice]}).encode())

    def _answer(self, status: int, body: bytes = b"") -> None:
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Connection", "close")
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *args: object) -> None:
        """Nobody reads it."""


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("command")
    parser.add_argument("model")
    parser.add_argument("--host", required=True)
    parser.add_argument("--port", type=int, required=True)
    parser.add_argument("--served-model-name", default="")
    args, rest = parser.parse_known_args()
    if "--nonsense" in rest:
        parser.error("unrecognized arguments: --nonsense")
    if code := os.environ.get("FAKE_EXIT"):
        sys.exit(f"out of memory on {args.model}" if code == "1" else int(code))
    child = subprocess.Popen([sys.executable, "-S", "-c", "import signal; signal.pause()"])
    key = os.environ.get("VLLM_API_KEY", "")
    named = args.served_model_name or args.model
    FakeServer.about = {"pid": os.getpid(), "child": child.pid, "argv": sys.argv[1:], "key": key, "named": named}
    FakeServer.state = {"health": 503 if os.environ.get("FAKE_SILENT") else 200, "asleep": False, "asked": 0}
    FakeServer.sleeps = os.environ.get("VLLM_SERVER_DEV_MODE") == "1" and "--enable-sleep-mode" in rest
    for one in (signal.SIGTERM, signal.SIGINT):
        signal.signal(one, lambda *_: sys.exit())
    HTTPServer((args.host, args.port), FakeServer).serve_forever()


if __name__ == "__main__":
    main()
