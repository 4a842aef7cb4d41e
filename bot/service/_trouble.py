"""A database error on its way to a player: a short id for them, the rest for the log."""

from __future__ import annotations

import logging
import os
from collections.abc import Iterator
from contextlib import contextmanager

from bot.api import StoreTrouble
from db import StoreError

log = logging.getLogger(__name__)


@contextmanager
def troubles(what: str, wood: str) -> Iterator[None]:
    """Turn a StoreError into StoreTrouble. The log gets the sentence and the wood, never what was being stored."""
    try:
        yield
    except StoreError as error:
        short = os.urandom(3).hex()
        log.error("%s: %s of wood %s: %s (%s)", short, what, wood, error, error.__cause__)
        raise StoreTrouble(short) from error
