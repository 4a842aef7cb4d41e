"""Play mode on a wood whose cards are known: `python -m tests.pictures.play`, with the arguments of `bot play`.

Everything is as in `make play`, but for the bytes that a wood is planted from.
"""

from __future__ import annotations

import runpy
import sys

from bot.service import WoodService

# Its deck: the Great Acorn Mania in turns 5 to 8, the Run on Oona's Hoard in turn 13. No weather before that.
SEED = 37

if __name__ == "__main__":
    given = WoodService.__init__.__kwdefaults__
    assert given is not None
    given["entropy"] = lambda count: bytes([SEED]) * count
    sys.argv[1:1] = ["play"]
    runpy.run_module("bot", run_name="__main__")
