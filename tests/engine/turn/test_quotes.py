"""What a command would cost: said from the visible half of the wood, and true to what the command then does."""

from __future__ import annotations

from dataclasses import replace

import pytest

from engine.model import (
    Ally,
    Bribe,
    BribeMagistrate,
    Cover,
    Join,
    Lend,
    Open,
    PatronCommand,
    Refused,
    RunningLegend,
    Whisper,
)
from engine.turn import patronage
from tests.builders.game import ACORN_MANIA, Game


@pytest.mark.parametrize("joined", [False, True])
@pytest.mark.parametrize(
    ("command", "cost"),
    [
        (Join(), 0),
        (Lend("bram", 20), 20),
        (Bribe("pip", 40), 40),
        (Ally("oona", "pip"), 20),
        (Whisper("mirel", planted=False), 6),
        (Whisper("mirel", planted=True, good="honey", direction="up"), 6),
    ],
)
def test_a_quote_says_what_leaves_the_purse(game: Game, joined: bool, command: PatronCommand, cost: int) -> None:
    if joined:
        game.play(Join())
        if isinstance(command, Join):
            return
    quote = patronage.quote(game.world, game.wood, "ann", command)
    assert (quote.margin, quote.risk, quote.worth) == (cost, cost, 100)
    game.play(command)
    assert game.purse() == 100 - cost


@pytest.mark.parametrize("side", ["short", "long"])
@pytest.mark.parametrize("amount", [None, 1, 12])
def test_a_position_opens_on_the_terms_quoted_even_to_a_newcomer(game: Game, side: str, amount: int | None) -> None:
    command = Open(side, "honey", amount)  # type: ignore[arg-type]
    quote = patronage.quote(game.world, game.wood, "ann", command)
    _, facts = game.play(command)
    assert (facts["price"], facts["quantity"], facts["margin"], facts["call"]) == (
        quote.price,
        quote.quantity,
        quote.margin,
        quote.call,
    )
    assert quote.risk == quote.margin == 100 - game.purse()


def test_a_cover_is_quoted_and_risks_nothing_new(game: Game) -> None:
    game.play(Open("short", "honey", 4))
    quote = patronage.quote(game.world, game.wood, "ann", Cover("honey", 2))
    assert (quote.price, quote.quantity, quote.margin, quote.risk) == (10, 2, 10, 0)


def test_a_gift_to_the_magistrate_is_quoted(game: Game) -> None:
    game.play(Join())
    patron = game.wood.patrons[game.slug()]
    game.change(patrons={patron.id: replace(patron, heat=50)})
    assert patronage.quote(game.world, game.wood, "ann", BribeMagistrate(30)).risk == 30


REFUSED: list[tuple[PatronCommand, str]] = [
    (Open("short", "gold", 1), "unknown-good"),
    (Open("short", "honey", 0), "amount-too-small"),
    (Open("short", "honey", -3), "amount-too-small"),
    (Open("long", "honey", 13), "over-cap"),
    (Open("long", "honey", 10**40), "over-cap"),
    (Open("long", "acorns", 1), "halted"),
    (Open("long", "firewood", 10), "purse-short"),
    (Open("short", "berries", 1), "price-floor"),
    (Cover("gold"), "unknown-good"),
    (Cover("honey"), "nothing-to-cover"),
    (Lend("bram", 0), "loan-too-small"),
    (Bribe("pip", 0), "gift-too-small"),
    (BribeMagistrate(0), "magistrate-too-small"),
    (Ally("pip", "pip"), "ally-itself"),
    (Whisper("mirel", planted=True), "bait-unset"),
]


@pytest.mark.parametrize(("command", "kind"), REFUSED)
def test_what_a_command_is_refused_for_its_quote_is_refused_for(game: Game, command: PatronCommand, kind: str) -> None:
    game.change(
        prices={**game.wood.prices, "berries": 1, "firewood": 30},
        running=(RunningLegend(ACORN_MANIA, 1, {"acorns": 4}),),
    )
    with pytest.raises(Refused) as refusal:
        patronage.quote(game.world, game.wood, "ann", command)
    assert refusal.value.kind == kind
    assert game.refused(command) == kind


def test_caps_and_sides(game: Game) -> None:
    game.play(Open("short", "honey", 12))
    assert game.refused(Open("short", "honey", 1)) == "patron-cap"
    assert game.refused(Open("long", "honey", 1)) == "other-side"
    assert game.refused(Cover("honey", 13)) == "cover-too-much"
    assert game.refused(Cover("honey", 0)) == "amount-too-small"
    for user in range(9):
        game.play(Open("short", "honey", 12), user=f"user{user}")
    assert game.refused(Open("short", "honey", 1), user="late") == "book-full"
    game.play(Open("long", "honey", 1), user="late")
