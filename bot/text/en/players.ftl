# What players may ask for beside trading: statement, legends, hurrying the story, reminders.

## Commands

cmd-statement = statement
cmd-statement-description = What came of each bet, loan and gift, newest first, for your eyes only
cmd-legends = legends
cmd-legends-description = The legends told in this wood, and which of them came this chapter
cmd-spring = spring
cmd-spring-description = Pay the Court to bring the next legend forward one turn
cmd-remind = remind
cmd-remind-description = Private reminders: a bet with little margin left, a tip’s time, a loan falling due
opt-remind-about = What to be reminded of
opt-remind-when = On, or off again (on if left out)
choice-call = a bet of mine has little margin left
choice-tip = the time of my tip begins
choice-loan = a loan of mine falls due
choice-on = on
choice-off = off
choice-held = { $good_mark } { $good }: { $side ->
    [short] short
   *[long] long
} { $quantity }, { $profit } at { $mark }
pages-back = Back
pages-onward = Next
pages-newer = Newer
pages-older = Older

## Statement

statement-title = Your statement
statement-none = Nothing has come or gone yet.
statement-line = **{ $change }** { $words } · purse { NUMBER($purse) }{ $locked ->
    [0] {""}
   *[other] , locked { NUMBER($locked) }
} · { $when }
statement-change = { $free ->
    [no] 🔒 { $by }
   *[yes] { $by }
}
statement-page = Page { $page } of { $pages }. 🔒 is locked until a bet closes or an offer is answered: margin and offers are yours, what a short was sold for is owed back.
button-postings = Every posting
deals-footer = Purse { NUMBER($purse) }, locked { NUMBER($locked) }. “Every posting” has the books behind this.
deal-bet = { $side ->
    [short] Short
   *[long] Long
} { $good_mark } { $good }: **{ $result }** · { $when }
deal-bet-open = { $side ->
    [short] Short
   *[long] Long
} { $good_mark } { $good }: still open, { NUMBER($margin) } margin locked · { $when }
deal-loan-lent = Loan to { statement-whom }: { NUMBER($lent) } lent, { $back ->
    [0] nothing back yet
   *[other] { NUMBER($back) } back: **{ $result }**
} · { $when }
deal-loan-offered = Loan to { statement-whom }: { NUMBER($lent) } offered, not answered yet · { $when }
deal-loan-declined = Loan to { statement-whom }: not taken, nothing lost · { $when }
deal-wager = The Stump’s question: **{ $result }** · { $when }
deal-wager-open = The Stump’s question: { NUMBER($staked) } staked, not decided yet · { $when }
deal-other = { $words }: **{ $result }** · { $when }
statement-bet = { $side ->
    [short] your short of { $good }
    [long] your long of { $good }
   *[other] a bet
}
statement-whom = { $creature ->
    [nobody] a creature
   *[other] { $creature }
}
statement-stake = your stake for the chapter
statement-last-chapters-winnings = last chapter’s winnings go back: everyone starts alike
statement-margin = margin for { statement-bet }
statement-proceeds = what { statement-bet } sold for, kept until it closes
statement-close = { $way ->
    [paid] paid to the Exchange, to close { statement-bet }
    [came] won on { statement-bet }
   *[freed] back from { statement-bet }
}
statement-loan-offer = set aside for a loan to { statement-whom }
statement-loan-offer-returned = { statement-whom } did not take the loan
statement-loan = lent to { statement-whom }
statement-loan-repaid = paid back by { statement-whom }
statement-gift = a gift to { statement-whom }
statement-gift-court = a gift to the magistrate’s clerk
statement-whisper = a whisper to { statement-whom }
statement-spring = paid to hurry the story
statement-alliance = to { statement-whom }, for an alliance
statement-fine-of-turn = a fine of the Court
statement-other = { $way ->
    [came] received
    [paid] paid
    [held] set aside
   *[freed] set free
}

## Legends

legends-title = Legends told in this wood
legends-line = { $good_mark } **{ $legend }** · { $good } { $direction ->
    [up] ▲
   *[down] ▼
}{ $seen ->
    [never] {""}
    [off] {" "}· left out of the next deck
    [called] {" "}· **called**, comes with the next turn
    [now] {" "}· **at work** since turn { $first }
   *[past] {" "}· came this chapter, { $last ->
        [0] turn { $first }
       *[other] turns { $first } to { $last }
    }
}
legends-found = { $finds ->
    [most-shorted] whatever is most sold short
   *[most-lent] whatever most is lent against
}
legends-all-goods = all goods
legends-all-food = all food
legends-page = Page { $page } of { $pages }. The arrow is how each begins, seldom how it ends. Which comes next, nobody may see: /whisper buys a hint, /spring hurries it.

## Hurrying the story

answer-sprung = The Court takes { $fee } pebbles to hurry the story. The next legend comes a turn sooner if it can; nobody is told whether it could, and the paper will only say that somebody paid. Purse { NUMBER($purse) }.
refused-sprung-enough = You have hurried the story in this chapter. Everyone may do so { $most ->
    [one] once
   *[other] { $most } times
} a chapter.
refused-sprung-already = Somebody has hurried the story since the last turn already. Try again after the next.
headline-hurried-1 = Somebody paid to hurry the story along. The Court does not say who.
headline-hurried-2 = A purse was left at the Court with a note: sooner, please.
headline-hurried-3 = Paid at the Court, in small coins: something is to happen sooner.

## Reminders

answer-reminders = Reminders by private letter:
    { $call ->
    [on] ✅
   *[off] ⬜
} a bet has little margin left
    { $tip ->
    [on] ✅
   *[off] ⬜
} the time of a tip begins
    { $loan ->
    [on] ✅
   *[off] ⬜
} a loan falls due
    `/remind` switches one; `/tips` keeps the letters.
refused-unknown-reminder = There are three reminders: a bet with little margin left, a tip’s time, a loan falling due. Choose one from the list.
letter-call-near = Your { $side ->
    [short] short
   *[long] long
} of { $quantity } { $good_mark } { $good } has little margin left: the price is { $price }, and at { $call } it is closed by force. `/cover { $good }` closes it before that; `/ledger` says at what price.
letter-loan-due-soon = { $creature } is to pay you back with the next turn: { NUMBER($owed) } pebbles, and that turn’s interest. Its purse holds { NUMBER($held) }.
letter-tip-opens = Your tip begins with the next turn: { $good_mark } { $good } { $direction ->
    [up] up
   *[down] down
} { forecast-window }. To bet on it, do it now: { $direction ->
    [up] `/long { $good }`
   *[down] `/short { $good }`
}.
# A legend that finds its good when it comes: whoever is in may be in the wrong good by then.
letter-tip-opens-most-shorted = Your tip begins with the next turn: { forecast-window } a legend takes the good most sold short { $direction ->
    [up] up
   *[down] down
}. As things stand that is { $good_mark } { $good }; every bet may change it, so look at `/market` before each turn.
letter-tip-opens-most-lent = Your tip begins with the next turn: { forecast-window } a legend takes { $direction ->
    [up] up
   *[down] down
} the good whose maker owes the most. As things stand that is { $good_mark } { $good }; every loan may change it, so look at `/creature` before each turn.

## Finished chapters, and whether they were fair

opt-wood-page = Finished chapters, or the check that one was dealt fairly (the wood as it is if left out)
opt-wood-chapter = For the check: which finished chapter (the newest if left out)
choice-history = history: finished chapters
choice-verify = verify: was a chapter dealt fairly
history-title = The wood’s history
history-none = No chapter is over yet. This page is written when the first one is.
history-chapter = **Chapter { $chapter }** · { $turns ->
    [one] one turn
   *[other] { $turns } turns
}{ $sealed ->
    [yes] , sealed and shown
   *[no] {""}
}
history-won = Won by { $richest } with { NUMBER($wealth) }. Richest creature: { $creature }, { NUMBER($creature_wealth) }.
history-wood = No Patron won: nobody ended above the stake. Richest creature: { $creature }, { NUMBER($creature_wealth) }.
history-shared = Shared by { $names }, with { NUMBER($wealth) } each. Richest creature: { $creature }, { NUMBER($creature_wealth) }.
history-shared-more = { $names } and others
history-behind = Behind: { $names }.
history-legends = Legends: { $legends }.
history-footer = /wood page:verify checks a chapter’s deck against the seal it began under.
verify-title = Was chapter { $chapter } fair?
