"""Who plays: the keys that stand for people, what is kept of one, and how one is forgotten."""
