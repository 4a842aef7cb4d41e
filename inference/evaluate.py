"""`python -m inference.evaluate --cast five-labs --turns 15`: how far each model of a cast can be relied upon.

The one module of this room that reaches into the bot's: a name to call the evaluation by. Nothing imports it, and the
import contracts name it as their exception.
"""

from __future__ import annotations

from bot.lab.evaluation import main

if __name__ == "__main__":
    main()
