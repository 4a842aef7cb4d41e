"""The window: a public, read-only web page of each wood whose moderators opened it, and the JSON that it is made of.

types.py    what one turn shows; answers.py what is made of turns: page, API and its document are made of these
turns.py    what a turn shows, as it is written down with it
now.py      the chapter under way
album.py    a finished chapter, turn by turn
words.py    the page's words, out of the catalogue
pages.py    the page as HTML: one for a server, one that is a file by itself
cache.py    what is served, made once a turn
visitors.py who asks too often, and who waits for news
server.py   addresses and answers; opening.py puts it together
api.py      the API's answers, and openapi.py its document

Nothing here reads the state of a wood: only what its turns have shown (`db.shown`), annals, and traces of finished
chapters, through the connection that the database refuses everything private. What moved a price is worked out by the
wood service (`bot/service/_influences.py`), which plays a turn again, and read here.
"""
