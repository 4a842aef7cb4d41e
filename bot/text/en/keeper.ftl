# What moderators read after a command of theirs (answers of the rules themselves are with the rules).

answer-tick-asked = The next turn is being played.
