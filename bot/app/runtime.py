"""The house: database, council and wood service, opened together and closed together, with or without Discord."""

from __future__ import annotations

import logging
import time
from collections.abc import AsyncIterator, Callable, Iterable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass

from bot.app.database import database_stop, make_room, open_database
from bot.app.exit_codes import Exit, Stop
from bot.app.settings import Settings, variable
from bot.guests import choose_world, lay_texts
from bot.service import WoodService
from bot.text import Text, catalogue
from bot.text.languages import languages, nearest, tongue
from bot.window.opening import Window
from bot.window.server import TakenPlace
from db import Store, errors
from db.leases import ALL, Share
from engine.model import NARRATOR, CreatureId, World, WorldError
from inference.cards import Card, load_cards, serve
from inference.casts import Cast, load_casts
from inference.client import ModelCouncil
from inference.protocol import Council, Models
from inference.registry import Guest, RegistryError, Seen
from inference.standin import StandIn

log = logging.getLogger(__name__)

DAY_S = 86_400


def now() -> int:
    """Whole seconds since the epoch: the process's only clock, handed in wherever time matters."""
    return int(time.time())


@dataclass(frozen=True, slots=True)
class Runtime:
    """What lives as long as the process and knows nothing of Discord.

    `worlds` are those that may be planted, the default first; `seen` are the guests, those that are left out too.
    """

    store: Store
    council: Council
    woods: WoodService
    worlds: Mapping[str, World]
    seen: Seen

    async def close(self) -> None:
        """Release the council's connections, the reading thread and the database."""
        self.woods.close()
        await self.council.close()
        await self.store.close()


def shelf(settings: Settings, seen: Seen | None = None) -> tuple[dict[str, Card], dict[str, Cast]]:
    """Every card and every cast there is to choose from, by id; raises Stop for a wrong one.

    A guest that is wrong is noted in `seen`, and left out.
    """
    folder, plugins, guests = settings.council_folder, settings.plugins, settings.guests
    seen = Seen() if seen is None else seen
    try:
        cards = load_cards(folder, plugins=plugins, guests=guests, seen=seen)
        return cards, load_casts(cards, folder, plugins=plugins, guests=guests, seen=seen)
    except RegistryError as error:
        raise Stop(Exit.SETTINGS, problem=str(error)) from None


def seat(
    settings: Settings, *, cast: Cast | None = None, understudies: bool = True, seen: Seen | None = None
) -> tuple[Council, Cast]:
    """The cast of the settings, or the one given, and the council that plays it. `seen` as for `shelf`.

    Raises Stop for an unknown cast or a wrong card.
    """
    cards, casts = shelf(settings, seen)
    if cast is None:
        if settings.cast not in casts:
            known = sorted(one.id for one in casts.values() if not one.tests_only)
            raise Stop(Exit.CAST_UNKNOWN, cast=settings.cast, known=", ".join(known))
        cast = casts[settings.cast]
    try:
        served = serve(cards, cast.named, settings.model_urls, settings.council_url, settings.dialects)
    except RegistryError as error:
        raise Stop(Exit.SETTINGS, problem=str(error)) from None
    if not served:
        return StandIn(), cast
    key = settings.council_key.get_secret_value() if settings.council_key else ""
    council = ModelCouncil(
        served,
        label=cast.id,
        key=key,
        key_header=settings.council_key_header,
        deadline_s=settings.deadline_s if "deadline_s" in settings.model_fields_set else None,
        wait_s=settings.council_wait_s,
        connections=settings.council_at_once if "council_at_once" in settings.model_fields_set else None,
        understudies=understudies,
        turns=settings.council_turns,
    )
    return council, cast


def chosen_world(settings: Settings) -> World:
    """The world that is planted; raises Stop for one that is unknown or wrong."""
    return next(iter(worlds_of(settings).values()))


def worlds_of(settings: Settings, seen: Seen | None = None) -> dict[str, World]:
    """Every world there is by its id, the one that is planted first; `seen` as for `shelf`. Raises Stop as above."""
    try:
        return choose_world(settings.world, settings.sources, Seen() if seen is None else seen)
    except WorldError as error:
        raise Stop(Exit.SETTINGS, problem=f"{variable('world')}: {error}") from None


def house_text(settings: Settings) -> Text:
    """The catalogue of the house's own language, once guests' texts are laid; raises Stop where nobody speaks it."""
    if nearest(settings.language) is None:
        why = catalogue()("setting-language", known=", ".join(sorted(languages())))
        name, value = variable("language"), repr(settings.language)
        raise Stop(Exit.SETTINGS, problem=catalogue()("setting-wrong", name=name, value=value, why=why))
    return tongue(settings.language)


def log_left_out(guests: Iterable[Guest]) -> None:
    """Say in the log who is left out, and why."""
    for one in guests:
        if one.fault:
            log.error(
                catalogue()("stop-guest-left-out", kind=one.kind, name=one.name, source=one.source, why=one.fault)
            )


async def open_runtime(
    settings: Settings, *, clock: Callable[[], int] = now, council: Council | None = None
) -> Runtime:
    """Open everything; raises Stop for a setting or a database that is wrong."""
    seen = Seen()
    seated, cast = seat(settings, seen=seen)
    _, casts = shelf(settings)
    council = council or seated
    worlds = worlds_of(settings, seen)
    lay_texts(settings.sources, seen)
    text = house_text(settings)
    log_left_out(seen.guests)
    make_room(settings.database)
    try:
        share = Share(*settings.shards) if settings.shards else ALL
        store = await open_database(settings, share)
    except errors.StoreError as error:
        raise database_stop(error, settings.database) from error
    try:
        woods = WoodService(
            store,
            worlds,
            council,
            text,
            clock,
            cards=_seats(cast, worlds.values()),
            casts={id: _seats(one, worlds.values()) for id, one in casts.items() if not one.tests_only},
            models=council if isinstance(council, Models) else None,
            trace_turns=settings.trace_turns,
            narrator_s=settings.narrator_s,
            keep_left_s=settings.keep_left_days * DAY_S,
            tokens_per_day=settings.tokens_per_day,
            tokens_per_day_wood=settings.tokens_per_day_wood,
        )
    except BaseException:
        await store.close()  # its threads would keep the process alive
        raise
    return Runtime(store, council, woods, worlds, seen)


async def open_window(settings: Settings, house: Runtime, *, here: bool) -> Window | None:
    """The public pages of woods, served; None where the operator wants none. `here` as for `Window.open`. Raises Stop.

    They hear of each commit.
    """
    place = settings.window_address
    if place is None:
        return None
    woods, text = house.woods, house_text(settings)
    window = Window(house.store, woods.played_by, woods.why, text, proxies=settings.window_proxies)
    try:
        await window.open(place.host, place.port, settings.window_url or "", here=here)
    except TakenPlace as error:
        await window.close()
        raise Stop(Exit.WINDOW_TAKEN, place=str(place), why=str(error)) from None
    woods.subscribe(window.changed)
    return window


def _seats(cast: Cast, worlds: Iterable[World]) -> dict[CreatureId, str]:
    """The card of every creature of every world, and of the narrator."""
    creatures = [creature for world in worlds for creature in world.creatures]
    return cast.assign(creatures) | {NARRATOR: cast.narrator}


@asynccontextmanager
async def opened(settings: Settings, *, clock: Callable[[], int] = now) -> AsyncIterator[Runtime]:
    """The house, open for as long as the block runs; raises Stop."""
    house = await open_runtime(settings, clock=clock)
    try:
        yield house
    finally:
        await house.close()
