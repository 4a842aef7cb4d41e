"""How the bot comes to Discord, stays there, minds its servers, and leaves."""
