# Public views of the wood.

chapter-bar = Chapter { $chapter } { $bar } turn { $turn } of { $turns }

wood-title = The wood · chapter { $chapter }, turn { $turn } of { $turns }
wood-creature = { $mark } **{ $name }** { $mood ->
    [content] is content
    [uneasy] is uneasy
   *[miserable] is miserable
}, worth { NUMBER($wealth) }
wood-goal = **The goal:** be the richest Patron when turn { $turns } is over. { $left ->
    [0] That is now.
    [one] One turn to go.
   *[other] { $left } turns to go.
}
wood-leader = In front: { $name }, worth { NUMBER($worth) }. `/scoreboard` has everyone, `/ledger` has you.
wood-leader-none = No Patron has traded yet in this chapter. `/how` explains it in four lines.
wood-fuel = Each hearth burns { $need } { $fuel } a turn.
wood-next = Next turn: { $turn }, due { $when }.
wood-paused = The wood is asleep; a moderator can wake it with `/keeper resume`.
wood-weather = { $weather ->
    [drought] Drought: less food grows
    [early-winter] Early winter: hearths burn more
    [windfall] A windfall of { $good }
    [blight] Blight on the { $good }
    [winter-rumour] Talk of a hard winter
   *[other] { $weather }
} (until turn { $until }).
wood-legend = { $legend } is under way.
wood-legend-called = { $legend } was called, and comes with the next turn.
wood-allies = { $a } and { $b } are allies.

market-title = The market · chapter { $chapter }, turn { $turn }
market-good-title = { $good_mark } { $good } at { $price }
market-interest = Bets open now: { $goods }.
market-interest-good = { $good_mark } { $shorts ->
    [0] { $longs } long
   *[other] { $shorts } short{ $longs ->
        [0] {""}
       *[other] , { $longs } long
    }
}
market-interest-none = No Patron has a bet open. The list below opens one.
market-good-line = { $change ->
    [up] Up { $by } since the last turn.
    [down] Down { $by } since the last turn.
   *[same] Unmoved since the last turn.
} Highest this chapter { $high }, lowest { $low }. Made by { $creature } alone.
market-good-interest = { $shorts ->
    [0] No Patron is short of it
   *[other] Patrons are short { $shorts }
}, { $longs ->
    [0] none is long.
   *[other] { $longs } are held long.
}
market-bet = { $name } { $side ->
    [short] short { $units }
   *[long] long { $units }
}
market-bets = Open bets: { $bets }{ $more ->
    [0] .
    [one] , and one more.
   *[other] , and { $more } more.
}
market-chart = Prices, chapter { $chapter }
wood-chart = Prices, chapter { $chapter }
market-good-chart = { $good }, chapter { $chapter }
market-alt = Prices by turn. { $prices }
market-alt-one = { $good } { $price }, from { $first }
chart-turn = turn
chart-gap = Gap between rich and poor (0 = all alike)
chart-gap-alt = Gap between rich and poor (Gini): { $now } %, from { $first } %.

creature-title = ## { $mark } { $name } the { $animal }
creature-portrait = { $name } the { $animal }, drawn
menu-creatures = Look at a creature…
button-lend-one = Lend { $creature } { NUMBER($amount) }
button-give = Give { $creature } { NUMBER($amount) }
creature-line = Purse { NUMBER($purse) }, worth { NUMBER($wealth) } in all, place { $rank } of { $of }. Makes { $good_mark } { $good }. { $mood ->
    [content] Content
    [uneasy] Uneasy
   *[miserable] Miserable
}.
creature-held = { $quantity } { $mark } { $good }
creature-store = In store: { $store }.
creature-store-empty = The store is empty.
creature-owes = Owes { NUMBER($owes) } pebbles.
creature-says = Last heard: “{ $line }”
creature-ally = Allied with { $creature }.
animal-owl = owl
animal-fox = fox
animal-beaver = beaver
animal-squirrel = squirrel
animal-mole = mole

scoreboard-title = Who is rich · chapter { $chapter }, turn { $turn } of { $turns }
scoreboard-patron = { $rank }. { $name } · { NUMBER($worth) }{ $gap ->
    [0] {""}
   *[other] , { NUMBER($gap) } behind
}{ $moved ->
    [up] {" "}▲{ $by }
    [down] {" "}▼{ $by }
    [new] {" "}· new
   *[same] {""}
}
scoreboard-none = No Patron has traded yet in this chapter. The button below the Gazette makes a first trade.
scoreboard-more = { $more ->
    [one] and one more
   *[other] and { $more } more
}
scoreboard-goal = Richest when turn { $turns } is over wins the chapter. “Behind” counts pebbles to the place above; arrows show places won and lost since the last turn began.
scoreboard-chart = Wealth in pebbles
scoreboard-alt = Wealth in pebbles. { $rows }
scoreboard-alt-one = { $name } { $value }
