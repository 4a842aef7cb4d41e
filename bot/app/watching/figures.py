"""The figures of a process, as Prometheus takes them: counted as things happen, or looked up when they are asked for.

Each seam pushes into one method here; nothing else of the code knows that anybody counts. Labels name models, outcomes
and states, never a wood and never a person: their number stays small.
"""

from __future__ import annotations

from typing import Final

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, PlatformCollector, ProcessCollector

from bot.service import TurnTold
from db.house.standing import HouseStanding
from inference.cards import STAND_IN

_TURN_S: Final = (0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 20, 30, 60, 120)
_MIND_S: Final = (0.1, 0.25, 0.5, 1, 2, 4, 8, 15, 30, 60, 120)
_LAG_S: Final = (0.001, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5)
LIMITED: Final = 429


class Figures:
    """One registry with every figure, and the process's own (memory, files, processor time)."""

    def __init__(self) -> None:
        self.registry = registry = CollectorRegistry()
        ProcessCollector(registry=registry)
        PlatformCollector(registry=registry)
        self._turns = Counter("wood_turns", "Turns played", registry=registry)
        self._turn_s = Histogram(
            "wood_turn_seconds", "What a turn took, thinking included", buckets=_TURN_S, registry=registry
        )
        self._trades = Counter("wood_trades", "Trades of all turns", registry=registry)
        self._resting = Counter(
            "wood_turns_resting", "Turns whose minds rested, since the day's tokens were spent", registry=registry
        )
        self._minds = Counter(
            "wood_minds", "Questions to minds, by card and by what came", ["card", "outcome"], registry=registry
        )
        self._mind_s = Histogram(
            "wood_mind_seconds", "What a mind took, once it was asked", ["card"], buckets=_MIND_S, registry=registry
        )
        self._tokens = Counter(
            "wood_tokens", "Tokens asked and said, as far as servers count", ["card", "part"], registry=registry
        )
        self._tokens_day = Gauge("wood_tokens_today", "Tokens since midnight UTC", registry=registry)
        self._tokens_limit = Gauge(
            "wood_tokens_per_day", "What the house may spend a day in tokens; 0 for no bound", registry=registry
        )
        self._woods = Gauge("wood_woods", "Woods, by state", ["state"], registry=registry)
        self._due = Gauge("wood_turns_due", "Turns that are due now", registry=registry)
        self._late_s = Gauge("wood_turns_late_seconds", "How late the latest turn is", registry=registry)
        self._waiting = Gauge("wood_outbox_waiting", "Messages that wait to be sent", registry=registry)
        self._waiting_s = Gauge("wood_outbox_oldest_seconds", "Since when the eldest of them waits", registry=registry)
        self._answers = Counter(
            "wood_discord_answers", "Discord's answers to calls, by class of status", ["status"], registry=registry
        )
        self._limited = Counter(
            "wood_discord_rate_limited", "Calls that Discord refused as too many (429)", registry=registry
        )
        self._heard = Gauge("wood_discord_heard", "1 while the gateway's connections stand", registry=registry)
        self._lag_s = Histogram(
            "wood_loop_lag_seconds", "How much later than asked the loop came back", buckets=_LAG_S, registry=registry
        )
        self._bytes = Gauge("wood_database_bytes", "Size of the database and of its log", ["part"], registry=registry)
        self._backups = Counter("wood_backups", "Backups that were tried", ["outcome"], registry=registry)
        self._backup_s = Gauge("wood_backup_seconds", "What the newest backup took", registry=registry)
        self._backed_up_at = Gauge(
            "wood_backup_timestamp_seconds", "When the newest backup was made; 0 for none", registry=registry
        )

    def played(self, told: TurnTold) -> None:
        """A turn was played."""
        self._turns.inc()
        self._turn_s.observe(told.took_s)
        self._trades.inc(told.trades)
        if told.resting:
            self._resting.inc()
        for mind in told.minds:
            card = mind.card or STAND_IN
            self._minds.labels(card, mind.outcome).inc()
            if card != STAND_IN:
                self._mind_s.labels(card).observe(mind.answer.took_ms / 1000)
                self._tokens.labels(card, "prompt").inc(mind.answer.prompt_tokens)
                self._tokens.labels(card, "reply").inc(mind.answer.reply_tokens)

    def answered(self, status: int) -> None:
        """Discord answered a call."""
        self._answers.labels(f"{status // 100}xx").inc()
        if status == LIMITED:
            self._limited.inc()

    def lagged(self, seconds: float) -> None:
        """The loop came back that much later than it was asked to."""
        self._lag_s.observe(max(seconds, 0.0))

    def backed_up(self, took_s: float, made: bool, at: float) -> None:
        """A backup was tried, `at` seconds since the epoch."""
        self._backups.labels("made" if made else "failed").inc()
        if made:
            self._backup_s.set(took_s)
            self._backed_up_at.set(at)

    def stands(self, house: HouseStanding, file: int, log: int, *, heard: bool) -> None:
        """How the house stands; sizes in bytes."""
        self._woods.labels("awake").set(house.awake)
        self._woods.labels("asleep").set(house.woods - house.awake)
        self._due.set(house.due)
        self._late_s.set(house.late_s)
        self._waiting.set(house.waiting)
        self._waiting_s.set(house.waiting_s)
        self._bytes.labels("file").set(file)
        self._bytes.labels("log").set(log)
        self._heard.set(heard)

    def spent(self, tokens: int, limit: int) -> None:
        """What the day has cost so far, and what it may."""
        self._tokens_day.set(tokens)
        self._tokens_limit.set(limit)
