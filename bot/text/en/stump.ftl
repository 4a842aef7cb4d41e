# The Stump's wager: the question, the sides, and what came of it.

# ---- Commands
cmd-wager = wager
cmd-wager-description = Bet on the Stump’s question: 1 to 10 pebbles on yes or no (shows it if left out)
opt-wager-side = Yes or no
opt-wager-amount = Pebbles, 1 to 10
choice-yes = yes
choice-no = no

# ---- The question, in the paper and on its page
wager-question-price = Will { $good_mark } { $good } stand above { $price } when turn { $due } is over?
wager-question-poorest = Will { $creature } be the poorest creature when turn { $due } is over?
wager-question-verdict = Will the magistrate convict { $accused } in turn { $due }?
gazette-wager = **The Stump asks:** { $question } Yes { $yes } · no { $no }. Stakes until turn { $closes }.
wager-title = The Stump asks
wager-page = { $question }
    On yes: { NUMBER($yes) } pebbles. On no: { NUMBER($no) }. Whoever is right shares all of it; if everybody is on one side, all get theirs back.
    Stakes of 1 to { $most } are taken until turn { $closes } is played.
wager-own = You have { $amount } on { $side ->
    [yes] yes
   *[no] no
}.
wager-waiting = Closed, and waiting for its answer: { $question } Yes { $yes } · no { $no }.
wager-nothing = The Stump asks nothing just now. The next question is in one of the next papers.
button-wager = { $side ->
    [yes] Yes
   *[no] No
} · { $amount }

# ---- Answers
answer-wagered-price = { $amount } on { $side ->
    [yes] yes: { $good_mark } { $good } will stand above { $price }
   *[no] no: { $good_mark } { $good } will not stand above { $price }
} when turn { $due } is over. { wager-so-far }
answer-wagered-poorest = { $amount } on { $side ->
    [yes] yes: { $creature } will be the poorest creature
   *[no] no: { $creature } will not be the poorest creature
} when turn { $due } is over. { wager-so-far }
answer-wagered-verdict = { $amount } on { $side ->
    [yes] yes: the magistrate will convict { $accused }
   *[no] no: the magistrate will not convict { $accused }
} in turn { $due }. { wager-so-far }
wager-so-far = You have { $staked } on it; in all there are { NUMBER($yes) } on yes, { NUMBER($no) } on no. Whoever is right shares it all. Purse { NUMBER($purse) }.

# ---- Refusals
refused-wager-later = The Stump asks from the next chapter on; this one ends by the rules it began with.
refused-wager-none = The Stump asks nothing just now. The next question is in one of the next papers.
refused-wager-closed = That question takes no more stakes. `/wager` shows the one that does, if there is one.
refused-wager-side = The Stump knows two sides: yes and no.
refused-wager-own-case = That question is about your own hearing, and you may not bet on it. The others may; the next question is open to you.
refused-wager-other-side = You are on { $side ->
    [yes] yes
   *[no] no
} already, and nobody bets on both sides. You may put more on { $side ->
    [yes] yes
   *[no] no
}.
refused-wager-enough = You have { $most } pebbles on it, and that is the most. The next question is in one of the next papers.
refused-wager-amount = { $high ->
    [one] You may put one pebble more on it
   *[other] You may put { $low } to { $high } pebbles on it
}; { NUMBER($value) } will not do.

# ---- Letters
letter-wager-won-price = You were right at the Stump: the price of { $good_mark } { $good } is { $side ->
    [yes] above
   *[no] not above
} { $price } after turn { $due }. Your { $staked } came back as { NUMBER($paid) }.
letter-wager-won-poorest = You were right at the Stump: { $creature } is { $side ->
    [yes] the poorest
   *[no] not the poorest
} after turn { $due }. Your { $staked } came back as { NUMBER($paid) }.
letter-wager-won-verdict = You were right at the Stump: the magistrate has { $side ->
    [yes] convicted
   *[no] acquitted
} { $accused }. Your { $staked } came back as { NUMBER($paid) }.
letter-wager-lost-price = You were wrong at the Stump: the price of { $good_mark } { $good } is { $side ->
    [yes] not above
   *[no] above
} { $price } after turn { $due }. Your { $staked ->
    [one] pebble is
   *[other] { $staked } are
} gone.
letter-wager-lost-poorest = You were wrong at the Stump: { $creature } is { $side ->
    [yes] not the poorest
   *[no] the poorest
} after turn { $due }. Your { $staked ->
    [one] pebble is
   *[other] { $staked } are
} gone.
letter-wager-lost-verdict = You were wrong at the Stump: the magistrate has { $side ->
    [yes] acquitted
   *[no] convicted
} { $accused }. Your { $staked ->
    [one] pebble is
   *[other] { $staked } are
} gone.
letter-wager-returned-price = Your { $staked } on the price of { $good_mark } { $good } { $staked ->
    [one] is
   *[other] are
} back from the Stump: nobody bet against you, or the question was called off.
letter-wager-returned-poorest = Your { $staked } on { $creature } being the poorest { $staked ->
    [one] is
   *[other] are
} back from the Stump: nobody bet against you, or the question was called off.
letter-wager-returned-verdict = Your { $staked } on the hearing of { $accused } { $staked ->
    [one] is
   *[other] are
} back from the Stump: nobody bet against you, or there was no verdict.

statement-wager = { $way ->
    [held] staked at the Stump
    [freed] your stake is back from the Stump
    [came] won at the Stump
   *[paid] your stake, into the Stump’s pool
}

# ---- In the paper
headline-wager-placed-price-yes-1 = { $patron } puts { $amount } on { $good } above { $price } after turn { $due }.
headline-wager-placed-price-yes-2 = At the Stump { $patron } says { $good } will be above { $price }: { $amount }.
headline-wager-placed-price-yes-3 = { $amount } from { $patron } on { $good } over { $price } by turn { $due }.
headline-wager-placed-price-no-1 = { $patron } puts { $amount } against { $good } above { $price } after turn { $due }.
headline-wager-placed-price-no-2 = At the Stump { $patron } says no to { $good } above { $price }: { $amount }.
headline-wager-placed-price-no-3 = { $amount } from { $patron }: no { $good } over { $price } by turn { $due }.
headline-wager-placed-poorest-yes-1 = { $patron } puts { $amount } on { $creature } being poorest after turn { $due }.
headline-wager-placed-poorest-yes-2 = At the Stump { $patron } bets { $amount } that { $creature } ends poorest.
headline-wager-placed-poorest-no-1 = { $patron } puts { $amount } on somebody poorer than { $creature } after turn { $due }.
headline-wager-placed-poorest-no-2 = At the Stump { $patron } bets { $amount } that { $creature } is not poorest.
headline-wager-placed-verdict-yes-1 = { $patron } puts { $amount } on a conviction of { $accused }.
headline-wager-placed-verdict-no-1 = { $patron } puts { $amount } on { $accused } walking free.
headline-wager-settled-price-yes-1 = Above { $price } for { $good }: the Stump pays { $patron } { $paid }.
headline-wager-settled-price-yes-2 = Above { $price }, as { $patron } said of { $good }. The Stump pays { $paid }.
headline-wager-settled-price-yes-3 = { $patron } takes { $paid } from the Stump: above { $price } for { $good }.
headline-wager-settled-price-no-1 = Not above { $price } for { $good }: the Stump pays { $patron } { $paid }.
headline-wager-settled-price-no-2 = No more than { $price }, as { $patron } said of { $good }. The Stump pays { $paid }.
headline-wager-settled-price-no-3 = { $patron } takes { $paid } from the Stump: not above { $price } for { $good }.
headline-wager-settled-poorest-yes-1 = { $creature } is the poorest: the Stump pays { $patron } { $paid }.
headline-wager-settled-poorest-yes-2 = { $patron } takes { $paid } from the Stump: nobody is poorer than { $creature }.
headline-wager-settled-poorest-no-1 = { $creature } is not the poorest: the Stump pays { $patron } { $paid }.
headline-wager-settled-poorest-no-2 = { $patron } takes { $paid } from the Stump: somebody is poorer than { $creature }.
headline-wager-settled-verdict-yes-1 = { $accused } was convicted, and the Stump pays { $patron } { $paid }.
headline-wager-settled-verdict-no-1 = { $accused } was acquitted, and the Stump pays { $patron } { $paid }.
error-wager-half = { $given ->
    [side] Say how many pebbles, too: 1 to 10. Or say neither, to see what the Stump asks.
   *[amount] Say on which side, too: yes or no. Or say neither, to see what the Stump asks.
}
