"""Chapters: planting a wood, and the turning of the chapter when its last turn is over (docs: rules/chapters.md).

What was announced during a chapter holds from the next one on: other data of another release, another stake.
"""

from __future__ import annotations

from dataclasses import replace

from engine.core import EXCHANGE, MINT, Draft, draws, purse, ruled, wallet
from engine.creatures import inequality, needs
from engine.credit import default, loans
from engine.events import ChapterClosed, ChapterOpened, Planted, RulesChanged, WentBack
from engine.exchange import in_the_race, positions, valuation, wagers
from engine.hidden import Secrets, evidence, sentence, whispers
from engine.insider import consequences, favours
from engine.model import Fact, PatronId, Plant, Release, Restore, Result, Somebody, Wood, WoodSettings, World, in_force
from engine.season import course, deeds
from engine.turn import ceremony


def plant(world: World, entry: Plant) -> Draft:
    """A new wood on its first morning: prices, stores and purses as the world has them, varied by the seed."""
    prices = {good.id: good.price for good in world.goods.values()}
    chance = draws.of_chapter(entry.seed, 1)
    wood = Wood(
        id=entry.wood,
        world=world.id,
        settings=WoodSettings(
            entry.server, entry.channel, entry.interval_s, entry.chapter_turns, sandbox=entry.sandbox
        ),
        chapter=1,
        turn=0,
        age=0,
        serial=0,
        ticked_at=entry.at,
        balances={},
        stores={
            spec.id: {good: _varied(world, chance, units, spec.id, good) for good, units in spec.store.items()}
            for spec in world.creatures.values()
        },
        moods=dict.fromkeys(world.creatures, world.economy.mood_rest),
        prices=prices,
        pressure=dict.fromkeys(world.goods, 0),
        history={good: (price,) for good, price in prices.items()},
        feelings={creature: {} for creature in world.creatures},
        patrons={},
        rules=entry.rules,
        data=entry.data,
    )
    draft = Draft(world, wood, Secrets(entry.seed, entry.deck_seed))
    for spec in world.creatures.values():
        draft.pay(MINT, purse(spec.id), _varied(world, chance, spec.purse, spec.id, "purse"), "opening purse")
    draft.pay(MINT, EXCHANGE, world.finance.exchange_capital, "founding of the Exchange")
    draft.emit(Planted(entry.chapter_turns))
    ceremony.deal(draft)
    course.begin(draft)
    inequality.record(draft, anew=True)
    return draft


def _varied(world: World, seed: str, amount: int, *name: str) -> int:
    """An amount within `variety_percent` of what the world says, to the nearest whole one."""
    spread = world.economy.variety_percent
    percent = 100 - spread + draws.below(seed, 2 * spread + 1, "opening", *name)
    return (amount * percent + 50) // 100


def release(draft: Draft, entry: Release) -> Result:
    """Take the rules' number at once, and other data for the next chapter; the state that is pinned stays as it is."""
    if entry.rules != draft.rules:
        draft.emit(RulesChanged(draft.rules, entry.rules))
    draft.rules = entry.rules
    draft.coming = "" if entry.data == draft.data else entry.data
    return Result("released", {"rules": entry.rules})


def restore(draft: Draft, entry: Restore) -> Result:
    """Say that the wood went back, withdraw what was whispered of its deck, and deal what is left from new seeds."""
    draft.line = entry.line
    draft.emit(WentBack(draft.chapter, draft.turn))
    whispers.withdraw(draft)
    ceremony.deal_again(draft, entry.seed, entry.deck_seed)
    facts: dict[str, Fact] = {"chapter": draft.chapter, "turn": draft.turn, "sealed": 0, "seal": "", "chance": ""}
    sealed = ceremony.printed(draft)
    return Result("went-back", facts | sealed | {"sealed": len(sealed)})


def turn_over(draft: Draft) -> None:
    """After the chapter's last turn, close it and open the next; on any other turn, enter its deeds in the books."""
    if draft.turn >= draft.settings.chapter_turns:
        draft.finale = draft.picture()
        _close(draft)
        _open(draft)
    else:
        deeds.note(draft)


def _close(draft: Draft) -> None:
    """Settle everything that belongs to the chapter, and say who ends it richest."""
    positions.close_all(draft, "chapter")
    loans.call_off(draft)
    wagers.call_off(draft)
    evidence.note(draft)
    loans.carry_over(draft)
    sentence.adjourn(draft)
    favours.forget(draft)
    consequences.forget(draft)
    everyone = valuation.net_worths(draft.world, draft)
    worths = {patron: everyone[patron] for patron in in_the_race(draft)}
    ceremony.tell_places(draft, worths)
    ceremony.write_up(draft, worths)
    deeds.note(draft)
    course.chapter_over(draft, worths)
    # Where no Patron has won, the wood has: its richest is a creature.
    won = dict[Somebody, int]((one, worth) for one, worth in worths.items() if ceremony.wins(draft, worth))
    owned = won or {one: needs.wealth(draft, one) for one in draft.stores}
    richest = min(owned, key=lambda one: (-owned[one], one))  # between equals by name, as places are
    draft.emit(ChapterClosed(draft.chapter, richest, owned[richest]))
    ceremony.reveal(draft)
    whispers.hush(draft)
    draft.requests.clear()
    draft.alliances.clear()
    draft.running.clear()
    draft.struck.clear()
    draft.springs.clear()


def _open(draft: Draft) -> None:
    """The next chapter's first morning: a new deck, the year begun again, old feelings by half."""
    _change_data(draft)
    _change_stake(draft)
    economy = draft.world.economy
    draft.chapter += 1
    draft.turn = 0
    for felt in draft.feelings.values():
        for other in list(felt):
            felt[other] = int(felt[other] / 2)
            if not felt[other]:
                del felt[other]
    for good in draft.world.goods.values():
        now = draft.prices[good.id]
        draft.prices[good.id] = max(1, now + (good.price - now) * economy.spring_percent // 100)
        draft.pressure[good.id] = 0
        draft.history[good.id] = (draft.prices[good.id],)
    draft.weather.clear()
    draft.emit(ChapterOpened(draft.chapter, draft.settings.chapter_turns))
    ceremony.deal(draft)
    course.begin(draft)
    default.come_home(draft)
    ceremony.renew(draft)
    # Last, since what a debt is worth hangs on what the Mint has left in its borrower's purse.
    for patron in list(draft.patrons.values()):
        _stake(draft, patron.id)
        draft.patrons[patron.id] = replace(patron, rank=0)  # an arrow never points back into the last chapter
    inequality.record(draft, anew=True)


def _change_data(draft: Draft) -> None:
    """From here on the wood goes by the data that was announced, where it is at hand."""
    if draft.coming and draft.next_world is not None:
        draft.world = ruled(in_force(draft.next_world, draft), draft.settings)
        draft.data, draft.coming = draft.coming, ""


def _change_stake(draft: Draft) -> None:
    """The stake that was laid down during the last chapter is the one of this."""
    if draft.settings.next_stake:
        draft.settings = replace(draft.settings, stake=draft.settings.next_stake, next_stake=0)
        draft.world = ruled(draft.world, draft.settings)


def _stake(draft: Draft, patron: PatronId) -> None:
    """Every Patron starts a chapter worth the same stake; what is still out on loan counts toward it."""
    loans.begin_alike(draft, patron)
    free = draft.balance(wallet(patron))
    out = valuation.net_worth(draft.world, draft, patron) - free
    target = max(0, draft.world.finance.stake - out)
    draft.pay(MINT, wallet(patron), max(0, target - free), "stake")
    draft.pay(wallet(patron), MINT, max(0, free - target), "last chapter's winnings")
