"""No sequence of commands and settlements makes money out of nothing, or takes a purse below zero.

docs: rules/cast-goods-money.md#money
"""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from functools import cache
from typing import TypeVar

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from bot.guests import load_world
from engine.apply import State, apply
from engine.core import EXCHANGE, MINT, Posting
from engine.events import ExchangeBacked
from engine.exchange import valuation
from engine.model import (
    Ally,
    Bribe,
    BribeMagistrate,
    Cover,
    Decision,
    Lend,
    Open,
    Order,
    PatronCommand,
    PatronEntry,
    Refused,
    Tick,
    Whisper,
    World,
)
from engine.turn import patronage
from tests.builders.game import ACORN_MANIA, HONEY_RUN, Game, check_books, planted
from tests.builders.told import those


@cache
def shipped() -> World:
    return load_world()


T = TypeVar("T")
users = st.sampled_from(["ann", "bob", "cat"])


@cache
def rich() -> World:
    """The shipped world with stakes that last for many commands."""
    return replace(shipped(), finance=replace(shipped().finance, stake=600))


def seldom(usual: st.SearchStrategy[T], odd: T) -> st.SearchStrategy[T]:
    """The usual, and the odd one now and then: a game of refusals alone would prove little."""
    return st.integers(0, 15).flatmap(lambda draw: usual if draw else st.just(odd))


goods = seldom(st.sampled_from(list(shipped().goods)), "gold")
creatures = seldom(st.sampled_from(list(shipped().creatures)), "nobody")
units = seldom(st.none() | st.integers(1, 6), -1) | st.integers(0, 14)
amounts = seldom(st.integers(5, 25), 10**30) | st.integers(-5, 120)
orders = st.builds(Order, st.sampled_from(["buy", "sell"]), goods, st.integers(1, 9), st.integers(1, 20))


def minted(postings: list[Posting]) -> int:
    """What the Mint issued; only for reasons it has a name for."""
    issued = [posting for posting in postings if posting.source == MINT]
    assert {posting.memo for posting in issued} <= {"stake", "exchange backed"}
    return sum(posting.amount for posting in issued)


class Money(RuleBasedStateMachine):
    """Patrons do whatever they like, prices and legends do whatever they like; the books always balance."""

    def __init__(self) -> None:
        super().__init__()
        self.game = Game(rich())

    def play(self, user: str, command: PatronCommand) -> None:
        """A command either is refused and changes nothing, or never leaves its Patron richer."""
        game = self.game
        joined = any(patron.user == user for patron in game.wood.patrons.values())
        worth = game.worth(user) if joined else game.world.finance.stake
        before = game.wood, game.secrets
        try:
            quote = patronage.quote(game.world, game.wood, user, command)
        except Refused:
            quote = None
        try:
            draft = game.draft()
            patronage.play(draft, PatronEntry("k", 0, user, command))
        except Refused:
            assert quote is None, f"{command} was quoted and then refused"
            assert (game.wood, game.secrets) == before
            return
        assert quote is not None, f"{command} was refused a quote and then played"
        issued = minted(draft.postings)
        game.keep(draft)
        backed = sum(event.amount for event in those(ExchangeBacked, game.events))
        assert issued == backed + (0 if joined else game.world.finance.stake)
        assert game.worth(user) <= worth

    @rule(user=users, side=st.sampled_from(["short", "long"]), good=goods, amount=units)
    def opens(self, user, side, good, amount):  # type: ignore[no-untyped-def]
        self.play(user, Open(side, good, amount))

    @precondition(lambda self: self.game.wood.positions)
    @rule(which=st.integers(0, 99), amount=units)
    def covers_what_is_held(self, which, amount):  # type: ignore[no-untyped-def]
        held = self.game.wood.positions[which % len(self.game.wood.positions)]
        self.play(self.game.wood.patrons[held.patron].user, Cover(held.good, amount))

    @rule(user=users, good=goods, amount=units)
    def covers(self, user, good, amount):  # type: ignore[no-untyped-def]
        self.play(user, Cover(good, amount))

    @rule(
        user=users,
        creature=creatures,
        amount=amounts,
        interest=seldom(st.integers(0, 10), 11),
        term=seldom(st.integers(1, 4), 0),
    )
    def lends(self, user, creature, amount, interest, term):  # type: ignore[no-untyped-def]
        self.play(user, Lend(creature, amount, interest, term))

    @rule(
        user=users,
        creature=creatures,
        planted=st.booleans(),
        good=seldom(goods, None),
        direction=seldom(st.sampled_from(["up", "down"]), None),
    )
    def whispers(self, user, creature, planted, good, direction):  # type: ignore[no-untyped-def]
        self.play(user, Whisper(creature, planted, good, direction))

    @rule(user=users, creature=creatures, amount=amounts, wish=st.sampled_from([None, "dump"]), good=goods)
    def bribes(self, user, creature, amount, wish, good):  # type: ignore[no-untyped-def]
        self.play(user, Bribe(creature, amount, wish, good))

    @rule(user=users, amount=amounts)
    def bribes_the_magistrate(self, user, amount):  # type: ignore[no-untyped-def]
        self.play(user, BribeMagistrate(amount))

    @rule(user=users, a=creatures, b=creatures)
    def allies(self, user, a, b):  # type: ignore[no-untyped-def]
        self.play(user, Ally(a, b))

    @rule(
        prices=st.dictionaries(st.sampled_from(list(shipped().goods)), st.integers(1, 400), max_size=3),
        legends=st.lists(st.sampled_from([HONEY_RUN, ACORN_MANIA]), max_size=1),
        answers=st.dictionaries(
            st.sampled_from(list(shipped().creatures)), st.sampled_from(["accept", "decline"]), max_size=5
        ),
    )
    def settles(self, prices, legends, answers):  # type: ignore[no-untyped-def]
        running = {running.legend for running in self.game.wood.running}
        self.game.seam(*(one for one in legends if one not in running), answers=answers, **prices)

    @rule(orders=st.dictionaries(st.sampled_from(list(shipped().creatures)), st.lists(orders, max_size=3)))
    def plays_a_whole_turn(self, orders):  # type: ignore[no-untyped-def]
        game = self.game
        wood = game.wood
        decisions = {creature: Decision(tuple(orders.get(creature, ())), loan="accept") for creature in wood.stores}
        outcome = apply(
            game.world,
            State(wood, game.secrets),
            Tick("t", 0, wood.chapter, wood.turn + 1, decisions),
        )
        game.wood, game.secrets = outcome.state.wood, outcome.state.secrets
        check_books(game.wood)

    @precondition(lambda self: self.game.wood.positions)
    @rule()
    def drains_the_exchange(self) -> None:
        """A poor Exchange must still pay what it owes."""
        held = dict(self.game.wood.balances)
        held[MINT] += held[EXCHANGE]
        held[EXCHANGE] = 0
        self.game.change(balances=held)

    @precondition(lambda self: self.game.wood.turn >= 1)
    @rule()
    def ends_the_chapter(self) -> None:
        self.game.end_chapter()
        assert not self.game.wood.positions

    @invariant()
    def books_balance(self) -> None:
        check_books(self.game.wood)

    @invariant()
    def nobody_is_worth_less_than_nothing(self) -> None:
        worths = valuation.net_worths(self.game.world, self.game.wood)
        assert worths == {patron.id: self.game.worth(patron.user) for patron in self.game.wood.patrons.values()}
        assert all(worth >= 0 for worth in worths.values())


TestMoney = Money.TestCase
TestMoney.settings = settings(max_examples=100, stateful_step_count=50)


def test_a_planted_wood_has_founded_its_exchange() -> None:
    state = planted(shipped())
    assert state.wood.balances[EXCHANGE] == shipped().finance.exchange_capital
    with suppress(Refused):
        apply(shipped(), state, PatronEntry("k", 0, "ann", Open("short", "honey", 10**9)))
    check_books(state.wood)
