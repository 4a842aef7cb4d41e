# Headlines of fights between Patrons: squeezes, duels, talk aimed at a bet, a crowded book.

headline-squeezed-short-1 = A squeeze in { $good }: out goes { $patron } at { $price }. { $rival } smiles.
headline-squeezed-short-2 = At { $price } for { $good }, { $patron } is squeezed out, and { $rival } hums.
headline-squeezed-short-3 = { $patron } is squeezed out of { $good } at { $price }; { $rival } gains.
headline-squeezed-long-1 = { $patron } is shaken out of { $good } at { $price }; { $rival } gains.
headline-squeezed-long-2 = { $patron } lets go of { $good } at { $price }. { $rival } was waiting for that.
headline-squeezed-long-3 = { $good } at { $price }: too low for { $patron }, just right for { $rival }.
headline-duel-short-1 = { $patron } bets against { $good } and { $rival }: { $quantity } at { $price }.
headline-duel-short-2 = { $rival } backs { $good }; { $patron } sells { $quantity } short, and bows.
headline-duel-short-3 = Over { $good }, { $patron } and { $rival } no longer share a table.
headline-duel-long-1 = { $patron } backs { $good } against { $rival }: { $quantity } at { $price }.
headline-duel-long-2 = { $rival } is short { $good }; { $patron } buys { $quantity }, slowly.
headline-duel-long-3 = At odds over { $good }: { $patron } has bought what { $rival } has sold.
headline-rumour-aimed-up-1 = Talk of dear { $good }. { $patron } is short, and laughs a little late.
headline-rumour-aimed-up-2 = They whisper that { $good } will rise, where { $patron }, short, can hear it.
headline-rumour-aimed-up-3 = A rumour for { $good } goes round. { $patron }, short, asks who began it.
headline-rumour-aimed-down-1 = Talk against { $good }. { $patron } is long, and has heard.
headline-rumour-aimed-down-2 = They whisper that { $good } will fall, where { $patron }, long, can hear it.
headline-rumour-aimed-down-3 = A rumour against { $good } goes round. { $patron }, long, asks who began it.
headline-crowded-short-1 = The short side of { $good } is crowded: { $units } of the { $cap } that the Exchange will take.
headline-crowded-short-2 = { $units } { $good } are sold short by now. The next short is sold for less.
headline-crowded-long-1 = The long side of { $good } is crowded: { $units } of the { $cap } that the Exchange will take.
headline-crowded-long-2 = { $units } { $good } are held long by now. The next long costs more.
