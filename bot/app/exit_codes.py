"""How the process ends: one exit code and one sentence for everything that can be wrong before or while it runs."""

from __future__ import annotations

from enum import IntEnum

from bot.text import catalogue
from engine.model import Fact


class Exit(IntEnum):
    """Exit codes of `python -m bot`: 0 is well, 1 a bug of ours (its traceback is shown), 2 a misused command line."""

    OK = 0
    BUG = 1
    USAGE = 2
    SETTINGS = 10
    TOKEN_MISSING = 11
    TOKEN_WRONG = 12
    DISCORD_AWAY = 13
    CAST_UNKNOWN = 14
    NOT_ALIVE = 15
    MODEL_AWAY = 16
    DATABASE_LOCKED = 20
    DATABASE_READONLY = 21
    DATABASE_NEWER = 22
    DATABASE_BROKEN = 23
    DATABASE_FULL = 24
    WOOD_UNKNOWN = 25
    REPLAY_DIFFERS = 26
    NO_TRACES = 27
    CHAPTER_DIFFERS = 28
    CHAPTER_UNKNOWN = 29
    PORT_IN_USE = 30
    COG_FAILED = 31
    PLAY_MISSING = 32
    EXPORT_MISSING = 33
    EXPORT_UNWRITABLE = 34
    CHAPTER_UNREADABLE = 35
    REPLAY_OTHER_RULES = 36
    CHAPTER_OTHER_RULES = 37
    DATABASE_OLDER = 38
    GUEST_LEFT_OUT = 39
    DATABASE_LOG_STRANGE = 40
    TOKEN_RESET = 43
    SHARD_WRONG = 44
    SHARDS_NEEDED = 45
    GATEWAY_TOO_OLD = 46
    INTENTS_REFUSED = 47
    INTENTS_UNKNOWN = 48
    LEASE_LOST = 49
    BACKUP_UNWRITABLE = 50
    BACKUP_FULL = 51
    BACKUP_UNSOUND = 52
    BACKUP_EMPTY = 53
    RESTORE_UNUSABLE = 54
    RESTORE_NEWER = 55
    RESTORE_OTHER = 56
    RESTORE_IN_USE = 57
    METRICS_UNREACHABLE = 58
    WINDOW_TAKEN = 59
    ALBUM_MISSING = 60
    WHY_MISSING = 61
    DATABASE_AWAY = 70
    DATABASE_SERVER_OLD = 71
    DATABASE_READER_SEES = 72
    DATABASE_DRIVER_MISSING = 73
    DATABASE_ON_SERVER = 74
    MOVE_NOT_EMPTY = 75
    MOVE_IN_USE = 76
    MOVE_DIFFERS = 77


class Stop(Exception):
    """Ends the process with a code; its sentence is the catalogue's `stop-<code name>` with the facts given."""

    def __init__(self, code: Exit, **facts: Fact) -> None:
        self.code = code
        self.facts = facts
        super().__init__(self.sentence)

    @property
    def sentence(self) -> str:
        """What the operator reads on stderr: what is wrong and what to do."""
        return catalogue()(f"stop-{self.code.name.lower().replace('_', '-')}", **self.facts)
