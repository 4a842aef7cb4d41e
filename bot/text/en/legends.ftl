# Legends as moderators keep them: written, weighed, switched on and off, forgotten.

# ---- answers
answer-legend-written = “{ $name }” is in the wood’s book: { $good } { $direction ->
    [up] rises
   *[down] falls
} first, over { $turns ->
    [one] one turn
   *[other] { $turns } turns
}. It may come from the next chapter’s deck on; this chapter’s was sealed before. `/keeper legend` draws it sooner, in the open.
answer-legend-on = { $legend } is on, with weight { $weight }: from the next chapter’s deck. This chapter’s was sealed before, and stays as it is.
answer-legend-off = { $legend } is off from the next chapter’s deck. This chapter’s was sealed before: if the legend lies in it, it still strikes.
answer-legend-off-running = { $legend } is under way, and finishes as it began. It is off from the next chapter’s deck.
answer-legend-forgotten = “{ $name }” is out of the wood’s book.

# ---- refusals
refused-legend-empty = { $part ->
    [name] The legend needs a name.
    [history] The legend needs a history: a sentence or two on what it is made of.
   *[headline] Every headline needs some words.
} Nothing else of it is lost: open the form again.
refused-legend-long = { $part ->
    [name] The name
    [history] The history
   *[headline] A headline
} has { NUMBER($length) } characters, and { $most } is the most. Shorten it; the rest of the form keeps what you wrote.
refused-legend-marks = { $part ->
    [name] The name
    [history] The history
   *[headline] A headline
} holds something other than words: a mention, a link, formatting or an emoji. Letters, figures and plain punctuation are fine; a headline may also hold {"{before}"}, {"{after}"} and {"{good}"}.
refused-legend-turns = Say what percent of its first price the good stands at after each turn: from one number to { $most }, as in `130, 165, 75`.
refused-legend-percent = Each number is a percent of the price the legend begins at, from { $low } to { $high }, as in `130, 165, 75`.
refused-legend-still = The first number is 100: nothing would happen. Over 100 the legend begins with a rise, under it with a fall.
refused-legend-headlines = { $turns ->
    [one] A legend of one turn has one headline.
   *[other] A legend of { $turns } turns has from one headline to { $turns }, a line each; the last serves for the turns after it.
}
refused-legend-taken = There is a legend by this name already. Give yours another.
refused-legend-enough = { $most } legends of its own are as many as a wood can tell. `/keeper legend-forget` makes room.
refused-bad-weight = A weight goes from { $low } to { $high }: how many times as often as the rarest. `on: False` switches a legend off.
refused-legend-already = { $legend } stands so already. `/keeper legends` shows them all.
refused-legend-last = { $legend } is the last one that is on, and a deck needs a legend. Switch another on first.
refused-legend-shipped = { $legend } belongs to every wood and cannot be forgotten. `/keeper legend-set` switches it off.
refused-legend-in-play = { $legend } may still be heard of in this chapter. Switch it off now, and forget it in the next.

# ---- headlines
headline-legend-written-1 = A story nobody knew is being told at the Stump: “{ $name }”.
headline-legend-written-2 = The storyteller has a new one: “{ $name }”.
headline-legend-forgotten-1 = Told no more at the Stump: “{ $name }”.
headline-legend-on-1 = { $legend } is in the next chapter’s draw, with weight { $weight }.
headline-legend-on-2 = More, or less, of { $legend } from the next chapter on: weight { $weight }.
headline-legend-off-1 = { $legend } is not told from the next chapter on. The storyteller shrugs.
