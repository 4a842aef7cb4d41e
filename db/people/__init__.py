"""Who plays: the keys that stand for people, and what is kept of one."""
