"""A Patron's page of the public book: postings of two accounts, newest first, with what they held after each."""

from __future__ import annotations

from typing import NamedTuple

from db.sqlite import PublicReader
from db.tables import OF_PATRONS

_ENDS = ("source", "target")
_ACCOUNTS = (":purse", ":locked")
# The planner, which knows no numbers, would rather walk the whole wood: it is told the index. The plus keeps what the
# index leaves out from being taken for a range.
_OWN = " UNION ".join(
    f"SELECT seq, n, source, target, amount, memo FROM postings INDEXED BY postings_by_{end}"
    f" WHERE wood = :wood AND {end} = {account} AND {OF_PATRONS.format(end=end)}"
    for end in _ENDS
    for account in _ACCOUNTS
)


def _held(account: str) -> str:
    """What an account held after each posting: all that came less all that went, up to there."""
    moved = f"CASE {account} WHEN target THEN amount WHEN source THEN -amount ELSE 0 END"
    return f"sum({moved}) OVER (ORDER BY own.seq, own.n)"


STATEMENT = (
    f"SELECT at, source, target, amount, memo, {_held(':purse')}, {_held(':locked')}, count(*) OVER ()"
    f" FROM ({_OWN}) AS own JOIN journal ON journal.wood = :wood AND journal.seq = own.seq"
    " ORDER BY own.seq DESC, own.n DESC LIMIT :limit OFFSET :skipped"
)


class BookLine(NamedTuple):
    """One posting of a Patron's two accounts: `purse` and `locked` are what they held after it, `of` counts them all.

    `at` is seconds since the epoch.
    """

    at: int
    source: str
    target: str
    amount: int
    memo: str
    purse: int
    locked: int
    of: int


class BookReader:
    """Reads statements through the connection that can see nothing private."""

    def __init__(self, reader: PublicReader) -> None:
        self._reader = reader

    async def page(self, wood: str, purse: str, locked: str, limit: int, skipped: int = 0) -> list[BookLine]:
        """At most `limit` postings of the two accounts, newest first, after the newest `skipped`; raises StoreError."""
        values = {"wood": wood, "purse": purse, "locked": locked, "limit": limit, "skipped": skipped}
        return [BookLine(*row) for row in await self._reader.rows(STATEMENT, values)]
