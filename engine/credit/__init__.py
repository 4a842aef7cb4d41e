"""Loans, the margin calls and defaults that end them, and what is written off."""

from engine.credit import default, loans, write_off
from engine.credit.loans import borrowing_room

__all__ = ["borrowing_room", "default", "loans", "write_off"]
