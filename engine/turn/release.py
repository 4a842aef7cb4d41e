"""Another release of the bot plays a wood on (`engine.model.rules_version`)."""

from __future__ import annotations

from engine.core import Draft
from engine.events import RulesChanged
from engine.model import Release, Result


def play(draft: Draft, entry: Release) -> Result:
    """Take the rules' number at once, and other data for the next chapter; the state that is pinned stays as it is."""
    if entry.rules != draft.rules:
        draft.emit(RulesChanged(draft.rules, entry.rules))
    draft.rules = entry.rules
    draft.coming = "" if entry.data == draft.data else entry.data
    return Result("released", {"rules": entry.rules})
