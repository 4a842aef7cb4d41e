"""Many come at once: a crowd in one wood, and many woods whose turns fall due together."""

from __future__ import annotations

import asyncio
import random

from tests.discord.loopback import Interaction
from tests.discord.loopback.payloads import Json
from tests.discord.rig import Home, Rig

CROWD, DEEDS = 40, 6  # players, and what each does
WOODS = 30
SOON_S = 20  # until the turns fall due: longer than planting and a start take
STORM_S = 90.0
GOODS = ("honey", "acorns", "berries", "mushrooms", "firewood")


async def test_everybody_presses_the_same_button_at_once(rig: Rig) -> None:
    home = await rig.planted()
    await home.tick()
    paper = await home.paper()
    crowd = rig.users(CROWD)
    ones = [rig.discord.hands.click(home.guild, user, paper, "paper:first") for user in crowd]
    await everybody(ones)
    short = [user for user, one in zip(crowd, ones, strict=True) if "You are short" in one.text]
    full = [one for one in ones if "no price falls below that" in one.text]
    assert len(short) + len(full) == CROWD, "the later ones press a good's quote down to nothing, and are told"
    assert len(short) > CROWD // 2
    await rig.all_posted()
    assert all(len(rig.discord.world.letters(user)) == 1 for user in short), "each newcomer has a letter, and one"


async def test_a_crowd_types_trades_looks_and_presses(rig: Rig) -> None:
    home = await rig.planted()
    await home.tick()
    paper, rng = await home.paper(), random.Random(1)
    ones: list[Interaction] = []

    async def person(user: int) -> None:
        for _ in range(DEEDS):
            await asyncio.sleep(rng.uniform(0.1, 1.0))  # one thinks, too
            ones.append(deed(rig, home, rng, user, paper))
            await ones[-1].answered()

    async def clock() -> None:
        for _ in range(3):
            await home.tick()

    await asyncio.gather(clock(), *(person(user) for user in rig.users(CROWD)))
    await everybody(ones)
    await home.paper(4)
    await rig.all_posted()
    assert not rig.bot.tracebacks()


async def test_many_woods_fall_due_together(rig: Rig) -> None:
    rig.bot.settings["LOOPBACK_CLOCK"] = str(SOON_S - 3600)
    homes = [rig.home(f"W{number}") for number in range(WOODS)]
    await rig.bot.boot()
    await asyncio.gather(*(home.plant(every=60) for home in homes))
    await rig.bot.kill()
    del rig.bot.settings["LOOPBACK_CLOCK"]
    await rig.bot.boot()
    ones: list[Interaction] = []

    async def visit() -> None:
        (ann,) = rig.users(1)
        rng = random.Random(2)
        while not all(home.papers() for home in homes):
            ones.append(await rng.choice(homes).slash(ann, "wood").answered())
            await asyncio.sleep(0.1)

    await asyncio.wait_for(visit(), STORM_S)
    await rig.all_posted(STORM_S)
    assert all(home.papers() == [(1, 1)] for home in homes)
    assert rig.books.turns() == WOODS
    await everybody(ones)
    assert not rig.bot.tracebacks()


async def everybody(ones: list[Interaction]) -> None:
    """All are acknowledged in time, and see an answer."""
    await asyncio.gather(*(one.answered() for one in ones))
    assert not [(one.name, one.late) for one in ones if one.late]


def deed(rig: Rig, home: Home, rng: random.Random, user: int, paper: Json) -> Interaction:
    """Something that a player does."""
    hands, good = rig.discord.hands, rng.choice(GOODS)
    what = rng.choice(["type", "type", "trade", "look", "draw", "press", "whisper"])
    if what == "type":
        return hands.autocomplete(home.guild, user, "short", "good", good[: rng.randint(0, 3)])
    if what == "press":
        return hands.click(home.guild, user, paper, rng.choice(["paper:ledger", "paper:how"]))
    if what == "trade":
        return home.slash(user, rng.choice(["short", "long", "cover"]), good=good)
    if what == "whisper":
        return home.slash(user, "whisper", creature="Pip", truth="true", good=good)
    return home.slash(user, rng.choice(["market", "scoreboard"] if what == "draw" else ["wood", "tips", "statement"]))
