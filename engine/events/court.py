"""What is said before the Court: public events of the law, and the letters that go with them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from engine.events.base import Event, Notice
from engine.model import CreatureId, HeatBand, PatronId, Plea, Somebody, Verdict


@dataclass(frozen=True, slots=True)
class Denounced(Event):
    """A creature has named a Patron to the magistrate."""

    kind = "denounced"
    words = "headline-denounced"
    weighs = 74

    creature: CreatureId
    patron: PatronId


@dataclass(frozen=True, slots=True)
class InvestigationOpened(Event):
    """`until` is the turn whose seam brings the verdict."""

    kind = "investigation-opened"
    words = "headline-investigation-opened"
    weighs = 92

    patron: PatronId
    until: int


@dataclass(frozen=True, slots=True)
class Pleaded(Event):
    """The accused has confessed or denied; `Blamed` is the third answer."""

    kind = "pleaded"
    words = "headline-pleaded"
    words_by = "plea"
    weighs = 79

    patron: PatronId
    plea: Literal["confess", "deny"]


@dataclass(frozen=True, slots=True)
class Blamed(Event):
    """The accused has named somebody else: a creature's id, or a Patron's slug."""

    kind = "blamed"
    words = "headline-blamed"
    weighs = 83

    patron: PatronId
    blamed: Somebody


@dataclass(frozen=True, slots=True)
class BribeExposed(Event):
    """A gift to the magistrate, during an investigation, has come to light."""

    kind = "bribe-exposed"
    words = "headline-bribe-exposed"
    weighs = 90

    patron: PatronId


@dataclass(frozen=True, slots=True)
class VerdictReached(Event):
    """What a verdict was drawn from: the hearing, its plea, and the points that the case weighed."""

    kind = "judged"
    kept = True

    patron: PatronId
    opened: int
    plea: Plea | Literal[""]
    points: int
    verdict: Verdict


@dataclass(frozen=True, slots=True)
class RingShown(Event):
    """What a verdict held against two Patrons: so many true whispers followed, by chance one in `odds` would have."""

    kind = "ring-shown"
    words = "headline-ring-shown"
    kept = True
    weighs = 88

    patron: PatronId
    partner: PatronId
    count: int
    odds: int


@dataclass(frozen=True, slots=True)
class Acquitted(Event):
    """Nothing came of an investigation."""

    kind = "acquitted"
    words = "headline-acquitted"
    weighs = 87

    patron: PatronId


@dataclass(frozen=True, slots=True)
class Fined(Event):
    """`amount` is the fine that was paid."""

    kind = "fined"
    words = "headline-fined"
    weighs = 91

    patron: PatronId
    amount: int


@dataclass(frozen=True, slots=True)
class AssetsFrozen(Event):
    """`amount` is the fine that was paid, `until` the turn that ends the freeze."""

    kind = "assets-frozen"
    words = "headline-assets-frozen"
    weighs = 93

    patron: PatronId
    amount: int
    until: int


@dataclass(frozen=True, slots=True)
class Exiled(Event):
    """A Patron is out until the next chapter; `amount` is the fine that was paid."""

    kind = "exiled"
    words = "headline-exiled"
    weighs = 97

    patron: PatronId
    amount: int


@dataclass(frozen=True, slots=True)
class AssetsReleased(Event):
    """A freeze is over."""

    kind = "assets-released"
    words = "headline-assets-released"
    weighs = 46

    patron: PatronId


@dataclass(frozen=True, slots=True)
class ExileEnded(Event):
    """An exile is over."""

    kind = "exile-ended"
    words = "headline-exile-ended"
    weighs = 54

    patron: PatronId


@dataclass(frozen=True, slots=True)
class Barred(Event):
    """A moderator has shut a Patron out."""

    kind = "barred"
    words = "headline-barred"
    weighs = 86

    patron: PatronId


@dataclass(frozen=True, slots=True)
class Pardoned(Event):
    """A moderator has let a Patron off."""

    kind = "pardoned"
    words = "headline-pardoned"
    weighs = 85

    patron: PatronId


# ------------------------------------------------------------------ letters


@dataclass(frozen=True, slots=True)
class HeatRisen(Notice):
    """The magistrate has begun to notice them."""

    kind = "heat-risen"
    words = "letter-heat-risen"

    band: HeatBand


@dataclass(frozen=True, slots=True)
class DenouncedBy(Notice):
    """A creature has named them to the magistrate."""

    kind = "denounced"
    words = "letter-denounced"

    creature: CreatureId
    band: HeatBand


@dataclass(frozen=True, slots=True)
class BlamedBy(Notice):
    """The Patron in the dock, `patron`, has named them."""

    kind = "blamed"
    words = "letter-blamed"

    patron: PatronId
    band: HeatBand


@dataclass(frozen=True, slots=True)
class Summoned(Notice):
    """An investigation is open: what it is about, and until when it can be answered."""

    kind = "summoned"
    words = "letter-summoned"

    until: int
    wins: int
    profit: int


@dataclass(frozen=True, slots=True)
class HearingEnds(Notice):
    """Their hearing is judged at the end of the next turn, `until`; `plea` is what they answered, "" for nothing."""

    kind = "hearing-ends"
    words = "letter-hearing-ends"

    until: int
    plea: Plea | Literal[""]


@dataclass(frozen=True, slots=True)
class VerdictSpoken(Notice):
    """`amount` is the fine that was paid, `until` the turn that ends a freeze."""

    kind = "verdict"
    words = "letter-verdict"

    verdict: Verdict
    amount: int
    until: int


@dataclass(frozen=True, slots=True)
class SetFree(Notice):
    """A freeze or an exile is over."""

    kind = "set-free"
    words = "letter-set-free"


@dataclass(frozen=True, slots=True)
class ShutOut(Notice):
    """A moderator has barred them."""

    kind = "shut-out"
    words = "letter-shut-out"


@dataclass(frozen=True, slots=True)
class LetIn(Notice):
    """A moderator has pardoned them."""

    kind = "let-in"
    words = "letter-let-in"
