"""Patron bots around one wood: each turn, in an order drawn anew, they play what their policies ask for."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from bot.lab.policies import Policy, Sight
from engine.apply import Outcome, State, apply
from engine.core import draws
from engine.events import Event, Notice
from engine.model import Entry, Join, PatronCommand, PatronEntry, Refused, World
from engine.views import private, public

# A policy asks for each kind of command once a turn; this many in all, so that none can hold up the wood.
COMMANDS = 4
Keep = Callable[[Entry, Outcome], None]


def _nothing(entry: Entry, outcome: Outcome) -> None:
    """For those who keep no record."""


@dataclass(slots=True)
class Party:
    """Who plays in a wood. `bots` maps a user to its policy; `keep` is shown every entry that a bot played.

    `names` maps users to the slugs of their wood names, once they have joined.
    """

    world: World
    seed: str
    bots: Mapping[str, Policy]
    keep: Keep = _nothing
    names: dict[str, str] = field(default_factory=dict)
    letters: dict[str, list[Notice]] = field(default_factory=dict)
    mail: dict[str, list[Notice]] = field(default_factory=dict)
    news: list[Event] = field(default_factory=list)
    count: int = 0

    def join(self, state: State) -> State:
        """Everyone takes a wood name."""
        for user in self.bots:
            state = self.enter(state, user, Join())
            self.names[user] = next(one.id for one in state.wood.patrons.values() if one.user == user)
        return state

    def act(self, state: State) -> State:
        """Every bot plays until it wants no more, is refused, or has said enough."""
        age = state.wood.age
        for user in draws.shuffled(self.seed, list(self.bots), "order", age):
            asked: set[type[PatronCommand]] = set()
            while len(asked) < COMMANDS:
                command = self.bots[user](self.sight(state, user))
                if command is None or type(command) in asked:
                    break
                asked.add(type(command))
                try:
                    state = self.enter(state, user, command)
                except Refused:
                    break
        return state

    def enter(self, state: State, user: str, command: PatronCommand) -> State:
        """One command of one user; raises Refused."""
        self.count += 1
        entry = PatronEntry(f"patron:{self.count}", state.wood.ticked_at, user, command)
        outcome = apply(self.world, state, entry)
        self.keep(entry, outcome)
        self._read(outcome)
        return outcome.state

    def hear(self, outcome: Outcome) -> None:
        """A turn is over: its news and mail take the place of yesterday's, and with a new chapter old letters go."""
        self.news.clear()
        self.mail.clear()
        if outcome.finale is not None:
            self.letters.clear()
        self._read(outcome)

    def sight(self, state: State, user: str) -> Sight:
        """What this user can see now."""
        wood, name = state.wood, self.names[user]
        return Sight(
            me=private.patron_view(self.world, wood, user),
            wood=public.public_view(self.world, wood),
            letters=tuple(self.letters.get(name, ())),
            mail=tuple(self.mail.get(name, ())),
            news=tuple(self.news),
            dice=draws.child(self.seed, user, wood.age),
        )

    def _read(self, outcome: Outcome) -> None:
        self.news.extend(outcome.events)
        for one in outcome.notices:
            for box in (self.letters, self.mail):
                box.setdefault(one.patron, []).append(one.notice)
