"""Whom the magistrate catches: trials.py a chapter with players of every kind, rings.py those with several accounts."""

from bot.lab.justice.trials import CAUGHT, MIXED, Justice, Player, Trials, bots_of

__all__ = ["CAUGHT", "MIXED", "Justice", "Player", "Trials", "bots_of"]
