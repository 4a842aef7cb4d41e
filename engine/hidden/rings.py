"""Rings: one Patron whispers, another bets, and neither would be suspected alone (docs: rules/law.md#rings).

The magistrate remembers every whisper of the chapter, who began it, and who followed it with a bet. Whoever follows
public talk cannot tell true from planted, so how much of each they followed is chance: the odds are those of drawing
as many true whispers of one Patron among all that they followed (Fisher, "The Design of Experiments", 1935: the
hypergeometric tail). Against them count only whispers that are over in public, so nothing shows before its time.

What somebody may have seen instead counts for nothing: a bet on what the whisperer, or another follower who seems to
know, was betting on in the open since an earlier turn; planted talk that no legend of the deck could bring, which a
reader of the folklore passes over.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from math import comb
from typing import TYPE_CHECKING, Final

from engine.court import heat
from engine.events import HeatRisen
from engine.hidden.secrets import Evidence, Follow, Talk
from engine.legends import effects
from engine.model import Direction, GoodId, PatronId, Position, odds

if TYPE_CHECKING:
    from engine.core import Draft
    from engine.hidden.secrets import Tip

MOST_ODDS: Final = 1_000_000


def overheard(draft: Draft, tip: Tip, until: int) -> None:
    """A whisper is set going: remember it, where rings are looked for; `until` is the rumour's last turn."""
    if not draft.world.law.ring_least:
        return
    said = Talk(
        tip.id, tip.patron, tip.planted, tip.good, tip.direction, draft.turn, len(draft.struck),
        _plausible(draft, tip.good, tip.direction), until, legend=tip.legend,
    )  # fmt: skip
    draft.secrets = replace(draft.secrets, talk=(*draft.secrets.talk, said))


def watch(draft: Draft) -> None:
    """After an entry: write down who has followed what goes round, and what bets on it have brought."""
    if not draft.secrets.talk:
        return
    closed: dict[int, int] = {}
    for position, profit in draft.closed:
        closed[position.id] = closed.get(position.id, 0) + profit
    draft.secrets = replace(draft.secrets, talk=tuple(_watched(draft, one, closed) for one in draft.secrets.talk))


def settle(draft: Draft, landed: set[tuple[GoodId, Direction]]) -> None:
    """The seam has judged the rumours: what has happened was true, and what is past its time is over."""
    talk = []
    for one in draft.secrets.talk:
        came = (one.good, one.direction) in landed
        if not one.settled and (came or draft.turn >= one.until):
            one = replace(one, settled=draft.turn, landed=came)
        talk.append(one)
    draft.secrets = replace(draft.secrets, talk=tuple(talk))


def forget(draft: Draft, waiting: bool = False) -> None:
    """The chapter is over, or, `waiting`, a deck is dealt anew and what still went round was about another."""
    kept = tuple(one for one in draft.secrets.talk if waiting and one.settled)
    draft.secrets = replace(draft.secrets, talk=kept)


def accuse(draft: Draft) -> None:
    """Weigh every pair of whisperer and follower by what is over, and bring heat on both where chance cannot be it.

    Whoever went by the open bets of such a follower, a turn later, is weighed without those.
    """
    if not draft.world.law.ring_least or not any(one.follows for one in draft.secrets.talk):
        return
    over = [one for one in draft.secrets.talk if one.settled]
    for whisperer in dict.fromkeys(one.patron for one in over if not one.planted):
        followers = dict.fromkeys(bet.patron for one in over if one.patron == whisperer for bet in one.follows)
        alike = {one for one in followers if _weighed(draft, over, whisperer, one, frozenset({whisperer}))[1]}
        for follower in (one for one in followers if one in alike):
            known, found = _weighed(draft, over, whisperer, follower, frozenset({whisperer, *alike} - {follower}))
            if found:
                _charge(draft, whisperer, follower, known, found)


def _weighed(
    draft: Draft, over: Iterable[Talk], whisperer: PatronId, follower: PatronId, seen: frozenset[PatronId]
) -> tuple[list[Talk], int]:
    """The true whispers that a follower bet on, but for bets that went by those `seen`; and the odds, 0 for too few."""
    law = draft.world.law
    heard = [one for one in over if _was_there(draft, follower, one)]
    true, lies = _truths(heard, whisperer), _lies(heard, follower)
    known = [one for one in true if any(bet.patron == follower and seen.isdisjoint(bet.led) for bet in one.follows)]
    if len(known) < law.ring_least:
        return known, 0
    found = chance_against(len(true), len(lies), len(known), sum(follower in fooled for fooled in lies))
    return known, found if found >= law.ring_odds else 0


def chance_against(true: int, planted: int, known: int, fooled: int) -> int:
    """One in how many who cannot tell would have followed `known` or more of the true by following so many of all."""
    drawn, of = known + fooled, true + planted
    ways = sum(comb(true, hit) * comb(planted, drawn - hit) for hit in range(known, min(true, drawn) + 1))
    return min(MOST_ODDS, comb(of, drawn) // max(1, ways))


def _was_there(draft: Draft, follower: PatronId, one: Talk) -> bool:
    """Whether a Patron had joined when something was whispered."""
    patron = draft.patrons.get(follower)
    return patron is not None and patron.joined <= draft.age - draft.turn + one.turn


def _truths(over: Iterable[Talk], whisperer: PatronId) -> list[Talk]:
    """A Patron's true whispers, one for each card: asking again, or telling another ear, is no second one."""
    true: dict[int, Talk] = {}
    for one in over:
        if one.patron == whisperer and not one.planted and one.landed:
            known = true.get(one.epoch)
            true[one.epoch] = one if known is None else replace(known, follows=(*known.follows, *one.follows))
    return list(true.values())


def _lies(over: Iterable[Talk], follower: PatronId) -> list[set[PatronId]]:
    """Who followed each lie that might have been true, however often it was told; none of the follower's own."""
    lies: dict[tuple[GoodId, Direction, int], set[PatronId]] = {}
    own = {(one.good, one.direction, one.epoch) for one in over if one.patron == follower}
    for one in over:
        key = one.good, one.direction, one.epoch
        if one.planted and one.plausible and not one.landed and key not in own:
            lies.setdefault(key, set()).update(follow.patron for follow in one.follows)
    return list(lies.values())


def _charge(draft: Draft, whisperer: PatronId, follower: PatronId, known: list[Talk], found: int) -> None:
    """A page for each whisper that was followed, for both; the first of a case brings the heat, and a letter."""
    share = draft.world.law.ring_share
    for patron, other, percent in ((follower, whisperer, 100), (whisperer, follower, share)):
        pages = list(draft.secrets.evidence)
        had = {(page.patron, page.tip) for page in pages if page.ring}
        fresh = [one for one in known if (patron, one.id) not in had]
        for one in fresh:
            profit = max(0, sum(follow.profit for follow in one.follows if follow.patron == follower)) * percent // 100
            position = next(follow.position for follow in one.follows if follow.patron == follower)
            pages.append(
                Evidence(
                    one.id,
                    position,
                    patron,
                    one.good,
                    profit,
                    0,
                    one.settled,
                    True,
                    draft.chapter,
                    draft.age,
                    legend=one.legend,
                    ring=other,
                    odds=found,
                )
            )
        draft.secrets = replace(draft.secrets, evidence=tuple(pages))
        if fresh and patron in draft.patrons:
            heat.rise(draft, patron, draft.world.law.ring_heat)
            draft.tell(patron, HeatRisen(heat.band(draft.world, draft.patrons[patron].heat)))


def _watched(draft: Draft, one: Talk, closed: Mapping[int, int]) -> Talk:
    follows = tuple(
        replace(follow, profit=follow.profit + closed[follow.position]) if follow.position in closed else follow
        for follow in one.follows
    )
    if not one.settled:
        known = {follow.position for follow in follows}
        new = (held for held in draft.positions if held.id not in known and _follows(draft, one, held))
        follows += tuple(Follow(held.patron, held.id, led=_led(draft, held)) for held in new)
    return one if follows == one.follows else replace(one, follows=follows)


def _follows(draft: Draft, one: Talk, held: Position) -> bool:
    """Whether a bet that was made just now goes the way that somebody else has whispered."""
    new = held.patron != one.patron and held.id > one.id and held.turn == draft.turn
    return new and held.good == one.good and (held.side == "long") == (one.direction == "up")


def _led(draft: Draft, held: Position) -> tuple[PatronId, ...]:
    """Who has been betting so in the open since an earlier turn."""
    others = (other for other in draft.positions if other.patron != held.patron and other.turn < held.turn)
    return tuple(dict.fromkeys(one.patron for one in others if (one.good, one.side) == (held.good, held.side)))


def _plausible(draft: Draft, good: GoodId, direction: Direction) -> bool:
    """Whether some legend of the deck would be foretold like this today."""
    weights = draft.seal.odds if draft.seal else odds(draft.world, draft.weights)
    told = (draft.world.legends[legend] for legend in weights if legend in draft.world.legends)
    return any((effects.subject(draft.world, draft, legend), legend.direction) == (good, direction) for legend in told)
