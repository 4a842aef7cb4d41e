"""Headless woods by the hundred, for calibrating rules and comparing minds: `python -m bot sim`.

A run goes the way of a real turn: views, prompts, the parse layer, apply. With the stand-in nothing here is a claim
about what models do.
"""

from bot.lab.casts import CASTS
from bot.lab.folklore import GAMBITS
from bot.lab.play import SCENARIOS
from bot.lab.studies import STUDIES, run

__all__ = ["CASTS", "GAMBITS", "SCENARIOS", "STUDIES", "run"]
