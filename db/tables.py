"""Every table, declared once with SQLAlchemy Core: what anyone may read, and what nobody may (`private_`).

Two MetaData objects, so that the read path can be refused one of them whole (`reader.py`). No column outside
`private_` tables may depend on a tip's flag or on an undrawn card.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import (
    Column,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    PrimaryKeyConstraint,
    Table,
    Text,
    UniqueConstraint,
    text,
)

PRIVATE_PREFIX = "private_"

public = MetaData()
private = MetaData()

UPROOTED = "uprooted:"  # stands for such a wood's server, before its own id: the server may have another by then

# One row a wood: where it lives, how long its journal is, when it is due (null: not at all).
woods = Table(
    "woods",
    public,
    Column("id", Text, primary_key=True),
    Column("server", Text, nullable=False, unique=True),
    Column("channel", Text, nullable=False),
    Column("world", Text, nullable=False),
    Column("seq", Integer, nullable=False),
    Column("tip", LargeBinary, nullable=False),  # hash of the newest journal row
    Column("ticked_seq", Integer, nullable=False),  # journal row of the newest tick, 0 before the first
    Column("due_at", Integer),
    # Seconds that a turn may lie ahead at most; what lies further is of a clock that has been set back.
    Column("pace", Integer, nullable=False, server_default=text("691200")),
    Column("window", Integer, quote=True, nullable=False, server_default=text("0")),  # whether its public page is open
    Column("erase_at", Integer),  # when it is erased, having no server any more; null for one that has
    Column("language", Text, nullable=False, server_default=text("''")),  # "" for the house's
)
Index("woods_by_due", woods.c.due_at)

# Which process serves which shard, until when (seconds since the epoch).
leases = Table(
    "leases",
    public,
    Column("total", Integer, nullable=False),
    Column("shard", Integer, nullable=False),
    Column("holder", Text, nullable=False),
    Column("until", Integer, nullable=False),
    PrimaryKeyConstraint("total", "shard"),
    sqlite_with_rowid=False,
)

# Everything that ever happened. Rows are never changed, and go only where they are folded (`journal/folding.py`).
journal = Table(
    "journal",
    public,
    Column("wood", ForeignKey("woods.id"), nullable=False),
    Column("seq", Integer, nullable=False),
    Column("key", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("at", Integer, nullable=False),
    Column("payload", LargeBinary, nullable=False),  # JSON: the part of the entry anyone may read
    Column("commitment", LargeBinary, nullable=False),  # salted, of the other part
    Column("state", LargeBinary, nullable=False),  # salted, of the state after it
    Column("prev", LargeBinary, nullable=False),
    Column("hash", LargeBinary, nullable=False),
    UniqueConstraint("wood", "seq", name="journal_by_seq"),
    UniqueConstraint("wood", "key", name="journal_by_key"),
)

# The visible half of the state. Two slots a wood, written in turn, so that nothing needs pruning.
snapshots = Table(
    "snapshots",
    public,
    Column("wood", ForeignKey("woods.id"), nullable=False),
    Column("slot", Integer, nullable=False),
    Column("seq", Integer, nullable=False),
    Column("body", LargeBinary, nullable=False),
    PrimaryKeyConstraint("wood", "slot"),
)

postings = Table(
    "postings",
    public,
    Column("wood", ForeignKey("woods.id"), nullable=False),
    Column("seq", Integer, nullable=False),
    Column("n", Integer, nullable=False),
    Column("source", Text, nullable=False),
    Column("target", Text, nullable=False),
    Column("amount", Integer, nullable=False),
    Column("memo", Text, nullable=False),
    PrimaryKeyConstraint("wood", "seq", "n"),
    sqlite_with_rowid=False,
)
# A Patron's statement, line by line: their `n`-th posting (of one entry, the `place`-th), and what their two accounts
# held after it. So a page costs what stands on it, whatever the age of the wood.
statement_lines = Table(
    "statement_lines",
    public,
    Column("wood", ForeignKey("woods.id"), nullable=False),
    Column("patron", Text, nullable=False),
    Column("n", Integer, nullable=False),
    Column("seq", Integer, nullable=False),
    Column("place", Integer, nullable=False),
    Column("purse", Integer, nullable=False),
    Column("locked", Integer, nullable=False),
    PrimaryKeyConstraint("wood", "patron", "n"),
    sqlite_with_rowid=False,
)

# Public events of the last entries, one row an entry; older ones can be had again from the journal.
events = Table(
    "events",
    public,
    Column("wood", ForeignKey("woods.id"), nullable=False),
    Column("seq", Integer, nullable=False),
    Column("body", LargeBinary, nullable=False),  # JSON: a list of kinds and data
    PrimaryKeyConstraint("wood", "seq"),
    sqlite_with_rowid=False,
)

# Those public events that are kept for good, one row an entry that had any: history, and what a chapter is checked by.
annals = Table(
    "annals",
    public,
    Column("wood", ForeignKey("woods.id"), nullable=False),
    Column("chapter", Integer, nullable=False),
    Column("seq", Integer, nullable=False),
    Column("turn", Integer, nullable=False),
    Column("body", LargeBinary, nullable=False),  # JSON: a list of kinds and data
    PrimaryKeyConstraint("wood", "chapter", "seq"),
    sqlite_with_rowid=False,
)

# Worlds as data, each once; a wood's entries name the one that its chapters are played by.
worlds = Table(
    "worlds",
    public,
    Column("sha256", Text, primary_key=True),
    Column("body", LargeBinary, nullable=False),  # canonical JSON: what the hash is taken of
    sqlite_with_rowid=False,
)

# The constant parts of prompts, each once, by hash.
roles = Table(
    "roles",
    public,
    Column("id", Text, primary_key=True),
    Column("body", Text, nullable=False),
    sqlite_with_rowid=False,
)

# What each mind was asked in a turn, what it said, and what that came to; the newest turns of each wood. No secret
# and no Discord id is in a prompt, so none is here. `age` counts a wood's turns over all chapters.
traces = Table(
    "traces",
    public,
    Column("wood", ForeignKey("woods.id"), nullable=False),
    Column("age", Integer, nullable=False),
    Column("body", LargeBinary, nullable=False),  # JSON: one object a mind, its constant part by hash
    PrimaryKeyConstraint("wood", "age"),
    sqlite_with_rowid=False,
)


def _by_turn(name: str, *more: Column[Any]) -> Table:
    """A table with one JSON body a turn."""
    wood: Column[Any] = Column("wood", ForeignKey("woods.id"), nullable=False)
    when = [Column(part, Integer, nullable=False) for part in ("chapter", "turn")]
    rest = (*more, Column("body", LargeBinary, nullable=False), PrimaryKeyConstraint("wood", "chapter", "turn"))
    return Table(name, public, wood, *when, *rest, sqlite_with_rowid=False)


# What each turn showed to everyone, for the public page (`seq` is its journal row), and what turns of finished
# chapters would have come to without one of their inputs, worked out once.
turns = _by_turn("turns", Column("seq", Integer, nullable=False))
influences = _by_turn("influences")

# Each wood's newest Gazette.
papers = Table(
    "papers",
    public,
    Column("wood", ForeignKey("woods.id"), primary_key=True),
    Column("body", LargeBinary, nullable=False),  # JSON: what the paper is rendered from
)

# The hidden part of each journal row, the salt of its commitments, and the answer its key was given.
private_journal = Table(
    "private_journal",
    private,
    Column("wood", Text, nullable=False),
    Column("seq", Integer, nullable=False),
    Column("salt", LargeBinary, nullable=False),
    Column("payload", LargeBinary, nullable=False),
    Column("answer", LargeBinary, nullable=False),
    PrimaryKeyConstraint("wood", "seq"),
)


def _secret(name: str) -> Table:
    """A table with one JSON body a wood: a part of its Secrets as they are now."""
    return Table(
        f"{PRIVATE_PREFIX}{name}",
        private,
        Column("wood", Text, primary_key=True),
        Column("body", LargeBinary, nullable=False),
    )


private_seeds, private_deck, private_tips = map(_secret, ("seeds", "deck", "tips"))

private_inbox = Table(
    "private_inbox",
    private,
    Column("id", Integer, primary_key=True),
    Column("wood", Text, nullable=False),
    Column("user", Text, quote=True, nullable=False),
    Column("kind", Text, nullable=False),
    Column("data", LargeBinary, nullable=False),
    Column("at", Integer, nullable=False),
)
Index("private_inbox_by_user", private_inbox.c.wood, private_inbox.c.user, private_inbox.c.id)

# One row: which file this is, by a random name that copies share, and how far it has come (`sqlite/lineage.py`).
private_lineage = Table(
    f"{PRIVATE_PREFIX}lineage",
    private,
    Column("id", Text, primary_key=True),
    Column("epoch", Integer, nullable=False),
)

# What Discord has yet to be told: the n-th message of an entry; of no entry, but for a reason hashed to n, where seq
# is 0. A letter's words are not here, only the number of its inbox row. Private, since a reminder that only a true tip
# brings would show by its row, and by the numbers of those after it.
private_outbox = Table(
    f"{PRIVATE_PREFIX}outbox",
    private,
    Column("id", Integer, primary_key=True),
    Column("wood", Text, nullable=False),
    Column("seq", Integer, nullable=False),
    Column("n", Integer, nullable=False),
    Column("kind", Text, nullable=False),
    Column("target", Text, nullable=False),
    Column("nonce", Text, nullable=False),
    Column("payload", LargeBinary),
    Column("letter", Integer),
    Column("state", Text, nullable=False, server_default=text("'pending'")),  # pending, sent, parked
    Column("attempts", Integer, nullable=False, server_default=text("0")),
    Column("not_before", Integer, nullable=False, server_default=text("0")),
    Column("message_id", Text),
    Column("error", Text),
    # Whether no elder row of its target is pending: those alone are ever due, and are found without the others.
    Column("head", Integer, nullable=False, server_default=text("1")),
    UniqueConstraint("wood", "seq", "n", name="private_outbox_by_seq"),
)
Index(
    "private_outbox_pending",
    private_outbox.c.target,
    private_outbox.c.id,
    sqlite_where=private_outbox.c.state == text("'pending'"),
)
Index(
    "private_outbox_due",
    private_outbox.c.not_before,
    private_outbox.c.id,
    sqlite_where=text("state = 'pending' AND head = 1"),
)
Index("private_outbox_parked", private_outbox.c.target, sqlite_where=private_outbox.c.state == text("'parked'"))

# What Discord was promised an answer to and has not been given one, as it came: a bot that died meanwhile answers it.
private_interactions = Table(
    f"{PRIVATE_PREFIX}interactions",
    private,
    Column("id", Text, primary_key=True),
    Column("server", Text, nullable=False),  # "" for one in a private message
    Column("at", Integer, nullable=False),
    Column("body", LargeBinary, nullable=False),
)

# The channel in which Discord takes a wood's letters to a user, once it was asked.
private_letterboxes = Table(
    f"{PRIVATE_PREFIX}letterboxes",
    private,
    Column("wood", Text, nullable=False),
    Column("user", Text, quote=True, nullable=False),
    Column("channel", Text, nullable=False),
    PrimaryKeyConstraint("wood", "user"),
)
