# The private ledger and the inbox.

ledger-title = ## { $name }
ledger-standing = Net worth **{ NUMBER($worth) }**, place { $rank } of { $of }. Purse { NUMBER($purse) }, locked { NUMBER($locked) }.
ledger-goal = The goal: be the richest Patron when turn { $turns } is over, { $left ->
    [0] which is now
    [one] one turn from here
   *[other] { $left } turns from here
}. { $gap ->
    [0] Nobody is ahead of you.
   *[other] In front, by { NUMBER($gap) }: { $leader }.
}
ledger-short = { $good_mark } short { $quantity } { $good } at { $price }, now { $mark }: **{ $profit }**
    Margin { $bar } { NUMBER($left) } of { NUMBER($margin) } left. Closed by force at { $call }; covering now: at { $close }.
ledger-long = { $good_mark } long { $quantity } { $good } at { $price }, now { $mark }: **{ $profit }**
    Margin { $bar } { NUMBER($left) } of { NUMBER($margin) } left. Closed by force at { $call }; covering now: at { $close }.
ledger-no-positions = No bets open. `/short` wins when a price falls, `/long` when it rises.
ledger-empty = No bets open, and nothing to open one with until what you lent comes back.
ledger-ruined = Not a pebble left. You can only watch until the next chapter, when everyone begins with the same stake again.
ledger-loan-offered = Offered { $creature } { NUMBER($principal) } at { $interest } % a turn; an answer comes with the next turn.
ledger-loan-active = { $creature } owes you { NUMBER($owed) }, due { $chapters ->
    [0] in turn { $due }
    [1] in turn { $due } of the next chapter
   *[other] in turn { $due }, { $chapters } chapters from now
}.
ledger-loan-overdue = { $creature } owes you { NUMBER($owed) }, overdue. It pays what it can each turn.
ledger-heat = Heat { $bar } { $band ->
    [cool] The magistrate has no interest in you.
    [warm] The magistrate has heard your name.
    [hot] The magistrate asks about you. Let it cool.
   *[burning] The magistrate is at your door.
}
ledger-liked = { $creature } is { $bucket ->
    [devoted] devoted to you
    [warm] warm toward you
    [wary] wary of you
   *[hostile] hostile to you, and may act on it; a gift may help: `/bribe`
}.

# A menu of goods, and what can be bet on the one that was chosen.
menu-goods = Bet on a good…
menu-goods-line = { $price } now, { $change ->
    [up] up { $by } this turn
    [down] down { $by } this turn
   *[same] as before
}
bet-offer = { $good_mark } The price of { $good } is { $price }, { $change ->
    [up] up { $by } this turn
    [down] down { $by } this turn
   *[same] as a turn ago
}. **Short** wins if it falls, **long** if it rises. A bet locks a margin, and loses no more than that.

tips-title = Your letters
tips-none = No letters yet. `/whisper` with truth:true brings one: the next market event, before anyone else knows.
tips-line = { $when } { $letter }
