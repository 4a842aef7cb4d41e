"""`python -m bot`: the command line."""

import os
import signal
import sys

if sys.argv[1:2] in (["run"], ["play"]):
    # While modules are loaded nothing is open yet, so that a stop then is a stop as asked; both soon mind their own.
    for _number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(_number, lambda *_: os._exit(0))

from bot.cli.commands import main

main()
