"""The first hour of a bot that has never met Discord: it logs in, is planted, and everything there is is tried once."""

from __future__ import annotations

from typing import Any

import pytest

from tests.builders.discord_spec import DiscordSpec
from tests.discord.conftest import objections
from tests.discord.loopback import Interaction
from tests.discord.loopback.api.routes import POST_MESSAGE, SYNC
from tests.discord.rig import Home, Rig

PLAYERS: dict[str, dict[str, Any]] = {
    "how": {}, "privacy": {}, "wood": {}, "market": {"good": "honey"}, "scoreboard": {}, "legends": {}, "council": {},
    "creature": {"name": "Oona"}, "short": {"good": "honey", "amount": 1}, "long": {"good": "acorns", "amount": 1},
    "cover": {"good": "honey"}, "whisper": {"creature": "Oona", "truth": "true"},
    "bribe": {"creature": "Pip", "amount": 1, "wish": "hoard", "good": "honey"}, "ally": {"a": "Oona", "b": "Fenn"},
    "lend": {"creature": "Bram", "amount": 6}, "plead": {"answer": "deny"}, "spring": {}, "remind": {"about": "tip"},
    "ledger": {}, "tips": {}, "statement": {}, "cancel": {"good": "honey"}, "wager": {"side": "yes", "amount": 1},
    "season": {}, "sandbox legend": {"name": "The Watered Honey"}, "sandbox weather": {"kind": "drought"},
    "sandbox gambit": {},
    "me export": {}, "me forget": {},
}  # fmt: skip
KEEPERS: dict[str, dict[str, Any]] = {
    "rules": {"stake": 120}, "quiet": {"start": 1, "end": 7}, "schedule": {"every": 60}, "pause": {}, "resume": {},
    "tick": {}, "weather": {"kind": "drought"}, "legends": {}, "legend": {"name": "The Frost"},
    "legend-set": {"name": "The Frost", "weight": 2}, "legend-forget": {"name": "The Frost"}, "bar": {"patron": "Ann"},
    "pardon": {"patron": "Ann"}, "health": {}, "export": {}, "cast show": {},
    "cast set": {"who": "Oona", "model": "stand-in"}, "cast reset": {"who": "Oona"}, "cast use": {"cast": "stand-in"},
    "window": {"do": "open"}, "language": {"to": "ja"}, "uproot": {},
}  # fmt: skip
FROST: dict[str, str | list[str]] = {
    "name": "The Frost", "history": "A cold year.", "good": ["honey"], "percents": "80 60",
    "headlines": "Frost bites\nFrost bites again",
}  # fmt: skip
# Where the trouble is the bot's own, it says so with a number that the log knows, too.
TROUBLE = "went wrong"


async def answered(one: Interaction) -> Interaction:
    """An answer that says something, acknowledged once and in time."""
    await one.answered()
    assert not one.late, (one.name, one.late)
    assert one.modal or one.text or one.choices, one.name
    assert TROUBLE not in one.text, (one.name, one.text)
    return one


async def test_it_logs_in_is_invited_and_goes(rig: Rig) -> None:
    first = rig.home()
    await rig.bot.boot()
    assert str(rig.discord.world.bot.id) in rig.bot.out(), "the invitation names the application"
    assert rig.discord.gateway.log == ["IDENTIFY 0/1"]
    assert not rig.discord.messages(first.channel), "nobody is greeted twice"

    second = rig.home("Next")
    await rig.until("the new server is greeted", lambda: rig.discord.messages(second.channel))
    assert rig.discord.record.of(POST_MESSAGE)[0].path == f"/channels/{second.channel}/messages"

    assert await rig.bot.stop() == 0
    await rig.bot.boot()
    assert len(rig.discord.record.of(SYNC)) == rig.discord.places.syncs >= 1
    assert await rig.bot.stop() == 0
    assert not rig.bot.tracebacks()


async def test_every_command_is_answered(rig: Rig, specs: list[DiscordSpec]) -> None:
    home = await rig.planted()
    (ann,) = rig.users(1)
    assert set(PLAYERS) | {_path(name) for name in KEEPERS} | {"keeper plant", "keeper legend-write"} == (
        rig.discord.hands.offered()
    )
    await home.tick()
    for path, options in PLAYERS.items():
        await answered(home.slash(ann, path, **options))
    await _write_the_frost(rig, home)
    for path, options in KEEPERS.items():
        await answered(home.keep(path, **options))

    assert home.papers() == [(1, 1), (1, 2)]
    await rig.all_posted()
    assert not rig.bot.tracebacks()
    if not specs:
        pytest.skip("all of it went well, but Discord's OpenAPI file is not here to judge the requests")
    assert not objections(rig, specs)


async def test_buttons_forms_letters_and_what_is_typed(rig: Rig) -> None:
    hands = rig.discord.hands
    home = await rig.planted()
    ann, bob = rig.users(2)
    typed = await answered(hands.autocomplete(home.guild, ann, "short", "good", "hon"))
    assert typed.choices is not None
    assert [one["value"] for one in typed.choices] == ["honey"]

    await home.tick()
    paper = await home.paper()
    assert [one["filename"] for one in paper["attachments"]][-1] == "prices.png", "behind a portrait, where one leads"
    assert "no page" in (await answered(hands.click(home.guild, bob, paper, "paper:ledger"))).text
    first = await answered(hands.click(home.guild, bob, paper, "paper:first"))
    assert "You are short" in first.text
    assert first.ephemeral, "what a player has is nobody else's to see"
    await answered(hands.click(home.guild, bob, paper, "paper:how"))

    big = await answered(home.slash(ann, "short", good="honey", amount=10))
    assert not rig.books.played(big.id), "a third of one's worth is asked about first"
    assert big.original is not None
    yes = await answered(
        hands.click(home.guild, ann, big.original, big.original["components"][0]["components"][0]["custom_id"])
    )
    assert "You are short 10 honey" in yes.text

    whisper = await answered(home.slash(ann, "whisper", creature="Oona", truth="true"))
    assert rig.books.played(whisper.id)
    await rig.settled()
    assert rig.discord.world.letters(ann), "a tip comes as a letter"
    assert rig.discord.world.letters(bob), "a newcomer is greeted by letter"

    await _write_the_frost(rig, home)
    assert "The Frost" in (await answered(home.keep("legend", name="The Frost"))).text
    await rig.all_posted()
    assert not rig.bot.tracebacks()


async def _write_the_frost(rig: Rig, home: Home) -> None:
    """A legend of the wood's own: a form, a preview, a button."""
    form = await answered(home.keep("legend-write"))
    preview = await answered(rig.discord.hands.submit(form, FROST, manager=True))
    assert preview.original is not None
    await answered(rig.discord.hands.click(home.guild, home.keeper, preview.original, "legend:store", manager=True))


def _path(name: str) -> str:
    return name if name.startswith("cast ") else f"keeper {name}"
