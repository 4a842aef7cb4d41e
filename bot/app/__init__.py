"""The process: settings, how it ends, what it opens, the clocks it keeps, the servers it minds, and its bot."""
