"""The process: settings, composition root, the wood service, scheduler, outbox worker, CLI, browser play.

api.py      what a cog may ask for: protocols and plain types
host.py     the bot as a cog sees it
text/       message catalogues: every sentence a player can read
"""
