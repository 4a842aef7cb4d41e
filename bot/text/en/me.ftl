# What is kept of the asker: /me export, /me forget.

# ---- Commands
cmd-me = me
cmd-me-description = What is kept of you: have it sent to you, or be forgotten
cmd-me-export = export
cmd-me-export-description = Everything that is kept of you, as a file in your private messages
cmd-me-forget = forget
cmd-me-forget-description = Be forgotten here for good; says what you lose, and asks first

# ---- Have it sent
me-export-letter = Everything that is kept of you here. `you.txt` is for reading, `you.json` holds the same for a program. `/me forget` has it forgotten.
answer-me-exported = { $way ->
    [letter] Sent: the file is in your private messages.
   *[here] Your private messages are closed to me, so the file is here. Only you can see it.
}
me-file-about = Everything that is kept of the Discord account { $id }, as of { $at }.
    Amounts are in pebbles, times in UTC. you.json holds the same for a program.
me-file-barred = Whoever runs this bot does not serve this account.
me-file-wood = { $played ->
    [0] In the server { $server }, where you keep the wood and are no Patron.
   *[other] In the server { $server }, where you are { $patron }.
}
me-file-purse = Your purse holds { NUMBER($purse) }, and { NUMBER($locked) } are locked; { $count ->
    [one] one posting led
   *[other] { $count } postings led
} there, all in you.json.
me-file-commands = Commands that you gave: { $count }.
me-file-letters = Letters that you got, the newest first: { $count }.

# ---- Be forgotten
forget-title = Be forgotten here?
forget-wood = **{ $server }**: you are { $patron }, worth { NUMBER($worth) } pebbles{ $points ->
    [0] {""}
    [one] , with one point in the season
   *[other] , with { $points } points in the season
}. You lose all of it.
forget-bets = • { $bets ->
    [one] Your open bet stays in the books and settles
   *[other] Your { $bets } open bets stay in the books and settle
} without you.
forget-loans = • { $loans ->
    [one] Your loan, { NUMBER($lent) } pebbles, is
   *[other] Your { $loans } loans, { NUMBER($lent) } pebbles, are
} paid back to nobody.
forget-hearing = • Your hearing goes on, and is judged without you.
forget-goes = **Deleted**: your Discord id, your letters and the way to your private messages, in every server. This cannot be undone. `/me export` first, if you want a copy.
forget-stays = **Stays**: what was played, under no name. Lists show “a Patron who left”. You may join again when the next chapter begins, as somebody new.
forget-barred = **Stays, too**: that you are barred, as a mark that does not tell your id.
button-forget = Forget me
answer-forgotten = Done. Nothing that is kept here tells who you were. Copies that whoever runs this bot made before today are theirs to let go.
error-nothing-kept = Nothing is kept of you here, so there is nothing to forget.
refused-left-already = You asked to be forgotten and that was cut short. `/me forget` finishes it.
refused-left-lately = You left this wood in chapter { $chapter }. You may join again when the next chapter begins.
refused-left-for-good = Somebody who was barred from this wood left it with your account, so you may not join again. A moderator of this server may know why.

# ---- `python -m bot forget`
forget-done = { $kind ->
    [user] { $count ->
        [0] nothing is kept of user { $id }
       *[other] forgotten: user { $id }. Copies made before still hold what they held
    }
   *[server] { $count ->
        [0] nothing is kept of server { $id }
       *[other] erased: what { $count ->
            [one] one wood
           *[other] { $count } woods
        } of server { $id } had left. Copies made before still hold what they held
    }
}
answer-left = { $patron } has left the wood.
