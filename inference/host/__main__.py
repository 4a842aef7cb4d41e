"""`python -m inference.host`: the command line of the GPU host."""

from inference.host.cli import main

main()
