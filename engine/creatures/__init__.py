"""The creatures' own days: what they make, lack, eat, burn and feel; weather; alliances."""

from engine.creatures import alliances, feelings, inequality, needs, weather
from engine.creatures.feelings import MOST
from engine.creatures.weather import KINDS, OF_ONE_GOOD, left

__all__ = ["KINDS", "MOST", "OF_ONE_GOOD", "alliances", "feelings", "inequality", "left", "needs", "weather"]
