"""Faults told to Sentry, for whoever runs one: where something broke and of what kind, and nothing of anybody.

An exception's own words may quote what only one player may know, so they stay here; so do local variables, addresses,
and what was logged before. It is an extra: without it, and without an address, nothing is loaded.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from bot.app.exit_codes import Exit, Stop
from bot.app.settings import Settings
from bot.app.watching.logs import without_ids
from bot.text import catalogue

# What an event keeps; the rest tells of a machine, a person, or what they did before.
_KEPT: Final = (
    "event_id", "timestamp", "platform", "level", "logger", "release", "environment", "exception", "logentry", "sdk",
)  # fmt: skip
_OF_A_FRAME: Final = ("filename", "module", "function", "lineno", "in_app")


def watch_faults(settings: Settings) -> None:
    """Have errors that are logged or not caught told to Sentry, where the operator has named one; raises Stop."""
    if settings.sentry_dsn is None:
        return
    try:
        import sentry_sdk
    except ImportError:
        raise Stop(Exit.SETTINGS, problem=catalogue()("setting-sentry-missing")) from None
    try:
        sentry_sdk.init(
            dsn=settings.sentry_dsn.get_secret_value(),
            send_default_pii=False,
            include_local_variables=False,
            include_source_context=False,
            max_breadcrumbs=0,
            server_name="wood",
            before_send=scrubbed,
        )
    except sentry_sdk.utils.BadDsn:
        raise Stop(Exit.SETTINGS, problem=catalogue()("setting-sentry-wrong")) from None


def scrubbed(event: Mapping[str, Any], _hint: Mapping[str, Any] | None = None) -> dict[str, Any]:
    """The event as it may leave the house."""
    told = {name: event[name] for name in _KEPT if name in event}
    if "exception" in told:
        told["exception"] = {"values": [_raised(one) for one in told["exception"].get("values", ())]}
    if "logentry" in told:
        told["logentry"] = {"message": told["logentry"].get("message", "")}  # with its blanks, not what filled them
    return {name: _nameless(value) for name, value in told.items()}


def _raised(one: Mapping[str, Any]) -> dict[str, Any]:
    """An exception's kind, and where it came from."""
    frames = (one.get("stacktrace") or {}).get("frames", ())
    kept = [{name: frame[name] for name in _OF_A_FRAME if name in frame} for frame in frames]
    return {"type": one.get("type"), "module": one.get("module"), "stacktrace": {"frames": kept}}


def _nameless(value: Any) -> Any:
    match value:
        case str():
            return without_ids(value)
        case Mapping():
            return {name: _nameless(one) for name, one in value.items()}
        case list() | tuple():
            return [_nameless(one) for one in value]
        case _:
            return value
