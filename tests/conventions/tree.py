"""The tree as the house rules see it: every file of the project, none of what git ignores."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from fnmatch import fnmatch
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[2]
ROOMS = ("bot", "cogs", "engine", "inference", "db")

_IGNORED = [
    line.strip("/")
    for line in (ROOT / ".gitignore").read_text(encoding="utf-8").splitlines()
    if line and not line.startswith("#")
] + [".git"]


def _walk(folder: Path) -> Iterator[Path]:
    for path in sorted(folder.iterdir()):
        if any(fnmatch(path.name, pattern) for pattern in _IGNORED):
            continue
        if path.is_dir():
            yield from _walk(path)
        else:
            yield path


@cache
def files() -> tuple[Path, ...]:
    """Every file of the project."""
    return tuple(_walk(ROOT))


def top_level() -> set[str]:
    """Names in the root folder that hold a file of the project."""
    return {path.relative_to(ROOT).parts[0] for path in files()}


def modules(*folders: str) -> list[Path]:
    """Python modules of some top folders, or of all."""
    return [
        path for path in files() if path.suffix == ".py" and (not folders or path.relative_to(ROOT).parts[0] in folders)
    ]


@cache
def parsed(path: Path) -> ast.Module:
    """The syntax tree of a module."""
    return ast.parse(path.read_text(encoding="utf-8"), filename=str(path))


def name_of(path: Path) -> str:
    """A path as a reader would write it."""
    return path.relative_to(ROOT).as_posix()
