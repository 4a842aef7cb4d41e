# A rule says no: why, and the way on. Nothing has changed.

# ---- The asker, the amount, the name
refused-paused = The wood is asleep: a moderator has paused it. Nothing of yours moves meanwhile; try again when it wakes.
refused-unknown-world = There is no such world here. Choose one of: { $known }.
refused-stranger = You have no page here yet. A first trade opens one: `/short { $treasure }`, for instance.
refused-already-joined = You are { $patron } here already. `/ledger` shows where you stand.
refused-unknown-good = Nobody in this wood trades “{ $good }”. `/market` lists what there is.
refused-unknown-creature = Nobody called “{ $creature }” lives here. `/wood` lists who does.
refused-amount-too-small = Say how many: { $least } at least, or leave the number out for a sensible one.
refused-purse-short = That takes { NUMBER($need) } pebbles, and your purse { $have ->
    [0] is empty. `/cover` frees what is locked; in the next chapter everyone begins with the same stake again.
   *[other] holds { NUMBER($have) }. A smaller amount may do; `/cover` frees what is locked.
}

# ---- Positions
refused-halted = The Exchange opens nothing on { $good } while a legend is at work there: everyone knows how it goes on. What you hold, `/cover` closes.
refused-other-side = You are on the other side of { $good } already. `/cover` first, then turn around.
refused-patron-cap = You hold { $held } { $good }; { $cap } is the most that one Patron may. `/cover` makes room.
refused-book-full = The Exchange has { $cap } { $good } on that side and takes no more from anyone. The other side is open; so are the other goods.
refused-unknown-side = A bet is short or long: `/short` wins when a price falls, `/long` when it rises.
refused-over-cap = The Exchange takes { $room } { $good } more from you; { $cap } is the most that one Patron may hold. Ask for { $room } or fewer.
refused-price-floor = { $good_mark } { $good } at { $price } would be sold for a single pebble, and no price falls below that. `/long` is the side with room.
refused-quote-moved = The price of { $good } has moved since you were asked: that bet would now lock { NUMBER($margin) } pebbles, not { NUMBER($most) }. Nothing was opened; ask again for a fresh quote.
refused-nothing-to-cover = You have nothing open in { $good }. `/ledger` shows what you hold.
refused-cover-too-much = You have { $held } { $good } open, no more. Leave the number out to close them all.

# ---- Loans
refused-loan-too-small = A loan is { $least } pebbles or more.
refused-bad-interest = Interest is 0 to { $most } % a turn. Choose a number in between.
refused-bad-term = A loan runs for 1 to { $most } turns.
refused-lend-hostile = { $creature } will not borrow from you: it has not forgiven you. A gift may help: `/bribe`.
refused-offer-open = { $creature } has an offer of yours already, and answers it with the next turn.
refused-over-indebted = { $creature } owes as much as it is good for. Lend elsewhere, or wait until it has paid.
refused-lent-enough = A Patron may have { NUMBER($most) } pebbles out on loan at once, offers counted. { $room ->
    [0] Yours are out: wait until a loan comes back.
   *[other] You may lend { NUMBER($room) } more.
}
refused-loan-too-large = { $creature } is good for { NUMBER($room) } pebbles more, by what it owns and owes. Offer that or less.

# ---- Whispers, gifts, alliances
refused-bait-unset = A planted rumour needs bait: name a good, and whether its price will rise or fall.
refused-whisper-live = { $creature } still believes your last rumour. It is settled by turn { $until }; until then, whisper to another creature.
refused-whispered-enough = { $most ->
    [one] One whisper is
   *[other] { $most } whispers are
} all that you may give between two turns. Try again after the next.
refused-gift-too-small = A gift is { $least } pebbles or more.
refused-wish-without-good = A wish needs a good: hoard what, dump what, buy what, shun what?
refused-magistrate-too-small = The magistrate’s clerk takes { $least } pebbles or more.
refused-no-heat = The magistrate has nothing against you. Keep your pebbles.
refused-ally-itself = { $creature } already agrees with { $creature }. Name two creatures.
refused-already-allied = { $a } and { $b } are allies until the chapter ends. Try another pair.
refused-ally-hostile = { $creature } will not be allied by you: it has not forgiven you. A gift may help: `/bribe`.

# ---- Turns and moderators
refused-already-planted = This server has its wood already. `/wood` shows it.
refused-no-wood = There is no wood here yet. A moderator can plant one: `/keeper plant`.
refused-turn-is-over = Turn { $turn } has been played already. Nothing happened twice.
refused-bad-interval = A turn takes between { NUMBER($low) } and { NUMBER($high) } seconds; { NUMBER($value) } will not do.
refused-bad-chapter = A chapter has between { NUMBER($low) } and { NUMBER($high) } turns; { NUMBER($value) } will not do.
refused-unknown-legend = Nobody here tells of “{ $legend }”. Choose one from the list.
refused-keeper-holds = Your own Patron holds { $good }, and this would move it. Cover it first, or let another keeper call.
refused-keeper-called = You called the weather that moves { $good } as a keeper. Your Patron may bet on it again when that is over.
refused-legend-running = { $legend } is at work already. Wait until it is over.
refused-unknown-weather = There is no weather called “{ $weather }”. Choose one from the list.
refused-unknown-card = There is no model of that name here. `/cast show` lists those that there are.
refused-unknown-cast = There is no cast of that name here. `/cast show` lists those that there are.
refused-cast-already = That is how it is already. `/cast show` has everyone.
