"""ModelCouncil: the council protocol over model servers."""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache
from typing import Final

import aiohttp

from inference.cards import STAND_IN, Address, Card, Served, address
from inference.client._check import MindHealth, examined, looked_at
from inference.client._endpoint import Budget, Endpoint
from inference.client._failures import Again, Down
from inference.client._mind import Mind, Sleep
from inference.client._server import AUTHORIZATION, Gate, Server, open_session
from inference.client._turns import Rota
from inference.client._wire import Requests
from inference.protocol import Ask, NarratorAsk, Question, Reply
from inference.standin import answer

log = logging.getLogger(__name__)

DEADLINE_S: Final = 30.0
WAIT_S: Final = 900.0  # how long an ask may wait for its turn at a server that is full
# Requests under way at one server. A wood asks five times, and a process may open about a thousand files.
CONNECTIONS: Final = 160


class ModelCouncil:
    """Asks each ask's card, all of a batch and all batches side by side, `connections` at a time at one server.

    An ask waits for its turn there for `wait_s` seconds at most; from then on the servers have `deadline_s`. Where
    the first and the last of these are not said, a card that knows its server to be slow or small may say them. A mind
    that is late or garbled misses the turn; one that is down, or that nobody serves, is played by its labelled
    understudy (`understudies=False`: it is down and that is all). With `turns` one server is awake at a time, and the
    deadline is for all of them together. `clock` and `sleep` serve rests and pauses.
    """

    def __init__(
        self,
        served: Iterable[Served],
        *,
        label: str,
        key: str = "",
        key_header: str = AUTHORIZATION,
        deadline_s: float | None = None,
        wait_s: float = WAIT_S,
        understudies: bool = True,
        turns: bool = False,
        connections: int | None = None,
        clock: Callable[[], float] = time.monotonic,
        sleep: Sleep = asyncio.sleep,
    ) -> None:
        self._label = label
        self._key, self._key_header = key, key_header
        self._deadline_s, self._wait_s = deadline_s, wait_s
        self._understudies = understudies
        self._clock = clock
        self._turns = Rota() if turns else None
        self._gates: dict[str, Gate] = {}
        self._width = connections
        self._widths: dict[str, int] = {}
        self._session: aiohttp.ClientSession | None = None
        self._closed = False
        server = cache(self._server)
        self._minds: dict[str, Mind] = {}
        for one in served:
            self._widths.update({_host(address(url)): one.width for url in one.urls if one.width})
            requests = {card.id: Requests(card) for card in (one.card, one.base) if card}
            servers = [server(address(url), one.proxy) for url in one.urls]
            self._minds[one.card.id] = Mind(
                one, [Endpoint(one, place, requests, clock, self._turns) for place in servers], sleep
            )

    @property
    def label(self) -> str:
        """The cast, and which cards are played by their base because nobody has trained or served them."""
        bases = [
            f"{id} = {mind.served.base.id}" for id, mind in self._minds.items() if mind.on_base and mind.served.base
        ]
        return f"{self._label} ({', '.join(bases)})" if bases else self._label

    @property
    def cards(self) -> tuple[str, ...]:
        """Ids of the cards that are served."""
        return tuple(self._minds)

    @property
    def labs(self) -> Mapping[str, str]:
        """The lab of each card that is served, by the card's id."""
        return {id: mind.served.card.lab for id, mind in self._minds.items()}

    @property
    def names(self) -> Mapping[str, str]:
        """What each card's model is called where it comes from, without whose it is, by the card's id."""
        return {id: mind.served.card.hub.rsplit("/", 1)[-1] for id, mind in self._minds.items()}

    @property
    def down(self) -> tuple[str, ...]:
        """Ids of the cards whose every address is left alone for now."""
        return tuple(id for id, mind in self._minds.items() if mind.is_down)

    @property
    def troubles(self) -> Mapping[str, str]:
        """Why a card's last call failed, by the card's id, bounded and without credentials."""
        return {id: mind.trouble for id, mind in self._minds.items() if mind.trouble}

    async def ask(self, batch: Sequence[Ask]) -> list[Reply]:
        """One reply per ask, in the order asked; never later than wait and deadline, and never an exception."""
        if self._closed:
            raise RuntimeError("this council is closed")
        return list(await asyncio.gather(*map(self._one, batch)))

    async def narrate(self, ask: NarratorAsk, within_s: float) -> Reply:
        """The narrator's reply within `within_s` seconds, or the deadline where that is sooner; never an exception."""
        within_s, now = min(within_s, self._patience(ask.card)), asyncio.get_running_loop().time()
        return await self._asked(ask, Budget(within_s, now + within_s, now + within_s))

    async def health(self) -> list[MindHealth]:
        """Ask every address of every card whether it is well, all at once."""
        return list(await asyncio.gather(*map(looked_at, self._endpoints)))

    async def examine(self, ask: Ask, within_s: float) -> list[MindHealth]:
        """Put a real question to every card at every address, and find out how it wants to be asked; all at once.

        Each question may take `within_s` seconds, or the deadline where that is sooner.
        """
        within_s = min(within_s, self._deadline_s or within_s)
        return list(await asyncio.gather(*(examined(endpoint, ask, within_s) for endpoint in self._endpoints)))

    async def close(self) -> None:
        """Close the connections; asking after this is an error."""
        self._closed = True
        if self._turns is not None:
            await self._turns.close()
        if self._session is not None:
            await self._session.close()

    @property
    def _endpoints(self) -> list[Endpoint]:
        return [endpoint for mind in self._minds.values() for endpoint in mind.endpoints]

    def _server(self, where: Address, proxy: Address | None) -> Server:
        """The server at an address: one for all cards that live there, and one gate for all addresses of a host."""
        host = _host(where)
        gate = self._gates.setdefault(host, Gate(self._width or self._widths.get(host, CONNECTIONS)))
        server = Server(where, self._open, gate, key=self._key, key_header=self._key_header, proxy=proxy)
        if self._turns is not None:
            self._turns.add(server)
        return server

    async def _one(self, ask: Ask) -> Reply:
        if ask.card == STAND_IN:
            return Reply("answered", answer(ask), STAND_IN)
        now = asyncio.get_running_loop().time()
        until, patience = now + self._wait_s, self._patience(ask.card)
        reply = await self._asked(ask, Budget(patience, until, until + patience))
        return self._without(ask, reply) if reply.outcome == "down" else reply

    async def _asked(self, ask: Question, budget: Budget) -> Reply:
        start = self._clock()
        try:
            mind = self._minds.get(ask.card)
            if mind is None:
                raise Down("nobody serves it")
            said, card = await mind.think(ask, budget)
        except Again as error:
            log.info("%s misses a turn: %s", ask.card, error)
            return Reply("late", "", ask.card, took_ms=self._since(start, budget))
        except Down as error:
            log.debug("%s is down: %s", ask.card, error)
        except Exception:  # a turn must not hang on a bug of ours
            log.exception("asking %s failed", ask.card)
        else:
            return Reply(
                outcome="answered",
                text=said.text,
                model=self._answered_by(card, said.other),
                finish=said.finish,
                took_ms=self._since(start, budget),
                prompt_tokens=said.prompt_tokens,
                reply_tokens=said.reply_tokens,
                cached_tokens=said.cached_tokens,
                fallback=bool(said.other),
            )
        return Reply("down", "", ask.card, took_ms=self._since(start, budget))

    def _answered_by(self, card: Card, other: str) -> str:
        """The card's id, or the name of another model that answered: told apart from every card that is served."""
        if not other:
            return card.id
        known = {one.id for mind in self._minds.values() for one in (mind.served.card, mind.served.base) if one}
        return f"{other} for {card.id}" if other in known else other

    def _without(self, ask: Ask, down: Reply) -> Reply:
        """The turn of a mind that is down: its understudy's, if one may play."""
        if self._understudies:
            try:
                return Reply("answered", answer(ask), ask.card, understudy=True, took_ms=down.took_ms)
            except Exception:
                log.exception("the understudy of %s failed", ask.card)
        return down

    def _patience(self, card: str) -> float:
        """Seconds that servers have for a question to a card."""
        mind = self._minds.get(card)
        return self._deadline_s or max(DEADLINE_S, mind.served.patience_s if mind else 0.0)

    def _since(self, start: float, budget: Budget) -> int:
        """Milliseconds that servers took; those in line are no server's."""
        return round((self._clock() - (start if budget.began is None else budget.began)) * 1000)

    def _open(self) -> aiohttp.ClientSession:
        if self._session is None:
            self._session = open_session()
        return self._session


def _host(where: Address) -> str:
    """Scheme, host and port: what all addresses of one server share."""
    return "/".join(where.root.split("/")[:3])
