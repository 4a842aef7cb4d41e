"""What asyncpg raises, as a StoreError with one sentence; what was stored is not repeated, for it may be private."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import asyncpg

from db.errors import Away, Damaged, Full, Locked, ReadOnly, StoreError

AGAIN = (asyncpg.SerializationError, asyncpg.DeadlockDetectedError)
_AWAY = (
    OSError,
    TimeoutError,
    asyncpg.PostgresConnectionError,
    asyncpg.InterfaceError,
    asyncpg.InternalClientError,
    asyncpg.OperatorInterventionError,
    asyncpg.TooManyConnectionsError,
    asyncpg.InvalidAuthorizationSpecificationError,
    asyncpg.InvalidCatalogNameError,
)
_KINDS: tuple[tuple[type[Exception], type[StoreError]], ...] = (
    (asyncpg.DiskFullError, Full),
    (asyncpg.InsufficientPrivilegeError, ReadOnly),
    (asyncpg.ReadOnlySQLTransactionError, ReadOnly),
    (asyncpg.LockNotAvailableError, Locked),
    *((kind, Locked) for kind in AGAIN),
    (asyncpg.DataCorruptedError, Damaged),
    (asyncpg.IndexCorruptedError, Damaged),
    (asyncpg.IntegrityConstraintViolationError, Damaged),
    (asyncpg.UndefinedTableError, Damaged),
    (asyncpg.UndefinedColumnError, Damaged),
)


def translate(error: Exception, path: str) -> Exception:
    """The StoreError that an error of the driver means; one of another family comes back as it is."""
    for kind, ours in _KINDS:
        if isinstance(error, kind):
            return ours(path)
    if isinstance(error, _AWAY) and not isinstance(error, StoreError):
        return Away(path, f" ({_why(error)})")
    if isinstance(error, asyncpg.PostgresError):
        return StoreError(path, f" ({error.sqlstate})")
    return error


def _why(error: Exception) -> str:
    if isinstance(error, asyncpg.InvalidAuthorizationSpecificationError):
        return "the role or its password is refused"
    if isinstance(error, asyncpg.InvalidCatalogNameError):
        return "there is no such database"
    if isinstance(error, asyncpg.TooManyConnectionsError):
        return "it has too many connections"
    return "no answer" if isinstance(error, TimeoutError) else "the connection failed"


@contextmanager
def told(path: str) -> Iterator[None]:
    """Whatever the driver raises within is a StoreError."""
    try:
        yield
    except Exception as error:
        raised = translate(error, path)
        if raised is error:
            raise
        raise raised from (error if isinstance(raised, Away) else None)


__all__ = ["AGAIN", "told", "translate"]
