# What a command came to: what happened, the numbers that matter, what to watch next.
answer-went-back = The wood went back to turn { $turn } of chapter { $chapter }. What is still to come was drawn anew{ $sealed ->
    [0] {""}
   *[other] , under a new seal: cards `{ $seal }`, chance `{ $chance }`
}.
answer-released = From now on the wood is played by rules number { $rules }.

# ---- Patrons
answer-joined = You are { $patron } here, with { NUMBER($stake) } pebbles. Nobody sees who you are. `/short { $treasure }` is a good first trade; `/ledger` is your own page.
answer-short = You are short { $quantity } { $good } at { $price }. Margin { NUMBER($margin) } is locked. You win if the price falls; it is closed by force at { $call }. `/cover` closes it.
answer-long = You are long { $quantity } { $good } at { $price }. Margin { NUMBER($margin) } is locked. You win if the price rises; it is closed by force at { $call }. `/cover` closes it.
answer-covered = Closed: { $quantity } { $good } at { $price }. { $result ->
    [won] You won { $pebbles ->
        [one] one pebble
       *[other] { NUMBER($pebbles) } pebbles
    }
    [lost] You lost { $pebbles ->
        [one] one pebble
       *[other] { NUMBER($pebbles) } pebbles
    }
   *[even] You are no richer and no poorer
}. { $left ->
    [0] Nothing of yours is open there now.
   *[other] { $left } still open.
} Purse { NUMBER($purse) }.
answer-loan-offered = { $creature } has your offer: { NUMBER($amount) } pebbles at { $interest } % a turn, due after { $term ->
    [one] one turn
   *[other] { $term } turns
}. They are set aside until it answers, with the next turn; a letter will tell you. Purse { NUMBER($purse) }.
answer-whispered = { $creature } has heard it: { $good } will { $direction ->
    [up] rise
   *[down] fall
}. It cost you { $fee } pebbles. If no legend brings it by turn { $until }, { $creature } will like you less. Purse { NUMBER($purse) }.
answer-gift = { $creature } takes { NUMBER($amount) } pebbles and { $feeling ->
    [devoted] would do anything for you
    [warm] thinks warmly of you
    [wary] is still wary of you
    [hostile] has not forgiven you
   *[neutral] nods
}. The next gift will count for less. Purse { NUMBER($purse) }.
answer-gift-with-wish = { $creature } takes { NUMBER($amount) } pebbles and hears your wish: { $wish ->
    [hoard] hoard { $good }
    [dump] sell off { $good }
    [buy] buy { $good }
   *[shun] leave { $good } alone
}. It { $feeling ->
    [devoted] would do anything for you
    [warm] thinks warmly of you
    [wary] is still wary of you
    [hostile] has not forgiven you
   *[neutral] nods
}, and stays free to decline. Watch the next turn. Purse { NUMBER($purse) }.
answer-magistrate = The clerk takes { NUMBER($amount) } pebbles, and you draw less attention. { $band ->
    [cool] The magistrate has no interest in you.
    [warm] The magistrate still knows your name.
    [hot] The magistrate still asks about you.
   *[burning] It is not enough: you are still over the magistrate’s line.
} Purse { NUMBER($purse) }.
answer-allied = { $a } and { $b } are allies until the chapter ends: neither asks less than the other. It cost { $fee } pebbles, and the other creatures saw it. Purse { NUMBER($purse) }.

# ---- Moderators and turns
answer-planted = The wood is planted. A chapter is { $turns } turns; the first comes soon. `/wood` shows it, `/how` explains it.
    Its first chapter is sealed for fairness: `/wood page:verify` shows the seal to everyone, before the first bet.
answer-ticked = Turn { $turn } is over. The Gazette has the news.
answer-configured = Set: a turn every { turn-every }, { $turns } turns to a chapter, and the Gazette in <#{ $channel }>. This chapter ends with turn { $ends }.
answer-paused = The wood sleeps. Nothing moves until `/keeper resume` wakes it.
answer-unpaused = The wood is awake: a turn every { turn-every }.
# How often a turn comes, inside the two answers above.
turn-every = { $unit ->
    [days] { $every ->
        [one] day
       *[other] { $every } days
    }
    [hours] { $every ->
        [one] hour
       *[other] { $every } hours
    }
    [minutes] { $every ->
        [one] minute
       *[other] { $every } minutes
    }
   *[seconds] { $every ->
        [one] second
       *[other] { $every } seconds
    }
}
answer-legend-drawn = { $legend } strikes at the end of the next turn, and everyone knows it was drawn.
answer-weather-made = { $weather ->
    [drought] A drought: fields yield less for { $turns ->
        [one] one turn
       *[other] { $turns } turns
    }.
    [early-winter] An early winter: every hearth burns more for { $turns ->
        [one] one turn
       *[other] { $turns } turns
    }.
    [winter-rumour] Talk of a hard winter, for { $turns ->
        [one] one turn
       *[other] { $turns } turns
    }.
    [windfall] A windfall: a heap of { $good } is found and shared out.
   *[blight] Blight has got into the { $good }.
} The creatures make of it what they will.
answer-recast = { $creature ->
    [narrator] { $card } words the Gazette from the next turn on.
   *[other] { $card } thinks for { $creature } from the next turn on.
} The paper will say so. `/cast show` has everyone.
answer-cast-used = The cast { $cast } thinks for everyone from the next turn on. The paper will say so. `/cast show` has everyone.
answer-recast-back = { $creature ->
    [narrator] The house’s own narrator words the Gazette from the next turn on.
    [everyone] The house’s own cast thinks for everyone from the next turn on.
   *[other] { $creature } has the house’s own mind again from the next turn on.
} The paper will say so. `/cast show` has everyone.
