"""A real PostgreSQL for tests: a server of its own in a folder of its own, on a free port of loopback.

PostgreSQL refuses to be root: there it runs as `postgres`, or `nobody`.
"""

from __future__ import annotations

import itertools
import os
import pwd
import shutil
import socket
import subprocess
import tempfile
from pathlib import Path
from typing import NamedTuple

OWNER, READER = "wood", "wood_reader"
ABSENT = "there is no PostgreSQL here: on Debian, 'apt install postgresql'"
_SPEED = ("fsync=off", "full_page_writes=off", "synchronous_commit=on", "max_connections=60", "shared_buffers=64MB")

_EMPTY = """
    SET session_replication_role = replica;
    DO $$ DECLARE one text; BEGIN
        FOR one IN SELECT tablename FROM pg_tables
            WHERE schemaname = 'public' AND tablename NOT IN ('wood_revision', 'private_salt')
        LOOP
            EXECUTE format('DELETE FROM %I', one);
        END LOOP;
    END $$
"""


class Place(NamedTuple):
    """One database, as its owner, as the role for reading, and as the server's superuser."""

    owner: str
    reader: str
    super: str


def programs() -> Path | None:
    """The newest PostgreSQL of this machine, None where there is none, or nobody to run it as."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda one: int(one.parts[-3]))
    at = found[-1] if found else Path(shutil.which("initdb") or "/nonexistent")
    return at.parent if at.exists() and (os.geteuid() or shutil.which("runuser")) else None


class Server:
    """Start it, stop it, start it again: the folder stays. `lasting` has it reach the disk, as in production."""

    def __init__(self, *, lasting: bool = False) -> None:
        at = programs()
        assert at is not None, ABSENT
        self._programs = at
        self._folder = Path(tempfile.mkdtemp(prefix="wood-pg-"))
        self._numbers = itertools.count()
        self._free: list[Place] = []
        self._as: list[str] = []
        if os.geteuid() == 0:
            name = next(user.pw_name for user in pwd.getpwall() if user.pw_name in ("postgres", "nobody"))
            shutil.chown(self._folder, name)
            self._as = ["runuser", "-u", name, "--"]
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        self._run("initdb", "-D", str(self.data), "-U", "super", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync")
        self._options = (
            " ".join(f"-c {one}" for one in (_SPEED[2:] if lasting else _SPEED))
            + f" -p {self.port} -k {self._folder} -c listen_addresses=127.0.0.1 -c jit=off"
        )
        self.start()
        self.ask("postgres", f"CREATE ROLE {OWNER} LOGIN; CREATE ROLE {READER} LOGIN;")

    @property
    def data(self) -> Path:
        """The server's own folder."""
        return self._folder / "data"

    def _run(self, program: str, *arguments: str, check: bool = True) -> str:
        done = subprocess.run(
            [*self._as, str(self._programs / program), *arguments],
            cwd="/", stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=60, check=False,
        )  # fmt: skip
        assert not check or done.returncode == 0, f"{program}: {done.stdout[-500:]} {done.stderr[-800:]}"
        return done.stdout

    def ask(self, database: str, *statements: str) -> str:
        """Have statements run by the superuser; what they give."""
        given = [part for one in statements for part in ("-c", one)]
        return self._run("psql", "-h", "127.0.0.1", "-p", str(self.port), "-U", "super", "-d", database, "-qtA", *given)

    def start(self) -> None:
        """Start it, and wait until it answers."""
        log = self._folder / "log.txt"
        self._run("pg_ctl", "-D", str(self.data), "-l", str(log), "-w", "-t", "30", "-o", self._options, "start")

    def stop(self, mode: str = "immediate") -> None:
        """Stop it: `immediate` as if its machine had stopped, `fast` in order."""
        self._run("pg_ctl", "-D", str(self.data), "-m", mode, "-w", "-t", "30", "stop", check=False)

    def database(self) -> Place:
        """A new, empty database of the owner's."""
        name = f"wood{next(self._numbers)}"
        self.ask("postgres", f"CREATE DATABASE {name} OWNER {OWNER}")
        return Place(*(f"postgresql://{role}@127.0.0.1:{self.port}/{name}" for role in (OWNER, READER, "super")))

    def lend(self) -> Place:
        """A database without a row in it, to be given back: to empty one is quicker than to make one."""
        return self._free.pop() if self._free else self.database()

    def take_back(self, place: Place) -> None:
        """It is not used any more."""
        self.ask(place.owner.rpartition("/")[2], _EMPTY)
        self._free.append(place)

    def close(self) -> None:
        """Stop it, and take its folder away."""
        self.stop()
        shutil.rmtree(self._folder, ignore_errors=True)
