"""A cog is guarded once: acknowledged before anything is played, asked who may, and every failure one true sentence."""

from __future__ import annotations

import logging
import re
from typing import Any, cast

import discord
import pytest
import simcord
from discord import app_commands
from discord.ext import commands

from bot.api import Context, GuardedCog, Sorry, StoreTrouble, at_once
from engine.model import Configure, Open
from tests.cogs.conftest import Stage, private, said

Interaction = discord.Interaction
SECRET = "the acorn tip of ann is bait"


class Odd(app_commands.Transformer):
    """An option that only takes what nobody types."""

    async def transform(self, interaction: Interaction, value: Any, /) -> Any:
        raise ValueError(SECRET)


async def never(_: Interaction) -> bool:
    return False


async def unable(_: Interaction) -> bool:
    raise app_commands.BotMissingPermissions(["ban_members", "manage_guild"])


class Wild(commands.Cog):
    """A guest that minds nothing itself."""

    @app_commands.command(name="boom", description="Fail")
    async def boom(self, interaction: Interaction) -> None:
        raise RuntimeError(SECRET)

    @app_commands.command(name="late-boom", description="Answer, then fail")
    async def late_boom(self, interaction: Interaction) -> None:
        await interaction.response.send_message("Everything is fine.")
        raise RuntimeError(SECRET)

    @app_commands.command(name="slow-boom", description="Acknowledge, then fail")
    async def slow_boom(self, interaction: Interaction) -> None:
        await interaction.response.defer(ephemeral=True)
        raise RuntimeError(SECRET)

    @app_commands.command(name="odd", description="Take what nobody types")
    async def odd(self, interaction: Interaction, value: app_commands.Transform[str, Odd]) -> None:
        raise AssertionError("never called")

    @app_commands.command(name="never", description="Not allowed")
    @app_commands.check(never)
    async def never(self, interaction: Interaction) -> None:
        raise AssertionError("never called")

    @app_commands.command(name="masters", description="For some")
    @app_commands.checks.has_permissions(manage_guild=True, view_audit_log=True)
    async def masters(self, interaction: Interaction) -> None:
        raise AssertionError("never called")

    @app_commands.command(name="able", description="For a bot that may ban")
    @app_commands.check(unable)
    async def able(self, interaction: Interaction) -> None:
        raise AssertionError("never called")

    @app_commands.command(name="slow", description="Once in a while")
    @app_commands.checks.cooldown(1, 30.0)
    async def slow(self, interaction: Interaction) -> None:
        await Context.of(interaction).say("Slowly.")


class Tame(GuardedCog):
    """The same, guarded; and what only a guarded cog can do."""

    boom, odd, never, masters, able = Wild.boom, Wild.odd, Wild.never, Wild.masters, Wild.able

    @app_commands.command(name="slow", description="Once in a while")
    @app_commands.checks.cooldown(1, 30.0)
    async def slow(self, interaction: Interaction) -> None:
        await Context.of(interaction).say("Slowly.")

    @app_commands.command(name="no", description="Say no")
    async def no(self, interaction: Interaction) -> None:
        raise Sorry("error-nothing-to-change")

    @at_once
    @app_commands.command(name="hasty", description="Play before Discord was answered")
    async def hasty(self, interaction: Interaction) -> None:
        await Context.of(interaction).play(Open("short", "honey"))


class Keepers(GuardedCog):
    """A guest for those who manage the server."""

    for_keepers = True

    @app_commands.command(name="lull", description="Let the wood sleep")
    async def lull(self, interaction: Interaction) -> None:
        await Context.of(interaction).moderate(Configure(paused=True))


class Minding(commands.Cog):
    """A guest that answers its own errors."""

    @app_commands.command(name="minded", description="Fail")
    async def minded(self, interaction: Interaction) -> None:
        raise RuntimeError(SECRET)

    async def cog_app_command_error(self, interaction: Interaction, error: app_commands.AppCommandError, /) -> None:
        await interaction.response.send_message("I know.", ephemeral=True)


async def invite(stage: Stage, cog: commands.Cog) -> None:
    """Have a guest's cog in the bot, as if its extension had been loaded."""
    await stage.bot.add_cog(cog)
    await stage.bot.tree.sync()


def untouched(stage: Stage, answer: simcord.InteractionResult) -> bool:
    return "no page here yet" in said(answer)


@pytest.fixture(params=[Wild, Tame])
async def guest(wood: Stage, request: pytest.FixtureRequest) -> Stage:
    cog: Any = request.param
    await invite(wood, cog(wood.bot) if issubclass(cog, GuardedCog) else cog())
    return wood


# ------------------------------------------------------------------ acknowledged first


@pytest.mark.parametrize("command", ["short", "long"])
async def test_nothing_is_played_before_discord_has_taken_the_acknowledgement(
    wood: Stage, command: str, caplog: pytest.LogCaptureFixture
) -> None:
    wood.env.inject_error("POST", "/interactions/*/callback", status=404, code=10062, times=1)
    with caplog.at_level(logging.WARNING):
        answer = await wood.ann.slash(wood.channel, command, good="honey")
    assert answer.response is None
    assert "could not be answered: 404 10062" in caplog.text
    assert untouched(wood, await wood.ann.slash(wood.channel, "ledger"))


async def test_a_button_that_discord_does_not_take_plays_nothing(wood: Stage) -> None:
    asked = await wood.ann.slash(wood.channel, "short", good="honey", amount=12)
    assert asked.response is not None
    wood.env.inject_error("POST", "/interactions/*/callback", status=404, code=10062, times=1)
    await wood.ann.click(asked.response, label="Do it")
    assert untouched(wood, await wood.ann.slash(wood.channel, "ledger"))


async def test_what_would_be_played_unacknowledged_is_a_bug_and_not_played(wood: Stage) -> None:
    await invite(wood, Tame(wood.bot))
    assert "That command failed" in said(await wood.ann.slash(wood.channel, "hasty"))
    assert untouched(wood, await wood.ann.slash(wood.channel, "ledger"))
    assert len(wood.env.errors) == 1


# ------------------------------------------------------------------ who may


def test_every_command_that_discord_keeps_for_keepers_is_guarded_so(stage: Stage) -> None:
    for cog in stage.bot.cogs.values():
        shut = {
            bool(command.default_permissions and command.default_permissions.manage_guild)
            for command in (cog.app_command, *cog.get_app_commands())
            if command is not None and command.parent is None
        }
        assert getattr(cog, "for_keepers", False) is (True in shut), cog.qualified_name
        assert len(shut) <= 1, cog.qualified_name
        assert isinstance(cog, GuardedCog) or not shut, cog.qualified_name


async def test_a_guest_for_keepers_is_for_keepers(wood: Stage) -> None:
    await invite(wood, Keepers(wood.bot))
    answer = await wood.ann.slash(wood.channel, "lull")
    assert "Only those with Manage Server" in said(answer)
    assert private(answer)
    assert not (await wood.bot.woods.view(str(wood.guild.id))).paused
    assert "sleeps" in said(await wood.mod.slash(wood.channel, "lull"))


# ------------------------------------------------------------------ what is said of a failure


async def test_a_guest_that_breaks_is_named_and_its_player_told_the_truth(
    guest: Stage, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.ERROR):
        answer = await guest.ann.slash(guest.channel, "boom")
    told = re.search(
        r"That command failed\. It is part of (\S+), a plug-in.*Nothing else was lost.* as (\w+)", said(answer)
    )
    assert told
    assert private(answer)
    assert told[1] == __name__
    (record,) = caplog.records
    assert all(part in record.getMessage() for part in (told[1], told[2], "RuntimeError", "in boom"))
    assert SECRET not in caplog.text
    assert len(guest.env.errors) == 1
    assert "You are short" in said(await guest.ann.slash(guest.channel, "short", good="honey"))


async def test_what_a_guest_has_said_already_stands(wood: Stage) -> None:
    await invite(wood, Wild())
    answer = await wood.ann.slash(wood.channel, "late-boom")
    assert answer.response is not None
    assert answer.response.content == "Everything is fine."
    (more,) = answer.followups
    assert "That command failed" in more.content
    assert more.ephemeral
    assert len(wood.env.errors) == 1


async def test_a_guest_that_promised_an_answer_gives_the_true_one(wood: Stage) -> None:
    await invite(wood, Wild())
    answer = await wood.ann.slash(wood.channel, "slow-boom")
    assert "That command failed" in said(answer)
    assert private(answer)
    assert len(wood.env.errors) == 1


async def test_a_guest_that_minds_its_own_errors_is_not_spoken_over(wood: Stage) -> None:
    await invite(wood, Minding())
    answer = await wood.ann.slash(wood.channel, "minded")
    assert said(answer) == "I know."
    assert not answer.followups
    assert len(wood.env.errors) == 1


@pytest.mark.parametrize(
    ("command", "options", "words"),
    [
        ("never", {}, "you may not use it here"),
        ("masters", {}, "asks for Manage Server, view audit log in this server"),
        ("able", {}, "I lack ban members, Manage Server here"),
        ("odd", {"value": "**@everyone** " + "x" * 80}, r"cannot do anything with “\\\*\\\*@everyone\\\*\\\* x{26}”"),
    ],
)
async def test_what_discord_itself_says_no_to_is_one_sentence(
    guest: Stage, command: str, options: dict[str, Any], words: str
) -> None:
    answer = await guest.ann.slash(guest.channel, command, **options)
    assert re.search(words, said(answer)), said(answer)
    assert private(answer)
    assert SECRET not in said(answer)


async def test_a_cooldown_says_how_long(guest: Stage) -> None:
    assert said(await guest.ann.slash(guest.channel, "slow")) == "Slowly."
    assert re.search(r"Try again in (30|29) seconds", said(await guest.ann.slash(guest.channel, "slow")))


async def test_a_command_registered_in_an_older_shape_says_so(wood: Stage) -> None:
    command = cast(Any, wood.bot.tree.get_command("cover"))
    option = command._params["good"]
    before = option.name, option._rename
    option.name = option._rename = "crop"
    try:
        answer = await wood.ann.slash(wood.channel, "cover", good="honey")
    finally:
        option.name, option._rename = before
    assert "has changed since your Discord last looked" in said(answer)


async def test_a_database_in_trouble_is_told_before_the_body_runs(wood: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    async def locked(server: str) -> None:
        raise StoreTrouble("abc123")

    monkeypatch.setattr(wood.bot.woods, "wake", locked)
    for command, options in (("short", {"good": "honey"}), ("wood", {}), ("keeper pause", {})):
        answer = await wood.mod.slash(wood.channel, command, **options)
        assert "could not be written just now" in said(answer)
        assert "abc123" in said(answer)
        assert private(answer)
