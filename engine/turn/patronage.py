"""What a Patron may do: join, and the commands of GAME.md section 4, each in the module that bears its rule."""

from __future__ import annotations

from dataclasses import replace

from engine.core import MINT, Draft, guards, names, wallet
from engine.court import trial
from engine.creatures import alliances
from engine.credit import loans
from engine.events import PatronJoined, Welcome
from engine.exchange import positions, reminders
from engine.hidden import evidence, secrets, whispers
from engine.insider import bribes
from engine.legends import hurry
from engine.model import (
    Ally,
    Bribe,
    BribeMagistrate,
    Cover,
    Fact,
    Join,
    Lend,
    Open,
    Patron,
    PatronCommand,
    PatronEntry,
    Plead,
    Refused,
    Remind,
    Spring,
)


def play(draft: Draft, entry: PatronEntry) -> tuple[str, dict[str, Fact]]:
    """Play a Patron's command; returns the answer's kind (`answer-<kind>`) and facts. Raises Refused."""
    if draft.settings.paused:
        raise Refused("paused")
    known = guards.patron_of(draft, entry.user)
    if known is not None and isinstance(entry.command, Join):
        raise Refused("already-joined", patron=known.id)
    if known is not None:
        trial.check_standing(known, entry.command)
    patron = known or _join(draft, entry.user)
    kind, facts = _obey(draft, patron, entry.command)
    if not isinstance(entry.command, Remind):  # asking for letters is no hand played
        draft.patrons[patron.id] = replace(draft.patrons[patron.id], played=draft.chapter)
    evidence.note(draft)
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
        return loans.lend(draft, slug, command)
    if isinstance(command, Bribe):
        return bribes.bribe(draft, slug, command)
    if isinstance(command, BribeMagistrate):
        return bribes.bribe_magistrate(draft, slug, command)
    if isinstance(command, Ally):
        return alliances.ally(draft, slug, command)
    if isinstance(command, Plead):
        return trial.plead(draft, slug, command)
    if isinstance(command, Remind):
        return reminders.remind(draft, patron, command)
    if isinstance(command, Spring):
        answer = hurry.pay(draft, slug)
        draft.secrets = secrets.spring(draft.secrets, draft.turn)
        return answer
    return whispers.whisper(draft, slug, command)


def _join(draft: Draft, user: str) -> Patron:
    """A newcomer's first command: draw a wood name and mint the stake."""
    name = names.draw_name(draft.world, draft.patrons, draft.secrets.seed, user)
    patron = Patron(id=names.slug(name), name=name, user=user, joined=draft.age)
    draft.patrons[patron.id] = patron
    stake = draft.world.finance.stake
    draft.pay(MINT, wallet(patron.id), stake, "stake")
    draft.emit(PatronJoined(patron.id))
    draft.tell(patron.id, Welcome(patron.id, stake))
    return patron
