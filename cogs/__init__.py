"""Slash commands: parse, call the wood service, render. A folder a feature; `setup(bot: Host)` is the contract."""
