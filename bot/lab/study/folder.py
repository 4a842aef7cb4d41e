"""Where a study lies: a folder with a line for every wood that is finished, so that it can be left and gone on with.

`study.json` says what was played; `woods/<claim>.<cast>.jsonl` has a wood a line. A line that was being written when
the machine stopped is no wood.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Final, Self

import orjson
from pydantic import TypeAdapter, ValidationError

from bot.text import catalogue
from db.worlds import data_hash, world_bytes
from engine.model import RULES, World

FORMAT: Final = 1
HEAD, WOODS = "study.json", "woods"


@dataclass(frozen=True, slots=True)
class WoodDone:
    """One wood of one claim under one cast. `figures` as the claim has them; `replies` counts them by status.

    `tokens` are those of prompts and of replies, 0 where a server did not count; `seconds` from its first turn to its
    last, beside whatever else was thought about.
    """

    seed: int
    figures: dict[str, list[Any]]
    replies: dict[str, int]
    tokens: tuple[int, int]
    seconds: float


_WOOD: Final = TypeAdapter(WoodDone)


class Folder:
    """A study's files. Raises ValueError with one sentence for a folder that is something else."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._done: dict[tuple[str, str], dict[int, WoodDone]] = {}

    @classmethod
    def open(cls, path: Path, world: World) -> Self:
        """The study that lies there, or a new one; raises ValueError as above, and OSError."""
        text, head = catalogue(), path / HEAD
        played = {"study": FORMAT, "rules": RULES, "world": world.id, "data": data_hash(world_bytes(world))}
        if path.exists() and not path.is_dir():
            raise ValueError(text("study-no-folder", path=str(path)))
        (path / WOODS).mkdir(parents=True, exist_ok=True) if head.exists() or _empty(path) else None
        if not (path / WOODS).is_dir():
            raise ValueError(text("study-strange-folder", path=str(path)))
        if not head.exists():
            head.write_bytes(orjson.dumps(played, option=orjson.OPT_INDENT_2))
        found = _read(head.read_bytes())
        if found.get("study") != FORMAT:
            raise ValueError(text("study-other-format", path=str(head)))
        if found != played:
            raise ValueError(text("study-other-world", path=str(path), world=str(found.get("world"))))
        return cls(path)

    def done(self, claim: str, cast: str) -> dict[int, WoodDone]:
        """The woods that are finished, by seed."""
        if (claim, cast) not in self._done:
            self._done[claim, cast] = {wood.seed: wood for wood in _woods(self._file(claim, cast))}
        return self._done[claim, cast]

    def add(self, claim: str, cast: str, wood: WoodDone) -> None:
        """Keep a finished wood; raises OSError."""
        done = self.done(claim, cast)
        with self._file(claim, cast).open("ab") as file:
            file.write(orjson.dumps(asdict(wood), option=orjson.OPT_APPEND_NEWLINE))
        done[wood.seed] = wood

    def casts(self, claim: str) -> list[str]:
        """Everyone of whom woods of a claim are kept, by name."""
        return sorted(path.name.removeprefix(f"{claim}.").removesuffix(".jsonl") for path in self._files(claim))

    def _files(self, claim: str) -> Iterator[Path]:
        return (self.path / WOODS).glob(f"{claim}.*.jsonl")

    def _file(self, claim: str, cast: str) -> Path:
        return self.path / WOODS / f"{claim}.{cast}.jsonl"


def _empty(path: Path) -> bool:
    return not path.exists() or not any(path.iterdir())


def _read(data: bytes) -> dict[str, Any]:
    try:
        found = orjson.loads(data)
    except orjson.JSONDecodeError:
        return {}
    return found if isinstance(found, dict) else {}


def _woods(file: Path) -> list[WoodDone]:
    """The woods in a file; what comes after the last whole line is cut off."""
    if not file.exists():
        return []
    data = file.read_bytes()
    whole = data[: data.rfind(b"\n") + 1]
    if whole != data:
        file.write_bytes(whole)
    try:
        return [_WOOD.validate_json(line) for line in whole.splitlines()]
    except ValidationError:
        raise ValueError(catalogue()("study-strange-file", path=str(file))) from None
