"""The cogs of this guest."""
