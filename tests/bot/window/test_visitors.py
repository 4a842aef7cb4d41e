"""Who asks too often, whose address it is, and that none of it grows with the number of visitors."""

from __future__ import annotations

import asyncio
from ipaddress import ip_network
from itertools import pairwise

import pytest

from bot.app.places import Address
from bot.app.settings import Settings
from bot.window.visitors import A_ROUND, ADDRESSES, Limiter, Watchers, visitor

PROXIES = [ip_network("127.0.0.1"), ip_network("10.0.0.0/8")]


@pytest.mark.parametrize(
    ("peer", "forwarded", "proxies", "who"),
    [
        ("203.0.113.5", "198.51.100.1", [], "203.0.113.5"),
        ("203.0.113.5", "198.51.100.1", PROXIES, "203.0.113.5"),
        ("127.0.0.1", "198.51.100.1", PROXIES, "198.51.100.1"),
        ("127.0.0.1", "6.6.6.6, 198.51.100.1, 10.1.2.3", PROXIES, "198.51.100.1"),
        ("127.0.0.1", "", PROXIES, ""),
        ("127.0.0.1", "<script>", PROXIES, ""),
        ("::ffff:198.51.100.1", "", [], "198.51.100.1"),
        ("2001:db8:1:2:aaaa::1", "", [], "20010db800010002::"),
        ("2001:db8:1:2:bbbb::2", "", [], "20010db800010002::"),
        ("", "", [], ""),
    ],
)
def test_whose_address_counts(peer: str, forwarded: str, proxies: list[object], who: str) -> None:
    assert visitor(peer, forwarded, proxies) == who  # type: ignore[arg-type]


def test_ten_thousand_from_one_address_and_one_from_another() -> None:
    now = 0.0
    limiter = Limiter(lambda: now, at_once=60, a_second=10)
    assert sum(limiter.admit("a") for _ in range(10_000)) == 60
    assert limiter.admit("b")
    now = 1.0
    assert sum(limiter.admit("a") for _ in range(10_000)) == 10


def test_ten_thousand_addresses_are_not_all_remembered() -> None:
    limiter = Limiter(lambda: 0.0)
    for number in range(10_000):
        assert limiter.admit(str(number))
    assert len(limiter._left) == ADDRESSES


async def test_watchers_are_told_a_few_a_round() -> None:
    watchers = Watchers(most=200, each=200)
    waiting = [watchers.join("w", "a") for _ in range(100)]
    other = watchers.join("other", "a")
    rounds: list[int] = []

    async def look() -> None:
        while len(rounds) < 2 or rounds[-1] < 100:
            rounds.append(sum(one is not None and one.news.is_set() for one in waiting))
            await asyncio.sleep(0)

    await asyncio.gather(look(), watchers.tell(["w"]))
    assert max(after - before for before, after in pairwise(rounds)) <= A_ROUND
    assert other is not None
    assert not other.news.is_set()
    for one in (*waiting, other):
        assert one is not None
        watchers.leave(one)
    assert (len(watchers), watchers.woods) == (0, set())


@pytest.mark.parametrize(
    ("said", "place"),
    [("127.0.0.1:80", ("127.0.0.1", 80)), ("[::1]:80", ("::1", 80)), ("localhost:0", ("localhost", 0))],
)
def test_a_place_is_a_host_and_a_port(said: str, place: tuple[str, int]) -> None:
    found = Settings(window_address=said).window_address  # type: ignore[arg-type]
    assert found == Address(*place)
    assert str(found) == said


@pytest.mark.parametrize("said", ["80", "::1:80", "[::1]", "host:99999", "http://host:80", "a b:80", ":80", "host:-1"])
def test_a_wrong_place_is_one_sentence(said: str) -> None:
    with pytest.raises(ValueError, match="a host and a port, like"):
        Settings(window_address=said)  # type: ignore[arg-type]


@pytest.mark.parametrize("said", ["wood.example", "javascript:alert(1)", 'https://a"b', "ftp://a"])
def test_a_wrong_link_is_one_sentence(said: str) -> None:
    with pytest.raises(ValueError, match="what links begin with"):
        Settings(window_url=said)


def test_proxies_are_networks() -> None:
    assert Settings(window_proxies="127.0.0.1, 10.0.0.0/8").window_proxies == tuple(PROXIES)  # type: ignore[arg-type]
    with pytest.raises(ValueError, match="addresses or networks"):
        Settings(window_proxies="all")  # type: ignore[arg-type]
