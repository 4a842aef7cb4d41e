"""What every event and every notice is: plain facts under a tag, with words in the catalogue.

An event is stripped when it is constructed: what a secret could be read from is no field of any class here. Fields hold
strings and whole numbers (or mappings and tuples of them), so that an event can be stored, hashed and compared.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, ClassVar

from engine.model import Fact, PatronId


@dataclass(frozen=True, slots=True)
class Telling:
    """Something told. What is true of all of a kind stands on its class; its fields are what happened this time.

    `kind` is the tag under which it is stored, and never changes. `words` is the catalogue's id for it, "" where it is
    told in no words of its own; `words_by` names the fact that chooses between wordings, which goes behind the id.
    """

    kind: ClassVar[str] = ""
    words: ClassVar[str] = ""
    words_by: ClassVar[str] = ""

    def facts(self) -> dict[str, Fact]:
        """What the catalogue fills in and the store keeps: names to strings and whole numbers."""
        names: tuple[str, ...] = self.__match_args__
        return {name: getattr(self, name) for name in names}

    def stored(self) -> dict[str, Any]:
        """What the store keeps of it; `codec.py` reads it back."""
        return {"kind": self.kind, "data": self.facts()}

    @classmethod
    def fields_of(cls, facts: Mapping[str, Any]) -> Mapping[str, Any]:
        """The fields that `facts` were made of: a class whose facts are not its fields says how to go back."""
        return facts

    def wording(self) -> str:
        """The catalogue's id of this one's words: "letter-forecast", or "letter-forecast-most-lent"."""
        chosen = getattr(self, self.words_by) if self.words_by else ""
        return f"{self.words}-{chosen}" if chosen else self.words


@dataclass(frozen=True, slots=True)
class Event(Telling):
    """Something everyone in the wood could have seen. Creatures, goods and Patrons appear by id.

    `words` begins the ids of its headlines, which are numbered ("headline-fined-1"). `kept` says whether the annals
    hold it for good: a finished chapter is told and checked from those alone. `weighs` is how much it matters to a
    reader of the paper, 0 where others tell it or nobody does; no paper is filled by lines of one `family` ("" is its
    own). Of several that are `latest` only the last is told, as it stands now.
    """

    kept: ClassVar[bool] = False
    weighs: ClassVar[int] = 0
    family: ClassVar[str] = ""
    latest: ClassVar[bool] = False


@dataclass(frozen=True, slots=True)
class Notice(Telling):
    """Something for one Patron's eyes, as a letter says it; whose they are stands beside it (`Addressed`)."""


@dataclass(frozen=True, slots=True)
class Addressed:
    """A notice, and the Patron whom it is for, by the slug of their wood name."""

    patron: PatronId
    notice: Notice


@dataclass(frozen=True, slots=True)
class UnknownEvent(Event):
    """A stored event that this release cannot read: shown nowhere, and kept as it is. `tag` is the kind it came as."""

    kind = "unknown"
    tag: str
    data: Mapping[str, Any]

    def facts(self) -> dict[str, Fact]:
        """As they were stored."""
        return dict(self.data)

    def stored(self) -> dict[str, Any]:
        """As it was."""
        return {"kind": self.tag, "data": self.data}


@dataclass(frozen=True, slots=True)
class UnknownNotice(Notice):
    """The same of a letter."""

    kind = "unknown"
    tag: str
    data: Mapping[str, Any]

    def facts(self) -> dict[str, Fact]:
        """As they were stored."""
        return dict(self.data)

    def stored(self) -> dict[str, Any]:
        """As it was."""
        return {"kind": self.tag, "data": self.data}
