"""SimCord's Markdown parsers, kept: it makes one for every text of every message whenever a page is drawn.

A parser depends on its field's policy and on the names that the message may mention, not on the text; most messages
mention nobody. Making one took a third of the time in which a page was drawn.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import lru_cache
from typing import Any, Final

from simcord.preview import _markdown

KEPT: Final = 64  # parsers at most, those used last
_make: Final = _markdown._markdown_parser


def keep_parsers() -> None:
    """Have every page of this process ask here for its parsers."""

    @lru_cache(KEPT)
    def kept(made_of: str) -> Any:
        return _make(*json.loads(made_of))

    def parser(policy: Mapping[str, bool | str], context: Mapping[str, Any]) -> Any:
        return kept(json.dumps([policy, context], sort_keys=True))

    _markdown._markdown_parser = parser
