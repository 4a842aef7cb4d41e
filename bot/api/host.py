"""The bot as a cog sees it: a discord.py Bot with the wood service, the catalogue and a place for renderers.

A cog is written against `Host`; the composition root builds the real one. This module reaches no secret.
"""

from __future__ import annotations

from discord.ext import commands

from bot.api.woods import Renderer, Woods
from bot.text import Text


class Host(commands.Bot):
    """`woods` is the wood service, `text` the catalogue, `renderers` maps a parcel's kind to what sends it.

    A wood that is planted without more words gets `default_interval_s` between turns and `default_turns` a chapter.
    """

    woods: Woods
    text: Text
    renderers: dict[str, Renderer]
    default_interval_s: int = 3600
    default_turns: int = 40
