# The council: who thinks for whom, which lab is ahead, how far each model can be relied upon.

council-title = The council · { $cast }
council-rules = rules, no model
council-seat = { $mark } **{ $name }** { $state ->
    [down] has { $card } ({ $lab }), which does not answer: a rule-based understudy plays.
   *[well] thinks with { $card } ({ $lab }).
}
council-alone = One real model thinks in every head: { $model } ({ $lab }).
council-trouble = { $card } did not answer last: { $why }.
council-narrator = { $state ->
    [plain] 🗞️ The **Gazette** prints its own words.
    [down] 🗞️ The **Gazette** has { $card } ({ $lab }), which does not answer: it prints its own words.
   *[well] 🗞️ The **Gazette** is worded by { $card } ({ $lab }).
}
council-league = **The labs** in chapter { $chapter }, by what their creatures gained up to turn { $turn }:
council-league-line = **{ $rank }** { $lab } { $marks } · gained **{ $gained }**, worth { NUMBER($worth) }
council-reliable = **The models**, over the last turns:
council-model = • **{ $model }**: { $json ->
    [none] no reply yet
   *[other] { $json } of its replies needed no mending
}, { $ok ->
    [none] no orders yet
   *[other] { $ok } of its orders could stand
}{ $own ->
    [0] {""}
    [one] ; one order for its own good
   *[other] ; { $own } orders for its own good
}{ $out ->
    [0] {""}
    [one] ; one turn late or down
   *[other] ; { $out } turns late or down
}.
council-habits = **What they tend to do**, a line each:
council-habit = • **{ $model }**: { $facts }.
council-habits-legend = Apart: 0 chooses as the others do, 1 has nothing in common with them; some of it is that creatures need different goods. Idle drift: how much more often no order came in the later turns.
council-fact-first = begins with the first good { $share } of the time (25 % is even)
council-fact-drift = idle drift { $points } %
council-fact-hoarding = keeps back { $share } of what it makes
council-fact-speculation = { $share } of what it bids for it does not need
council-fact-apart = { $bits } apart from the others
council-fact-mended = replies mended: { $kinds }
council-fact-refused = orders refused: { $kinds }
council-mended-cut-short = stopped by the server
council-mended-markup = thoughts or marks around it
council-mended-truncated = broken off
council-mended-last-of-many = several replies
council-mended-ran-on = spoke on for another
council-mended-bare-orders = orders alone
council-mended-order-dropped = an order unclear
council-mended-orders-capped = too many orders
council-mended-thought-cut = thought too long
council-mended-gossip-cut = gossip too long
council-mended-loan-dropped = loan answer unclear
council-mended-loan-unasked = answered no loan
council-mended-scheme-dropped = scheme unclear
council-mended-scheme-unasked = scheme not offered
council-mended-second-reader = second reader
council-mended-syntax = signs
council-mended-looped = text in circles
council-mended-echoed = another’s words
council-refused-self-buy = its own good
council-refused-both-sides = buys and sells one good
council-refused-not-affordable = too dear for it
council-refused-not-held = not in store
council-refused-unknown = no such good or number
council-refused-unreadable = unclear

cast-title = The cast · { $cast }
cast-chosen = { $line } Chosen here.
cast-served = To choose from:
cast-card = • { $card } ({ $lab })
cast-whole = Whole casts: { $casts }
cast-how = `/cast set` gives somebody another mind, `/cast use` everyone those of a cast, `/cast reset` gives the house’s back. All count from the next turn on.
