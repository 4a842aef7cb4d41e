"""The bars of the insider game, held over fewer seeds than `python -m bot sim` plays, and that each bar can break."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import fields, replace
from pathlib import Path
from typing import Any

import pytest

from bot.lab import CASTS, run
from bot.lab.casts import MANY, each
from bot.lab.edge import Bet, Edge
from bot.lab.figures import mean
from bot.lab.folklore import Folklore, StrikeCount
from bot.lab.justice import MIXED, Justice, Player, Trials, bots_of
from bot.lab.months import Books, ChapterCount, Months, Unfaithful, archive
from bot.lab.play import Party, next_turn, planted
from bot.lab.policies import INNOCENT, POLICIES, Policy, Sight
from bot.lab.studies import Gambit
from engine.apply import State, apply
from engine.creatures import needs
from engine.events import Forecast, PositionSettled, TipCameTrue
from engine.model import (
    Cover,
    CreatureId,
    Decision,
    DrawLegend,
    Entry,
    Join,
    ModeratorEntry,
    Open,
    PatronCommand,
    PatronEntry,
    Whisper,
    Wood,
    World,
)
from tests.bot.lab.test_bars import minds
from tests.builders.told import those

SEEDS = 100


@pytest.mark.parametrize("cast", ["stand-in", "dice"])
def test_a_true_tip_pays_and_bait_does_not(cast: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.lab.casts.MANY", SEEDS + 1)  # other processes would take longer to begin than to play
    study = Edge(verbose=True)
    result = study.result(each(study, cast, SEEDS, quiet=True).runs)
    assert result["holds"], result
    assert result["true"]["pnl_after_fee"]["low"] > 0 >= result["planted"]["pnl"]["low"]
    assert result["true"]["bets"] > 80
    assert len(result["true"]["by_legend"]) > 5


def test_the_edge_is_broken_by_a_tip_that_does_not_pay_and_by_bait_that_does() -> None:
    def bets(profit: int, bait: int) -> list[tuple[Bet, Bet]]:
        return [
            (Bet("true", "honey", "up", "", True, profit + n % 2, 6), Bet("planted", "honey", "up", "", True, bait, 6))
            for n in range(30)
        ]

    assert Edge().result(bets(9, 0))["holds"]
    assert not Edge().result(bets(5, 0))["holds"], "the whisper cost more than it brought"
    assert not Edge().result(bets(9, 1))["holds"], "bait is worth as much as a tip"
    assert not Edge().result([(replace(one, opened=False), other) for one, other in bets(9, 0)])["holds"]


async def test_a_bet_is_counted_as_the_wallet_has_it(world: World) -> None:
    """Nothing but the bet and the fee has moved the purse, and the letter of its end says the same profit."""
    for seed in range(8):
        bet, _ = await Edge().one(world, minds("garbage"), seed)
        assert bet.fee == world.finance.whisper_fee
    state = planted(world, 1, 40)
    party = Party(world, "00", {"one": lambda sight: None})
    state = party.join(state)
    purse = party.sight(state, "one").me.purse
    state = party.enter(state, "one", Open("short", "honey", 8))
    drawn = ModeratorEntry("draw", 0, "keeper", DrawLegend("run-on-oonas-hoard"))
    outcome = (await next_turn(world, apply(world, state, drawn).state, minds("garbage"))).outcome
    party.hear(outcome)
    (letter,) = those(PositionSettled, party.sight(outcome.state, "one").mail)
    assert party.sight(outcome.state, "one").me.purse - purse == letter.profit > 0


def test_the_innocent_are_safe_and_the_greedy_are_caught() -> None:
    result = Justice().result(each(Justice(), "stand-in", 6, quiet=True).runs)
    assert result["innocent_verdicts"] == 0
    assert result["ring_convicted_share"] >= 0.6
    assert result["ring_mean"] < result["careful_mean"]
    assert result["keeper_gain_mean"] == 0
    assert result["innocent_convicted"] == result["innocent_accused"] == 0
    assert result["kinds"]["liar"]["convicted"] == 0, "a lie is no inside knowledge"
    assert result["greedy_catch_rate"] >= 0.4, "47 of 100 over 200 seeds"
    assert result["careful_catch_rate"] < result["greedy_catch_rate"]
    assert result["kinds"]["greedy"]["heat_mean"] > result["kinds"]["honest"]["heat_mean"]


def test_one_innocent_convicted_breaks_the_bar() -> None:
    guilty = {"investigation-opened": 1, "fined": 1}
    everyone = [Player(kind, {}, 0, 0, 100) for kind in MIXED]
    follower, careful = Player("follower", {}, 0, 0, 60), Player("careful", {}, 0, 0, 140)
    bettor = Player("bettor", guilty, 0, 0, 90)
    fair = Trials(everyone, ([bettor, follower],) * 2, [careful, follower], alone=150, funnel=160, keeper=0)
    assert Justice().result([fair] * 5)["holds"]
    framed = [replace(everyone[0], court=guilty), *everyone[1:]]
    result = Justice().result([*[fair] * 5, replace(fair, mixed=framed)])
    assert (result["holds"], result["innocent_convicted"], result["innocent_verdicts"]) == (False, 1, 1)
    for name, broken in {
        "innocent": replace(fair, careful=[careful, replace(follower, court=guilty)]),
        "rings_caught": replace(fair, rings=([replace(bettor, court={})],) * 2),
        "rings_poor": replace(fair, rings=([replace(bettor, worth=200)],) * 2),
        "keepers": replace(fair, keeper=30),
        "funnels": replace(fair, funnel=200),
    }.items():
        assert not Justice().result([broken] * 5)["bars"][name], name


def test_every_legend_moves_its_good_as_promised_in_every_cast(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    run(seeds=2, scenario="legends", as_json=True)
    told = json.loads(capfdbinary.readouterr().out)["casts"]
    assert set(told) == set(CASTS)
    for cast, result in told.items():
        assert result["holds"], cast
        assert len(result["legends"]) == 12


async def test_minds_are_asked_once_whatever_legend_is_called(world: World) -> None:
    asked: list[tuple[int, int]] = []

    async def decide(where: World, morning: Wood) -> Mapping[CreatureId, Decision]:
        asked.append((morning.turn, needs.fuel_need(where, morning)))
        return {one: Decision() for one in where.creatures}

    strikes = await Folklore().one(world, decide, 0)
    assert len(strikes) == len(world.legends)
    assert len(asked) == len(set(asked)), "each morning once, but for a frost, which is felt before it strikes"
    assert asked[-1][0] == asked[-2][0] == len(asked) - 1


def test_a_legend_that_breaks_its_promise_once_breaks_the_bar() -> None:
    kept, broken = StrikeCount("run", "honey", 10, 5, True), StrikeCount("run", "honey", 1, 1, False)
    assert Folklore().result([[kept], [kept]])["holds"]
    result = Folklore().result([[kept], [broken]])
    assert (result["holds"], result["legends"]["run"]["promised"]) == (False, 0.5)


def test_chapters_come_and_go_and_nothing_swells() -> None:
    study = Months(chapters=3, turns=10, files=1)
    runs = each(study, "stand-in", 2, quiet=True).runs
    result = study.result(runs)
    assert (result["missing"], result["off"]) == (0, 0)
    assert set(result["growth"]) == {"state", "entries", "postings", "file"}
    assert max(result["growth"].values()) < 1.5
    assert [[chapter.file is None for chapter in one] for one in runs] == [[False] * 3, [True] * 3]
    assert 0.3 <= result["price_low"] <= 1 <= result["price_high"] <= 3


def test_each_fault_of_a_month_breaks_its_bar() -> None:
    prices = {"honey": 10, "acorns": 4}
    usual = ChapterCount(prices, state=5000, entries=200, postings=500, away=1, missing=0, off=0, file=400_000)
    months = Months(chapters=3)
    assert months.result([[usual] * 3])["holds"]
    for fault in (
        {"prices": {"honey": 31, "acorns": 4}}, {"prices": {"honey": 10, "acorns": 1}}, {"missing": 1}, {"off": 1},
        {"state": 9000}, {"entries": 400}, {"postings": 900}, {"file": 700_000},
    ):  # fmt: skip
        assert not months.result([[usual, usual, replace(usual, **fault)]])["holds"], fault


async def test_books_that_are_out_are_noticed(world: World) -> None:
    books = Books(world, 1, 5)
    assert (await books.chapter(minds("garbage"))).off == 0
    books.balances["mint"] += 3
    assert (await books.chapter(minds("garbage"))).off == 3


async def test_a_file_that_lost_something_is_noticed(world: World) -> None:
    async with archive() as file:
        books = Books(world, 1, 5, file)
        await books.chapter(minds("garbage"))
        await file.read_back()
        assert file.state is not None
        file.state = State(replace(file.state.wood, age=99), file.state.secrets)
        with pytest.raises(Unfaithful):
            await file.turn_page()
        folder = Path(file.path).parent
    assert not folder.exists()


async def commands(world: World, state: State, kinds: dict[str, int], turns: int) -> list[tuple[str, PatronCommand]]:
    """Everything that a party of these kinds was granted, in order."""
    played: list[tuple[str, PatronCommand]] = []

    def keep(entry: Entry, outcome: object) -> None:
        assert isinstance(entry, PatronEntry)
        played.append((entry.user, entry.command))

    bots: dict[str, Policy] = {user: POLICIES[kind] for user, kind in bots_of(kinds).items()}
    party = Party(world, "00", bots, keep)
    state = party.join(state)
    for _ in range(turns):
        state = party.act(state)
        outcome = (await next_turn(world, state, minds("stand-in"))).outcome
        party.hear(outcome)
        state = outcome.state
    return played


async def test_who_buys_no_tip_plays_the_same_whatever_lies_in_the_deck(world: World) -> None:
    state = planted(world, 3, 40)
    turns = world.economy.deck_first - 1
    upside_down = tuple(
        replace(card, legend=other.legend)
        for card, other in zip(state.secrets.deck, reversed(state.secrets.deck), strict=True)
    )
    other = State(state.wood, replace(state.secrets, deck=upside_down))
    assert other != state
    kinds = dict.fromkeys((*INNOCENT, "liar"), 1)
    assert await commands(world, state, kinds, turns) == await commands(world, other, kinds, turns)


async def test_every_policy_does_what_it_is_named_for(world: World) -> None:
    played = await commands(world, planted(world, 5, 40), MIXED, 30)
    whispers = {user.rpartition("-")[0]: one.planted for user, one in played if isinstance(one, Whisper)}
    assert whispers == {"greedy": False, "careful": False, "liar": True}
    for kind in MIXED:
        own = [command for user, command in played if user.startswith(kind) and not isinstance(command, Join)]
        assert own, kind
    assert {type(one).__name__ for _, one in played} >= {"Lend", "Bribe", "Open", "Cover", "Whisper"}


def test_a_player_sees_views_news_and_letters_and_nothing_else() -> None:
    assert {field.name for field in fields(Sight)} == {"me", "wood", "letters", "mail", "news", "dice"}


async def test_an_insider_bets_by_the_letter_and_closes_when_it_has_come_true(world: World) -> None:
    party = Party(world, "00", {"one": POLICIES["greedy"]})
    sight = party.sight(party.join(planted(world, 1, 40)), "one")
    asked = POLICIES["greedy"](sight)
    assert isinstance(asked, Whisper)
    assert not asked.planted
    forecast = Forecast("berries", "down", 3, 5)
    bet = POLICIES["greedy"](replace(sight, letters=(forecast,)))
    assert isinstance(bet, Open)
    assert (bet.side, bet.good) == ("short", "berries")
    state = apply(world, party.join(planted(world, 2, 40)), PatronEntry("k", 0, "one", bet)).state
    true = TipCameTrue("berries", "down")
    struck = replace(party.sight(state, "one"), letters=(forecast, true))
    assert POLICIES["greedy"](struck) == Cover("berries")


def test_many_processes_find_what_one_finds() -> None:
    study = Gambit("settlement")
    assert (
        each(study, "garbage", MANY, quiet=True).runs[: MANY // 4] == each(study, "garbage", MANY // 4, quiet=True).runs
    )


def test_a_mean_has_an_interval_that_narrows() -> None:
    few, many = mean([0, 10] * 5), mean([0, 10] * 500)
    assert few["mean"] == many["mean"] == 5
    assert few["high"] - few["low"] > 5 * (many["high"] - many["low"])
    assert mean([]) == {"mean": 0, "low": 0, "high": 0}
    assert mean([7]) == {"mean": 7, "low": 7, "high": 7}


@pytest.mark.parametrize(
    ("asked", "says"),
    [
        ({"scenario": "edge", "verbose": True}, "planted"),
        ({"scenario": "justice"}, "greedy insider"),
        ({"scenario": "legends"}, "flash-hare"),
        ({"chapters": 1}, "The bar"),
    ],
)
def test_every_study_prints_a_table(
    asked: dict[str, Any], says: str, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    run(seeds=1, cast="garbage", **asked)
    told = capfdbinary.readouterr().out.decode()
    assert says in told
    assert "…" not in told, "a table is cut on a pipe"


def test_a_sim_of_no_chapters_is_one_sentence() -> None:
    with pytest.raises(ValueError, match=r"one chapter"):
        run(chapters=0)
