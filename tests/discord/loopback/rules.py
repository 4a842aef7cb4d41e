"""The numbers by which Discord plays; a scenario may change any, also while the bot runs."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass
class Rules:
    """As documented, or as seen; seconds unless named otherwise. None takes a limit away."""

    nonce_s: float = 180.0  # how long `enforce_nonce` remembers
    ack_s: float = 3.0
    token_s: float = 900.0  # how long an interaction may be followed up
    global_per_s: int | None = 50
    messages_per_5s: int | None = 5  # in a channel
    followups_per_2s: int | None = 5  # of an interaction
    heartbeat_ms: int = 41_250
    identify_every_s: float | None = None  # 5 in truth, for each of `max_concurrency` doors
    shards: int = 1  # what /gateway/bot recommends
    max_concurrency: int = 1
    starts_left: int = 1000
    guilds_a_shard: int = 2500
