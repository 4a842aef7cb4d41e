"""What models have cost a wood in a day, in tokens asked and answered: kept over restarts, for some days."""

from __future__ import annotations

from typing import Final

from sqlalchemy import Column, Integer, PrimaryKeyConstraint, Table, Text

from db.driver import Raw, Writer
from db.records import Spent
from db.tables import PRIVATE_PREFIX, private

KEPT_DAYS: Final = 35

private_spending = Table(
    f"{PRIVATE_PREFIX}spending",
    private,
    Column("day", Integer, nullable=False),  # since the epoch, by UTC
    Column("wood", Text, nullable=False),
    Column("tokens", Integer, nullable=False),
    PrimaryKeyConstraint("day", "wood"),
)

_OF_DAY: Final = "SELECT wood, tokens FROM private_spending WHERE day = ?"
_SPEND: Final = (
    "INSERT INTO private_spending (day, wood, tokens) VALUES (?, ?, ?)"
    " ON CONFLICT (day, wood) DO UPDATE SET tokens = private_spending.tokens + excluded.tokens"
)
_FORGET: Final = "DELETE FROM private_spending WHERE day < ?"


class Spending:
    """The sums. Methods raise StoreError."""

    def __init__(self, writer: Writer) -> None:
        self._writer = writer

    async def of_day(self, day: int) -> dict[str, int]:
        """Tokens by wood."""
        return await self._writer.run(lambda raw: {str(wood): int(sum) for wood, sum in raw.execute(_OF_DAY, (day,))})

    async def forget(self, day: int) -> None:
        """Forget days that on this one are long over."""
        await self._writer.run(lambda raw: raw.execute(_FORGET, (day - KEPT_DAYS,)) and None)


def spend(raw: Raw, wood: str, spent: Spent) -> None:
    """Add what a wood's turn has cost to its day, within a unit of work."""
    raw.execute(_SPEND, (spent.day, wood, spent.tokens))
