"""Whatever a posting of a Patron's says it is for, the statement has words for it."""

from __future__ import annotations

import ast
import re
from functools import cache
from pathlib import Path

import engine
from bot.service._answers import _line
from bot.text import catalogue, dress
from db.readers import BookLine
from engine.core import COURT, EXCHANGE, MINT, locked, purse, wallet
from engine.model import World

ACCOUNTS = wallet("grey"), locked("grey")
# Postings that no Patron has a part in.
OTHERS = re.compile(
    "opening purse|founding of the Exchange|exchange backed|.*the caravan.*|return from banishment|forced sale of .*"
    "|spring (money|levy)|capital of the Exchange"
)


@cache
def memos() -> set[str]:
    """Every memo that the engine writes, with a 7 for whatever is filled in."""
    found: set[str] = set()
    for path in Path(engine.__path__[0]).rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            named = node.func if isinstance(node, ast.Call) else None
            if getattr(named, "attr", getattr(named, "id", "")) in ("pay", "exchange_pays", "memo"):
                found |= {said for part in node.args if (said := _said(part))}  # type: ignore[union-attr]
            elif isinstance(node, ast.Assign) and getattr(node.targets[0], "id", "") == "memo" and _said(node.value):
                found.add(_said(node.value))
    return {memo for memo in found if not OTHERS.fullmatch(memo)}


def _said(node: ast.expr) -> str:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value
    if isinstance(node, ast.JoinedStr):
        return "".join(str(part.value) if isinstance(part, ast.Constant) else "7" for part in node.values)
    return ""


def test_the_survey_finds_what_is_there() -> None:
    assert {"stake", "margin", "proceeds", "close", "gift 7", "spring 7", "loan offer 7: 7", "loan 7"} <= memos()


def test_every_memo_has_its_words(world: World) -> None:
    for memo in sorted(memos()):
        for other in (purse("pip"), COURT, EXCHANGE, MINT):
            for source, target in ((wallet("grey"), other), (other, wallet("grey")), ACCOUNTS):
                line = _line(world, ACCOUNTS, BookLine(0, source, target, 5, memo, 1, 1, 1))
                assert catalogue().has(f"statement-{line.kind}"), (memo, line.kind)
                said = catalogue()(f"statement-{line.kind}", **dress(catalogue(), world, line.data, {}))
                assert not re.search(r"\d|[{}]", said), (memo, said)


def test_a_memo_of_an_older_book_still_reads(world: World) -> None:
    for memo, words in [
        ("margin 12", "margin for a bet"),
        ("loan offer 3 returned", "a creature did not take the loan"),
        ("loan offer 3", "set aside for a loan to a creature"),
    ]:
        line = _line(world, ACCOUNTS, BookLine(0, *ACCOUNTS, 5, memo, 1, 1, 1))
        assert catalogue()(f"statement-{line.kind}", **dress(catalogue(), world, line.data, {})) == words
