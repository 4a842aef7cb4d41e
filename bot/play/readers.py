"""SimCord's people in languages of their own: it has everybody read American English.

`read_in(env, "ja")` has whoever is not named read Japanese, `read_in(env, "zh-TW", ann.id)` Ann Traditional Chinese;
`list_in("ja")` has the page list commands and options by their Japanese names, as Discord would.
"""

from __future__ import annotations

from typing import Any, Final
from weakref import WeakKeyDictionary

import simcord
from simcord import interactions
from simcord.interactions import command_leaves
from simcord.preview import _commands, _snapshot

_EVERYBODY: Final = 0  # no user's id
_READ: Final[WeakKeyDictionary[Any, dict[int, str]]] = WeakKeyDictionary()  # locales by user, by simulated Discord
_as_it_was: Final = interactions.base_payload
_catalog_as_it_was: Final = _commands.build_catalog
_shown: Any = _snapshot  # which has it from another module, and exports it to nobody
_message_as_it_was: Final = _shown._message_projection


def read_in(env: simcord.Env, locale: str, user: int = _EVERYBODY) -> None:
    """Have a user's interactions, or everybody's, come in a locale from here on."""
    _READ.setdefault(env.backend, {})[user] = locale


def list_in(locale: str) -> None:
    """Have every page of this process list commands, and what is said of them, in a locale.

    What a page sends back SimCord finds by the English names, so these stay wherever a page does not show them.
    """
    called: dict[str, str] = {}  # whole names, by the English ones

    def built(preview: Any, page: Any) -> Any:
        catalog = _catalog_as_it_was(preview, page)
        known = preview.env.backend.visible_commands(user_id=page.viewer.id, channel_id=page.channel_id)
        leaves = {(str(one["id"]), *path): (one, path, leaf) for one in known for path, leaf in command_leaves(one)}
        for entry in catalog["entries"]:
            told(entry, *leaves[(entry["commandId"], *entry["path"])], locale)
            called[" ".join(entry["path"])] = entry["invocation"]
            called[entry["path"][0]] = entry["invocation"].partition(" ")[0]  # a message names the group alone
        return catalog

    def headed(*parts: Any, **more: Any) -> Any:
        """A message says by which command it came."""
        message = _message_as_it_was(*parts, **more)
        if header := message.get("interaction_header"):
            header["name"] = called.get(header.get("name"), header.get("name"))
        return message

    _commands.build_catalog, _shown._message_projection = built, headed


def told(entry: Any, command: Any, path: list[str], leaf: Any, locale: str) -> Any:
    """The entry of a page's list in a locale; `path` leads from the command to the leaf, as it was registered."""
    entry["invocation"] = " ".join(_said(node, "name", locale) for node in _nodes(command, path))
    entry["description"] = _said(leaf, "description", locale)
    for shown, option in zip(entry["options"], leaf.get("options") or (), strict=True):
        shown["label"] = _said(option, "name", locale)
        shown["description"] = _said(option, "description", locale)
        for choice, given in zip(shown["choices"], option.get("choices") or (), strict=True):
            choice["name"] = _said(given, "name", locale)
    return entry


def _nodes(command: Any, path: list[str]) -> list[Any]:
    """The command and its groups down to the end of a path, each as it was registered."""
    found = [command]
    for part in path[1:]:
        found.append(next(one for one in found[-1]["options"] if one["name"] == part))
    return found


def _said(node: Any, part: str, locale: str) -> str:
    return str((node.get(f"{part}_localizations") or {}).get(locale) or node.get(part, ""))


def _with_locale(backend: Any, **parts: Any) -> Any:
    record, payload = _as_it_was(backend, **parts)
    known = _READ.get(backend, {})
    payload["locale"] = known.get(parts["user_id"]) or known.get(_EVERYBODY) or payload["locale"]
    return record, payload


interactions.base_payload = _with_locale
