"""Everything that a Patron, a moderator or a mind may send, drawn from its type: a new command is played at once.

A field is drawn by its name, and by its type where that is all there is to it (a Literal, a flag). A number or a text
whose name is not known here is an error, so that nobody forgets to say what would be sensible, and what odd.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, is_dataclass, replace
from types import NoneType, UnionType
from typing import Annotated, Any, Final, Literal, NotRequired, TypeVar, Union, get_args, get_origin, get_type_hints

from hypothesis import strategies as st
from typing_extensions import is_typeddict

from bot.guests import load_world
from engine.creatures import KINDS
from engine.model import EVERYONE, NARRATOR, ModeratorCommand, PatronCommand, Wood
from inference.reply import ReplyShape

T = TypeVar("T")
Draw = st.SearchStrategy[Any]

PATRON_COMMANDS: Final[tuple[type[Any], ...]] = get_args(PatronCommand)
MODERATOR_COMMANDS: Final[tuple[type[Any], ...]] = get_args(ModeratorCommand)
# Stand for the slug of the Patron who joined first, second, ..., and for a legend that moderators wrote: see `named`.
_PATRON: Final = "patron #"
_OWN: Final = "own legend #"


def seldom(usual: st.SearchStrategy[T], *odd: T) -> st.SearchStrategy[T]:
    """The usual, and something odd now and then: a game of refusals alone would prove little."""
    return st.integers(0, 15).flatmap(lambda draw: usual if draw else st.sampled_from(odd))


_world = load_world()
GOODS, CREATURES, LEGENDS = list(_world.goods), list(_world.creatures), list(_world.legends)
_creature = seldom(st.sampled_from(CREATURES), "nobody", "")
_patron = seldom(st.sampled_from([f"{_PATRON}{place}" for place in range(4)]), "nobody", "fenn")
_pebbles = seldom(st.integers(5, 30), 10**30, -5) | st.integers(0, 120)
_units = seldom(st.integers(1, 6), 0, -1, 10**30) | st.integers(1, 14)
_line = seldom(st.text(st.characters(codec="utf-8"), max_size=20), "@everyone **now** https://example.com ", "x" * 300)

# What a field of this name may hold, in any command or reply; `Command.field` where one means something of its own.
FIELDS: Final[dict[str, Draw]] = {
    "creature": _creature,
    "a": _creature,
    "b": _creature,
    "good": seldom(st.sampled_from(GOODS), "gold"),
    "patron": _patron,
    "blamed": _patron | _creature,
    "amount": _pebbles,
    "Open.amount": _units,
    "Cover.amount": _units,
    "CoverAt.amount": _units,
    "CoverAt.price": seldom(st.integers(1, 20), 0, -3, 10**30),
    "CancelOrder.price": seldom(st.integers(1, 20), 0, -3, 10**30),
    "Wager.amount": seldom(st.integers(1, 10), 0, -1, 11, 10**30),
    "question": st.integers(1, 60),
    "most": st.integers(0, 60),
    "interest": seldom(st.integers(0, 10), 11, -1),
    "term": seldom(st.integers(1, 4), 0, 10**6),
    "legend": seldom(st.sampled_from(LEGENDS), "the-silent-spring") | st.sampled_from([f"{_OWN}0", f"{_OWN}1"]),
    # A moderator's own legend; the world's texts may hold 10,000 characters and any markup.
    "name": st.sampled_from(["One", "The Silent Spring"]) | _line,
    "history": _line,
    "percents": seldom(st.integers(40, 200), 0, 10**6),
    "headlines": st.just("Honey went from {before} to {after}.") | _line,
    "weight": seldom(st.integers(1, 5), -1, 10**6),
    "MakeWeather.kind": seldom(st.sampled_from(KINDS), "hail"),
    "SendWeather.kind": seldom(st.sampled_from(KINDS), "hail"),
    "interval_s": seldom(st.integers(2, 9000), 1, 10**9),
    "paused": seldom(st.just(False), True),
    "chapter_turns": seldom(st.integers(5, 9), 4, 401, 400),
    "start": seldom(st.integers(0, 23), 24, -1),
    "end": seldom(st.integers(0, 23), 24, -1),
    "stake": seldom(st.integers(50, 300), 49, 10**30),
    "cap": seldom(st.integers(2, 36), 1, 10**6),
    "season": seldom(st.integers(1, 3), 0, 13),
    "Unmask.chapter": st.integers(0, 3),
    "account_days": seldom(st.integers(0, 365), -1, 10**6),
    "member_days": seldom(st.integers(0, 365), -1, 10**6),
    "wood": st.just("another wood"),  # a wood that is uprooted has no life left to try
    "channel": st.sampled_from(["clearing", "brook"]),
    "reason": _line,
    "Recast.creature": _creature | st.sampled_from([NARRATOR, EVERYONE]),
    "cast": seldom(st.sampled_from(["four-labs", "one-mind"]), "No Such Cast"),
    "UseCast.minds": st.lists(
        st.tuples(_creature | st.just(NARRATOR), st.sampled_from(["oak-7b", "elm-3b"])), max_size=6
    ).map(tuple),
    "card": seldom(st.sampled_from(["oak-7b", "elm-3b"]), "No Such Card"),
    # A mind's reply.
    "thought": _line,
    "gossip": _line,
    "quantity": seldom(st.integers(1, 9), 0, 99, 10**9),
    "price": seldom(st.integers(1, 20), 0, 999, -3),
}


def drawn(kind: Any, owner: str = "", name: str = "") -> Draw:
    """A strategy for a command, a reply, or what their fields are made of; LookupError for a field nobody named."""
    origin, args = get_origin(kind), get_args(kind)
    if f"{owner}.{name}" in FIELDS:
        return FIELDS[f"{owner}.{name}"]
    if origin in (Annotated, NotRequired):
        return drawn(args[0], owner, name)
    if origin in (Union, UnionType):
        # What may be left out mostly is not.
        return st.one_of(*(drawn(arg, owner, name) for arg in args for _ in range(1 if arg is NoneType else 3)))
    if kind is NoneType:
        return st.none()
    if is_dataclass(kind):
        hints = get_type_hints(kind)
        return st.builds(kind, **{one.name: drawn(hints[one.name], kind.__name__, one.name) for one in fields(kind)})
    if is_typeddict(kind):
        hints = get_type_hints(kind, include_extras=True)
        parts = {part: drawn(hint, kind.__name__, part) for part, hint in hints.items()}
        return st.fixed_dictionaries({}, optional=parts)
    if origin in (tuple, list):
        return st.lists(drawn(args[0], owner, name), max_size=4).map(origin)
    if origin in (Mapping, dict):
        return st.dictionaries(drawn(args[0], owner, name), drawn(args[1], owner, name), max_size=3)
    if name in FIELDS:
        return FIELDS[name]
    if origin is Literal:
        return st.sampled_from(args)
    if kind is bool:
        return st.booleans()
    raise LookupError(f"what may {owner}.{name} hold? Say so in {__name__}.FIELDS.")


def named(wood: Wood, command: Any) -> Any:
    """The command with the slugs of Patrons who have joined, and the ids of own legends, where it only counts them."""
    places = {f"{_PATRON}{place}": slug for place, slug in enumerate(wood.patrons)}
    places |= {f"{_OWN}{place}": legend.id for place, legend in enumerate(wood.own_legends)}
    said = {one.name: getattr(command, one.name) for one in fields(command)}
    changed = {name: places[value] for name, value in said.items() if isinstance(value, str) and value in places}
    return replace(command, **changed) if changed else command


patron_commands: Final[Draw] = st.deferred(lambda: st.one_of(*map(drawn, PATRON_COMMANDS)))
moderator_commands: Final[Draw] = st.deferred(lambda: st.one_of(*map(drawn, MODERATOR_COMMANDS)))
replies: Final[Draw] = st.deferred(lambda: drawn(ReplyShape))
