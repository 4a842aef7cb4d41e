"""Tiny checkpoints with random weights, one for each architecture of the shipped cards: to serve, not to think."""
