"""ModelCouncil: the council protocol over model servers."""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

import aiohttp

from inference.cards import STAND_IN, Served
from inference.client._failures import Again, Down
from inference.client._mind import Mind, Sleep
from inference.client._turns import Rota
from inference.protocol import Ask, NarratorAsk, Question, Reply
from inference.standin import answer

log = logging.getLogger(__name__)

DEADLINE_S: Final = 30.0
CONNECT_S: Final = 3.0  # a host that does not even take a connection is down, not slow
IDLE_S: Final = 4.0  # shorter than the five seconds after which uvicorn closes a connection under our feet
# Connections to one server. A wood asks five times, and a process may open about a thousand files.
CONNECTIONS: Final = 160


@dataclass(frozen=True, slots=True)
class MindHealth:
    """One address of one card, and how it is.

    "well", "base" (no such adapter there, its base plays), "unlisted" (no model of the name `model` there, as far as
    it says), or "down" and why.
    """

    card: str
    model: str
    lab: str
    url: str
    state: str
    why: str = ""


class ModelCouncil:
    """Asks each ask's card within `deadline_s` seconds, all of a batch and all batches side by side.

    A mind that is late or garbled misses the turn; one that is down, or that nobody serves, is played by its labelled
    understudy (`understudies=False`: it is down and that is all). With `turns` one server is awake at a time, and the
    deadline is for all of them together. `clock` and `sleep` serve rests and pauses.
    """

    def __init__(
        self,
        served: Iterable[Served],
        *,
        label: str,
        key: str = "",
        deadline_s: float = DEADLINE_S,
        understudies: bool = True,
        turns: bool = False,
        connections: int = CONNECTIONS,
        clock: Callable[[], float] = time.monotonic,
        sleep: Sleep = asyncio.sleep,
    ) -> None:
        self._label = label
        self._key = key
        self._deadline_s = deadline_s
        self._understudies = understudies
        self._connections = connections
        self._clock = clock
        served = tuple(served)
        self._turns = Rota((url for one in served for url in one.urls), self._open) if turns else None
        self._minds = {one.card.id: Mind(one, self._open, clock, sleep, self._turns) for one in served}
        self._session: aiohttp.ClientSession | None = None
        self._closed = False

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
    def down(self) -> tuple[str, ...]:
        """Ids of the cards whose every address is left alone for now."""
        return tuple(id for id, mind in self._minds.items() if mind.is_down)

    async def ask(self, batch: Sequence[Ask]) -> list[Reply]:
        """One reply per ask, in the order asked; never later than the deadline, and never an exception."""
        if self._closed:
            raise RuntimeError("this council is closed")
        return list(await asyncio.gather(*map(self._one, batch)))

    async def narrate(self, ask: NarratorAsk, within_s: float) -> Reply:
        """The narrator's reply within `within_s` seconds, or the deadline where that is sooner; never an exception."""
        return await self._asked(ask, min(within_s, self._deadline_s))

    async def health(self) -> list[MindHealth]:
        """Ask every address of every card whether it is well, all at once."""
        pairs = [(mind.served, endpoint) for mind in self._minds.values() for endpoint in mind.endpoints]
        checks = await asyncio.gather(*(endpoint.check() for _, endpoint in pairs), return_exceptions=True)
        found = []
        for (served, endpoint), verdict in zip(pairs, checks, strict=True):
            if isinstance(verdict, BaseException):
                state, why = "down", str(verdict) or type(verdict).__name__
            else:
                state, why = "well" if verdict else "base" if served.base else "unlisted", ""
            found.append(MindHealth(served.card.id, served.card.called, served.card.lab, endpoint.url, state, why))
        return found

    async def close(self) -> None:
        """Close the connections; asking after this is an error."""
        self._closed = True
        if self._turns is not None:
            await self._turns.close()
        if self._session is not None:
            await self._session.close()

    async def _one(self, ask: Ask) -> Reply:
        if ask.card == STAND_IN:
            return Reply("answered", answer(ask), STAND_IN)
        reply = await self._asked(ask, self._deadline_s)
        return self._without(ask, reply) if reply.outcome == "down" else reply

    async def _asked(self, ask: Question, within_s: float) -> Reply:
        start = self._clock()
        try:
            mind = self._minds.get(ask.card)
            if mind is None:
                raise Down("nobody serves it")
            said, model = await mind.think(ask, asyncio.get_running_loop().time() + within_s)
        except Again as error:
            log.info("%s misses a turn: %s", ask.card, error)
            return Reply("late", "", ask.card, took_ms=self._since(start))
        except Down as error:
            log.debug("%s is down: %s", ask.card, error)
        except Exception:  # a turn must not hang on a bug of ours
            log.exception("asking %s failed", ask.card)
        else:
            return Reply(
                outcome="answered",
                text=said.text,
                model=model,
                finish=said.finish,
                took_ms=self._since(start),
                prompt_tokens=said.prompt_tokens,
                reply_tokens=said.reply_tokens,
                cached_tokens=said.cached_tokens,
            )
        return Reply("down", "", ask.card, took_ms=self._since(start))

    def _without(self, ask: Ask, down: Reply) -> Reply:
        """The turn of a mind that is down: its understudy's, if one may play."""
        if self._understudies:
            try:
                return Reply("answered", answer(ask), ask.card, understudy=True, took_ms=down.took_ms)
            except Exception:
                log.exception("the understudy of %s failed", ask.card)
        return down

    def _since(self, start: float) -> int:
        return round((self._clock() - start) * 1000)

    def _open(self) -> aiohttp.ClientSession:
        """The one session. It keeps no cookies, follows nothing and unpacks nothing: bodies are small and ours."""
        if self._session is None:
            headers = {"Content-Type": "application/json", "Accept": "application/json", "Accept-Encoding": "identity"}
            if self._key:
                headers["Authorization"] = f"Bearer {self._key}"
            self._session = aiohttp.ClientSession(
                connector=aiohttp.TCPConnector(
                    limit=0, limit_per_host=self._connections, keepalive_timeout=IDLE_S, ttl_dns_cache=60
                ),
                timeout=aiohttp.ClientTimeout(total=None, sock_connect=CONNECT_S),
                cookie_jar=aiohttp.DummyCookieJar(),
                headers=headers,
                auto_decompress=False,
            )
        return self._session
