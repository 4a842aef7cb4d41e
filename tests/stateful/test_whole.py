"""The whole game: anyone asks for anything, minds answer anything, chapters end, the bot dies; every law holds.

Commands, and the fields of a mind's reply, are drawn from their types: a new one is played as soon as it exists.
"""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any, get_args

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, precondition, rule, run_state_machine_as_test

from bot.api import Answer
from db.journal import whole
from engine.credit import borrowing_room
from engine.model import (
    SCHEMES,
    Configure,
    Cover,
    CoverAt,
    DrawLegend,
    Lend,
    ModeratorCommand,
    Open,
    PatronCommand,
    Plea,
    Plead,
    PositionSide,
    Refused,
    Wager,
    WagerSide,
    Whisper,
    Wood,
    World,
)
from tests.builders.drawn import CREATURES, GOODS, moderator_commands, named, patron_commands, replies
from tests.stateful.house import House, slug_of, spree
from tests.stateful.laws import check, say

USERS = ["ann", "bob", "cat", "dan"]
_anything = st.one_of(replies, replies, st.text(max_size=40), st.just(0))
_minds = st.dictionaries(st.sampled_from(CREATURES), _anything, max_size=5)


class Life(RuleBasedStateMachine):
    """One wood from its planting. After each step, all that was stored is held against the laws."""

    house: House

    @initialize(seed=st.integers(0, 10**6), turns=st.integers(5, 14))
    def plant(self, seed: int, turns: int) -> None:
        self.server, self.woods = self.house.planted(seed, turns)
        self.wood: Wood | None = None
        self.number = 0
        self.answered: list[tuple[bool, str, str, Any, Answer]] = []
        self.judge()

    # -------------------------------------------------------------- what may happen

    @rule(user=st.sampled_from(USERS), command=patron_commands)
    def someone_asks(self, user: str, command: PatronCommand) -> None:
        self.send(user, command)

    @rule(user=st.sampled_from(USERS), creature=st.sampled_from(CREATURES), units=st.integers(4, 12))
    def an_insider_bets_on_a_true_tip(self, user: str, creature: str, units: int) -> None:
        """What the magistrate is there for: ask the deck, bet on what it says, wait, and take the win home."""
        self.send(user, Whisper(creature, planted=False))
        slug = slug_of(self.seen, self.house.key(user))
        own = [rumour for rumour in self.seen.rumours if rumour.patron == slug]
        if own:
            self.send(user, Open("long" if own[-1].direction == "up" else "short", own[-1].good, units))
            self.some_quiet_turns(4)
            self.send(user, Cover(own[-1].good))

    @precondition(lambda self: self.wood.trials)
    @rule(plea=st.sampled_from(get_args(Plea)), blamed=st.none() | st.sampled_from(CREATURES))
    def the_accused_pleads(self, plea: Plea, blamed: str | None) -> None:
        accused = self.seen.patrons[self.seen.trials[0].patron].user
        user = next((one for one in USERS if self.house.key(one) == accused), None)
        if user is not None:  # one who was forgotten pleads no more
            self.send(user, Plead(plea, blamed))

    @rule(creature=st.sampled_from(CREATURES), interest=st.integers(5, 10))
    def everyone_lends_to_one(self, creature: str, interest: int) -> None:
        """What ruin is there for: borrow from all, spend it on what is worth less, and see legends eat the rest."""
        for user in USERS:
            room = borrowing_room(self.house.world, self.seen, creature)
            self.send(user, Lend(creature, room, interest, 5))
            self.turn({creature: {"orders": [], "loan": "accept"}})
        self.turn(spree(self.house.world, self.seen, creature))
        makes = self.house.world.creatures[creature].makes
        for legend in self.house.world.legends.values():
            if legend.direction == "down" and makes in legend.steps[0].percent:
                self.send("keeper", DrawLegend(legend.id), moderates=True)
        self.some_quiet_turns(2)

    @rule(user=st.sampled_from(USERS), good=st.sampled_from(GOODS))
    def someone_makes_an_enemy(self, user: str, good: str) -> None:
        """What schemes are there for: short a crop until its maker hates it, and let the hater choose."""
        self.send(user, Open("short", good, 12))
        self.send(user, Cover(good))
        self.send(user, Open("short", good, 12))
        for scheme in SCHEMES:
            maker = self.house.world.maker[good]
            self.turn({maker: {"orders": [], "scheme": scheme}})

    @rule(user=st.sampled_from(USERS), good=st.sampled_from(GOODS), side=st.sampled_from(get_args(PositionSide)))
    def someone_leaves_orders_for_a_bet(self, user: str, good: str, side: PositionSide) -> None:
        """A limit, a stop and one for a part, on a bet that is there: some seam carries them out, or their bet goes."""
        self.send(user, Open(side, good, 4))
        price = self.seen.prices[good]
        for at, units in ((price + 1, None), (price - 1, 2), (price + 2, 1)):
            self.send(user, CoverAt(good, at, units))
        self.turn(spree(self.house.world, self.seen, self.house.world.maker[good]))
        self.some_quiet_turns(2)

    @precondition(lambda self: any(self.wood.turn < one.closes for one in self.wood.questions))
    @rule(sides=st.lists(st.tuples(st.sampled_from(get_args(WagerSide)), st.integers(1, 10)), min_size=2, max_size=4))
    def the_stump_takes_stakes(self, sides: list[tuple[WagerSide, int]]) -> None:
        """Several Patrons on both sides; whoever is right shares the pool, whatever the chapter does meanwhile."""
        for user, (side, amount) in zip(USERS, sides, strict=False):
            self.send(user, Wager(side, amount))

    @rule(user=st.sampled_from(USERS))
    def someone_is_forgotten(self, user: str) -> None:
        """Their bets end as anybody's do, and the wood goes on; whoever comes back is somebody new."""
        self.house.run(self.woods.forget(user))
        self.house.records[:] = [one for one in self.house.records if one.wood.id == self.seen.id]
        self.answered = [one for one in self.answered if one[1] != user]
        self.judge()

    @rule(command=moderator_commands)
    def a_moderator_asks(self, command: ModeratorCommand) -> None:
        self.send("keeper", command, moderates=True)

    @precondition(lambda self: self.wood.settings.paused)
    @rule()
    def a_moderator_wakes_the_wood(self) -> None:
        self.send("keeper", Configure(paused=False), moderates=True)

    @precondition(lambda self: self.answered)
    @rule(which=st.integers(0, 999), wide=st.booleans())
    def the_same_is_sent_again(self, which: int, wide: bool) -> None:
        moderates, user, key, command, answer = self.answered[which % len(self.answered)]
        again = self.house.run(self.ask(moderates, user, key, command))
        assert (again.kind, again.data, again.told) == (answer.kind, answer.data, answer.told)
        assert not self.house.records, "a key has had two effects"

    @rule(minds=_minds)
    def a_turn_of_any_minds(self, minds: dict[str, Any]) -> None:
        self.turn(minds)

    @rule(count=st.integers(1, 4))
    def some_quiet_turns(self, count: int) -> None:
        for _ in range(count):
            self.turn({})

    @rule(user=st.sampled_from(USERS), command=patron_commands, minds=_minds)
    def someone_asks_while_the_minds_think(self, user: str, command: PatronCommand, minds: dict[str, Any]) -> None:
        self.house.minds.replies = minds
        command = named(self.seen, command)

        async def both() -> None:
            asked = self.woods.command(self.server, user, self.key(), command)
            done = await asyncio.gather(self.woods.tick_now(self.server), asked, return_exceptions=True)
            for one in done:
                if isinstance(one, Refused):
                    self.worded(one)
                elif isinstance(one, BaseException):
                    raise one

        self.house.run(both())
        self.judge()

    @rule()
    def the_bot_is_killed(self) -> None:
        """Memory is lost; what was stored comes back to the byte."""
        self.woods = self.house.service()
        stored = self.house.stored(self.seen.id)
        assert whole(stored.wood, stored.secrets) == self.bytes
        self.wood, self.secrets = stored.wood, stored.secrets

    def teardown(self) -> None:
        if hasattr(self, "woods"):
            report = self.house.replay(self.seen.id)
            assert report.fault is None, f"replay: {report.fault} at entry {report.seq}"
            assert report.state is not None
            assert whole(report.state.wood, report.state.secrets) == self.bytes

    # -------------------------------------------------------------- how it is done

    @property
    def seen(self) -> Wood:
        assert self.wood is not None
        return self.wood

    def key(self) -> str:
        self.number += 1
        return f"key {self.number}"

    def ask(self, moderates: bool, user: str, key: str, command: Any) -> Any:
        send = self.woods.moderate if moderates else self.woods.command
        return send(self.server, user, key, command)

    def send(self, user: str, command: Any, moderates: bool = False) -> None:
        """Send a command: it is answered and stored, or refused in words and nothing is stored or changed."""
        key, command = self.key(), named(self.seen, command)
        try:
            answer = self.house.run(self.ask(moderates, user, key, command))
        except Refused as refused:
            assert not self.house.records, "a refusal was stored"
            self.worded(refused)
        else:
            assert len(self.house.records) == 1
            self.answered.append((moderates, user, key, command, answer))
        self.judge()

    def turn(self, minds: dict[str, Any]) -> None:
        self.house.minds.replies = minds
        try:
            self.house.run(self.woods.tick_now(self.server))
        except Refused as refused:
            assert (refused.kind, self.seen.settings.paused) == ("paused", True)  # noqa: PT017
        self.judge()

    def worded(self, refused: Refused) -> None:
        say(self.house.world, self.seen, f"refused-{refused.kind}", refused.data)

    def judge(self) -> None:
        """Hold what was stored against the laws; the state in memory is nobody's to change."""
        if self.wood is not None:
            assert whole(self.wood, self.secrets) == self.bytes, "a state was changed in place"
        for record in self.house.records:
            before, self.wood, self.secrets = self.wood, record.wood, record.secrets
            self.bytes = whole(record.wood, record.secrets)
            check(self.house.world, before, record)
        self.house.records.clear()


@pytest.fixture
def house(tmp_path: Path, world: World) -> Iterator[House]:
    """Where woods are planted whose Patrons can afford many mistakes."""
    rich = replace(world, finance=replace(world.finance, stake=600))
    house = House(tmp_path / "wood.db", rich)
    yield house
    house.close()


def lived(house: House, examples: int, steps: int, **options: Any) -> None:
    """Live through so many woods, so many steps each; a step may be a handful of entries."""
    how = settings(max_examples=examples, stateful_step_count=steps, **options)
    run_state_machine_as_test(type("Life", (Life,), {"house": house}), settings=how)  # type: ignore[no-untyped-call]


def test_whatever_happens_the_laws_hold(house: House) -> None:
    lived(house, 60, 12)


@pytest.mark.slow
@pytest.mark.parametrize("quarter", range(4))
def test_a_hundred_thousand_steps(house: House, quarter: int) -> None:
    lived(house, 500, 50, derandomize=False)
