"""Play in the browser without Discord: the unmodified bot inside an in-memory Discord, shown as a page.

stage.py   the server, its channel and its three people, the same in every run; and a live page for each place in it
pump.py    real time into the stage: clock, turns that are due, messages that are ready
page.py    the start page
minds.py   the models of the cast, where they are made on this machine
server.py  puts them together
"""
