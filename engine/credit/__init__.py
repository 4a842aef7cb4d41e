"""Loans up to their end, and the margin calls and defaults that ruin brings."""

from engine.credit import default, loans, waiting
from engine.credit.loans import borrowing_room

__all__ = ["borrowing_room", "default", "loans", "waiting"]
