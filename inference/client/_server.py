"""One server's HTTP: who may ask it, what goes along with each request, and what is read of an answer."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from functools import cache
from typing import Final

import aiohttp

from inference.cards import Address
from inference.client._failures import Again, Down, TooLong
from inference.client._protocol import MAX_WIRE, BoundedConnector, TooMuch
from inference.client._refusal import Blot, refusal

AUTHORIZATION: Final = "Authorization"
PROXY_AUTHORIZATION: Final = "Proxy-Authorization"
CONNECT_S: Final = 3.0  # a host that does not even take a connection is down, not slow
IDLE_S: Final = 4.0  # shorter than the five seconds after which uvicorn closes a connection under our feet
MAX_BODY: Final = 256 * 1024  # bytes of an answer that are read at all
MAX_REASON: Final = 16 * 1024  # bytes of a refusal
REASON_S: Final = 1.0  # how long a server may take to say why it refuses

Session = Callable[[], aiohttp.ClientSession]


def open_session() -> aiohttp.ClientSession:
    """A session that keeps no cookies, knows no proxy of the environment and unpacks nothing: bodies are small."""
    headers = {"Content-Type": "application/json", "Accept": "application/json", "Accept-Encoding": "identity"}
    return aiohttp.ClientSession(
        # Who may ask is a gate's to say: what waits in here would wait inside of its deadline.
        connector=BoundedConnector(limit=0, keepalive_timeout=IDLE_S, ttl_dns_cache=60),
        timeout=aiohttp.ClientTimeout(total=None, sock_connect=CONNECT_S),
        cookie_jar=aiohttp.DummyCookieJar(),
        headers=headers,
        auto_decompress=False,
        trust_env=False,
    )


class Gate:
    """Lets `width` requests in at once, in the order in which they came."""

    def __init__(self, width: int) -> None:
        self._places = asyncio.Semaphore(width)

    async def enter(self, until: float) -> None:
        """Take a place, to be given back by `leave`; raises Again when none is free by `until`, of the loop's clock."""
        if not self._places.locked():
            await self._places.acquire()
            return
        try:
            async with asyncio.timeout_at(until):
                await self._places.acquire()
        except TimeoutError:
            raise Again("its turn did not come: the server has too much to do") from None

    def leave(self) -> None:
        """Give a place back."""
        self._places.release()


class Server:
    """One address, with the credentials that are its own. `str` of it may be shown.

    The key goes into `key_header`, after "Bearer" where that is Authorization; an address with user and password of
    its own has them there instead.
    """

    def __init__(
        self,
        address: Address,
        session: Session,
        gate: Gate,
        *,
        key: str = "",
        key_header: str = AUTHORIZATION,
        proxy: Address | None = None,
    ) -> None:
        self.address = address
        self.gate = gate
        self.blot = Blot((key, *address.secrets, *(proxy.secrets if proxy else ())))
        self._session = session
        self._url = cache(address.at)
        self._headers = _credentials(address, key, key_header)
        self._is_keyed = bool(self._headers)
        self._proxy = proxy.root if proxy else None
        to_proxy = {PROXY_AUTHORIZATION: f"Basic {proxy.basic}"} if proxy and proxy.basic else {}
        # A proxy reads the request itself, but where that is encrypted: then it reads what asks it for a way.
        self._proxy_headers = to_proxy if address.root.startswith("https:") else {}
        self._headers |= {} if self._proxy_headers else to_proxy

    def __str__(self) -> str:
        return str(self.address)

    async def fetch(self, method: str, place: str, body: bytes | None = None) -> bytes:
        """The body of an answer with status 200; raises MindError for any other, and where there is no answer."""
        status, said, after = await self.call(method, place, body)
        if status != 200:
            raise refusal(status, said, after, self.blot, self._is_keyed)
        return said

    async def call(self, method: str, place: str, body: bytes | None = None) -> tuple[int, bytes, str]:
        """Status, body and Retry-After of whatever is answered; of a refusal what can be had of its reason."""
        try:
            async with self._session().request(
                method,
                self._url(place),
                data=body,
                headers=self._headers or None,
                allow_redirects=False,
                proxy=self._proxy,
                proxy_headers=self._proxy_headers or None,
            ) as response:
                said = await (_bounded(response) if response.status == 200 else _excuse(response))
                return response.status, said, response.headers.get("Retry-After", "")
        except aiohttp.ClientHttpProxyError as error:
            raise Down(f"its proxy answers with status {error.status}") from None
        except TooMuch:
            raise TooLong(f"it sends more than {MAX_WIRE} bytes, or more answers than one") from None
        except (aiohttp.ClientConnectorError, aiohttp.ConnectionTimeoutError, aiohttp.InvalidURL) as error:
            raise Down(f"cannot be reached ({type(error).__name__})") from None
        except (aiohttp.ClientError, ConnectionError) as error:
            raise Again(f"the connection broke ({type(error).__name__})") from None


def _credentials(address: Address, key: str, key_header: str) -> dict[str, str]:
    """The headers that say who asks."""
    bearer = key_header.lower() == AUTHORIZATION.lower()
    headers = {key_header: f"Bearer {key}" if bearer else key} if key else {}
    if address.basic:
        headers = {name: value for name, value in headers.items() if name.lower() != AUTHORIZATION.lower()}
        headers[AUTHORIZATION] = f"Basic {address.basic}"
    return headers


async def _bounded(response: aiohttp.ClientResponse) -> bytes:
    """The whole body, or TooLong when it is longer than any answer has reason to be."""
    chunks, size = [], 0
    while chunk := await response.content.readany():
        size += len(chunk)
        if size > MAX_BODY:
            raise TooLong(f"its answer is longer than {MAX_BODY} bytes")
        chunks.append(chunk)
    return b"".join(chunks)


async def _excuse(response: aiohttp.ClientResponse) -> bytes:
    """The beginning of a refusal's body, as far as it comes soon; the status stands in any case."""
    said = b""
    try:
        async with asyncio.timeout(REASON_S):
            while len(said) < MAX_REASON and (chunk := await response.content.readany()):
                said += chunk
    except (TimeoutError, aiohttp.ClientError, ConnectionError):
        pass
    return said[:MAX_REASON]
