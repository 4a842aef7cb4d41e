"""What is kept of the house as a whole: whom it does not serve, what its minds have cost, how it stands."""

from db.house.bans import Bans
from db.house.spending import Spending
from db.house.standing import Standing

__all__ = ["Bans", "Spending", "Standing"]
