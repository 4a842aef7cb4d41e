"""Visitors: whose address it is, who asks too often, who waits for news. All of it is bounded, however many come."""

from __future__ import annotations

import asyncio
import ipaddress
from collections import Counter, OrderedDict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from ipaddress import IPv4Network, IPv6Network

AT_ONCE = 60  # answers that one address may have at once
A_SECOND = 10.0  # and how many a second after that
ADDRESSES = 4_096  # remembered; who came longest ago is forgotten
WATCHERS, WATCHERS_EACH = 4_000, 32  # that wait for news: in all, and of one address
A_ROUND = 25  # watchers told in one round of the event loop


class Busy(RuntimeError):
    """Enough are waiting for an answer of this kind."""


def visitor(peer: str, forwarded: str, proxies: Iterable[IPv4Network | IPv6Network]) -> str:
    """The address that counts: the connection's own, or what a trusted proxy says of it (X-Forwarded-For).

    Of IPv6 the network of 64 bits that a household has. What is no address is one visitor, "".
    """
    trusted = tuple(proxies)
    hops = [peer, *(part.strip() for part in reversed(forwarded[:2_000].split(",")))] if trusted else [peer]
    for hop in hops:
        try:
            address = ipaddress.ip_address(hop.partition("%")[0])
        except ValueError:
            return ""
        if isinstance(address, ipaddress.IPv6Address) and address.ipv4_mapped:
            address = address.ipv4_mapped
        if not any(address in network for network in trusted if network.version == address.version):
            return f"{int(address) >> 64:x}::" if address.version == 6 else str(address)
    return peer


class Limiter:
    """Lets each address have so many answers. `clock` gives seconds, from any beginning."""

    def __init__(self, clock: Callable[[], float], at_once: float = AT_ONCE, a_second: float = A_SECOND) -> None:
        self._clock = clock
        self._most = at_once
        self._rate = a_second
        self._left: OrderedDict[str, tuple[float, float]] = OrderedDict()

    def admit(self, address: str) -> bool:
        """Whether one more answer is due to an address now; it is counted where it is."""
        now = self._clock()
        left, since = self._left.pop(address, (self._most, now))
        left = min(self._most, left + (now - since) * self._rate)
        admitted = left >= 1
        self._left[address] = (left - 1 if admitted else left, now)
        if len(self._left) > ADDRESSES:
            self._left.popitem(last=False)
        return admitted


@dataclass(eq=False, slots=True)
class Watcher:
    """One open page that waits for a wood's next turn."""

    wood: str
    address: str
    news: asyncio.Event = field(default_factory=asyncio.Event)


class Watchers:
    """Everyone who waits, by wood."""

    def __init__(self, most: int = WATCHERS, each: int = WATCHERS_EACH) -> None:
        self._most = most
        self._each = each
        self._of: dict[str, set[Watcher]] = {}
        self._addresses: Counter[str] = Counter()
        self.ended = False

    def __len__(self) -> int:
        """How many wait."""
        return self._addresses.total()

    def join(self, wood: str, address: str) -> Watcher | None:
        """One more; None where there are enough."""
        if self.ended or len(self) >= self._most or self._addresses[address] >= self._each:
            return None
        watcher = Watcher(wood, address)
        self._of.setdefault(wood, set()).add(watcher)
        self._addresses[address] += 1
        return watcher

    def leave(self, watcher: Watcher) -> None:
        """One less."""
        self._of[watcher.wood].discard(watcher)
        if not self._of[watcher.wood]:
            del self._of[watcher.wood]
        self._addresses[watcher.address] -= 1
        if not self._addresses[watcher.address]:
            del self._addresses[watcher.address]

    @property
    def woods(self) -> set[str]:
        """The woods that somebody waits for."""
        return set(self._of)

    async def tell(self, woods: Iterable[str]) -> None:
        """Have everyone who waits for these woods look, a few a round: nothing else waits for all of them."""
        waiting = [watcher for wood in woods for watcher in self._of.get(wood, ())]
        for count, watcher in enumerate(waiting, 1):
            watcher.news.set()
            if count % A_ROUND == 0:
                await asyncio.sleep(0)

    async def end(self) -> None:
        """Have everyone who waits leave, and nobody come any more."""
        self.ended = True
        await self.tell(self.woods)
