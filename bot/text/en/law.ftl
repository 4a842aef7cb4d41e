# The law: hearings, pleas, verdicts; what the paper, the Court's letters and the answers say of them.

# ---- Commands
cmd-plead = plead
cmd-plead-description = Answer the magistrate, once: confess, deny, or blame somebody else
opt-plead-answer = Confess for a lower fine, deny, or blame another
opt-plead-whom = Only when you blame: whom
choice-confess = confess
choice-deny = deny
choice-blame = blame
cmd-bar = bar
cmd-bar-description = Shut a Patron out of the wood until pardoned; the paper says so
opt-bar-patron = Which Patron, by wood name
cmd-pardon = pardon
cmd-pardon-description = Lift a hearing, a freeze, an exile or a bar; the paper says so
opt-pardon-patron = Which Patron, by wood name
button-confess = Confess
button-deny = Deny

# ---- Answers
answer-pleaded = { $plea ->
    [confess] You confess. There will be a fine, but a smaller one, and the worst cannot happen any more
   *[deny] You deny it. If you are believed it helps; if not, it changes nothing
}. The verdict falls at the end of turn { $until }.
answer-blamed = You point at { $blamed }. If you are believed it helps you; either way they know who said so. The verdict falls at the end of turn { $until }.
answer-magistrate-exposed = The clerk takes { NUMBER($amount) } pebbles and tells the magistrate. Everyone will read of it, and the verdict will not be milder. Purse { NUMBER($purse) }.
button-bar = Shut out
confirm-bar = Shut { $patron } out of the wood? { $bets ->
    [0] They have no bet open
    [one] Their one bet is closed at today’s price
   *[other] Their { $bets } bets are closed at today’s prices
}, their offers are withdrawn, and a pardon does not bring those back. To leave things as they are, leave the button alone.
answer-barred = Shut out: { $patron }. Bets closed at today’s prices, offers withdrawn. The paper will say so. `/keeper pardon` lets them back in.
answer-pardoned = Pardoned: { $patron }. Nothing is held against them any more. The paper will say so.

# ---- Refusals
refused-barred = The keepers of this wood have shut you out. The views are open to you; ask a moderator about the rest.
refused-exiled = You are in exile until the chapter ends, and may only look on: `/wood`, `/market`, `/scoreboard`, and your own `/ledger`. The next chapter is yours again.
refused-frozen = Your assets are frozen until the end of turn { $until }. `/cover` still closes what you hold; everything else waits.
refused-no-hearing = Nobody is investigating you, so there is nothing to answer. `/ledger` shows how you stand.
refused-already-pleaded = You have answered, and the magistrate hears an answer once. The verdict falls at the end of turn { $until }.
refused-unknown-plea = The magistrate knows three answers: confess, deny, blame.
refused-blame-oneself = Blaming yourself is called confessing. `/plead` with confess counts for more.
refused-blame-beyond = The magistrate hears nothing against { $blamed }, who is shut out of the wood already. `/plead` may name somebody who is here, or confess, or deny.
refused-blame-whom = Blame needs a name: a creature, or another Patron of this wood. Choose one from the list.
refused-unknown-patron = Nobody here goes by “{ $name }”. Choose one from the list.
refused-already-barred = Shut out already: { $patron }. `/keeper pardon` lets them back in.
refused-nothing-to-pardon = No hearing, freeze, exile or bar stands against { $patron }, so there is nothing to pardon.

# ---- Letters
headline-ring-shown-1 = { $patron } shared { $count } true whispers with another. By chance: 1 in { $odds }.
headline-ring-shown-2 = All { $count } shared whispers were true: { $patron } did not guess alone (1 in { $odds }).
letter-hearing-ends = Your hearing ends with turn { $until }, the next. { $plea ->
    [confess] You have confessed.
    [deny] You have denied it.
    [blame] You have blamed somebody else.
   *[other] You have not answered: `/plead` still does.
}
letter-summoned = The magistrate has opened an investigation against you: { $wins ->
    [one] one win
   *[other] { $wins } wins
} that look as if you knew, { NUMBER($profit) } pebbles in all. You may answer once, with `/plead`: confess for a lower fine, deny, or blame somebody. A gift to the clerk may help, or come to light. The verdict falls at the end of turn { $until }, sooner if the chapter ends before. To say nothing counts neither for you nor against you.
letter-verdict = { $verdict ->
    [acquitted] The magistrate finds too little against you. The case is closed: you owe nothing, and your name is clean.
    [fined] The magistrate finds against you: a fine of { NUMBER($amount) } pebbles, paid from your purse, and out of your bets and loans where that was not enough. The case is closed.
    [frozen] The magistrate finds against you: { NUMBER($amount) } pebbles of fine, as far as purse, bets and loans went, and your assets are frozen until the end of turn { $until }. `/cover` still closes what you hold.
   *[exiled] The magistrate sends you into exile until the chapter ends. Your bets are closed at today’s prices, and { NUMBER($amount) } pebbles of fine are taken. You may look on; the next chapter is yours again.
}
letter-set-free = What the magistrate held against you is over. The market is open to you again: `/market`.
letter-denounced = { $creature } has named you to the magistrate. { $band ->
    [cool] Nobody listened much.
    [warm] The magistrate has written down your name.
    [hot] The magistrate asks about you. Talk alone opens no case; knowing too much might.
   *[burning] You are over the magistrate’s line already.
}
letter-blamed = You were named before the magistrate, by { $patron }. { $band ->
    [cool] Nobody listened much.
    [warm] The magistrate has written down your name.
    [hot] The magistrate asks about you. Talk alone opens no case; knowing too much might.
   *[burning] You are over the magistrate’s line already.
}
letter-shut-out = The keepers of this wood have shut you out. Your bets are closed at today’s prices; what you are owed still comes in. Ask a moderator if you think it a mistake.
letter-let-in = The keepers of this wood have pardoned you. Nothing is held against you any more; any command takes you back in.
letter-loan-withdrawn = The Court has cancelled your offer to { $creature }. Your { NUMBER($amount) } pebbles are back in your purse.

# ---- Headlines
headline-investigation-opened-1 = The magistrate opens a case against { $patron }. Verdict in turn { $until }.
headline-investigation-opened-2 = { $patron } has guessed right too often; the magistrate asks how.
headline-investigation-opened-3 = Summoned: { $patron }. The hearing runs to turn { $until }.
headline-pleaded-confess-1 = { $patron } confesses, and the fine will be smaller.
headline-pleaded-confess-2 = { $patron } says “I knew”, and the yard goes quiet.
headline-pleaded-deny-1 = { $patron } denies everything, in a clear voice.
headline-pleaded-deny-2 = { $patron } tells the magistrate that it was luck.
headline-blamed-1 = { $patron }, asked how, points at { $blamed }.
headline-blamed-2 = It was { $blamed }, says { $patron } before the magistrate.
headline-bribe-exposed-1 = A gift from { $patron } to the magistrate is read out aloud.
headline-bribe-exposed-2 = The clerk counts { $patron }’s pebbles in front of everyone.
headline-acquitted-1 = Acquitted: { $patron }. The magistrate finds too little to go on.
headline-acquitted-2 = { $patron } walks free: nothing was proved.
headline-fined-1 = The magistrate fines { $patron } { $amount } pebbles.
headline-fined-2 = { $patron } pays the Court { $amount } and may go on trading.
headline-assets-frozen-1 = The Court freezes what { $patron } owns until turn { $until }.
headline-assets-frozen-2 = Frozen until turn { $until }: { $patron } may close bets, and nothing else.
headline-exiled-1 = Exile: { $patron } leaves the wood until the chapter ends.
headline-exiled-2 = { $patron } is walked to the edge of the wood. Bets are closed.
headline-assets-released-1 = The Court frees what { $patron } owns.
headline-assets-released-2 = { $patron } may spend again: the freeze is over.
headline-exile-ended-1 = { $patron } may come back to the wood.
headline-exile-ended-2 = { $patron } is back from exile.
headline-denounced-1 = { $creature } was seen at the magistrate’s, talking of { $patron }.
headline-denounced-2 = { $creature } tells the magistrate to ask { $patron }.
headline-barred-1 = The keepers shut { $patron } out of the wood.
headline-barred-2 = A keeper’s notice: { $patron } trades here no more.
headline-pardoned-1 = The keepers pardon { $patron }.
headline-pardoned-2 = A keeper’s notice: nothing is held against { $patron }.

# ---- The ledger and the public pages
ledger-accused = { $plea ->
    [confess] You are under investigation, and have confessed.
    [deny] You are under investigation, and have denied it.
    [blame] You are under investigation, and have blamed another.
   *[none] You are under investigation; `/plead` answers, once.
} The verdict falls at the end of turn { $until }.
ledger-frozen = Your assets are frozen until the end of turn { $until }. `/cover` still closes what you hold.
ledger-exiled = You are in exile until the chapter ends.
ledger-barred = The keepers of this wood have shut you out.
patron-standing = { $line } · { $standing ->
    [accused] under investigation
    [frozen] assets frozen
    [exiled] in exile
   *[barred] shut out
}
wood-accused = Under investigation: { $patron }. The verdict falls in turn { $until }.
wood-frozen = Assets frozen: { $patron }.
wood-exiled = In exile: { $patron }.
wood-barred = Shut out of the wood: { $patron }.
