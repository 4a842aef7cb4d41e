"""What a Patron may do: join, and every command in the module that bears its rule (docs: rules/patrons.md).

RULES is the one place where a command is entered: how it is played, what it would cost, and who may give it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any, Final, Generic, TypeVar

from engine.core import MINT, Draft, WoodLike, as_kept, guards, names, wallet
from engine.court import trial
from engine.court.trial import Hindrance
from engine.creatures import alliances
from engine.credit import loans
from engine.events import PatronJoined, Welcome
from engine.exchange import net_worth, positions, quotes, reminders, standing_orders, wagers
from engine.hidden import evidence, secrets, whispers
from engine.insider import consequences, favours
from engine.model import (
    Ally,
    Bribe,
    BribeMagistrate,
    CallLegend,
    CancelOrder,
    Cover,
    CoverAt,
    Join,
    Lend,
    Open,
    Patron,
    PatronCommand,
    PatronEntry,
    PatronId,
    Plead,
    Quote,
    Refused,
    Remind,
    Result,
    SendWeather,
    Spring,
    Unmask,
    UserId,
    Wager,
    Whisper,
    Wood,
    World,
)
from engine.season import deeds, masks
from engine.turn import sandbox

C = TypeVar("C", bound=PatronCommand)
# The slug of someone who has not joined yet: no Patron has it.
_STRANGER: Final = PatronId("")


@dataclass(frozen=True, slots=True)
class PatronRule(Generic[C]):
    """How a Patron's command is played, and what is known of it before.

    `play` changes the draft for the Patron of that slug. `quote` says, from what everyone may see, how many pebbles
    would leave the purse, for good or for as long as a loan runs; or, for a bet, all its terms. Both raise Refused.
    Whoever plays a `hand` is in the chapter's race. `despite` says what keeps nobody from giving it.
    """

    command: type[C]
    play: Callable[[Draft, PatronId, C], Result]
    quote: Callable[[World, WoodLike, PatronId, C], int | Quote]
    hand: bool = True
    despite: frozenset[Hindrance] = frozenset()


def _joined(draft: Draft, patron: PatronId, _: Join) -> Result:
    return Result("joined", {"patron": patron, "stake": draft.world.finance.stake})


def _spring(draft: Draft, patron: PatronId, command: Spring) -> Result:
    """Paid for in public; what it does to the deck is the deck's business."""
    answer = favours.spring(draft, patron, command)
    draft.secrets = secrets.spring(draft.secrets, draft.turn)
    return answer


def _free(*_: object) -> int:
    return 0


_FROZEN: Final = frozenset[Hindrance]({"frozen"})
_ALL: Final = (
    PatronRule(Join, _joined, _free),
    PatronRule(Lend, loans.lend, loans.check_offer),
    PatronRule(Open, positions.open_position, quotes.terms),
    PatronRule(Cover, positions.cover, quotes.closing_terms, despite=_FROZEN),
    PatronRule(CoverAt, standing_orders.place, standing_orders.check, despite=_FROZEN),
    PatronRule(CancelOrder, standing_orders.cancel, standing_orders.check_cancel, hand=False, despite=_FROZEN),
    PatronRule(Wager, wagers.put, wagers.check),
    PatronRule(Whisper, whispers.whisper, favours.check_whisper),
    PatronRule(Bribe, favours.bribe, favours.check_bribe),
    PatronRule(BribeMagistrate, favours.bribe_magistrate, favours.check_magistrate),
    PatronRule(Ally, alliances.ally, alliances.check_ally),
    PatronRule(Plead, trial.plead, trial.cost, despite=_FROZEN),
    PatronRule(Spring, _spring, favours.check_spring),
    PatronRule(Remind, reminders.remind, _free, hand=False, despite=_FROZEN),  # asking for letters is no hand played
    PatronRule(Unmask, masks.unmask, masks.check_unmask, hand=False, despite=_FROZEN),
    PatronRule(CallLegend, sandbox.call, sandbox.check_call, hand=False, despite=_FROZEN),
    PatronRule(SendWeather, sandbox.send, sandbox.check_weather, hand=False, despite=_FROZEN),
)
RULES: Final[Mapping[type[PatronCommand], PatronRule[Any]]] = {rule.command: rule for rule in _ALL}


def play(draft: Draft, entry: PatronEntry) -> Result:
    """Play a Patron's command; a stranger joins by it. Raises Refused."""
    if draft.settings.paused:
        raise Refused("paused")
    command, rule = entry.command, RULES[type(entry.command)]
    known = guards.patron_of(draft, entry.user)
    if known is not None and isinstance(command, Join):
        raise Refused("already-joined", patron=known.id)
    if known is not None:
        _check_here(known)
        trial.check_standing(known, rule.despite)
    patron = known or _join(draft, entry.user)
    result = rule.play(draft, patron.id, command)
    consequences.begin(draft, patron.id, command)
    if rule.hand and draft.patrons[patron.id].played != draft.chapter:
        draft.patrons[patron.id] = replace(draft.patrons[patron.id], played=draft.chapter)
    evidence.note(draft)
    deeds.note(draft)
    return result


def quote(world: World, wood: Wood, user: UserId, command: PatronCommand) -> Quote:
    """What a command would cost this user now, joined or not; Refused for whatever the command would be refused for.

    `margin` is what would be locked or paid, `risk` the most that could be lost of `worth`. A wood has no secrets to
    tell: what is hidden of it is not given.
    """
    if wood.settings.paused:
        raise Refused("paused")
    world, rule = as_kept(world, wood), RULES[type(command)]
    patron = guards.patron_of(wood, user)
    if patron is None:
        slug, wood = _STRANGER, _with_stake(world, wood)
    else:
        slug = patron.id
        _check_here(patron)
        trial.check_standing(patron, rule.despite)
    found = rule.quote(world, wood, slug, command)
    if isinstance(found, Quote):
        return found
    return Quote(price=0, quantity=0, margin=found, call=0, risk=found, worth=net_worth(world, wood, slug))


def _check_here(patron: Patron) -> None:
    """Refused for whoever asked to be forgotten, as long as that is not done."""
    if patron.left:
        raise Refused("left-already")


def _join(draft: Draft, user: UserId) -> Patron:
    """A newcomer's first command: draw a wood name and mint the stake."""
    name = names.draw_name(draft.world, draft.patrons, draft.secrets.seed, user)
    patron = Patron(id=PatronId(names.slug(name)), name=name, user=user, joined=draft.age)
    draft.patrons[patron.id] = patron
    stake = draft.world.finance.stake
    draft.pay(MINT, wallet(patron.id), stake, "stake")
    draft.emit(PatronJoined(patron.id))
    draft.tell(patron.id, Welcome(patron.id, stake))
    return patron


def _with_stake(world: World, wood: Wood) -> Wood:
    """The wood as it would be had the stranger joined: the stake in a purse of their own."""
    stake = world.finance.stake
    return replace(
        wood,
        balances={**wood.balances, wallet(_STRANGER): stake, MINT: wood.balances.get(MINT, 0) - stake},
    )
