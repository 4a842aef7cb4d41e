"""What is said before the Court: public events of the law, and the letters that go with them."""

from __future__ import annotations

from engine.events.news import Event, Notice
from engine.model import Plea


def denounced(creature: str, patron: str) -> Event:
    """A creature has named a Patron to the magistrate."""
    return Event("denounced", {"creature": creature, "patron": patron})


def investigation_opened(patron: str, until: int) -> Event:
    """`until` is the turn whose seam brings the verdict."""
    return Event("investigation-opened", {"patron": patron, "until": until})


def pleaded(patron: str, plea: Plea) -> Event:
    """The accused has confessed or denied; `blamed` is for the third answer."""
    return Event("pleaded", {"patron": patron, "plea": plea})


def blamed(patron: str, blamed: str) -> Event:
    """The accused has named somebody else: a creature's id, or a Patron's slug."""
    return Event("blamed", {"patron": patron, "blamed": blamed})


def bribe_exposed(patron: str) -> Event:
    """A gift to the magistrate, during an investigation, has come to light."""
    return Event("bribe-exposed", {"patron": patron})


def acquitted(patron: str) -> Event:
    return Event("acquitted", {"patron": patron})


def fined(patron: str, amount: int) -> Event:
    return Event("fined", {"patron": patron, "amount": amount})


def assets_frozen(patron: str, amount: int, until: int) -> Event:
    """`amount` is the fine that was paid, `until` the turn that ends the freeze."""
    return Event("assets-frozen", {"patron": patron, "amount": amount, "until": until})


def exiled(patron: str, amount: int) -> Event:
    return Event("exiled", {"patron": patron, "amount": amount})


def released(patron: str, exiled: bool) -> Event:
    return Event("exile-ended" if exiled else "assets-released", {"patron": patron})


def barred(patron: str) -> Event:
    return Event("barred", {"patron": patron})


def pardoned(patron: str) -> Event:
    return Event("pardoned", {"patron": patron})


# ------------------------------------------------------------------ private notices


def denounced_by(patron: str, creature: str, band: str) -> Notice:
    return Notice(patron, "denounced", {"creature": creature, "band": band})


def blamed_by(patron: str, accuser: str, band: str) -> Notice:
    """`accuser` is the Patron in the dock."""
    return Notice(patron, "blamed", {"patron": accuser, "band": band})


def summoned(patron: str, until: int, wins: int, profit: int) -> Notice:
    """An investigation is open: what it is about, and until when it can be answered."""
    return Notice(patron, "summoned", {"until": until, "wins": wins, "profit": profit})


def verdict_spoken(patron: str, verdict: str, amount: int, until: int) -> Notice:
    """`amount` is the fine that was paid, `until` the turn that ends a freeze."""
    return Notice(patron, "verdict", {"verdict": verdict, "amount": amount, "until": until})


def set_free(patron: str) -> Notice:
    """A freeze or an exile is over."""
    return Notice(patron, "set-free", {})


def shut_out(patron: str) -> Notice:
    """A moderator has barred them."""
    return Notice(patron, "shut-out", {})


def let_in(patron: str) -> Notice:
    """A moderator has pardoned them."""
    return Notice(patron, "let-in", {})


def loan_withdrawn(patron: str, creature: str, amount: int) -> Notice:
    """The Court took an offer off the table; it went back to its owner."""
    return Notice(patron, "loan-withdrawn", {"creature": creature, "amount": amount})
