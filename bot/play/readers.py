"""SimCord's people in languages of their own: it has everybody read American English.

read_in(env, "ja")              whoever is not named reads Japanese
read_in(env, "zh-TW", ann.id)   and Ann Traditional Chinese
"""

from __future__ import annotations

from typing import Any, Final
from weakref import WeakKeyDictionary

import simcord
from simcord import interactions

_EVERYBODY: Final = 0  # no user's id
_READ: Final[WeakKeyDictionary[Any, dict[int, str]]] = WeakKeyDictionary()  # locales by user, by simulated Discord
_as_it_was: Final = interactions.base_payload


def read_in(env: simcord.Env, locale: str, user: int = _EVERYBODY) -> None:
    """Have a user's interactions, or everybody's, come in a locale from here on."""
    _READ.setdefault(env.backend, {})[user] = locale


def _with_locale(backend: Any, **parts: Any) -> Any:
    record, payload = _as_it_was(backend, **parts)
    known = _READ.get(backend, {})
    payload["locale"] = known.get(parts["user_id"]) or known.get(_EVERYBODY) or payload["locale"]
    return record, payload


interactions.base_payload = _with_locale
