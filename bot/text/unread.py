"""A catalogue's entries, each parsed when it is first wanted: all of them at once would cost every start a second."""

from __future__ import annotations

import re
from collections.abc import Mapping

from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor

Entry = ast.Message | ast.Term

# In Fluent an entry begins at the margin, and whatever belongs to it does not.
_BEGINS = re.compile(r"^(-?[a-zA-Z][a-zA-Z0-9_-]*) *=", re.MULTILINE)


def entries(source: str) -> dict[str, str]:
    """The messages and terms (`-id`) of a Fluent file by id, as they are written."""
    begun = list(_BEGINS.finditer(source))
    ends = [*(one.start() for one in begun[1:]), len(source)]
    return {one[1]: source[one.start() : end] for one, end in zip(begun, ends, strict=True)}


def id_of(entry: Entry) -> str:
    """An entry's id as `entries` has it."""
    return f"-{entry.id.name}" if isinstance(entry, ast.Term) else entry.id.name


def read(unread: Mapping[str, str | Entry], wanted: str) -> dict[str, Entry]:
    """The entry that is wanted and those that it quotes, by id; what is not among the `unread` is left out."""
    found: dict[str, Entry] = {}
    asked = [wanted]
    while asked:
        id = asked.pop()
        entry = None if id in found else unread.get(id)
        parsed = FluentParser(with_spans=False).parse_entry(entry) if isinstance(entry, str) else entry
        if isinstance(parsed, ast.Message | ast.Term):
            found[id] = parsed
            asked += _quoted(parsed)
    return found


def _quoted(entry: Entry) -> list[str]:
    quotes = _Quotes()
    quotes.visit(entry)
    return quotes.ids


class _Quotes(Visitor):
    """Gathers the ids of the messages and terms that an entry quotes."""

    def __init__(self) -> None:
        self.ids: list[str] = []

    def visit_MessageReference(self, node: ast.MessageReference) -> None:
        self.ids.append(node.id.name)

    def visit_TermReference(self, node: ast.TermReference) -> None:
        self.ids.append(f"-{node.id.name}")
        self.generic_visit(node)
