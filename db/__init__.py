"""The store: what is kept of every wood, on one SQLite file, private apart from public.

errors.py      what can go wrong, a sentence each
tables.py      every table, public and private; migrations/ brings a file to them
statements.py  the hot path's SQL, compiled once
codec.py       engine types as JSON bytes
entries.py     journal entries as a public and a private part
states.py      secrets as the bodies of the private tables
chain.py       the hash chain
records.py     what goes in with an entry, what comes out
append.py      one entry, in one unit of work
writer.py      the connection that writes: group commit
reader.py      the connection for public reads: refused the private tables
outbox.py      what Discord has yet to be told
annals.py      what is remembered for good
traces.py      what minds were asked and said
store.py       all of it together; begin with `open_store(path)`
"""

from db.errors import StoreError
from db.records import OutboxRow
from db.store import Store, open_store

__all__ = ["OutboxRow", "Store", "StoreError", "open_store"]
