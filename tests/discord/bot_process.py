"""The bot in a process of its own: `python -m bot run`, as in production, with a folder of its own to live in."""

from __future__ import annotations

import asyncio
import contextlib
import os
import re
import signal
import sys
from pathlib import Path

from tests.conventions.tree import ROOT
from tests.discord.waiting import until

READY = " is awake in "  # the bot's own line at each READY
BOOT_S = 60.0


class Ended(AssertionError):
    """The bot is not there any more, though it should be."""


class BotProcess:
    """Start it, stop it, kill it, start it again: the folder stays. What it prints is appended over all its lives.

    `settings` are environment variables; what is set in a test's own environment for a bot does not count. Its database
    lies in the folder, unless another is given.
    """

    def __init__(
        self, folder: Path, discord_url: str, token: str, *, database: Path | None = None, **settings: str
    ) -> None:
        self.folder, self.settings = folder, settings
        self.database = database or folder / "wood.db"
        self._own = {
            "LOOPBACK_URL": discord_url, "DISCORD_TOKEN": token, "WOOD_DATABASE": str(self.database),
            "WOOD_PLUGINS": "false", "PYTHONPATH": str(ROOT), "PYTHONUNBUFFERED": "1",
        }  # fmt: skip
        self._process: asyncio.subprocess.Process | None = None
        self._readies = 0  # that were seen before this life

    @property
    def process(self) -> asyncio.subprocess.Process:
        """The process of this life, or of the last."""
        assert self._process is not None, "the bot was never started"
        return self._process

    @property
    def alive(self) -> bool:
        """Whether it runs."""
        return self._process is not None and self._process.returncode is None

    # ---------------------------------------------------------------- its lives

    async def start(self, *arguments: str) -> None:
        """Begin a life, or another command of its command line; do not wait for anything."""
        kept = {name: value for name, value in os.environ.items() if not name.startswith(("WOOD_", "DISCORD_"))}
        self._readies = self.out("err").count(READY)
        with (self.folder / "out.txt").open("ab") as out, (self.folder / "err.txt").open("ab") as err:
            self._process = await asyncio.create_subprocess_exec(
                sys.executable, "-m", "tests.discord.launcher", *(arguments or ("run",)), cwd=self.folder,
                env=kept | self._own | self.settings, stdin=asyncio.subprocess.DEVNULL, stdout=out, stderr=err,
            )  # fmt: skip

    async def boot(self, within: float = BOOT_S) -> float:
        """Begin a life and wait until it says that it is ready; returns the seconds it took."""
        await self.start()
        return await self.ready(within)

    async def ready(self, within: float = BOOT_S) -> float:
        """Wait for this life's first READY; returns the seconds it took."""

        def said() -> bool:
            if self.out("err").count(READY) > self._readies:
                return True
            if not self.alive:
                raise Ended(f"the bot ended with {self.process.returncode} before it was ready: {self.last_words()}")
            return False

        return await until("the bot says that it is awake", said, within)

    def signal(self, number: signal.Signals) -> None:
        """Send it a signal."""
        self.process.send_signal(number)

    async def kill(self) -> None:
        """kill -9, if it runs."""
        if self.alive:
            self.process.kill()
            await self.process.wait()

    async def stop(self, within: float = 20.0) -> int:
        """SIGTERM; returns the exit code."""
        self.signal(signal.SIGTERM)
        return await self.ended(within)

    async def ended(self, within: float = 20.0) -> int:
        """Wait for its end; returns the exit code."""
        try:
            return await asyncio.wait_for(self.process.wait(), within)
        except TimeoutError:
            raise AssertionError(f"waited {within:.0f} s in vain: the bot ends; {self.last_words()}") from None

    # ---------------------------------------------------------------- what is seen of it

    def out(self, stream: str = "out") -> str:
        """What it has printed over all its lives: `out` or `err`."""
        file = self.folder / f"{stream}.txt"
        return file.read_text(encoding="utf-8") if file.exists() else ""

    def err(self) -> str:
        """Its log."""
        return self.out("err")

    def last_words(self, length: int = 800) -> str:
        """The end of its log."""
        return self.err()[-length:]

    def tracebacks(self) -> int:
        """How many there are in its log."""
        return self.err().count("Traceback (most recent call last)")

    def has_open(self, path: Path) -> bool:
        """Whether it has that file open; it opens and closes others while we look, and one that has gone is none."""
        files = f"/proc/{self.process.pid}/fd"
        for number in os.listdir(files):
            with contextlib.suppress(FileNotFoundError):
                if os.path.samefile(f"{files}/{number}", path):
                    return True
        return False

    def rss_mb(self) -> float:
        """Its memory."""
        text = Path(f"/proc/{self.process.pid}/status").read_text()
        found = re.search(r"VmRSS:\s+(\d+)", text)
        assert found is not None, "the bot has ended"
        return int(found[1]) / 1024

    def cpu_s(self) -> float:
        """Seconds of processor time of this life."""
        parts = Path(f"/proc/{self.process.pid}/stat").read_text().rsplit(")", 1)[1].split()
        return (int(parts[11]) + int(parts[12])) / os.sysconf("SC_CLK_TCK")
