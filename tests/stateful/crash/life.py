"""One life of a bot that is going to be killed: the real service, the real outbox worker, a real file.

It tells what it is about to do and what it was answered through one pipe, and posts to Discord through another.
"""

from __future__ import annotations

import asyncio
import logging
import random
import time
from collections.abc import Sequence
from dataclasses import dataclass
from multiprocessing.connection import Connection
from typing import Any

import orjson

from bot.api import Answer, Parcel, Plot
from bot.guests import load_world
from bot.outbox import OutboxWorker, Parked
from bot.service import WoodService
from bot.text import catalogue
from db import open_store
from engine.model import Ally, Bribe, Cover, Join, Lend, Open, PatronCommand, Plead, Refused, Remind, Spring, Whisper
from inference.standin import StandIn

SERVER, CHANNEL = "server", "channel"
PLAYERS = ("ann", "ben", "cat")
KNOCK = "about to post"  # nothing has reached Discord yet
PLOT = Plot(SERVER, CHANNEL, 3600, 6)  # chapters so short that many a life sees one end


@dataclass(frozen=True)
class Asked:
    """A command as it was sent; whoever is not answered sends it again, with the same key."""

    key: str
    user: str
    command: PatronCommand


def live(path: str, seed: str, unanswered: Sequence[Asked], talk: Connection, discord: Connection) -> None:
    """Live until killed."""
    logging.disable()  # the network is out on purpose
    asyncio.run(_live(path, random.Random(seed), seed, unanswered, talk, discord))


async def _live(
    path: str, dice: random.Random, seed: str, unanswered: Sequence[Asked], talk: Connection, discord: Connection
) -> None:
    store = await open_store(path)
    world = load_world()
    woods = WoodService(store, {world.id: world}, StandIn(), catalogue(), clock)
    outbox = OutboxWorker(store.outbox, renderers(discord, random.Random(seed)), clock, nobody_to_tell)
    woods.subscribe(outbox.wake)
    await woods.plant(PLOT, "keeper", "plant")
    async with asyncio.TaskGroup() as life:
        life.create_task(outbox.run())
        life.create_task(_turns(woods))
        for asked in unanswered:
            life.create_task(_ask(woods, asked, talk))
        for player in PLAYERS:
            life.create_task(_play(woods, player, seed, dice, talk))


def clock() -> int:
    """Seconds that pass twenty times as fast, so that what Discord turned away is tried again within a life."""
    return int(time.time() * 20)


def renderers(discord: Connection, dice: random.Random) -> dict[str, Any]:
    """Renderers that knock, post through the pipe and wait for the answer; now and then the network is out."""
    one_at_a_time = asyncio.Lock()

    def ask(parcel: Parcel) -> str:
        discord.send(KNOCK)
        discord.recv()
        discord.send(as_message(parcel))
        answer: str = discord.recv()
        return answer

    async def render(parcel: Parcel) -> str:
        if dice.random() < 0.1:
            raise ConnectionError("the network is out")
        async with one_at_a_time:
            return await asyncio.to_thread(ask, parcel)

    return {"gazette": render, "letter": render}


def as_message(parcel: Parcel) -> tuple[str, str, str, str]:
    """Kind, target, nonce and words of a message."""
    return parcel.kind, parcel.target, parcel.nonce, orjson.dumps(parcel.payload).decode()


async def nobody_to_tell(parked: Parked) -> bool:
    """Discord takes everything here, so that nothing is ever parked."""
    raise AssertionError(parked)


async def _turns(woods: WoodService) -> None:
    while True:
        await woods.tick_now(SERVER)
        await asyncio.sleep(0.004)


async def _play(woods: WoodService, player: str, seed: str, dice: random.Random, talk: Connection) -> None:
    n = 0
    while True:
        n += 1
        asked = Asked(f"{seed} {player}_{n}", player, some_command(dice))
        twice = dice.random() < 0.2
        await asyncio.gather(*(_ask(woods, asked, talk) for _ in range(2 if twice else 1)))


async def _ask(woods: WoodService, asked: Asked, talk: Connection) -> None:
    talk.send(asked)
    try:
        answer: Answer | None = await woods.command(SERVER, asked.user, asked.key, asked.command)
    except Refused:
        answer = None
        await asyncio.sleep(0)
    talk.send((asked.key, answer))


def some_command(dice: random.Random) -> PatronCommand:
    """Any command a player may think of; many will be refused."""
    creature, other = dice.sample(["oona", "fenn", "bram", "pip", "mirel"], 2)
    good = dice.choice(["honey", "berries", "firewood", "acorns", "mushrooms"])
    return dice.choice(
        [
            Join(),
            Open(dice.choice(["short", "long"]), good, dice.randint(1, 3)),
            Cover(good),
            Whisper(creature, planted=False),
            Whisper(creature, planted=True, good=good, direction=dice.choice(["up", "down"])),
            Bribe(creature, dice.randint(1, 5), "hoard", good),
            Lend(creature, dice.randint(1, 20)),
            Ally(creature, other),
            Spring(),
            Remind(dice.choice(["tip", "call", "loan"])),
            Plead("blame", creature),
        ]
    )
