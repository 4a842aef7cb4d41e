"""The model servers of a cast on one machine: `python -m inference.host up`, and what goes with it."""
