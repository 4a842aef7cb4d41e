"""The Exchange: quotes, margin, positions, and what a Patron is worth."""

from engine.exchange import positions, quotes, reminders, valuation
from engine.exchange.positions import exchange_pays
from engine.exchange.valuation import in_the_race, loan_value, net_worth, net_worths, places, proceeds, profit

__all__ = [
    "exchange_pays",
    "in_the_race",
    "loan_value",
    "net_worth",
    "net_worths",
    "places",
    "positions",
    "proceeds",
    "profit",
    "quotes",
    "reminders",
    "valuation",
]
