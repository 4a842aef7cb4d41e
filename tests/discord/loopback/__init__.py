"""A loopback Discord over real sockets. It knows Discord, and no bot in particular."""

from tests.discord.loopback.api.faults import DROPPED, Reply, banned, limited, page, problem, told
from tests.discord.loopback.gateway import INVALID
from tests.discord.loopback.hands import NotOffered
from tests.discord.loopback.interactions import Interaction, NoAnswer
from tests.discord.loopback.server import Loopback

__all__ = [
    "DROPPED",
    "INVALID",
    "Interaction",
    "Loopback",
    "NoAnswer",
    "NotOffered",
    "Reply",
    "banned",
    "limited",
    "page",
    "problem",
    "told",
]
