"""Legends as moderators write them, and as Patrons hurry them."""

from engine.legends import authoring, hurry
from engine.legends.authoring import HEADLINE_MOST, HISTORY_MOST, NAME_MOST, OWN_MOST, STEPS_MOST, compose

__all__ = ["HEADLINE_MOST", "HISTORY_MOST", "NAME_MOST", "OWN_MOST", "STEPS_MOST", "authoring", "compose", "hurry"]
