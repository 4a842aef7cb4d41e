"""Traces as a dataset that Hugging Face's tools load as it lies, and the card beside it: what columns are, whose words.

Everything is read through the connection that the database refuses its private tables, so an export cannot hold a
secret however it is asked for.
"""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Mapping
from importlib.resources import files
from importlib.util import find_spec
from pathlib import Path
from string import Template
from typing import Any, Literal, Protocol

import orjson

from bot.app.database import database_stop, open_database
from bot.app.exit_codes import Exit, Stop
from bot.app.settings import Settings
from db import StoreError
from db.readers import TraceReader
from db.sqlite import PublicReader, migrate
from inference.cards import STAND_IN, Card, load_cards
from inference.registry import RegistryError

Format = Literal["jsonl", "parquet"]
FORMATS: tuple[Format, ...] = ("jsonl", "parquet")
_SIZES = ((1_000, "n<1K"), (10_000, "1K<n<10K"), (100_000, "10K<n<100K"), (1_000_000, "100K<n<1M"))


class Paper(Protocol):
    """Takes one decision after the other; the file is whole once it is closed."""

    def write(self, row: dict[str, Any]) -> None: ...

    def close(self) -> None: ...


async def export_traces(settings: Settings, form: Format, out: Path, wood: str | None = None) -> int:
    """Write every trace that is kept, of one wood or of all, into the folder `out`; returns how many.

    `out` gets `data/train-00000-of-00001.<form>` and `README.md`; what an earlier export wrote there is replaced.
    Raises Stop.
    """
    if form == "parquet" and find_spec("pyarrow") is None:
        raise Stop(Exit.EXPORT_MISSING)
    path = settings.place
    if settings.server is not None:
        return await _from_server(settings, form, out, wood)
    if not settings.database.is_file():
        raise Stop(Exit.NO_TRACES, path=path)
    try:
        migrate(path)
        reader = await PublicReader.open(path)
        try:
            return await _export(TraceReader(reader), settings, form, out, wood)
        finally:
            await reader.close()
    except StoreError as error:
        raise database_stop(error, settings.database) from error
    except OSError as error:
        raise Stop(Exit.EXPORT_UNWRITABLE, path=str(out), why=error.strerror or type(error).__name__) from error


async def _from_server(settings: Settings, form: Format, out: Path, wood: str | None) -> int:
    try:
        store = await open_database(settings)
        try:
            return await _export(store.traces, settings, form, out, wood)
        finally:
            await store.close()
    except StoreError as error:
        raise database_stop(error, settings.database) from error
    except OSError as error:
        raise Stop(Exit.EXPORT_UNWRITABLE, path=str(out), why=error.strerror or type(error).__name__) from error


async def _export(traces: TraceReader, settings: Settings, form: Format, out: Path, wood: str | None) -> int:
    known = await traces.woods()
    if wood is not None and wood not in known:
        raise Stop(Exit.WOOD_UNKNOWN, wood=wood, path=settings.place)
    shard = Shard(out, form)
    try:
        for one in known if wood is None else [wood]:
            async for row in traces.every(one):
                shard.write(row)
    finally:
        shard.close()
    if not shard.finish(settings.council_folder):
        raise Stop(Exit.NO_TRACES, path=settings.place)
    return shard.models.total()


class Shard:
    """The one file of a dataset's folder, beside its place until it is finished; `models` counts decisions by model.

    Raises OSError.
    """

    def __init__(self, out: Path, form: Format) -> None:
        self.models: Counter[str] = Counter()
        self._out, self._form = out, form
        self._shard = out / "data" / f"train-00000-of-00001.{form}"
        self._shard.parent.mkdir(parents=True, exist_ok=True)
        self._unfinished = self._shard.with_suffix(".part")
        self._paper = _open(form, self._unfinished)

    def write(self, row: dict[str, Any]) -> None:
        """Add one decision."""
        self._paper.write(row)
        self.models[row["model"]] += 1

    def close(self) -> None:
        """No more comes."""
        self._paper.close()

    def finish(self, folder: Path | None) -> bool:
        """Put file and card into their places; False where there was nothing to write. `folder` as for `card_of`."""
        if not self.models:
            self._unfinished.unlink()
            return False
        os.replace(self._unfinished, self._shard)
        for other in FORMATS:
            if other != self._form:  # what an earlier export left is no part of this one
                self._shard.with_suffix(f".{other}").unlink(missing_ok=True)
        (self._out / "README.md").write_text(card_of(self._form, self.models, folder), encoding="utf-8")
        return True


def _open(form: Format, path: Path) -> Paper:
    if form == "jsonl":
        return _Lines(path)
    from bot.dataset._parquet import Parquet  # a library larger than the bot; whoever wants the format installs it

    return Parquet(path)


class _Lines:
    """JSON, a line for each decision."""

    def __init__(self, path: Path) -> None:
        self._file = path.open("wb")

    def write(self, row: dict[str, Any]) -> None:
        """Add one decision."""
        self._file.write(orjson.dumps(row, option=orjson.OPT_APPEND_NEWLINE))

    def close(self) -> None:
        """Finish the file."""
        self._file.close()


def card_of(form: str, models: Mapping[str, int], folder: Path | None) -> str:
    """The text of README.md; `models` counts decisions by model, `folder` holds the operator's own cards."""
    try:
        cards = load_cards(folder)
    except RegistryError:  # the data is what it is, whatever became of the cards since
        cards = load_cards(plugins=False)
    count = sum(models.values())
    template = Template(files(__package__).joinpath("card.txt").read_text(encoding="utf-8"))
    return template.substitute(
        form=form,
        count=count,
        size=next((size for most, size in _SIZES if count < most), "1M<n<10M"),
        models="\n".join(_row(model, models[model], cards.get(model)) for model in sorted(models)),
    )


def _row(model: str, count: int, card: Card | None) -> str:
    if card is None:
        return f"| {model} | {'rules, no model' if model == STAND_IN else '-'} | - | - | {count} |"
    return f"| {model} | {card.hub} | {card.lab} | {card.licence} | {count} |"
