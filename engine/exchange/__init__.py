"""The Exchange: quotes, margin, positions, standing orders, the Stump's wager, and what a Patron is worth."""

from engine.exchange import positions, quotes, reminders, rivals, standing_orders, valuation, wagers
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
    "rivals",
    "standing_orders",
    "valuation",
    "wagers",
]
