"""To win a chapter one must end above the stake; where nobody has, the wood has won (docs: rules/chapters.md)."""

from __future__ import annotations

from bot.gazette import headlines
from bot.text import catalogue
from engine.apply import apply
from engine.events import ChapterClosed, ChapterResult, ChapterUnwon
from engine.model import Join, Open, PatronEntry, Tick, World
from engine.views import public_view
from tests.builders.told import those
from tests.engine.conftest import plant
from tests.engine.turn.test_chapter import tick


def last_evening(world: World, *commands: tuple[str, object]):  # type: ignore[no-untyped-def]
    """What the last turn of a short chapter comes to, after these users' commands on its first evening."""
    state = plant(world, turns=6)
    for number, (user, command) in enumerate(commands):
        state = apply(world, state, PatronEntry(f"{user}:{number}", 0, user, command)).state  # type: ignore[arg-type]
    for _ in range(5):
        state, _, _ = tick(world, state)
    return apply(world, state, Tick("last", 0, 1, 6, {}))


def test_whoever_does_nothing_wins_nothing_and_the_paper_says_so(today: World) -> None:
    outcome = last_evening(today, ("ann", Join()), ("bob", Join()))
    (closed,) = those(ChapterClosed, outcome.events)
    assert closed.richest in today.creatures
    told = [one.notice for one in outcome.notices]
    assert [(one.worth, one.of, one.stake) for one in those(ChapterUnwon, told)] == [(100, 2, 100)] * 2
    assert not those(ChapterResult, told)
    lines = headlines(catalogue(), today, public_view(today, outcome.finale, over=True), [closed])
    assert any("No Patron won" in line or "The wood wins" in line for line in lines)


def test_a_loss_is_no_win_however_small_the_others_are(today: World) -> None:
    outcome = last_evening(today, ("ann", Open("short", "acorns", 12)), ("bob", Open("long", "honey", 12)))
    (closed,) = those(ChapterClosed, outcome.events)
    worths = [one.notice.worth for one in outcome.notices if isinstance(one.notice, ChapterResult | ChapterUnwon)]
    assert (closed.richest in today.creatures) == (max(worths) <= today.finance.stake)


def test_by_the_numbers_of_before_the_richest_wins(world: World) -> None:
    outcome = last_evening(world, ("ann", Join()), ("bob", Open("long", "acorns", 1)))
    (closed,) = those(ChapterClosed, outcome.events)
    assert closed.richest in outcome.state.wood.patrons
    assert not those(ChapterUnwon, [one.notice for one in outcome.notices])
