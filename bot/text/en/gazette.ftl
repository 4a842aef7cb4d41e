# The Wood Gazette: the paper itself, its buttons, the first trade.

gazette-title = The Wood Gazette · chapter { $chapter }, turn { $turn } of { $turns }
gazette-headline = • { $line }
gazette-mood = { $mood ->
    [content] The wood is content.
    [uneasy] The wood is uneasy.
   *[miserable] The wood is miserable.
} { $lowest ->
    [uneasy] { $creature } is the least content.
   *[miserable] { $creature } feels worst.
}
gazette-mood-even = { $mood ->
    [content] The wood is content.
    [uneasy] The wood is uneasy.
   *[miserable] The wood is miserable.
}
gazette-race = In front: { $name }, worth { NUMBER($worth) }. { $left ->
    [0] The chapter is over.
    [one] One turn to go.
   *[other] { $left } turns to go.
}
gazette-goal = The goal: be the richest Patron when turn { $turns } is over. No Patron has traded yet{ $left ->
    [0] , and that was the last turn.
    [one] ; one turn to go.
   *[other] ; { $left } turns to go.
}
gazette-next = Next turn: { $turn }, due { $when }.
gazette-paused = The wood is asleep.
gazette-cast = { $changes ->
    [0] Minds: { $cast }
    [one] Minds: { $cast }, one of them changed here
   *[other] Minds: { $cast }, { $changes } of them changed here
}
gazette-alone = one model in all heads, { $model } ({ $lab })
gazette-understudy = { $names } played by understudy
gazette-narrator = worded by { $card }
gazette-chart = Prices, chapter { $chapter }

button-ledger = My ledger
button-first = First trade
button-how = How to play

first-trade-margin = Margin is what a bet may lose at most: { NUMBER($margin) } pebbles are locked until it closes, and never more is taken. What can go wrong: the price rises instead. At { $call } the Exchange closes the bet by force, and you have lost most of the margin, or all of it.
first-trade-why = { $good_mark } The price of { $good } is { $price }, { $stance ->
    [high] higher than usual in this chapter
   *[usual] about the usual
}, so a fall is a fair bet.
first-trade-goal = The goal: be the richest Patron when turn { $turns } is over. You stand in place { $rank } of { $of }; `/scoreboard` shows the others.
first-trade-when = Turn { $turn }, due { $when }, shows which way it goes; `/cover { $good }` closes the bet, `/ledger` shows how it stands.
first-trade-when-paused = The wood is asleep, so nothing moves until a moderator wakes it. `/cover { $good }` closes the bet, `/ledger` shows how it stands.
first-trade-crowd = Many others have bet on a fall this turn, so a short would be sold for too little. Bet on a rise instead: **long** wins if the price rises. One press opens it; a letter and `/ledger` tell how it goes.
button-first-long = Long { $quantity } { $good }
first-trade-had = You have traded already, and this button is for a first trade. `/short` and `/long` make another; `/ledger` shows what is open.
