"""What must hold after every entry, whatever anybody asked for, thought or broke (docs: rules/index.md)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import replace

from bot.gazette import headlines, sheet_from
from bot.text import catalogue, dress
from db.codec import facts, sparse
from db.journal import whole, wood_bytes
from db.journal.states import stamped
from db.records import Record
from engine.core import MAY_OWE, MINT, Posting, as_kept, locked
from engine.creatures import MOST, OF_ONE_GOOD
from engine.events import Event, WeatherPassed
from engine.exchange import net_worths, wagers
from engine.model import Bar, Fact, Loan, ModeratorEntry, PatronEntry, Position, Wood, World
from engine.views import public_view
from tests.bot.gazette.test_headlines import UNTOLD
from tests.builders.game import staked
from tests.stateful.house import slug_of

# The reasons for which there may be new pebbles, each by name.
MINTED = {
    "opening purse", "founding of the Exchange", "stake", "exchange backed", "return from banishment", "spring money",
    "capital of the Exchange",
}  # fmt: skip
# JSON bytes of a state: an empty wood, and what each Patron may add to it, however long they have played.
WOOD_BYTES, PATRON_BYTES = 16_000, 6_000


def check(world: World, before: Wood | None, record: Record) -> None:
    """Everything that must hold of one stored entry and the wood it was played on."""
    balanced(before, record.wood, record.postings)
    escrowed(record.wood)
    bounded(world, record)
    priced(world, record.wood)
    if before is not None:
        nobody_was_given_money(world, before, record)
        if record.wood.chapter > before.chapter:
            begun_alike(world, record.wood)
    worded(world, record)
    written(record)


def written(record: Record) -> None:
    """The state's bytes are what they would be had nobody written the wood before."""
    assert wood_bytes(record.wood) == stamped(sparse(record.wood))


def balanced(before: Wood | None, wood: Wood, postings: Iterable[Posting]) -> None:
    """Every account is what it was, and what was posted; their sum is zero, and only the Mint owes."""
    held = Counter(before.balances if before else {})
    for source, target, amount, memo in postings:
        assert amount > 0, "a posting moves something"
        assert source != MINT or memo in MINTED, f"the Mint issued {amount} for {memo!r}"
        held[source] -= amount
        held[target] += amount
    assert {account: pebbles for account, pebbles in held.items() if pebbles} == {
        account: pebbles for account, pebbles in wood.balances.items() if pebbles
    }
    assert sum(wood.balances.values()) == 0
    assert not {account: owed for account, owed in wood.balances.items() if owed < 0 and account not in MAY_OWE}


def escrowed(wood: Wood) -> None:
    """What is locked is exactly what positions, offers and stakes hold; the Stump keeps nothing for itself."""
    for slug in wood.patrons:
        held = sum(_held(position) for position in wood.positions if position.patron == slug)
        offered = sum(_offered(loan) for loan in wood.loans if loan.patron == slug)
        assert wood.balances.get(locked(slug), 0) == held + offered + staked(wood, slug), slug
    assert not wood.balances.get(wagers.STUMP, 0)


def _held(position: Position) -> int:
    proceeds = position.quantity * position.price if position.side == "short" else 0
    return position.margin + proceeds


def _offered(loan: Loan) -> int:
    return loan.principal if loan.status == "offered" else 0


def priced(world: World, wood: Wood) -> None:
    """Prices, stores, moods, feelings and heat within their bounds; everybody and every good still there."""
    assert wood.prices.keys() == world.goods.keys()
    assert all(1 <= price <= world.economy.price_cap for price in wood.prices.values()), wood.prices
    assert wood.stores.keys() == wood.moods.keys() == world.creatures.keys()
    assert all(units >= 0 for store in wood.stores.values() for units in store.values()), wood.stores
    assert all(1 <= mood <= 100 for mood in wood.moods.values()), wood.moods
    felt = [(one, other, value) for one, toward in wood.feelings.items() for other, value in toward.items()]
    assert all(one != other and value and -MOST <= value <= MOST for one, other, value in felt), felt
    assert {other for _, other, _ in felt} <= {*world.creatures, *wood.patrons}
    assert all(0 <= patron.heat <= 100 for patron in wood.patrons.values())
    worths = net_worths(world, wood)
    assert worths.keys() == wood.patrons.keys()
    assert all(worth >= 0 for worth in worths.values()), worths


def bounded(world: World, record: Record) -> None:
    """A state does not grow with the age of its wood."""
    wood = record.wood
    size = len(whole(wood, record.secrets))
    assert size <= WOOD_BYTES + PATRON_BYTES * len(wood.patrons), (size, len(wood.patrons))
    assert all(len(path) <= wood.turn + 1 for path in wood.history.values())


def nobody_was_given_money(world: World, before: Wood, record: Record) -> None:
    """Outside a turn no Patron becomes richer, and only the one who asked may become poorer by their own accounts."""
    entry, wood = record.entry, record.wood
    if not isinstance(entry, PatronEntry | ModeratorEntry):
        return
    asker = slug_of(wood, entry.user) if isinstance(entry, PatronEntry) else None
    was, now, stake = net_worths(world, before), net_worths(world, wood), as_kept(world, wood).finance.stake
    for slug, worth in now.items():
        assert worth <= was.get(slug, stake) or slug != asker, f"{entry.command} paid {slug}"
        if slug != asker and not isinstance(entry.command, Bar):
            assert _pebbles(before, slug) == _pebbles(wood, slug), f"{entry.command} moved the pebbles of {slug}"


def begun_alike(world: World, wood: Wood) -> None:
    """Whatever was won, lent or owed in the chapter before, everybody begins the next worth the same."""
    worths = net_worths(world, wood)
    assert set(worths.values()) <= {as_kept(world, wood).finance.stake}, worths


def _pebbles(wood: Wood, slug: str) -> dict[str, int]:
    return {account: held for account, held in wood.balances.items() if account.endswith(f":{slug}") and held}


# ------------------------------------------------------------------ words


def worded(world: World, record: Record) -> None:
    """Every answer, letter and piece of news has its words, with every number that they need."""
    wood, text = record.wood, catalogue()
    answer = facts(record.answer)
    say(world, wood, f"answer-{answer['kind']}", answer["data"])
    for letter in record.letters:
        assert slug_of(wood, letter.user), "a letter to nobody"
        say(world, wood, letter.notice.wording(), letter.notice.facts())
    for event in record.events:
        told(world, wood, event)
    for message in record.messages:
        payload = facts(message.payload)
        if message.kind == "word":
            say(world, wood, f"word-{payload['kind']}", payload["data"])
            continue
        sheet = sheet_from(payload)
        assert 2 <= len(sheet.headlines) <= 5
        assert all(0 < len(line) < 90 for line in sheet.headlines), sheet.headlines
    assert text.has("answer-ticked") or answer["kind"] != "ticked"


def say(world: World, wood: Wood, message: str, data: Mapping[str, Fact]) -> str:
    """What a player reads; raises MissingText when a word or a number is lacking."""
    names = {patron.id: patron.name for patron in wood.patrons.values()}
    said = catalogue()(message, **dress(catalogue(), world, data, names))
    assert said.strip(), message
    return said


_told: set[str] = set(UNTOLD)


def told(world: World, wood: Wood, event: Event) -> None:
    """A kind of event makes a headline, or is one of those that are told in other lines."""
    if isinstance(event, WeatherPassed) and event.weather in OF_ONE_GOOD:
        return  # a gift or a blight came and was gone: nobody waits to hear that it is over
    if event.kind not in _told:
        now = public_view(world, wood)
        # On a day without any other news: a paper has room for so many lines of a kind.
        view = replace(now, goods=tuple(replace(good, before=good.price) for good in now.goods))
        silent, lines = (headlines(catalogue(), world, view, news, limit=99) for news in ([], [event]))
        assert {*lines} - {*silent}, f"nobody is told of {event}"
        _told.add(event.kind)
