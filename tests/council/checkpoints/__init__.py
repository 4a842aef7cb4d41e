"""Tiny checkpoints with random weights, one for each architecture of the shipped cards: for serving, not for thought."""
