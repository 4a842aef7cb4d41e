"""Stored and read back: every event and notice comes back the same, and no row of any age is too much to read."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.events import (
    EVENTS,
    NOTICES,
    UPCASTS,
    BlamedBy,
    ChapterPriced,
    Event,
    Forecast,
    Harvested,
    Hurried,
    LoanDeclined,
    Notice,
    PositionSettled,
    Traded,
    UnknownEvent,
    UnknownNotice,
    Welcome,
    event_of,
    notice_of,
)
from tests.db.strategies import any_of

JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-5, 5) | st.floats(allow_nan=False) | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=5,
)


# Of each kind: there are a hundred. Whoever looks further, looks further here, too.
FEW = settings(max_examples=settings().max_examples * 3 // 10)


def written(told: Event | Notice) -> dict[str, Any]:
    """What is read of what was written."""
    row: dict[str, Any] = json.loads(json.dumps(told.stored()))
    return row


@pytest.mark.parametrize("kind", EVENTS.values())
@FEW
@given(data=st.data())
def test_an_event_comes_back_the_same(kind: type[Event], data: st.DataObject) -> None:
    event = data.draw(any_of(kind))
    row = written(event)
    assert list(row) == ["kind", "data"]
    assert row["kind"] == kind.kind
    assert event_of(row) == event
    assert json.dumps(written(event_of(row))) == json.dumps(row), "the order of the facts, too"


@pytest.mark.parametrize("kind", NOTICES.values())
@FEW
@given(data=st.data())
def test_a_notice_comes_back_the_same(kind: type[Notice], data: st.DataObject) -> None:
    notice = data.draw(any_of(kind))
    row = written(notice)
    assert notice_of(row["kind"], row["data"]) == notice
    assert json.dumps(written(notice_of(**row))) == json.dumps(row)


@pytest.mark.parametrize(
    ("told", "kind", "data"),
    [
        (Traded("honey", "pip", "oona", 2, 10), "traded",
         {"good": "honey", "buyer": "pip", "seller": "oona", "quantity": 2, "price": 10}),
        (Hurried(), "hurried", {}),
        (Harvested({"pip": 4, "oona": 0}), "harvested", {"pip": 4, "oona": 0}),
        (ChapterPriced(2, "honey", (10, 9, 12)), "chapter-priced", {"chapter": 2, "good": "honey", "path": "10 9 12"}),
        (ChapterPriced(2, "honey", ()), "chapter-priced", {"chapter": 2, "good": "honey", "path": ""}),
        (Welcome("grey", 100), "welcome", {"patron": "grey", "stake": 100}),
        (BlamedBy("grey", "hot"), "blamed", {"patron": "grey", "band": "hot"}),
        (LoanDeclined("pip", 20), "loan-declined", {"creature": "pip", "amount": 20, "due": 0}),
        (Forecast("honey", "up", 3, 5), "forecast", {"good": "honey", "direction": "up", "first": 3, "last": 5}),
        (Forecast("honey", "up", 3, 5, "most-lent"), "forecast",
         {"good": "honey", "direction": "up", "first": 3, "last": 5, "finds": "most-lent"}),
        (PositionSettled("short", "honey", 4, 12, -8, "called"), "position-settled",
         {"side": "short", "good": "honey", "quantity": 4, "price": 12, "profit": -8, "why": "called",
          "result": "lost", "pebbles": 8}),
    ],
)  # fmt: skip
def test_what_is_stored_is_what_the_first_release_stored(
    told: Event | Notice, kind: str, data: dict[str, object]
) -> None:
    assert json.dumps(told.stored()) == json.dumps({"kind": kind, "data": data})


@given(kind=st.sampled_from([*EVENTS, "comet", ""]), data=st.dictionaries(st.text(max_size=5), JSON, max_size=4))
def test_any_facts_are_read_and_none_is_lost_that_could_not_be(kind: str, data: dict[str, object]) -> None:
    event = event_of({"kind": kind, "data": data})
    if isinstance(event, UnknownEvent):
        assert event.stored() == {"kind": kind, "data": data}
        assert (event.kept, event.weighs) == (False, 0), "shown nowhere"
    else:
        assert event_of(written(event)) == event


@pytest.mark.parametrize("kind", [*EVENTS.values(), *NOTICES.values()])
@FEW
@given(data=st.data())
def test_a_fact_that_is_lacking_or_of_another_type_makes_it_unknown(
    kind: type[Event] | type[Notice], data: st.DataObject
) -> None:
    told = data.draw(any_of(kind))
    row = written(told)
    names = list(row["data"])
    if not names:
        return
    broken = dict(row["data"])
    broken[data.draw(st.sampled_from(names))] = [None]
    again = event_of({"kind": kind.kind, "data": broken}) if kind in EVENTS.values() else notice_of(kind.kind, broken)
    # What is worked out from the other facts is never read.
    assert isinstance(again, UnknownEvent | UnknownNotice) or again == told
    if isinstance(again, UnknownEvent | UnknownNotice):
        assert again.stored() == {"kind": kind.kind, "data": broken}


@pytest.mark.parametrize("lacking", ["good", "buyer", "seller", "quantity", "price"])
def test_an_older_row_without_a_fact_keeps_the_others(lacking: str) -> None:
    facts = Traded("honey", "pip", "oona", 2, 10).facts()
    del facts[lacking]
    assert event_of({"kind": "traded", "data": facts}) == UnknownEvent("traded", facts)


def test_a_fact_too_many_is_passed_over() -> None:
    trade = Traded("honey", "pip", "oona", 2, 10)
    assert event_of({"kind": "traded", "data": {**trade.facts(), "lot": "7"}}) == trade


def test_a_flag_is_no_number() -> None:
    facts = {**Traded("honey", "pip", "oona", 2, 10).facts(), "quantity": True}
    assert isinstance(event_of({"kind": "traded", "data": facts}), UnknownEvent)


def test_an_upcast_brings_an_older_row_up_to_date(monkeypatch: pytest.MonkeyPatch) -> None:
    """A fact was called otherwise once."""
    old = {"good": "honey", "buyer": "pip", "seller": "oona", "units": 2, "price": 10}
    assert isinstance(event_of({"kind": "traded", "data": old}), UnknownEvent)

    def counted(facts: Mapping[str, Any]) -> Mapping[str, Any]:
        return facts if "quantity" in facts else {**facts, "quantity": facts["units"]}

    monkeypatch.setitem(UPCASTS, Traded, counted)  # type: ignore[arg-type]
    assert event_of({"kind": "traded", "data": old}) == Traded("honey", "pip", "oona", 2, 10)
    assert isinstance(event_of({"kind": "traded", "data": {}}), UnknownEvent), "an upcast may be given anything"


@pytest.mark.parametrize("row", [None, 7, "traded", [], {}, {"kind": 7, "data": {}}, {"kind": "traded", "data": []}])
def test_what_is_no_row_is_refused(row: object) -> None:
    with pytest.raises(ValueError, match="kind and its data"):
        event_of(row)
