"""Points, titles, records and masks (docs: rules/seasons.md)."""

from __future__ import annotations

from dataclasses import replace

import pytest

from engine.apply import State, apply
from engine.core import MINT, wallet
from engine.events.seasons import (
    AtStake,
    ChapterScored,
    RecordBroken,
    SeasonClosed,
    SeasonOpened,
    TitleEarned,
    Unmasked,
)
from engine.model import Cover, HouseRules, Join, ModeratorEntry, Open, Refused, Tick, Unmask, World
from engine.model.seasons import Season, WoodRecord
from engine.season import deeds, placed, titles
from tests.builders.game import Game, planted
from tests.builders.told import those


@pytest.fixture
def game(world: World) -> Game:
    return Game(world)


def richer(game: Game, user: str, pebbles: int) -> None:
    """Give or take pebbles, in balance: what a Patron is worth at the chapter's end is all that counts here."""
    mine = wallet(game.slug(user))
    held = dict(game.wood.balances)
    held[mine] += pebbles
    held[MINT] -= pebbles
    game.change(balances=held)


def played(game: Game, **worths: int) -> None:
    """A chapter in which each of these played a hand and ended with so many pebbles."""
    for user in worths:
        game.play(Open("long", "honey", 1), user)
    for user, worth in worths.items():
        richer(game, user, worth - game.worth(user))
    game.end_chapter()


# ------------------------------------------------------------------ points


def test_points_go_by_place_among_those_who_beat_the_stake(game: Game) -> None:
    game.play(Join(), "idle")
    played(game, ann=150, bob=130, cy=130, dan=100, eve=90)
    told = {one.patron: (one.rank, one.points) for one in those(ChapterScored, game.events)}
    assert told == {game.slug("ann"): (1, 10), game.slug("bob"): (2, 6), game.slug("cy"): (2, 6)}
    assert game.letters("ann").count("points-scored") == 1
    assert "points-scored" not in game.letters("dan") + game.letters("eve") + game.letters("idle")


def test_whoever_only_waits_is_never_placed(world: World) -> None:
    assert placed(world, {}) == []
    assert [one.patron for one in placed(world, {"a": 101, "b": 100, "c": 94})] == ["a"]


def test_a_season_ends_with_a_champion_and_the_next_begins(game: Game) -> None:
    opened = those(SeasonOpened, apply(game.world, None, _plant(game.world)).events)
    assert [(one.season, one.chapters) for one in opened] == [(1, 4)]
    for number in range(1, 5):
        played(game, ann=120, bob=112 + 20 * (number < 3))
        (begun,) = those(AtStake, game.events)
        assert (begun.season, begun.nth) == ((1, number + 1) if number < 4 else (2, 1))
    (closed,) = those(SeasonClosed, game.events)
    # Two wins and two second places each: the pebbles gained decide.
    assert (closed.season, closed.champion, closed.points) == (1, game.slug("bob"), 32)
    assert game.wood.past_season is not None
    assert game.wood.season == Season(2, 4)
    assert those(SeasonOpened, game.events)


def test_a_season_nobody_scored_in_has_no_champion(game: Game) -> None:
    for _ in range(4):
        played(game, ann=90)
    (closed,) = those(SeasonClosed, game.events)
    assert (closed.champion, closed.wording()) == ("", "headline-season-closed-nobody")


def test_moderators_choose_how_long_the_next_season_is(game: Game) -> None:
    draft = apply(game.world, State(game.wood, game.secrets), ModeratorEntry("k", 0, "m", HouseRules(season=1)))
    assert draft.result.data["season"] == 1
    game.wood = draft.state.wood
    assert game.wood.season is not None
    assert game.wood.season.chapters == 4, "the one under way stays as it is"
    for _ in range(4):
        game.end_chapter()
    assert game.wood.season == Season(2, 1)
    for bad in (0, 13, -1, 10**30):
        with pytest.raises(Refused, match="bad-season"):
            apply(game.world, State(game.wood, game.secrets), ModeratorEntry("k", 0, "m", HouseRules(season=bad)))


def test_a_wood_older_than_seasons_begins_its_first_with_its_next_chapter(world: World) -> None:
    state = planted(world, rules=1)
    assert state.wood.season is None
    game = Game(world)
    game.wood, game.secrets = state.wood, state.secrets
    game.end_chapter()
    assert game.wood.season is None, "by the rules of its time"
    game.change(rules=2)
    game.play(Join())
    game.end_chapter()
    assert game.wood.season == Season(1, 4)


def _plant(world: World) -> object:
    from engine.model import RULES, Plant

    return Plant("plant", 0, "w", world.id, "s", "c", "5e" * 32, "de" * 32, rules=RULES)


# ------------------------------------------------------------------ deeds and titles


def test_deeds_are_counted_once_from_what_happened_in_the_open(game: Game) -> None:
    game.play(Open("short", "honey", 3))
    game.change(prices={**game.wood.prices, "honey": 2})
    before = game.worth()
    game.play(Cover("honey", 1))
    game.play(Cover("honey", 2))
    season = game.wood.season
    assert season is not None
    won, best = (deeds.of(season, game.slug(), deed) for deed in ("shorts_won", "best_bet"))
    assert won > best > won // 2, "two closings, of one unit and of two"
    assert abs(before - game.worth()) <= 3
    game.play(Open("long", "acorns", 2))
    assert game.wood.season == season, "what came of nothing adds nothing"


def test_a_bet_closed_by_the_chapters_end_is_still_this_chapters_deed(game: Game) -> None:
    game.bury_deck()
    game.play(Open("short", "honey", 3))
    game.change(prices={**game.wood.prices, "honey": 2})
    game.end_chapter()
    assert game.wood.season is not None
    assert deeds.of(game.wood.season, game.slug(), "shorts_won") > 0


@pytest.mark.parametrize(
    ("title", "fits", "fails"),
    [
        ("clean-hands", {"placed": 2}, {"placed": 3, "accused": 1}),
        ("bear-of-the-stump", {"shorts_won": 40}, {"shorts_won": 39}),
        ("twice-convicted", {"convicted": 2}, {"convicted": 1, "acquitted": 5}),
        ("banker", {"loans_made": 5, "loans_home": 5}, {"loans_made": 7, "loans_home": 6}),
        ("caught-short", {"squeezed": 3}, {"squeezed": 2}),
    ],
)
def test_a_title_is_earned_by_its_deeds_alone(
    world: World, title: str, fits: dict[str, int], fails: dict[str, int]
) -> None:
    season = Season(1, 4, deeds={"a": fits, "b": fails})
    assert [patron for id, patron in titles.earned(world, season) if id == title] == ["a"]


def test_the_best_at_something_share_a_title(world: World) -> None:
    season = Season(1, 4, deeds={"a": {"shorts_won": 50}, "b": {"shorts_won": 50}, "c": {"shorts_won": 49}})
    assert titles.earned(world, season) == [("bear-of-the-stump", "a"), ("bear-of-the-stump", "b")]


def test_titles_are_given_at_the_seasons_end_and_told(game: Game) -> None:
    for _ in range(3):
        played(game, ann=120)
    assert not those(TitleEarned, game.events)
    played(game, ann=120)
    assert [(one.title, one.patron) for one in those(TitleEarned, game.events)] == [("clean-hands", game.slug())]
    assert "title-won" in game.letters()


# ------------------------------------------------------------------ records


def test_a_record_is_written_down_and_only_then_broken(game: Game) -> None:
    played(game, ann=150)
    assert game.wood.records["worth"] == WoodRecord(150, 1, game.slug())
    assert not those(RecordBroken, game.events)
    played(game, ann=140)
    assert not [one for one in those(RecordBroken, game.events) if one.record == "worth"]
    played(game, ann=120, bob=180)
    (broken,) = [one for one in those(RecordBroken, game.events) if one.record == "worth"]
    assert (broken.patron, broken.value, broken.before) == (game.slug("bob"), 180, 150)


def test_prices_have_records_too(game: Game) -> None:
    game.change(history={**game.wood.history, "honey": (10, 4), "acorns": (4, 5)})
    game.end_chapter()
    assert (game.wood.records["fall"].good, game.wood.records["fall"].value) == ("honey", 6)
    assert (game.wood.records["rise"].good, game.wood.records["rise"].value) == ("acorns", 1)


# ------------------------------------------------------------------ masks


def test_a_mask_comes_off_once_and_by_nobody_else(game: Game) -> None:
    game.play(Join())
    game.play(Join(), "bob")
    ann = game.slug()
    assert game.refused(Unmask(ann, 1)) == "unmask-early"
    assert game.refused(Unmask(ann, 0)) == "unmask-early"
    game.end_chapter()
    assert game.refused(Unmask(ann, 1), "bob") == "unmask-other"
    assert game.refused(Unmask(ann, 1), "a stranger") == "unmask-other"
    assert game.refused(Unmask("", 1), "a stranger") == "unmask-other"
    assert game.refused(Unmask(ann, 2)) == "unmask-early"
    assert game.play(Unmask(ann, 1))[0] == "unmasked"
    assert game.wood.patrons[ann].unmasked == 1
    assert those(Unmasked, game.events) == [Unmasked(ann, 1)]
    assert "ann" not in str(game.events), "the wood does not know who it is"
    assert game.refused(Unmask(ann, 1)) == "unmask-twice"
    assert game.wood.patrons[ann].played == 1, "it is no hand played in the second chapter"


def test_a_mask_stays_on_once_the_next_chapter_is_under_way(game: Game) -> None:
    game.play(Join())
    game.end_chapter()
    game.change(turn=game.world.season.unmask_turns + 1)
    assert game.refused(Unmask(game.slug(), 1)) == "unmask-late"
    game.end_chapter()
    assert game.refused(Unmask(game.slug(), 1)) == "unmask-late"
    game.play(Unmask(game.slug(), 2))


def test_the_same_name_is_borne_from_season_to_season(game: Game) -> None:
    game.play(Join())
    before = game.wood.patrons[game.slug()].name
    for _ in range(5):
        game.end_chapter()
    assert game.wood.patrons[game.slug()].name == before


def test_a_whole_chapter_through_the_door_replays_alike(world: World) -> None:
    """Through `apply` alone, twice: the same bytes, seasons included."""

    def lived() -> State:
        state = planted(world)
        wood = replace(state.wood, settings=replace(state.wood.settings, chapter_turns=5))
        state = State(wood, state.secrets)
        for turn in range(20):
            wood = state.wood
            state = apply(world, state, Tick(f"t{turn}", turn, wood.chapter, wood.turn + 1, {})).state
        return state

    once = lived()
    assert once == lived()
    assert once.wood.season == Season(2, 4)
