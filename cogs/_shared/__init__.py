"""What all cogs share: replies and refusals, autocomplete lists, tables, charts, names. No cog lives here."""
