"""The store: what is kept of every wood, on one SQLite file, private apart from public.

storage.py   all of it together; begin with `open_store(path)`
sqlite/      the connection that writes (group commit), the one that may only read, statements, the upgrade
journal/     an entry as two parts, the chain of hashes, the state as bytes, one entry in one unit of work, folding
house/       what is kept of the house as a whole: bans, what minds cost, how it stands, whom it forgets
people/      who is who, and what is kept of one person
readers.py   what is read of public tables: annals, a page of the ledger, traces
shown.py     what the public page of a wood shows of it
outbox.py    what Discord has yet to be told
tables.py    every table, public and private; migrations/ brings a file to them
records.py   what goes in with an entry, what comes out
codec.py     engine types as JSON bytes
errors.py    what can go wrong, a sentence each
"""

from db.errors import StoreError
from db.opening import look_at_server, open_server, open_store
from db.records import OutboxRow
from db.storage import Store

__all__ = ["OutboxRow", "Store", "StoreError", "look_at_server", "open_server", "open_store"]
