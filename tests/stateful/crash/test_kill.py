"""A bot that is killed at any moment, again and again, loses nothing it has answered and says nothing twice.

The seed stands in every failure message; `WOOD_CRASH_SEED=<seed>` plays the same dice again, `WOOD_CRASH_KILLS`
sets how many lives there are.
"""

from __future__ import annotations

import asyncio
import multiprocessing
import os
import random
import time
from collections import Counter
from dataclasses import dataclass, field
from multiprocessing.connection import Connection, wait
from pathlib import Path
from typing import Any

from bot.api import Answer, Parcel
from bot.audit.journal import replay
from bot.outbox import OutboxWorker
from db import Store, open_store
from db.codec import facts, load
from tests.stateful.crash.double import DiscordDouble
from tests.stateful.crash.life import CHANNEL, KNOCK, SERVER, Asked, as_message, clock, live, nobody_to_tell

SEED = os.environ.get("WOOD_CRASH_SEED", "one oak")
KILLS = int(os.environ.get("WOOD_CRASH_KILLS", "25"))
LONGEST_LIFE_S = 0.5
GIVE_UP_S = 30.0


@dataclass
class Witness:
    """What the world outside the bot has seen: what was asked, what was answered, what was posted."""

    discord: DiscordDouble = field(default_factory=DiscordDouble)
    asked: dict[str, Asked] = field(default_factory=dict)
    answered: dict[str, Answer | None] = field(default_factory=dict)
    said: int = 0

    def hear(self, talk: Connection) -> None:
        """One thing the bot said."""
        message: Any = talk.recv()
        if isinstance(message, Asked):
            self.asked[message.key] = message
            return
        key, answer = message
        self.said += 1
        if answer is not None:
            assert self.answered.get(key, answer) == answer, f"{key} was answered twice, differently"
            self.answered[key] = answer
        else:
            self.answered.setdefault(key, None)

    def post(self, discord: Connection, answer: bool = True) -> None:
        """A knock, or a message to Discord, which may come to no answer."""
        message = discord.recv()
        arrived = KNOCK if message == KNOCK else self.discord.post(*message)
        if answer:
            discord.send(arrived)

    @property
    def unanswered(self) -> list[Asked]:
        return [asked for key, asked in self.asked.items() if key not in self.answered]


def one_life(path: Path, dice: random.Random, seed: str, witness: Witness) -> None:
    """Let a bot live, and kill it: after a while, at an answer, or just before or just after Discord has a message."""
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["tests.stateful.crash.life"])
    talk, childs_talk = context.Pipe()
    discord, childs_discord = context.Pipe()
    arguments = (str(path), seed, witness.unanswered, childs_talk, childs_discord)
    process = context.Process(target=live, args=arguments, daemon=True)
    process.start()
    childs_talk.close()
    childs_discord.close()
    how = dice.choice(["clock", "clock", "answer", "post"])
    countdown = dice.randint(1, 12)
    end = time.monotonic() + (dice.uniform(0.0, LONGEST_LIFE_S) if how == "clock" else GIVE_UP_S)
    try:
        while (left := end - time.monotonic()) > 0:
            ready = wait([talk, discord], timeout=left)
            if talk in ready:
                heard = witness.said
                witness.hear(talk)
                countdown -= how == "answer" and witness.said > heard
            if discord in ready:
                countdown -= how == "post"
                witness.post(discord, answer=countdown > 0 or how != "post")
            if countdown <= 0:
                break
        else:
            assert how == "clock", f"nothing happened for {GIVE_UP_S} s"
    finally:
        process.kill()
        process.join()
    for pipe, take in ((talk, witness.hear), (discord, lambda pipe: witness.post(pipe, answer=False))):
        try:
            while pipe.poll():
                take(pipe)
        except (EOFError, OSError):  # the last word was cut off
            pass
        pipe.close()


async def inspect(path: Path, witness: Witness) -> None:
    """Everything that must hold after a restart."""
    store = await open_store(path)
    try:
        home = await store.home(SERVER)
        if home is None:  # killed before it was planted
            assert not any(witness.answered.values())
            return
        report = await replay(store, home.wood)
        assert report.fault is None, f"replay: {report.fault} at entry {report.seq}"
        assert report.state is not None
        assert sum(report.state.wood.balances.values()) == 0
        await _ledger_agrees(store, report.state.wood.balances)
        rows = await store.reader.rows("SELECT key, kind FROM journal")
        assert max(Counter(key for key, _ in rows).values()) == 1
        for key, answer in witness.answered.items():
            _, stored = await store.answered(home.wood, key)
            if answer is not None:
                assert stored is not None, f"{key} was answered and is gone"
                assert load(Answer, stored) == answer, f"{key} has another answer now"
        assert sum(kind == "tick" for _, kind in rows) == report.state.wood.age
        query = "SELECT nonce FROM private_outbox WHERE state = 'sent'"
        sent = {name for (name,) in await store.writer.run(lambda raw: raw.execute(query).fetchall())}
        assert sent <= witness.discord.messages.keys(), "something was marked as sent and never was"
    finally:
        await store.close()


async def _ledger_agrees(store: Store, balances: Any) -> None:
    moved: Counter[str] = Counter()
    for source, target, amount in await store.reader.rows("SELECT source, target, amount FROM postings"):
        moved[source] -= amount
        moved[target] += amount
    assert {account: pebbles for account, pebbles in moved.items() if pebbles} == {
        account: pebbles for account, pebbles in balances.items() if pebbles
    }


async def epilogue(path: Path, witness: Witness) -> None:
    """A last life, in peace: what waits is sent, and then everything has been said exactly once."""
    store = await open_store(path)

    async def render(parcel: Parcel) -> str:
        return witness.discord.post(*as_message(parcel))

    try:
        renderers = {"gazette": render, "letter": render}
        await OutboxWorker(store.outbox, renderers, lambda: clock() + 10**6, nobody_to_tell).drain()
        assert await store.outbox.next_at() is None
        turns = await store.reader.rows("SELECT payload FROM journal WHERE kind = 'tick' ORDER BY seq")
        expected = [(facts(payload)["chapter"], facts(payload)["turn"]) for (payload,) in turns]
        posted = [facts(witness.discord.messages[name][2].encode()) for name in witness.discord.order[CHANNEL]]
        assert [_turn_of(sheet) for sheet in posted] == expected, "not one Gazette for each turn, in order"
        sql = "SELECT count(*) FROM private_inbox"
        letters = await store.writer.run(lambda raw: raw.execute(sql).fetchone()[0])
        assert letters == sum(kind == "letter" for _, kind, _ in witness.discord.messages.values())
    finally:
        await store.close()


def _turn_of(sheet: Any) -> tuple[int, int]:
    """The turn that a Gazette tells of."""
    return sheet["view"]["chapter"], sheet["view"]["turn"]


def test_killed_again_and_again(tmp_path: Path) -> None:
    path, witness, dice = tmp_path / "wood.db", Witness(), random.Random(SEED)
    for life in range(KILLS):
        try:
            one_life(path, dice, f"{SEED} {life}", witness)
            asyncio.run(inspect(path, witness))
        except BaseException as error:
            error.add_note(f"seed {SEED!r}, life {life} of {KILLS}")
            raise
    asyncio.run(epilogue(path, witness))
    done = sum(answer is not None for answer in witness.answered.values())
    assert done > KILLS, "the bot hardly lived: nothing was tested"
    assert witness.discord.repeats > 0, "nobody was ever killed between Discord's receipt and its own note of it"
