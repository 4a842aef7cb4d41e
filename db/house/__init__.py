"""What is kept of the house as a whole: whom it does not serve, what its minds have cost, how it stands, who
speaks and reads which language."""

from db.house.bans import Bans
from db.house.languages import Languages
from db.house.standing import Standing

__all__ = ["Bans", "Languages", "Standing"]
