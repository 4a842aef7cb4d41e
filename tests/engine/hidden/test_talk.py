"""Talk as it is now: quotes widen while it goes round, and no true rumour is called false (docs: rules/insider.md)."""

from __future__ import annotations

from dataclasses import replace

import pytest

from engine.exchange import quotes
from engine.model import Open, Whisper, World
from tests.builders.game import HONEY_RUN, Game

SQUEEZE = "porcupine-squeeze"


@pytest.fixture
def game(today: World) -> Game:
    fresh = Game(today)
    fresh.bury_deck()
    return fresh


def quoted(game: Game, good: str) -> list[int]:
    """What a stranger gets and pays for one unit, opening and closing."""
    asked = [(ask, side) for ask in (quotes.opening_price, quotes.closing_price) for side in ("short", "long")]
    return [ask(game.world, game.wood, "", side, good, 1) for ask, side in asked]  # type: ignore[arg-type]


@pytest.mark.parametrize("good", ["honey", "acorns", "berries", "mushrooms", "firewood"])
def test_quotes_on_a_good_widen_while_a_rumour_about_it_goes_round(game: Game, good: str) -> None:
    card = replace(game.secrets.deck[0], legend=HONEY_RUN)
    game.secrets = replace(game.secrets, deck=(card, *game.secrets.deck[1:]))
    before = {one: quoted(game, one) for one in game.world.goods}
    game.play(Whisper("mirel", planted=True, good=good, direction="up"))
    (short, long, cover, sell), (was_short, was_long, was_cover, was_sell) = quoted(game, good), before[good]
    assert short < was_short
    assert long > was_long
    assert cover > was_cover
    assert sell < was_sell
    assert all(quoted(game, other) == before[other] for other in game.world.goods if other != good)


def test_true_and_planted_talk_widen_alike(today: World) -> None:
    after = []
    for whisper in (Whisper("mirel", planted=False), Whisper("mirel", planted=True, good="honey", direction="down")):
        game = Game(today)
        card = replace(game.secrets.deck[0], legend=HONEY_RUN)
        game.secrets = replace(game.secrets, deck=(card, *game.secrets.deck[1:]))
        game.play(whisper)
        after.append({good: quoted(game, good) for good in game.world.goods})
    assert after[0] == after[1]


@pytest.mark.parametrize("away", range(1, 14))
def test_a_true_rumour_is_never_called_false(game: Game, away: int) -> None:
    card = replace(game.secrets.deck[0], legend=HONEY_RUN, turn=away)
    game.secrets = replace(game.secrets, deck=(card, *game.secrets.deck[1:]))
    game.play(Whisper("mirel", planted=False))
    felt = game.wood.feelings["mirel"].get(game.slug(), 0)
    said: list[str] = []
    for _ in range(away):
        game.seam()
        said += game.kinds()
    assert "rumour-came-to-nothing" not in said
    assert "rumour-came-true" in said
    assert game.wood.feelings["mirel"][game.slug()] > felt


@pytest.mark.parametrize("planted", [True, False])
def test_talk_of_a_legend_that_found_another_good_is_over_and_nobody_is_blamed(game: Game, planted: bool) -> None:
    card = replace(game.secrets.deck[0], legend=SQUEEZE, turn=2)
    game.secrets = replace(game.secrets, deck=(card, *game.secrets.deck[1:]))
    game.play(Whisper("mirel", planted, *(("berries", "up") if planted else ())))
    game.play(Open("short", "honey", 5), user="bob")
    game.seam()
    felt = game.wood.feelings["mirel"].get(game.slug(), 0)
    game.seam()
    assert [kind for kind in game.kinds() if kind.startswith("rumour")] == ["rumour-turned"]
    assert game.wood.rumours == ()
    assert game.wood.feelings["mirel"].get(game.slug(), 0) >= felt - 1
