"""Ruin: margin calls, default, banishment, and the way home (docs: rules/ruin.md)."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.core import CARAVAN, EXCHANGE, MINT
from engine.creatures import needs
from engine.credit import default, loans
from engine.events import CreatureBanished, LoanCalled, LoansCalled
from engine.model import Ally, Bribe, Join, Lend, Loan, PatronCommand, Whisper
from engine.views import public_view
from tests.builders.game import Game
from tests.builders.told import those


def owing(game: Game, creature: str, *owed: int, users: tuple[str, ...] = ("ann", "bob", "cid")) -> None:
    """Loans already running, one from each user in turn, due long after the test; their principal is long spent."""
    for number, (user, amount) in enumerate(zip(users, owed, strict=False)):
        if not any(patron.user == user for patron in game.wood.patrons.values()):
            game.play(Join(), user=user)
        loan = Loan(900 + number, game.slug(user), creature, amount, 0, 5, "active", 0, 900, amount)
        game.change(loans=(*game.wood.loans, loan))


def holding(game: Game, creature: str, pebbles: int, **store: int) -> None:
    """Force a creature's purse and store; the Mint stands for the difference."""
    account = f"creature:{creature}"
    moved = pebbles - game.wood.balances[account]
    balances = {**game.wood.balances, account: pebbles, MINT: game.wood.balances[MINT] - moved}
    game.change(balances=balances, stores={**game.wood.stores, creature: dict(store)})


def test_within_the_bound_nothing_is_called(game: Game) -> None:
    holding(game, "oona", 20, honey=8)  # worth 100
    owing(game, "oona", 75)
    before = game.wood.balances
    game.seam()
    assert (game.kinds(), game.wood.balances) == ([], before)


def test_a_margin_call_sells_the_fewest_goods_that_bring_the_debts_back_within_the_limit(game: Game) -> None:
    holding(game, "oona", 0, honey=10, acorns=5)  # worth 120, and 108 by force
    owing(game, "oona", 91)
    purse, exchange = game.purse(), game.wood.balances[EXCHANGE]
    game.seam()
    assert game.kinds() == ["margin-called"]
    assert game.letters() == ["loan-called"]
    (loan,) = game.wood.loans
    assert game.notices[0] == LoanCalled("oona", loan.paid, loan.owed)
    assert loan.called
    assert loan.owed == 91 - loan.paid
    assert game.purse() == purse + loan.paid
    assert exchange - game.wood.balances[EXCHANGE] == loan.paid + game.wood.balances["creature:oona"]
    limit = game.world.finance.debt_limit
    assert loan.owed * 100 <= needs.wealth(game.wood, "oona") * limit
    sold = 10 - game.wood.stores["oona"]["honey"]
    assert game.wood.stores["oona"]["acorns"] == 5  # the dearest go first
    one_less = 91 - (sold - 1) * 9
    assert one_less * 100 > (120 - (sold - 1) * 10) * limit
    assert game.wood.feelings["oona"][game.slug()] < 0
    game.seam()
    assert game.kinds() == []


def test_the_purse_pays_before_any_good_is_taken(game: Game) -> None:
    holding(game, "oona", 70, honey=3)
    owing(game, "oona", 80)
    game.seam()
    assert game.wood.stores["oona"] == {"honey": 3}
    (loan,) = game.wood.loans
    assert loan.owed * 100 <= needs.wealth(game.wood, "oona") * game.world.finance.debt_limit
    assert game.wood.balances["creature:oona"] == 70 - loan.paid > 0


def test_lenders_share_what_there_is_by_what_they_are_owed(game: Game) -> None:
    holding(game, "oona", 1, honey=10)  # 91 by force
    owing(game, "oona", 10, 200, 40)
    before = {user: game.purse(user) for user in ("ann", "bob", "cid")}
    game.seam()
    gained = [game.purse(user) - before[user] for user in ("ann", "bob", "cid")]
    assert sum(gained) == 91
    assert gained == [3, 73, 15]  # 3.64, 72.8 and 14.56: never as much as a pebble off
    assert game.letters("bob") == ["loan-defaulted"]
    assert [loan.status for loan in game.wood.loans] == ["defaulted"] * 3


def test_a_default_banishes_and_frees_everyone_from_it(game: Game) -> None:
    game.play(Ally("oona", "pip"))
    game.play(Lend("oona", 5), user="bob")
    purse = game.purse("bob")
    holding(game, "oona", 0, honey=1)
    game.change(gossip={"oona": "Never better."})
    owing(game, "oona", 50)
    game.seam()
    assert game.wood.banished == ("oona",)
    assert game.kinds() == ["alliance-ended", "creature-banished"]
    assert game.events[1] == CreatureBanished("oona", "honey", 9, 41)
    assert not game.wood.alliances
    assert game.letters("bob") == ["loan-lapsed"]
    assert game.purse("bob") == purse + 5
    assert game.wood.balances["creature:oona"] == 0
    assert needs.wealth(game.wood, "oona") == 0
    assert loans.debts(game.wood) == {}
    line = next(line for line in public_view(game.world, game.wood).creatures if line.id == "oona")
    assert (line.banished, line.gossip, line.owes, line.rank) == (True, "", 0, 5)


@pytest.mark.parametrize(
    ("command", "kind"),
    [
        (Lend("oona", 10), "lend-banished"),
        (Bribe("oona", 10), "bribe-banished"),
        (Bribe("oona", 10, "buy", "acorns"), "bribe-banished"),
        (Whisper("oona", planted=False), "whisper-banished"),
        (Whisper("oona", planted=True, good="honey", direction="up"), "whisper-banished"),
        (Ally("pip", "oona"), "ally-banished"),
        (Ally("oona", "pip"), "ally-banished"),
    ],
)
def test_nobody_deals_with_the_banished(game: Game, command: PatronCommand, kind: str) -> None:
    game.play(Ally("pip", "bram"))
    game.change(banished=("oona",))
    assert game.refused(command) == kind


def test_the_banished_come_home_with_the_next_chapter_chastened(game: Game) -> None:
    holding(game, "oona", 0, honey=1)
    owing(game, "oona", 50)
    game.seam()
    game.change(balances={**game.wood.balances, CARAVAN: 7, MINT: game.wood.balances[MINT] - 7})
    others = game.wood.balances["creature:mirel"]
    felt = game.wood.feelings["oona"][game.slug()]
    game.change(moods={**game.wood.moods, "oona": 9})
    game.end_chapter()
    spec, share = game.world.creatures["oona"], game.world.ruin.return_percent
    assert game.wood.banished == ()
    assert game.wood.loans == ()
    assert game.wood.balances["creature:oona"] == spec.purse * share // 100 + 2  # the caravan's toll
    assert game.wood.balances["creature:mirel"] == others + 1
    assert game.wood.stores["oona"] == {good: units * share // 100 for good, units in spec.store.items()}
    assert game.wood.balances[CARAVAN] == 0
    assert game.wood.moods["oona"] == game.world.economy.mood_rest
    assert game.wood.feelings["oona"][game.slug()] == int(felt / 2) < 0
    assert "creature-returned" in game.kinds()
    game.play(Lend("oona", 5))


def test_somebody_stays_whatever_is_owed_and_the_worst_go_first(game: Game) -> None:
    for creature, owed in (("oona", 50), ("fenn", 90), ("bram", 70), ("pip", 60), ("mirel", 80)):
        holding(game, creature, 1)
        owing(game, creature, owed)
    game.seam()
    assert game.wood.banished == ("fenn", "mirel")
    assert game.kinds() == ["creature-banished"] * 2 + ["debts-written-off"] * 3
    assert loans.debts(game.wood) == {}
    assert len(game.letters()) == 5
    game.seam()
    assert game.kinds() == []


def test_call_in_takes_those_secured_on_a_good_in_full_and_no_others(game: Game) -> None:
    holding(game, "oona", 30, honey=3)  # makes it
    holding(game, "pip", 0, honey=5, acorns=3)  # 50 of 62 in honey
    holding(game, "bram", 40, honey=1, firewood=9)  # 10 of 46
    for creature in ("oona", "pip", "bram"):
        owing(game, creature, 20)
    draft = game.draft()
    called = default.call_in(draft, "honey")
    assert called == {"oona", "pip"}
    assert default.call_in(draft, "honey", called) == frozenset(), "they know already"
    assert [event.creature for event in those(LoansCalled, draft.events)] == ["oona", "pip"]
    default.settle(draft, called)
    game.keep(draft)
    assert loans.debts(game.wood) == {"bram": 20}
    assert game.wood.balances["creature:oona"] == 10
    assert game.wood.stores["pip"]["honey"] == 2
    assert game.wood.banished == ()


def test_the_watered_honey_calls_what_is_secured_on_it_at_the_price_it_wrote(game: Game) -> None:
    holding(game, "oona", 0, honey=4)  # 36 by force at 10, and 25 at 7
    owing(game, "oona", 20)
    holding(game, "bram", 0, firewood=12)
    owing(game, "bram", 20)
    game.seam("watered-honey")
    told = [kind for kind in game.kinds() if kind in ("legend-struck", "loans-called", "margin-called", "loan-repaid")]
    assert told == ["legend-struck", "loans-called", "loan-repaid", "margin-called"]
    assert game.letters() == ["loan-returned"]
    assert game.wood.stores["oona"]["honey"] == 0
    assert loans.debts(game.wood) == {"bram": 20}


def test_called_in_and_unable_to_pay_is_a_default(game: Game) -> None:
    holding(game, "oona", 5, honey=1)
    owing(game, "oona", 15)
    draft = game.draft()
    default.settle(draft, default.call_in(draft, "honey"))
    game.keep(draft)
    assert game.wood.banished == ("oona",)


@given(
    held=st.integers(0, 200),
    store=st.fixed_dictionaries({good: st.integers(0, 40) for good in ("honey", "acorns", "firewood")}),
    owed=st.lists(st.integers(1, 400), min_size=1, max_size=3),
    honey=st.integers(1, 400),
)
def test_whatever_is_owed_every_pebble_is_accounted_for(
    fresh: Game, held: int, store: dict[str, int], owed: list[int], honey: int
) -> None:
    game = fresh
    game.change(prices={**game.wood.prices, "honey": honey}, loans=(), banished=())
    holding(game, "oona", held, **store)
    owing(game, "oona", *owed)
    worth, forced = needs.wealth(game.wood, "oona"), default.by_force(game.world, game.wood, "oona")
    before = sum(game.purse(user) for user in ("ann", "bob", "cid"))
    game.seam()  # checks the books
    paid = sum(game.purse(user) for user in ("ann", "bob", "cid")) - before
    total, left = sum(owed), loans.debts(game.wood).get("oona", 0)
    if total * 100 <= worth * game.world.ruin.debt_call:
        assert (paid, left) == (0, total)
    elif forced < total:
        assert (paid, left, game.wood.banished) == (forced, 0, ("oona",))
    else:
        assert paid + left == total
        assert left * 100 <= needs.wealth(game.wood, "oona") * game.world.finance.debt_limit
    assert all(units >= 0 for units in game.wood.stores["oona"].values())


@pytest.fixture(scope="module")
def fresh(world: object) -> Game:
    """One wood for many examples, with three Patrons in it."""
    game = Game(world)  # type: ignore[arg-type]
    game.bury_deck()
    owing(game, "oona", 5, 5, 5)
    game.change(loans=tuple(replace(loan, owed=1) for loan in game.wood.loans))
    return game
