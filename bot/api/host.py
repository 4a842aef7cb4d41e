"""The bot as a cog sees it: a discord.py Bot with the wood service, the catalogue and a place for renderers.

A cog is written against `Host`; the composition root builds the real one. This module reaches no secret.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from discord.ext import commands

from bot.api.service import Woods
from bot.api.woods import Renderer
from bot.text import Text
from engine.model import World


class Host(commands.Bot):
    """`woods` is the wood service, `text` the catalogue, `renderers` maps a parcel's kind to what sends it.

    `worlds` are those that may be planted, by id, the one that is planted without more words first; such a wood gets
    `default_interval_s` between turns and `default_turns` a chapter.
    """

    woods: Woods
    text: Text
    renderers: dict[str, Renderer]
    worlds: Mapping[str, World] = MappingProxyType({})
    default_interval_s: int = 3600
    default_turns: int = 40
