"""The few permissions the bot needs in a wood's channel, and which of them it lacks."""

from __future__ import annotations

import discord

# Asked for in the invite link; nothing privileged, and nothing that a wood can do without.
NAMES = ("view_channel", "send_messages", "embed_links", "attach_files")
# Discord grants writing in a thread by another name than in a channel. Everyone has it unless a server took it away, so
# the invite link need not ask for it.
IN_THREADS = "send_messages_in_threads"
NEEDED = discord.Permissions(**dict.fromkeys(NAMES, True))


def missing_permissions(channel: discord.abc.GuildChannel | discord.Thread, me: discord.Member) -> list[str]:
    """Names of the needed permissions that `me` lacks in `channel`, in a fixed order; empty when all is well.

    A name is one of NAMES, in a thread with IN_THREADS in place of `send_messages`; `permission-<name with dashes>` is
    its title in the catalogue.
    """
    granted = channel.permissions_for(me)
    write = IN_THREADS if isinstance(channel, discord.Thread) else "send_messages"
    names = (write if name == "send_messages" else name for name in NAMES)
    return [name for name in names if not getattr(granted, name)]


def invite_link(application: int) -> str:
    """The link with which a server's owner invites the bot."""
    return discord.utils.oauth_url(application, permissions=NEEDED, scopes=("bot", "applications.commands"))
