"""The language that each wood's moderators set, and the one that each player reads: locales, as Discord calls them.

A wood's is public; a player's is private, and is kept for the letters that come while they are away: by their key, of
those alone who play.
"""

from __future__ import annotations

from collections import OrderedDict
from typing import Final

from sqlalchemy import Column, Table, Text

from db.driver import Raw, Reader, Writer
from db.people.persons import key_of
from db.tables import PRIVATE_PREFIX, private

private_readers = Table(
    f"{PRIVATE_PREFIX}readers",
    private,
    Column("user", Text, quote=True, primary_key=True),
    Column("locale", Text, nullable=False),
)

READERS: Final = 10_000  # remembered
_SPOKEN: Final = "SELECT id, language FROM woods WHERE language <> ''"
SPEAK: Final = "UPDATE woods SET language = :locale WHERE id = :wood"
_READ: Final = """
    INSERT INTO private_readers ("user", locale) VALUES (:user, :locale)
    ON CONFLICT ("user") DO UPDATE SET locale = excluded.locale
"""
_READS: Final = "SELECT locale FROM private_readers WHERE private_readers.user = :user"


class Languages:
    """`woods` maps woods to their locales, for those who cannot wait; one that is not in it has none of its own.

    Methods raise StoreError.
    """

    def __init__(self, writer: Writer, reader: Reader) -> None:
        self._writer = writer
        self._reader = reader
        self.woods: dict[str, str] = {}
        self._readers: OrderedDict[str, str] = OrderedDict()

    async def learn(self) -> None:
        """Read what every wood speaks."""
        self.woods = {str(wood): str(locale) for wood, locale in await self._reader.rows(_SPOKEN)}

    async def speak(self, wood: str, locale: str) -> None:
        """Have a wood speak another language from here on."""
        await self._writer.run(lambda raw: raw.execute(SPEAK, {"wood": wood, "locale": locale}) and None)
        self.woods[wood] = locale

    async def read_by(self, user: str) -> str:
        """What a player reads, "" for one of whom that is not known."""
        if user not in self._readers:
            key = await self._writer.run(lambda raw: key_of(raw, user))
            if key is None:  # whoever plays in no wood is asked for anew: they may, the next time
                return ""
            rows = await self._writer.run(lambda raw: raw.execute(_READS, {"user": key}).fetchall())
            self._remember(user, str(rows[0][0]) if rows else "")
        return self._readers[user]

    async def reads(self, user: str, locale: str) -> None:
        """A player was heard in a language; one that is known already costs nothing."""
        if await self.read_by(user) != locale:

            def work(raw: Raw) -> bool:
                key = key_of(raw, user)
                return key is not None and raw.execute(_READ, {"user": key, "locale": locale}).rowcount > 0

            if await self._writer.run(work):
                self._remember(user, locale)

    def lose(self, user: str) -> None:
        """Remember nothing of a player."""
        self._readers.pop(user, None)

    def _remember(self, user: str, locale: str) -> None:
        self._readers[user] = locale
        if len(self._readers) > READERS:
            self._readers.popitem(last=False)
