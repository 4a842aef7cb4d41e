# Standing orders, rivals, and what one's coin did: answers, refusals, letters, lines of the ledger.

# ---- Commands
opt-cover-at = A price to wait for: the bet closes after the first turn that reaches it (now if left out)
cmd-cancel = cancel
cmd-cancel-description = Take back your standing orders on a good; the bet itself stays open
opt-cancel-good = A good that you have a standing order on
choice-ordered = { $good_mark } { $good } at { $prices }
opt-cancel-at = The order at this price (all of them if left out)

# ---- Answers
answer-order-left = Order left. The price of { $good_mark } { $good } is { $now }; when a turn ends with { $price } or { $way ->
    [up] more
   *[down] less
}, { $quantity ->
    [0] your whole { $side ->
        [short] short
       *[long] long
    } closes
   *[other] { $quantity } of your { $side ->
        [short] short
       *[long] long
    } { $quantity ->
        [one] closes
       *[other] close
    }
} at the Exchange’s price of that turn. `/ledger` lists your orders; the chapter’s end cancels them.
answer-order-cancelled = { $count ->
    [one] Order cancelled: { $good_mark } { $good }
   *[other] { $count } orders cancelled: { $good_mark } { $good }
}. Your bet stays open; `/cover { $good }` closes it now.

# ---- Refusals
refused-orders-later = Standing orders begin with the next chapter; this one ends by the rules it began with. `/cover` without a price closes a bet now.
refused-order-last-turn = The chapter ends with the next turn, and every bet closes then anyway. `/cover` without a price closes it now.
refused-order-price = A price is { $low } to { NUMBER($high) } pebbles, so { NUMBER($value) } will never come. `/market` shows today’s prices.
refused-order-now = The price of { $good_mark } { $good } is { $price } now. `/cover { $good }` without a price closes your bet at once.
refused-order-beyond-call = At { $call } the Exchange closes that bet by force, before { $good } could come to { $price }. Choose a price that is reached before { $call }.
refused-order-twice = You have an order for { $good_mark } { $good } at { $price } already. Choose another price, or `/cancel { $good }` first.
refused-orders-enough = You have { $most } standing orders, and that is the most. `/cancel` makes room.
refused-no-order = { $price ->
    [0] You have no standing order for { $good_mark } { $good }.
   *[other] You have no standing order for { $good_mark } { $good } at { NUMBER($price) }: it was carried out, or cancelled.
} `/ledger` lists your orders.

# ---- Letters
letter-order-carried-out = Your order at { $ordered } was carried out: { $side ->
    [short] short
   *[long] long
} { $quantity } { $good_mark } { $good } closed at { $price }. { $result ->
    [won] You won { $pebbles ->
        [one] one pebble
       *[other] { NUMBER($pebbles) } pebbles
    }.
    [lost] You lost { $pebbles ->
        [one] one pebble
       *[other] { NUMBER($pebbles) } pebbles
    }.
   *[even] You are no richer and no poorer.
}
letter-bet-opposed = Somebody bets against you on { $good_mark } { $good }: { $rival } is { $side ->
    [short] short
   *[long] long
} { $quantity }. Your own bet stands as it was; `/market` shows both sides.
letter-bet-crowded = A crowd on { $good_mark } { $good }: { $patrons } Patrons are { $side ->
    [short] short
   *[long] long
} { $quantity } in all, { $stance ->
    [against] against your bet
   *[with] and you are one of them
}. { $stance ->
    [against] Your own bet stands as it was
   *[with] A crowd closes at worse prices
}; `/market` shows both sides.

# ---- The ledger
ledger-order = ⏳ { $good_mark } At { $price } or { $way ->
    [up] more
   *[down] less
}, { $quantity ->
    [0] your { $side ->
        [short] short
       *[long] long
    } of { $good } closes
   *[other] { $quantity } of your { $side ->
        [short] short
       *[long] long
    } of { $good } { $quantity ->
        [one] closes
       *[other] close
    }
}.
# Beside the bet or the order, where a phone leaves room for little.
button-cancel = Cancel { $price }
button-cover-here = Cover { $good_mark }
ledger-stake = Staked { $amount } on { $side ->
    [yes] yes
   *[no] no
}: { $question }
ledger-above = { $gap ->
    [0] Level with you
   *[other] Just above you, by { NUMBER($gap) }
}: { $patron }.
ledger-below = Just below you, by { NUMBER($gap) }: { $patron }.

scoreboard-you = You are { $patron }, in place { $rank } of { $of } with { NUMBER($worth) }. Only you can see this.

ledger-deeds = **What your coin did**
ledger-deed = Turn { $turn }: { $words }
ledger-deed-gift = { $creature } has your { NUMBER($amount) }, and { $outcome ->
    [devoted] is devoted to you now.
    [warm] thinks warmly of you now.
    [wary] is still wary of you.
    [hostile] has not forgiven you.
    [neutral] feels nothing much.
   *[wait] the next turn will show what it feels.
}
ledger-deed-wish = You paid { $creature } { NUMBER($amount) } to { $way ->
    [hoard] hoard { $good }: { $outcome ->
        [did] it did, and sold none.
        [did-not] it did not, and sold { $units }.
       *[wait] the next turn will show.
    }
    [dump] sell off { $good }: { $outcome ->
        [did] it did, and sold { $units }.
        [did-not] it did not sell any.
       *[wait] the next turn will show.
    }
    [buy] buy { $good }: { $outcome ->
        [did] it did, and bought { $units }.
        [did-not] it did not buy any.
       *[wait] the next turn will show.
    }
   *[shun] leave { $good } alone: { $outcome ->
        [did] it did, and bought none.
        [did-not] it did not, and bought { $units }.
       *[wait] the next turn will show.
    }
}
ledger-deed-rumour = { $creature } heard from you that { $good } will { $way ->
    [up] rise
   *[down] fall
}, and { $outcome ->
    [bought] bought { $units }.
    [sold] sold { $units }.
    [nothing] did nothing because of it.
   *[wait] the next turn will show what it does.
}
ledger-deed-alliance = { $creature } and { $other } are allies by you, and { $outcome ->
    [held] neither asked less than the other.
    [strained] one of them asked less than the other at once.
    [broken] broke it at once.
   *[wait] the next turn will show whether they keep to it.
}
ledger-deed-loan = You lent { $creature } { NUMBER($amount) }, and { $outcome ->
    [spent] it bought { $good } that turn, { $units } in all.
    [kept] it kept them: it bought nothing that turn.
    [declined] it did not take them.
   *[wait] it has yet to answer.
}

# ---- In the paper
headline-alliance-held-1 = { $a } and { $b } sell at one price, as { $patron } arranged.
headline-alliance-held-2 = Neither { $a } nor { $b } undercuts the other: { $patron } was heard.
headline-alliance-held-3 = { $a } and { $b } keep to what { $patron } paid for.
headline-loan-spent-1 = { $creature } takes a loan of { $patron } and buys { $lot }.
headline-loan-spent-2 = Lent by { $patron }, spent by { $creature }: { $lot } come home.
headline-loan-spent-3 = { $creature } spends what { $patron } lent: { $lot }.

# ---- Buttons
button-bet = { $side ->
    [short] Short
   *[long] Long
}{ $how ->
    [third] : a third of my purse
   *[other] {" "}{ $how }
}
button-cover = Cover { $good } now
button-cover-at = Cover at a price…
button-lend = Lend { $creature } { NUMBER($amount) } again
button-clerk = Pay the clerk { $amount }
button-against = { $good_mark } Bet against { $patron }
button-news = { $good_mark } { $side ->
    [long] Bet it rises
   *[short] Bet it falls
}
cover-at-title = Cover { $good } at a price
cover-at-label = The price to wait for
cover-at-description = Your bet on { $good } closes after the first turn that ends there, or beyond.
error-no-price = A price is a whole number of pebbles, 8 for instance. Nothing was left; press the button again.
