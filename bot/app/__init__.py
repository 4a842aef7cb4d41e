"""The process: settings, how it ends, what it opens, the clocks it keeps, and the bot that Discord sees."""
