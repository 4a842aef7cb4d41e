"""What a Patron may do: join, and the commands of GAME.md section 4, each in the module that bears its rule."""

from __future__ import annotations

from dataclasses import replace

from engine import (
    alliances,
    checks,
    credit,
    deck,
    events,
    gifts,
    law,
    names,
    positions,
    reminders,
    spring,
    trial,
    whispers,
)
from engine.commands import Ally, Bribe, BribeMagistrate, Cover, Join, Lend, Open, PatronCommand, Plead, Remind, Spring
from engine.draft import Draft
from engine.entries import PatronEntry
from engine.events import Fact
from engine.money import MINT, wallet
from engine.refusals import Refused
from engine.state import Patron


def play(draft: Draft, entry: PatronEntry) -> tuple[str, dict[str, Fact]]:
    """Play a Patron's command; returns the answer's kind (`answer-<kind>`) and facts. Raises Refused."""
    if draft.settings.paused:
        raise Refused("paused")
    known = checks.patron_of(draft, entry.user)
    if known is not None and isinstance(entry.command, Join):
        raise Refused("already-joined", patron=known.id)
    if known is not None:
        trial.check_standing(known, entry.command)
    patron = known or _join(draft, entry.user)
    kind, facts = _obey(draft, patron, entry.command)
    if not isinstance(entry.command, Remind):  # asking for letters is no hand played
        draft.patrons[patron.id] = replace(draft.patrons[patron.id], played=draft.chapter)
    law.note(draft)
    return kind, facts


def _obey(draft: Draft, patron: Patron, command: PatronCommand) -> tuple[str, dict[str, Fact]]:
    slug = patron.id
    if isinstance(command, Join):
        return "joined", {"patron": slug, "stake": draft.world.finance.stake}
    if isinstance(command, Open):
        return positions.open_position(draft, slug, command)
    if isinstance(command, Cover):
        return positions.cover(draft, slug, command)
    if isinstance(command, Lend):
        return credit.lend(draft, slug, command)
    if isinstance(command, Bribe):
        return gifts.bribe(draft, slug, command)
    if isinstance(command, BribeMagistrate):
        return gifts.bribe_magistrate(draft, slug, command)
    if isinstance(command, Ally):
        return alliances.ally(draft, slug, command)
    if isinstance(command, Plead):
        return trial.plead(draft, slug, command)
    if isinstance(command, Remind):
        return reminders.remind(draft, patron, command)
    if isinstance(command, Spring):
        answer = spring.pay(draft, slug)
        draft.secrets = deck.spring(draft.secrets, draft.turn)
        return answer
    return whispers.whisper(draft, slug, command)


def _join(draft: Draft, user: str) -> Patron:
    """A newcomer's first command: draw a wood name and mint the stake."""
    name = names.draw_name(draft.world, draft.patrons, draft.secrets.seed, user)
    patron = Patron(id=names.slug(name), name=name, user=user, joined=draft.age)
    draft.patrons[patron.id] = patron
    stake = draft.world.finance.stake
    draft.pay(MINT, wallet(patron.id), stake, "stake")
    draft.emit(events.patron_joined(patron.id))
    draft.tell(events.welcome(patron.id, stake))
    return patron
