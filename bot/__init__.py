"""The process: everything between Discord, the council and the database that is neither a rule nor a table.

app/      settings, exit codes, what it opens, its clocks, its servers, the client
cli/      `python -m bot`
api/      what a cog or a guest may ask for, and rely upon
guests/   worlds, legends, texts and cogs from elsewhere
testing.py the test kit for guests
service/  the wood service: one writer a wood
gazette/  the paper as data
outbox.py what is on its way to Discord
audit/    a journal replayed, a chapter drawn again
text/     message catalogues: every sentence a player can read
play/     a wood in the browser
dataset/  traces as a data set
lab/      woods by the hundred: studies and evaluation
"""
