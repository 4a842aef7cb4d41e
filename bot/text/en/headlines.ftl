# Headlines of the Wood Gazette: who, did what, with what effect, under 90 characters.
# headline-<kind>-<n>: variants of one kind, numbered from 1 without a gap. A line may open with a fact: the
# narrator sets its capital. `lot` is "9 honey" or "a single lot of honey".

headline-lot = { $quantity ->
    [one] a single lot of { $good }
   *[other] { $quantity } { $good }
}
headline-names = { $first } and { $last }
headline-names-more = { $first }, { $more }

## Legends and chapters

headline-legend-called-1 = { $legend } was called by a keeper, in the open.
headline-legend-called-2 = Called by a keeper, in the open: { $legend }.
headline-legend-called-sandbox-1 = { $legend } was called, in the open.
headline-recast-1 = { $creature } wakes with another mind: { $card }.
headline-recast-2 = Somebody else is behind { $creature }’s eyes: { $card }.
headline-recast-3 = { $creature } looks the same and thinks like { $card }.
headline-recast-back-1 = { $creature } is of the old mind again.
headline-recast-back-2 = { $creature } has come round to an earlier way of thinking.
headline-recast-many-1 = New minds behind old eyes: { $names }.
headline-recast-narrator-1 = The Gazette has a new pen: { $card }.
headline-recast-narrator-back-1 = The Gazette has its old pen back.
headline-recast-everyone-back-1 = All of the wood is of its old mind again.
headline-rules-changed-1 = The wood’s rules have been mended overnight. Prices and debts stand as they were.
headline-rules-changed-2 = A new printing of the rules hangs at the Stump. Nothing owned or owed has changed.
headline-went-back-1 = The wood went back to { $turn ->
    [0] the first morning
   *[other] the evening of turn { $turn }
} of chapter { $chapter }.
headline-went-back-2 = A copy was put back: the wood stands { $turn ->
    [0] before turn 1
   *[other] after turn { $turn }
} of chapter { $chapter }.
headline-planted-1 = A wood takes root here. The first paper prints at dawn.
headline-chapter-closed-1 = Chapter { $chapter } closes. { $richest } ends it richest, with { $wealth } pebbles.
headline-chapter-closed-2 = Chapter { $chapter } is over: { $richest } leads with { $wealth } pebbles.
headline-chapter-closed-shared-1 = Chapter { $chapter } closes with the first place shared, at { $wealth } pebbles each.
headline-chapter-closed-shared-2 = Chapter { $chapter } is over: several share the first place, with { $wealth } pebbles each.
headline-chapter-closed-wood-1 = No Patron won chapter { $chapter }: nobody ended above the stake. { $richest } has { $wealth }.
headline-chapter-closed-wood-2 = The wood wins chapter { $chapter }: no Patron made a profit. { $richest } has { $wealth }.
headline-chapter-opened-1 = Chapter { $chapter } opens: { $turns } turns, and old grudges half forgotten.
headline-chapter-opened-2 = A new chapter, number { $chapter }. { $turns } turns to get rich in.

## Trade and prices

headline-sold-down-1 = { $seller } sells { $lot }; the price slips to { $after }.
headline-sold-down-2 = { $seller } sells { $lot }. The price is down to { $after }.
headline-sold-down-3 = { $seller } sells { $lot } to few buyers, and the price falls to { $after }.
headline-sold-down-4 = { $seller } sells { $lot } before breakfast; the price slips to { $after }.
headline-sold-down-5 = { $lot } sold by { $seller }: the price is { $after } now, and lower.
headline-sold-up-1 = { $seller } sells { $lot }, and the price still rises to { $after }.
headline-sold-up-2 = { $seller } sells { $lot }; the price rises to { $after }.
headline-sold-up-3 = { $seller } finds buyers for { $lot }; the price climbs to { $after }.
headline-sold-up-4 = { $seller } sells { $lot } and should have asked for more: { $after } now.
headline-sold-up-5 = { $lot } sold by { $seller }: the price is up to { $after }.
headline-bought-up-1 = { $buyer } buys { $lot }, and the price climbs to { $after }.
headline-bought-up-2 = { $buyer } buys { $lot }; the price is up to { $after }.
headline-bought-up-3 = { $buyer } buys { $lot } at a rising price: { $after } now.
headline-bought-up-4 = { $buyer } wanted { $lot } more than the others did: { $after } now.
headline-bought-up-5 = { $buyer } pays up for { $lot }. The price is { $after } now.
headline-bought-up-6 = { $lot } bought by { $buyer }; the price goes up to { $after }.
headline-bought-up-7 = { $buyer } takes { $lot } home; the next buyer pays { $after }.
headline-bought-down-1 = { $buyer } buys { $lot } while the price eases to { $after }.
headline-bought-down-2 = { $buyer } waits, then buys { $lot }. The price is down to { $after }.
headline-bought-down-3 = { $lot } bought by { $buyer }, at a falling price: { $after }.
headline-bought-down-4 = { $buyer } buys { $lot }, and the price falls to { $after } anyway.
headline-bought-down-5 = { $buyer } buys { $lot }; the price is lower, at { $after }.
headline-sold-level-1 = { $seller } sells { $lot }; the price stays at { $after }.
headline-sold-level-2 = { $seller } sells { $lot }, and the price does not move: { $after }.
headline-sold-level-3 = Steady trade: { $seller } sells { $lot } at { $after }, as before.
headline-sold-level-4 = { $lot } sold by { $seller }; the price is still { $after }.
headline-sold-level-5 = { $seller } sells { $lot }. At { $after } everybody thinks they won.
headline-bought-level-1 = { $buyer } buys { $lot } at the usual price, { $after }.
headline-bought-level-2 = { $buyer } buys { $lot }; the price stays at { $after }.
headline-bought-level-3 = { $buyer } goes home with { $lot }; the price is still { $after }.
headline-bought-level-4 = { $lot } bought by { $buyer }. Nobody argued; the price is { $after }.
headline-bought-level-5 = { $buyer } fills a basket with { $lot }; the price stays at { $after }.
headline-price-up-1 = { $good } up from { $before } to { $after }: { $creature } sold none.
headline-price-up-2 = From { $before } to { $after } for { $good }. Nobody would sell.
headline-price-up-3 = { $good } up to { $after }. Many ask, and nobody offers any.
headline-price-up-4 = Wanted: { $good }. Offered: none. The price is up to { $after }.
headline-price-up-5 = { $good } at { $after }, up from { $before }. Nobody parts with any.
headline-price-down-1 = { $good } down to { $after }: plenty about, and few buyers.
headline-price-down-2 = From { $before } down to { $after } for { $good }, and nobody runs to buy.
headline-price-down-3 = { $good } down to { $after }. { $creature } still has a full shelf.
headline-price-down-4 = { $good } down from { $before } to { $after }, for want of buyers.
headline-price-down-5 = { $good } at { $after }, down from { $before }. The shelf is full, and so is everyone.

## Living

headline-went-cold-1 = { $count ->
    [one] { $names } has no fire tonight.
   *[other] { $names } have no fire tonight.
}
headline-went-cold-2 = { $count ->
    [one] { $names } has nothing to burn, and a cold night.
   *[other] { $names } have nothing to burn, and a cold night.
}
headline-went-cold-3 = { $count ->
    [one] { $names } goes to bed early, without a fire.
   *[other] { $names } go to bed early, without a fire.
}
headline-went-cold-4 = { $count ->
    [one] { $names } has no fire, and looks at the chairs.
   *[other] { $names } have no fire, and look at the chairs.
}
headline-went-cold-5 = { $count ->
    [one] { $names } is cold: frost on the inside of the window.
   *[other] { $names } are cold: frost on the inside of the windows.
}
headline-went-cold-record-1 = { $count ->
    [one] { $names } has been without a fire for { $turns } turns, the longest yet.
   *[other] { $names } have been without a fire for { $turns } turns, the longest yet.
}
headline-went-cold-record-2 = { $turns } turns without a fire: nobody has been cold as long as { $names }.
headline-warm-again-1 = { $count ->
    [one] { $names } has a fire again.
   *[other] { $names } have a fire again.
}
headline-warm-again-2 = Smoke over { $names } again, after cold nights.
headline-warm-again-3 = A fire at last for { $names }.
headline-went-hungry-record-1 = { $count ->
    [one] { $names } has missed meals for { $turns } turns, the longest yet.
   *[other] { $names } have missed meals for { $turns } turns, the longest yet.
}
headline-went-hungry-record-2 = { $turns } turns of thin suppers: nobody has been hungry as long as { $names }.
headline-fed-again-1 = { $count ->
    [one] { $names } eats a full meal again.
   *[other] { $names } eat a full meal again.
}
headline-fed-again-2 = Full plates for { $names } again.
headline-fed-again-3 = { $names } found enough to eat.
headline-went-hungry-1 = { $count ->
    [one] { $names } misses a meal.
   *[other] { $names } miss a meal.
}
headline-went-hungry-2 = { $count ->
    [one] { $names } has too little to eat.
   *[other] { $names } have too little to eat.
}
headline-went-hungry-3 = { $count ->
    [one] { $names } goes hungry, and reads the market page.
   *[other] { $names } go hungry, and read the market page.
}
headline-went-hungry-4 = { $count ->
    [one] { $names } goes hungry, and counts the spoons.
   *[other] { $names } go hungry, and count the spoons.
}
headline-went-hungry-5 = { $count ->
    [one] { $names } has an empty plate tonight.
   *[other] { $names } have empty plates tonight.
}
headline-spoiled-1 = { $lot } rotted in { $creature }’s cellar.
headline-spoiled-2 = { $creature } kept { $lot } too long: rotten.
headline-spoiled-3 = { $creature } loses { $lot } to rot.
headline-spoiled-4 = The compost is richer by { $lot }. { $creature } is not.
headline-spoiled-5 = Hoarded and lost: { $lot }, in { $creature }’s cellar.
headline-weather-called-drought-1 = The drought was called by a keeper.
headline-weather-called-early-winter-1 = The early winter was called by a keeper.
headline-weather-called-winter-rumour-1 = The talk of winter was called by a keeper.
headline-weather-called-windfall-1 = The windfall of { $good } was called by a keeper.
headline-weather-called-blight-1 = The blight on { $good } was called by a keeper.
headline-weather-came-drought-1 = A drought, for { $turns ->
    [one] a turn
   *[other] { $turns } turns
} at least: less food grows.
headline-weather-came-drought-2 = No rain. Harvests will be thin for { $turns ->
    [one] a turn
   *[other] { $turns } turns
}.
headline-weather-came-early-winter-1 = Winter comes early. Every fire wants more wood.
headline-weather-came-early-winter-2 = First snow, and nobody was ready. Fires burn more for { $turns ->
    [one] a turn
   *[other] { $turns } turns
}.
headline-weather-came-winter-rumour-1 = There is talk of a hard winter. Nobody has measured it.
headline-weather-came-winter-rumour-2 = An old crow says the winter will be hard. She has been right before.
headline-weather-came-windfall-1 = A windfall: { $good } on the ground, enough for everyone.
headline-weather-came-windfall-2 = The wind was generous in the night, mostly with { $good }.
headline-weather-came-blight-1 = A blight gets into the stores. Count your { $good }.
headline-weather-came-blight-2 = A blight in the night has spoiled much of the { $good }.
headline-weather-came-other-1 = Odd weather over the wood. Keep an eye on { $good }.
headline-weather-passed-drought-1 = Rain at last. The drought is over.
headline-weather-passed-early-winter-1 = The cold eases. Fires may be smaller tonight.
headline-weather-passed-winter-rumour-1 = The talk of a hard winter has died down.
headline-weather-passed-other-1 = The odd weather has passed.
headline-mind-silent-1 = { $names } said nothing this turn, and did nothing.
headline-mind-silent-2 = No word from { $names } today.

## Patrons, as bystanders see them

headline-patron-joined-1 = A new face at the Stump: { $patron }. The purse looks full.
headline-patron-joined-2 = { $patron } takes a seat at the Stump and asks for the price list.
headline-patron-joined-many-1 = { $count } new Patrons at the Stump. Chairs are found.
headline-position-opened-short-1 = { $patron } bets against { $good }: { $quantity } short at { $price }.
headline-position-opened-short-2 = { $patron } sells { $lot } short, at { $price }.
headline-position-opened-short-3 = { $patron } sells { $lot } short at { $price }, and says nothing.
headline-position-opened-short-4 = { $patron } bets on falling { $good }: { $quantity } short at { $price }.
headline-position-opened-short-5 = A bet on falling { $good }: { $quantity } at { $price }, by { $patron }.
headline-position-opened-long-1 = { $patron } backs { $good }: { $quantity } at { $price }.
headline-position-opened-long-2 = { $patron } buys { $lot } long at { $price }, and whistles.
headline-position-opened-long-3 = { $patron } goes long { $lot } at { $price }.
headline-position-opened-long-4 = { $patron } bets on rising { $good }: { $quantity } long at { $price }.
headline-position-opened-long-5 = A bet on rising { $good }: { $quantity } at { $price }, by { $patron }.
headline-positions-short-1 = { $count } Patrons are short { $good } now, { $quantity } in all. It has been noticed.
headline-positions-short-2 = A crowd against { $good }: { $count } Patrons, { $quantity } sold short.
headline-positions-long-1 = { $count } Patrons back { $good }, { $quantity } in all.
headline-positions-long-2 = A crowd behind { $good }: { $count } Patrons, { $quantity } bought.
headline-position-closed-1 = { $patron } closes a bet on { $lot } at { $price }.
headline-position-closed-2 = { $patron } closes a bet on { $good } at { $price }.
headline-position-closed-3 = { $patron } closes { $good } at { $price }.
headline-position-forced-1 = { $patron }’s bet on { $good } is closed by force at { $price }: the margin is gone.
headline-position-forced-2 = Closed by force at { $price }: { $patron }, { $lot }.
headline-rumour-spread-up-1 = A rumour that { $good } will be dear is going round. Nobody will say who began it.
headline-rumour-spread-up-2 = It is whispered that { $good } will rise. It is always whispered by someone else.
headline-rumour-spread-up-3 = Somebody has heard something about { $good }, and hoards a little.
headline-rumour-spread-up-4 = Two neighbours stopped talking of { $good } when a third came in. Dearer, one had said.
headline-rumour-spread-up-5 = They say { $good } will be scarce. They always know somebody who knows.
headline-rumour-spread-down-1 = A rumour against { $good } is going round. Nobody will say who began it.
headline-rumour-spread-down-2 = It is whispered that { $good } will fall. Nobody whispers why.
headline-rumour-spread-down-3 = Somebody has heard something about { $good }, and sells a little.
headline-rumour-spread-down-4 = Two neighbours stopped talking of { $good } when a third came in. Cheaper, one had said.
headline-rumour-spread-down-5 = They say { $good } will be cheap. They say it quietly, and sell first.
headline-rumour-came-true-1 = The rumour about { $good } was true. Somebody knew.
headline-rumour-came-true-2 = What was whispered about { $good } has happened. Heads turn.
headline-rumour-turned-1 = A legend came and chose its own good. The talk about { $good } is over.
headline-rumour-turned-2 = The talk about { $good } is over: the legend went elsewhere.
headline-rumour-came-to-nothing-1 = The rumour about { $good } came to nothing. Nobody remembers repeating it.
headline-rumour-came-to-nothing-2 = Nothing came of the talk about { $good }. It was good talk.
headline-gift-seen-1 = { $creature } has new boots and will not say from whom.
headline-gift-seen-2 = A small sack was seen at { $creature }’s door. It was not there long.
headline-gift-seen-3 = Somebody has been kind to { $creature }, and nobody saw who.
headline-loan-made-1 = { $creature } borrows { $amount } pebbles from { $patron }; its goods are the security.
headline-loan-made-2 = { $patron } lends { $creature } { $amount }. They shook on it, twice.
headline-debt-struck-1 = { $amount } pebbles that { $creature } owed { $patron } are struck out.
headline-debt-struck-2 = A line through a debt: { $creature } owes { $patron } { $amount } pebbles less.
headline-loan-repaid-1 = { $creature } repays { $patron } { $amount } pebbles, to the last one.
headline-loan-repaid-2 = Debts paid: { $amount } from { $creature } to { $patron }.
headline-loan-overdue-1 = { $creature } is late: it owes { $patron } { $owed } pebbles.
headline-loan-overdue-2 = { $patron } waits for { $owed } pebbles. { $creature } looks elsewhere.
headline-allied-1 = { $a } and { $b } stop undercutting each other. { $patron } poured the tea.
headline-allied-2 = An understanding between { $a } and { $b }, brokered by { $patron }.
headline-exchange-backed-1 = The Exchange had too few pebbles; the Mint made { $amount } new ones.
headline-gossiped-1 = { $creature }: “{ $line }”
headline-gossiped-2 = { $creature } says: “{ $line }”
headline-gossiped-3 = Overheard, from { $creature }: “{ $line }”

## Quiet turns

headline-quiet-1 = No trade today. The scales were dusted.
headline-quiet-2 = A market without a sale. Everybody looked, nobody paid.
headline-quiet-3 = The stalls opened and closed. Nothing changed hands.
headline-quiet-4 = Nothing sold, nothing owed, nothing learned.
headline-quiet-5 = The Stump was swept, and that was the trade of the day.
headline-richest-1 = { $creature } is still worth the most: { $wealth } pebbles, store and all.
headline-richest-2 = Richest this morning: { $creature }, with { $wealth } pebbles in purse and store.
headline-richest-3 = { $creature } leads the ledgers at { $wealth } pebbles.
headline-hearth-1 = { $burns ->
    [firewood] { $fuel ->
        [0] No fires tonight. The woodpiles rest.
        [one] One log a hearth tonight.
       *[other] { $fuel } logs a hearth tonight.
    }
   *[other] { $fuel ->
        [0] No fires tonight.
       *[other] { $fuel } { $burns_name } a hearth tonight.
    }
}
headline-hearth-2 = { $burns ->
    [firewood] { $fuel ->
        [0] Warm enough to leave the axe on its nail.
        [one] Each fire takes one log; the woodpile keeps count.
       *[other] Each fire takes { $fuel } logs; the woodpile keeps count.
    }
   *[other] { $fuel ->
        [0] Warm enough to do without { $burns_name }.
       *[other] Each fire takes { $fuel } { $burns_name }, and somebody keeps count.
    }
}
headline-dearest-1 = The dearest good today: { $good }, at { $after }.
headline-dearest-2 = Nothing is dearer today than { $good }: { $after } pebbles each.
headline-cheapest-1 = The cheapest good today: { $good }, at { $after }.
headline-cheapest-2 = Cheap today: { $good }, at { $after } pebbles each.
headline-cheapest-3 = A pebble goes furthest with { $good }, at { $after }.
headline-glum-1 = { $creature } has had better weeks.
headline-glum-2 = { $creature } is out of sorts, and the neighbours know it.
