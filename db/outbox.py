"""What Discord has yet to be told, in order for each channel and each user, until Discord has answered."""

from __future__ import annotations

import logging
from collections.abc import Collection, Mapping
from typing import Any

from db.codec import dump, facts, kept
from db.driver import Raw, Writer
from db.leases import ALL, Share
from db.people.persons import KEY, id_of, key_of
from db.records import OutboxRow, nonce
from db.sqlite import statements as sql
from engine.model import Fact

log = logging.getLogger(__name__)

_HURRY = (
    "UPDATE private_outbox SET not_before = :now"
    " WHERE state = 'pending' AND not_before > :now AND error NOT LIKE :but || '%'"
)


class Outbox:
    """Rows go from pending to sent, or to parked when their target cannot be reached.

    Only the oldest pending row of a target is ever due, so the rows of a target cannot overtake each other. Nothing is
    due here that is of another `share`.
    """

    def __init__(self, writer: Writer, share: Share = ALL) -> None:
        self._writer = writer
        self.share = share

    async def due(self, now: int, limit: int = 100, without: Collection[str] = ()) -> list[OutboxRow]:
        """The oldest pending row of each target that may be tried at `now`, at most `limit`, oldest first.

        What failed comes after what was not tried yet. Targets `without` are left out: what is on its way is not read
        again. A letter's payload is `{"kind": ..., "data": {...}}`, read from its owner's inbox. A row that cannot be
        read is set aside.
        """
        values = {"now": now, "limit": limit, "without": dump(list(without)).decode()} | self.share.values

        def work(raw: Raw) -> list[OutboxRow]:
            rows = []
            raw.execute(sql.NOT_SO_FAR, {"now": now})
            for id_, wood, kind, target, mark, payload, attempts, letter, data in raw.execute(
                sql.DUE_PARCELS, values
            ).fetchall():
                to = id_of(raw, target) if target.startswith(KEY) else target
                try:
                    body = facts(payload) if letter is None else {"kind": letter, "data": facts(data)}
                    to = _named(raw, body, to)
                except (ValueError, TypeError):  # the rows behind it shall go all the same
                    log.error("a message of wood %s is damaged, and is not sent", wood)
                    raw.execute(sql.SPOILT, {"parcel": id_})
                    raw.execute(sql.NEXT_HEAD, {"to": target})
                else:
                    if to is None:  # of somebody who was forgotten
                        raw.execute(sql.SENT, {"parcel": id_, "message_id": ""})
                        raw.execute(sql.NEXT_HEAD, {"to": target})
                    else:
                        rows.append(OutboxRow(id_, wood, kind, target, mark, body, attempts, to))
            return rows

        return await self._writer.run(work)

    async def next_at(self) -> int | None:
        """When the next row may be tried (seconds since the epoch), None when nothing is pending."""

        def work(raw: Raw) -> int | None:
            found: int | None = raw.execute(sql.NEXT_PARCEL, self.share.values).fetchone()[0]
            return found

        return await self._writer.run(work)

    async def standing(self, wood: str) -> tuple[int, str]:
        """How many papers and words of a wood wait to be posted, and why the newest could not be ("" where it could).

        Letters are not counted: how many there are may hang on what only their owners know.
        """

        def work(raw: Raw) -> tuple[int, str]:
            waiting, error = raw.execute(sql.WAITING, {"wood": wood}).fetchone()
            state, parked = raw.execute(sql.LAST_SAID, {"wood": wood}).fetchone() or ("", None)
            return waiting, error or (parked if state == "parked" else "") or ""

        return await self._writer.run(work)

    async def sent(self, id: int, message_id: str) -> None:
        """Discord answered: the row is done, and the next of its target may be tried."""

        def work(raw: Raw) -> None:
            found = raw.execute(sql.SENT, {"parcel": id, "message_id": message_id}).fetchone()
            if found is not None:
                raw.execute(sql.NEXT_HEAD, {"to": found[0]})

        await self._writer.run(work)

    async def later(self, id: int, not_before: int, error: str) -> None:
        """It failed for now: count the attempt, and try again from `not_before` on, FURTHEST_S later at most."""
        await self._change(sql.LATER, parcel=id, not_before=not_before, error=error)

    async def hurry(self, now: int, but: str) -> None:
        """What waits may be tried at `now`, but for what waits since an error that begins with `but`.

        Attempts stay counted.
        """
        await self._change(_HURRY, now=now, but=but)

    async def park(self, target: str, reason: str) -> bool:
        """The target cannot be reached: set its pending rows aside, and say whether that is still news.

        Rows added afterwards are tried again, so that a channel that was given back its permission heals by itself;
        it stays news until `told`, and is news anew once something has got through.
        """

        def work(raw: Raw) -> bool:
            state, told = raw.execute(sql.LAST_SEEN, {"target": target}).fetchone() or ("", None)
            known = state == "parked" and told is not None
            # What is parked later carries the mark on, for the oldest rows of a wood are forgotten.
            raw.execute(sql.PARK, {"to": target, "error": reason, "told": told if known else None})
            return not known

        return await self._writer.run(work)

    async def told(self, target: str) -> None:
        """Somebody knows that the target is parked, and need not be told again until something has got through."""
        await self._change(sql.TOLD, to=target)

    async def word(self, wood: str, key: str, target: str, kind: str, data: Mapping[str, Fact]) -> None:
        """Queue a catalogue message for a channel outside any entry; the same `key` queues it once."""
        mark = nonce(wood, 0, f"word {key}")
        values = {
            "wood": wood, "seq": 0, "n": int(mark[:15], 16), "kind": "word", "target": target, "letter": None,
            "nonce": mark, "payload": kept(dump({"kind": kind, "data": data})),
        }  # fmt: skip
        await self._writer.run(lambda raw: raw.execute(sql.ADD_WORD, values) and None)

    async def letterbox(self, wood: str, user: str) -> str | None:
        """The channel in which Discord takes a wood's letters to a user, None while it was not asked."""

        def work(raw: Raw) -> str | None:
            found = raw.execute(sql.LETTERBOX, {"wood": wood, "user": key_of(raw, user)}).fetchone()
            return None if found is None else str(found[0])

        return await self._writer.run(work)

    async def keep_letterbox(self, wood: str, user: str, channel: str) -> None:
        """Remember that channel, over restarts, of a user who is known."""

        def work(raw: Raw) -> None:
            if (key := key_of(raw, user)) is not None:
                raw.execute(sql.KEEP_LETTERBOX, {"wood": wood, "user": key, "channel": channel})

        await self._writer.run(work)

    async def _change(self, statement: str, **values: str | int) -> None:
        await self._writer.run(lambda raw: raw.execute(statement, values) and None)


def _named(raw: Raw, body: dict[str, Any], to: str | None) -> str | None:
    """Where a message goes, None where it names somebody who was forgotten; who is known is named by id."""
    data = body.get("data")
    who = data.get("user") if isinstance(data, dict) else None
    if to is None or data is None or not (isinstance(who, str) and who.startswith(KEY)):
        return to
    if (id := id_of(raw, who)) is None:
        return None
    data["user"] = id
    return to
