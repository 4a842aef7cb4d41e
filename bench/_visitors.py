"""Visitors of a window, in a process of their own: `python -m bench._visitors watch|ask HOST:PORT PATH COUNT`.

`watch` opens so many streams, says `ready`, and then `told` each time that all of them have heard of a turn. `ask` asks
so many times over one connection, and says `done`.
"""

from __future__ import annotations

import asyncio
import sys

Streams = tuple[asyncio.StreamReader, asyncio.StreamWriter]


async def _opened(host: str, port: int, path: str) -> Streams:
    reader, writer = await asyncio.open_connection(host, port)
    writer.write(f"GET {path} HTTP/1.1\r\nHost: {host}\r\nAccept-Encoding: gzip\r\n\r\n".encode())
    return reader, writer


async def _watch(host: str, port: int, path: str, count: int) -> None:
    streams = []
    for _ in range(count):
        reader, writer = await _opened(host, port, path)
        await reader.readuntil(b"retry: 5000\n\n")
        streams.append((reader, writer))
    print("ready", flush=True)  # noqa: T201
    while True:
        for reader, _ in streams:
            await reader.readuntil(b"event: turn")
        print("told", flush=True)  # noqa: T201


async def _ask(host: str, port: int, path: str, count: int) -> None:
    reader, writer = await _opened(host, port, path)
    for left in range(count, 0, -1):
        head = await reader.readuntil(b"\r\n\r\n")
        length = next(line for line in head.split(b"\r\n") if line.lower().startswith(b"content-length:"))
        await reader.readexactly(int(length.partition(b":")[2]))
        if left > 1:
            writer.write(f"GET {path} HTTP/1.1\r\nHost: {host}\r\nAccept-Encoding: gzip\r\n\r\n".encode())
    writer.close()
    print("done", flush=True)  # noqa: T201


def main(what: str, place: str, path: str, count: str) -> None:
    """Run one of them."""
    host, _, port = place.partition(":")
    asyncio.run((_watch if what == "watch" else _ask)(host, int(port), path, int(count)))


if __name__ == "__main__":
    main(*sys.argv[1:])
