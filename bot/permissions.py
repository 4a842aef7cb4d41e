"""The few permissions the bot needs in a wood's channel, and which of them it lacks."""

from __future__ import annotations

import discord

# Asked for in the invite link; nothing privileged, and nothing that a wood can do without.
NAMES = ("view_channel", "send_messages", "embed_links", "attach_files")
NEEDED = discord.Permissions(**dict.fromkeys(NAMES, True))


def missing_permissions(channel: discord.abc.GuildChannel | discord.Thread, me: discord.Member) -> list[str]:
    """Names of the needed permissions that `me` lacks in `channel`, in a fixed order; empty when all is well.

    A name is one of NAMES; `permission-<name with dashes>` is its title in the catalogue.
    """
    granted = channel.permissions_for(me)
    return [name for name in NAMES if not getattr(granted, name)]


def invite_link(application: int) -> str:
    """The link with which a server's owner invites the bot."""
    return discord.utils.oauth_url(application, permissions=NEEDED, scopes=("bot", "applications.commands"))
