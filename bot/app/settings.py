"""Settings of the process, from the environment and `.env`: one class, one prefix, one sentence for a wrong one.

A field's description is its row in docs/pages/operations/settings.md, which a test compares: describe for an operator.
"""

from __future__ import annotations

import difflib
import os
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Annotated, Any, Literal, NamedTuple

import orjson
from dotenv import dotenv_values
from pydantic import Field, SecretStr, ValidationError, field_validator
from pydantic_settings import NoDecode, SettingsConfigDict

from bot.api.guests import GUEST_PREFIX
from bot.app.database import READER, DatabaseSettings
from bot.app.exit_codes import Exit, Stop
from bot.app.places import Link, Networks, Place
from bot.text import catalogue
from engine.model import CHAPTER
from inference.cards import ApiPath, Dialects, Limit, ProxyUrl, Structured, Url, by_card
from inference.client import CONNECTIONS, WAIT_S
from inference.registry import Sources

PREFIX = "WOOD_"
TOKEN = "DISCORD_TOKEN"
# Never repeated, however wrong: an address may hold a password.
_MODELS = ("WOOD_COUNCIL_KEY", "WOOD_COUNCIL_URL", "WOOD_MODEL_URLS", "WOOD_COUNCIL_PROXY")
SECRET = (TOKEN, READER, "WOOD_SENTRY_DSN", *_MODELS)

# Headers that every request has for something else.
TAKEN = ("host", "accept", "accept-encoding", "connection", "content-length", "content-type", "transfer-encoding")

_SHARDS = re.compile(r"(\d{1,4})(?:-(\d{1,4}))?/(\d{1,4})")


class Shards(NamedTuple):
    """The shards `ids` of `total`, which one process serves."""

    total: int
    ids: tuple[int, ...]


class Settings(DatabaseSettings):
    """What an operator may set. A moderator's settings (schedule, pause) live in the wood itself, not here."""

    model_config = SettingsConfigDict(
        env_prefix=PREFIX,
        env_ignore_empty=True,
        extra="ignore",
        frozen=True,
        populate_by_name=True,
        hide_input_in_errors=True,
    )

    token: SecretStr | None = Field(None, validation_alias=TOKEN, description="The bot's token; only `run` needs it.")
    log_level: Literal["DEBUG", "INFO", "WARNING", "ERROR"] = Field("INFO", description="How much to log, to stderr.")
    log_format: Literal["text", "json"] = Field("text", description="Lines to read, or a JSON object a line.")
    language: str = Field(
        "en", pattern=r"^[\w-]{2,35}$", description="What woods and readers without one are spoken to in."
    )
    interval_s: int = Field(3600, ge=60, le=604_800, description="Seconds between the turns of a newly planted wood.")
    chapter_turns: int = Field(
        40, ge=CHAPTER[0], le=CHAPTER[1], description="Turns in a chapter of a newly planted wood."
    )
    backup_to: Path | None = Field(
        None, description="The folder into which `run` makes backups; none are made where nothing is said."
    )
    backup_every_s: int = Field(86_400, ge=60, le=2_592_000, description="Seconds between two backups.")
    backup_keep: int = Field(7, ge=1, le=10_000, description="How many backups are kept; older ones are let go.")
    backup_compress: bool = Field(False, description="Whether backups are packed, as `.gz`.")
    shards: Annotated[Shards | None, NoDecode] = Field(
        None, description="Discord's shards of this process, as 0-3/8; all of them where nothing is said."
    )
    world: str = Field(
        "thousand-token", description="Which world is planted where nobody says: its id, or a file (`*.toml`)."
    )
    guests: Path | None = Field(
        None,
        description="A folder of your own with worlds, legends, cards, casts, cogs and texts, each kind in a folder.",
    )
    cast: str = Field("stand-in", description="Who thinks for the creatures: a cast, by its id.")
    council_folder: Path | None = Field(None, description="A folder with cards/*.toml and casts/*.toml of your own.")
    council_url: Url | None = Field(None, description="One address for all models, as of a router.")
    model_urls: Annotated[Mapping[str, tuple[Url, ...]], NoDecode] = Field(
        {}, description='Addresses by card, as JSON: {"gpt-oss-20b": ["http://gpu:8001"]}.'
    )
    council_key: SecretStr | None = Field(None, description="The API key that the model servers ask for.")
    council_key_header: str = Field(
        "Authorization",
        description="The header that the key goes into, as `api-key`; after `Bearer` where it is `Authorization`.",
    )
    council_path: Annotated[Mapping[str, ApiPath], NoDecode] = Field(
        {}, description="Where an API lies whose address does not say it, as `/v1beta/openai`; `/` for nowhere below."
    )
    council_limit: Annotated[Mapping[str, Limit], NoDecode] = Field(
        {}, description="The field that bounds a reply, over the cards: `max_tokens` or `max_completion_tokens`."
    )
    council_structured: Annotated[Mapping[str, Structured], NoDecode] = Field(
        {},
        description="How servers are told of a reply's shape, over the cards: "
        "`structural-tag`, `json-schema`, `grammar`, `json-object` or `none`.",
    )
    council_proxy: Annotated[Mapping[str, ProxyUrl], NoDecode] = Field(
        {}, description="The proxy before the model servers, as http://host:3128; none of the environment's is used."
    )
    council_at_once: int = Field(
        CONNECTIONS, ge=1, le=10_000, description="Requests under way at one model server; the others wait their turn."
    )
    council_wait_s: float = Field(
        WAIT_S,
        ge=0,
        le=86_400,
        description="Seconds a mind may wait for its turn at a server before it misses the turn.",
    )
    deadline_s: float = Field(
        30.0, ge=0.1, le=600, description="Seconds a mind may think, once it is asked, before it misses the turn."
    )
    council_turns: bool = Field(
        False, description="Whether the models take turns on one GPU, as those of `inference.host up --turns` do."
    )
    narrator_s: float = Field(8.0, ge=0.1, le=120, description="Seconds a turn waits for a model to word its paper.")
    privacy_url: Link = Field(None, description="Where your privacy policy stands, for `/privacy`.")
    terms_url: Link = Field(None, description="Where your terms stand, for `/privacy`.")
    tokens_per_day: int = Field(
        0, ge=0, description="Tokens that all minds may cost a day, UTC; then they rest. 0 for no bound."
    )
    tokens_per_day_wood: int = Field(0, ge=0, description="The same for the minds of each wood.")
    metrics_address: Place = Field(
        None, description="Where `run` answers `/metrics`, `/healthz` and `/readyz`, as 127.0.0.1:9464."
    )
    keep_chapters: int = Field(
        0, ge=0, description="Finished chapters whose journals are kept; older ones are folded. 0 for all."
    )
    keep_archive: Path | None = Field(
        None, description="A folder into which what is folded of journals is written first, as `WOOD.jsonl.gz`."
    )
    keep_letters: int = Field(
        0, ge=0, description="Letters of each player that a wood keeps; older ones are let go. 0 for all."
    )
    keep_left_days: int = Field(30, ge=0, le=3_650, description="Days that a wood without a server is kept.")
    sentry_dsn: SecretStr | None = Field(
        None, description="Your Sentry's address, to which faults are told; it needs the extra `sentry`."
    )
    trace_turns: int = Field(
        400,
        ge=0,
        le=100_000,
        description="Turns of each wood whose prompts and replies are kept for export; 0 for none.",
    )
    cogs: Annotated[tuple[str, ...], NoDecode] = Field((), description="More cogs to load, by module, comma-separated.")
    plugins: bool = Field(True, description="Whether to load what installed packages declare.")
    window_address: Place = Field(
        None, description="Where the public pages of woods are served, as 127.0.0.1:8080; not at all where unset."
    )
    window_url: Link = Field(
        None, description="What their links begin with, as https://wood.example; no links where unset."
    )
    window_proxies: Networks = Field(
        (), description="Proxies before them that are believed about their visitors, comma-separated."
    )
    play_port: int = Field(
        8765, ge=1, le=65_530, description="Port of the play page; the next six serve its views and the window."
    )
    play_tick_s: int = Field(20, ge=2, le=86_400, description="Seconds between turns in play mode.")
    play_database: Path = Field(Path("var/play.db"), description="The SQLite file of play mode, kept between runs.")

    @property
    def dialects(self) -> Dialects:
        """How model servers are spoken to, over what the cards say."""
        return Dialects(self.council_path, self.council_limit, self.council_structured, self.council_proxy)

    @property
    def sources(self) -> Sources:
        """Where guests are looked for."""
        return Sources(self.guests, self.plugins)

    def held_shards(self, alone: bool) -> dict[str, Any]:
        """Which shards to hold: those that the operator gave this process, else all that Discord says there should be.

        In play mode, not `alone`, there is one.
        """
        if self.shards is not None:
            return {"shard_ids": list(self.shards.ids), "shard_count": self.shards.total}
        return {} if alone else {"shard_ids": [0], "shard_count": 1}

    @field_validator("shards", mode="before")
    @classmethod
    def _divided(cls, value: Any) -> Any:
        if not isinstance(value, str):
            return value
        found = _SHARDS.fullmatch(value.strip())
        first, last, total = (int(found[1]), int(found[2] or found[1]), int(found[3])) if found else (1, 0, 0)
        if not first <= last < total:
            raise ValueError("it should be the shards of this process and how many there are, like 0-3/8")
        return Shards(total, tuple(range(first, last + 1)))

    @field_validator("cogs", mode="before")
    @classmethod
    def _split(cls, value: Any) -> Any:
        if isinstance(value, str):
            return tuple(part.strip() for part in value.split(",") if part.strip())
        return value

    @field_validator("model_urls", mode="before")
    @classmethod
    def _addresses(cls, value: Any) -> Any:
        if not isinstance(value, str):
            return value
        try:
            given = orjson.loads(value)
        except orjson.JSONDecodeError:
            given = None
        if not isinstance(given, dict):
            raise ValueError('it should be JSON like {"gpt-oss-20b": ["http://gpu:8001"]}')
        return {card: (urls,) if isinstance(urls, str) else urls for card, urls in given.items()}

    @field_validator("council_key_header")
    @classmethod
    def _is_a_header(cls, value: str) -> str:
        if not re.fullmatch(r"[A-Za-z][A-Za-z0-9-]{0,63}", value) or value.lower() in TAKEN:
            raise ValueError("it should be the name of a header, as api-key")
        return value

    @field_validator("council_path", "council_limit", "council_structured", "council_proxy", mode="before")
    @classmethod
    def _by_card(cls, value: Any) -> Any:
        return by_card(value)

    @field_validator("council_key")
    @classmethod
    def _fits_a_header(cls, value: SecretStr | None) -> SecretStr | None:
        if value and not (value.get_secret_value().isascii() and value.get_secret_value().isprintable()):
            raise ValueError("a key is one line of plain ASCII")
        return value

    @field_validator("log_level", mode="before")
    @classmethod
    def _upper(cls, value: Any) -> Any:
        return value.upper() if isinstance(value, str) else value


def variable(field: str) -> str:
    """The environment variable of a field: WOOD_DATABASE for `database`."""
    return TOKEN if field == "token" else PREFIX + field.upper()


def load_settings(env_file: Path = Path(".env")) -> Settings:
    """Read the environment, then the file for what the environment leaves out; raises Stop with one sentence."""
    try:
        _refuse_strangers(env_file)
        return Settings(_env_file=env_file, _env_file_encoding="utf-8")  # type: ignore[call-arg]
    except ValidationError as error:
        raise Stop(Exit.SETTINGS, problem=_sentence(error)) from None
    except (UnicodeDecodeError, OSError):
        raise Stop(Exit.SETTINGS, problem=catalogue()("setting-env-unreadable", path=str(env_file))) from None


def _refuse_strangers(env_file: Path) -> None:
    """A misspelt WOOD_ variable would be passed over in silence, and the operator would wonder; name it instead."""
    known = [variable(field) for field in Settings.model_fields]
    for name in _given(env_file):
        ours = name.upper().startswith(PREFIX) and not name.upper().startswith(GUEST_PREFIX)
        if ours and name.upper() not in known:
            near = difflib.get_close_matches(name.upper(), known, n=1)
            problem = (
                catalogue()("setting-unknown-near", name=name, near=near[0])
                if near
                else catalogue()("setting-unknown", name=name)
            )
            raise Stop(Exit.SETTINGS, problem=problem)


def _given(env_file: Path) -> Iterator[str]:
    yield from os.environ
    if env_file.is_file():
        yield from dotenv_values(env_file, encoding="utf-8")


def _sentence(error: ValidationError) -> str:
    """The first thing wrong, named as the operator wrote it. A secret's value is never repeated."""
    first = error.errors(include_url=False)[0]
    place = str(first["loc"][0]) if first["loc"] else ""
    name = place if place == TOKEN else variable(place)
    why = first["msg"].replace("Input should", "it should").replace("Value error, ", "")
    if name in SECRET:
        return catalogue()("setting-wrong-secret", name=name, why=why)
    return catalogue()("setting-wrong", name=name, value=repr(first.get("input")), why=why)
