"""One event of every kind that the engine can emit, for whoever must have words for all of them."""

from __future__ import annotations

from engine import annals, dues, events, feuds, proceedings
from engine.events import Event
from engine.state import Trial
from engine.view import PublicView


def samples(view: PublicView) -> dict[str, Event]:
    """One event of every kind that the engine can emit, with long names and wide numbers."""
    one = view.patrons[0].id
    made = [
        events.planted(40),
        events.patron_joined(one),
        events.traded("mushrooms", "mirel", "fenn", 88, 888),
        events.price_moved("mushrooms", 888, 777),
        events.went_hungry("mirel"),
        events.went_cold("mirel"),
        events.spoiled("mirel", "mushrooms", 88),
        events.gossiped("mirel", "I never saw so many mushrooms in one place, and I am a mole of some experience."),
        events.mind_silent("mirel", "late"),
        events.understudied("mirel"),
        events.weather_came("blight", "mushrooms", 3),
        events.weather_passed("winter-rumour", "firewood"),
        events.legend_struck("hollow-log-trading-company", 4, "mushrooms", 888, 333),
        events.legend_called("hollow-log-trading-company"),
        events.hurried(),
        events.position_opened(one, "short", "mushrooms", 12, 888),
        events.position_closed(one, "long", "mushrooms", 12, 888, forced=False),
        events.position_closed(one, "short", "mushrooms", 12, 888, forced=True),
        events.rumour_spread("mushrooms", "down"),
        events.rumour_settled("mushrooms", "down", came_true=True),
        events.rumour_settled("mushrooms", "down", came_true=False),
        events.gift_seen("mirel"),
        dues.loan_made(one, "mirel", 8888),
        dues.loan_repaid(one, "mirel", 8888),
        dues.loan_overdue(one, "mirel", 8888),
        dues.loans_called("mirel", "mushrooms", 8888),
        dues.margin_called("mirel", 8888, 888),
        dues.creature_banished("mirel", "mushrooms", 8888, 8888),
        dues.debts_written_off("mirel", 8888, 8888),
        dues.creature_returned("mirel", 888),
        dues.imported("mirel", "mushrooms", 88, 888),
        dues.purses_filled(8888),
        dues.purses_levied(8888),
        events.allied("oona", "mirel", one),
        feuds.alliance_strained("oona", "mirel", "mushrooms"),
        feuds.alliance_broken("oona", "mirel", "mushrooms"),
        feuds.alliance_ended("oona", "mirel"),
        feuds.rumour_countered("mirel", one, "mushrooms", "down"),
        feuds.traded_against("mirel", one, "mushrooms", "keeps"),
        events.exchange_backed(8888),
        events.recast("mirel", "a-card-with-the-longest-name-that-a-card-may-hav"),
        events.chapter_closed(12, one, 88888),
        events.chapter_opened(12, 400),
        annals.chapter_sealed(12, 400, "ab" * 32, "cd" * 32, "flash-hare 1"),
        annals.chapter_revealed(12, "ab" * 32, "cd" * 32, "400 flash-hare", "ef" * 32),
        annals.chapter_resized(400, 400),
        annals.harvested({"mirel": 88}),
        annals.chapter_priced(12, "mushrooms", [888, 8]),
        annals.chapter_struck(12, "hollow-log-trading-company", "The Hollow Log Trading Company", 7, 40),
        annals.chapter_ranked(12, one, 1, 8888),
        annals.chapter_richest(12, "mirel", 8888),
        annals.judged(Trial(one, 7, 10, "deny"), 88, "fined"),
        annals.legend_written("own-8", "N" * 40),
        annals.legend_forgotten("own-8", "N" * 40),
        annals.legend_weighed("own-9", "N" * 40, 9),
        proceedings.denounced("mirel", one),
        proceedings.investigation_opened(one, 400),
        proceedings.pleaded(one, "deny"),
        proceedings.blamed(one, view.patrons[1].id),
        proceedings.bribe_exposed(one),
        proceedings.acquitted(one),
        proceedings.fined(one, 8888),
        proceedings.assets_frozen(one, 8888, 400),
        proceedings.exiled(one, 8888),
        proceedings.released(one, exiled=False),
        proceedings.released(one, exiled=True),
        proceedings.barred(one),
        proceedings.pardoned(one),
    ]
    return {event.kind: event for event in made}
