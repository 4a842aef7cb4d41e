"""A stand-in for the vllm program: `serve MODEL --host H --port P ...`, with only `/health` behind it.

It refuses a flag `--nonsense` as the real one does, exits at once with FAKE_EXIT, stays silent with FAKE_SILENT, goes
deaf or dies when asked to, and keeps a child, as the real one keeps its engine. It sleeps and wakes where the real one
would: in dev mode, and started with `--enable-sleep-mode`.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys

from aiohttp import web

HEALTH = web.AppKey("health", int)


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("command")
    parser.add_argument("model")
    parser.add_argument("--host", required=True)
    parser.add_argument("--port", type=int, required=True)
    args, rest = parser.parse_known_args()
    if "--nonsense" in rest:
        parser.error("unrecognized arguments: --nonsense")
    if code := os.environ.get("FAKE_EXIT"):
        sys.exit(f"out of memory on {args.model}" if code == "1" else int(code))
    child = subprocess.Popen([sys.executable, "-c", "import signal; signal.pause()"])
    app = web.Application()
    app[HEALTH] = 503 if os.environ.get("FAKE_SILENT") else 200
    state = {"health": app[HEALTH], "asleep": False}

    async def health(request: web.Request) -> web.Response:
        return web.Response(status=state["health"])

    async def about(request: web.Request) -> web.Response:
        key = os.environ.get("VLLM_API_KEY", "")
        return web.json_response({"pid": os.getpid(), "child": child.pid, "argv": sys.argv[1:], "key": key} | state)

    async def deafen(request: web.Request) -> web.Response:
        state["health"] = 500
        return web.Response()

    async def sleep(request: web.Request) -> web.Response:
        state["asleep"] = request.query["level"] == "1"
        return web.Response()

    async def wake(request: web.Request) -> web.Response:
        state["asleep"] = False
        return web.Response()

    if os.environ.get("VLLM_SERVER_DEV_MODE") == "1" and "--enable-sleep-mode" in rest:
        app.router.add_post("/sleep", sleep)
        app.router.add_post("/wake_up", wake)
    app.router.add_get("/health", health)
    app.router.add_get("/about", about)
    app.router.add_post("/deafen", deafen)
    web.run_app(app, host=args.host, port=args.port, print=None, handle_signals=True)


if __name__ == "__main__":
    main()
