"""One database on a PostgreSQL server: the schema, the connections that write, the role that may only read.

address.py    where it is, as it may be shown
dialect.py    the statements of SQLite as PostgreSQL takes them
bridge.py     a unit of work, which waits for nothing, on a driver that has to be waited for
together.py   the few that say for many rows what SQLite's say for one
batch.py      many entries of as many woods in one transaction
writer.py     units of work, each in a transaction; entries together
reader.py     the role that the database refuses what is private
ready.py      version, revisions, roles: before anything else
listener.py   what other processes have changed
faults.py     what can go wrong, in our words

All but the address needs asyncpg and greenlet (the extra `postgres`), and is imported where a server is asked for.
"""

from db.postgres.address import Address, is_address

__all__ = ["Address", "is_address"]
