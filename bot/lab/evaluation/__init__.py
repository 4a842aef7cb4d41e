"""How a cast's models do in a headless wood, as a table for people and for machines: `python -m inference.evaluate`.

It is told of at `inference.evaluate`, where one looks for it, and lives here because playing a wood takes the engine's
secrets, which nothing in `inference` may reach.
"""

from bot.lab.evaluation.command import app, main
from bot.lab.evaluation.playing import evaluate
from bot.lab.evaluation.told import figures, table

__all__ = ["app", "evaluate", "figures", "main", "table"]
