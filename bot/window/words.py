"""The page's words, out of the catalogue: sentences with holes where the page fills in a number or a name."""

from __future__ import annotations

from typing import Final

from bot.text import ENGLISH, Text, catalogue

# What the page fills in: a hole is its name in braces.
_HOLES: Final = {
    name: f"{{{name}}}"
    for name in (
        *("a", "amount", "api", "b", "buyer", "chapter", "first", "good", "last", "name", "payee", "payer"),
        *("price", "quantity", "said", "seller", "title", "turn", "turns", "what", "when", "who", "whom", "would"),
    )
}


def words(text: Text) -> dict[str, str]:
    """Every word of the page by its name; how a reply was read is said as `/council` says it."""
    return {
        "between": text.listed(("", "")),
        **{name: text(f"window-{name}", **_HOLES) for name in _named("window-")},
        **{f"mended-{kind}": text(f"council-mended-{kind}") for kind in _named("council-mended-")},
        **{f"refused-{kind}": text(f"council-refused-{kind}") for kind in _named("council-refused-")},
    }


def _named(prefix: str) -> list[str]:
    return sorted(id.removeprefix(prefix) for id in catalogue(ENGLISH).ours if id.startswith(prefix))
