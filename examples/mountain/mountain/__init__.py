"""A mountain for the Thousand Token Wood: a guest with one thing of each kind."""
