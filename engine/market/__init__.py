"""The call auction, the drift of reference prices, and the caravan."""

from engine.market import auction, caravan
from engine.market.auction import OrderBook, clear, hold_together, judge

__all__ = ["OrderBook", "auction", "caravan", "clear", "hold_together", "judge"]
