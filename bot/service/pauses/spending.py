"""What minds may cost a day, in tokens, for the house and for each wood; when it is spent they rest until midnight UTC.

A turn that has begun is finished, so that a day may cost a turn more. What is spent is kept over restarts; what other
processes of the same house spend is looked at again every few minutes.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from db.records import Spent
from db.spending import Spending

DAY_S: Final = 86_400
LOOK_S: Final = 300


class DayBudget:
    """Sums and bounds; a bound of 0 is none. `clock()` gives whole seconds since the epoch."""

    def __init__(self, kept: Spending, clock: Callable[[], int], house: int = 0, wood: int = 0) -> None:
        self._kept = kept
        self._clock = clock
        self._house = house
        self._wood = wood
        self._day = -1
        self._looked_at = 0
        self._spent: dict[str, int] = {}

    @property
    def midnight(self) -> int:
        """When minds may think again, in seconds since the epoch."""
        return (self._clock() // DAY_S + 1) * DAY_S

    async def today(self) -> int:
        """What the house has spent since midnight; raises StoreError."""
        await self._look()
        return sum(self._spent.values())

    async def is_spent(self, wood: str) -> bool:
        """Whether the minds of a wood rest; raises StoreError."""
        if not (self._house or self._wood):
            return False
        await self._look()
        used_up = self._house and sum(self._spent.values()) >= self._house
        return bool(used_up or (self._wood and self._spent.get(wood, 0) >= self._wood))

    async def bill(self, tokens: int) -> Spent | None:
        """What such a turn adds to which day, None for nothing; it is kept with the turn. Raises StoreError."""
        if not tokens:
            return None
        await self._look()
        return Spent(self._day, tokens)

    def paid(self, wood: str, bill: Spent | None) -> None:
        """A wood's turn has been kept, and its bill with it."""
        if bill is not None and bill.day == self._day:
            self._spent[wood] = self._spent.get(wood, 0) + bill.tokens

    async def _look(self) -> None:
        now = self._clock()
        if now // DAY_S != self._day or now - self._looked_at >= LOOK_S:
            if now // DAY_S != self._day:
                await self._kept.forget(now // DAY_S)
            self._day, self._looked_at = now // DAY_S, now
            self._spent = await self._kept.of_day(self._day)
